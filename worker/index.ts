import { openStore } from "../db/client.edge.ts";
import { following, sendWaiting } from "./after.ts";
import { article, createApp } from "./app.ts";
import { HEAD_MAX_AGE } from "./cache.ts";
import { tick } from "./clock.ts";
import type { Deps } from "./context.ts";
import { parseSettings, type Settings } from "./env.ts";
import { type Bucket, bucketFiles } from "./files.edge.ts";
import { smtp } from "./mail/smtp.ts";
import { signerOf } from "./record/checkpoint.ts";
import { signAndKeep } from "./record/kept/head.ts";
import { bucketNote } from "./record/kept/note.edge.ts";

type Later = (work: Promise<unknown>) => void;

let parsed: Settings | undefined;

const follow = following(Date.now);

function depsOf(env: Record<string, unknown>, later: Later): Deps {
  const settings = (parsed ??= parseSettings(env));
  const url = settings.DATABASE_URL;
  if (!url) throw new Error("Wrong settings: DATABASE_URL is missing.");
  const store = openStore(url, settings.DATABASE_TOKEN);
  return {
    store,
    files: bucketFiles(env.FILES as Bucket),
    kept: bucketNote(env.FILES as Bucket, "head"),
    gone: bucketNote(env.FILES as Bucket, "gone"),
    realm: url,
    settings,
    now: () => new Date(),
    random: (length) => crypto.getRandomValues(new Uint8Array(length)),
    afterCommit: () => later(after(env, url, settings)),
    article,
    headMaxAge: HEAD_MAX_AGE.edge,
  };
}

/** On clients of their own: the request's may be gone. */
function after(env: Record<string, unknown>, url: string, settings: Settings) {
  const { origin, DATABASE_TOKEN, MAIL_URL } = settings;
  const open = () => ({
    store: openStore(url, DATABASE_TOKEN),
    kept: bucketNote(env.FILES as Bucket, "head"),
    realm: url,
    now: () => new Date(),
  });
  const sign = async () => signAndKeep(open(), await signerOf(settings));
  const mail = MAIL_URL ? () => sendWaiting(open(), smtp(MAIL_URL, origin)) : undefined;
  return follow(sign, mail);
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
    await after(env, url, settings);
  },
};
