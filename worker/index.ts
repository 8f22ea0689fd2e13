import { openStore } from "../db/client.edge.ts";
import { afterCommit, oneAtATime } from "./after.ts";
import { createApp } from "./app.ts";
import { HEAD_MAX_AGE } from "./cache.ts";
import { tick } from "./clock.ts";
import type { Deps } from "./context.ts";
import { parseSettings, type Settings } from "./env.ts";
import { type Bucket, bucketFiles } from "./files.edge.ts";
import { smtp } from "./mail/smtp.ts";
import { openSigner } from "./record/checkpoint.ts";

type Later = (work: Promise<unknown>) => void;

let parsed: Settings | undefined;

const alone = oneAtATime(Date.now);

function depsOf(env: Record<string, unknown>, later: Later): Deps {
  const settings = (parsed ??= parseSettings(env));
  const url = settings.DATABASE_URL;
  if (!url) throw new Error("Wrong settings: DATABASE_URL is missing.");
  const store = openStore(url, settings.DATABASE_TOKEN);
  return {
    store,
    files: bucketFiles(env.FILES as Bucket),
    realm: url,
    settings,
    now: () => new Date(),
    random: (length) => crypto.getRandomValues(new Uint8Array(length)),
    afterCommit: () => later(alone(() => after(url, settings))),
    headMaxAge: HEAD_MAX_AGE.edge,
  };
}

/** On a client of its own: the request's may be gone. */
async function after(url: string, settings: Settings) {
  const store = openStore(url, settings.DATABASE_TOKEN);
  const signer = await openSigner(new URL(settings.origin).host, settings.RECORD_KEY);
  const send = settings.MAIL_URL ? smtp(settings.MAIL_URL, settings.origin) : null;
  await afterCommit(store, signer, send, new Date());
}

const app = createApp((env, later) => depsOf(env as Record<string, unknown>, later));

export default {
  fetch: app.fetch,
  async scheduled(_event: unknown, env: Record<string, unknown>) {
    const settings = (parsed ??= parseSettings(env));
    const url = settings.DATABASE_URL;
    if (!url) return;
    // What the clock commits is signed and sent right after it.
    await tick({ ...depsOf(env, () => undefined), afterCommit: () => undefined });
    await alone(() => after(url, settings));
  },
};
