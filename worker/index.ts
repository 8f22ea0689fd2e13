import { type Context, type ExecutionContext, Hono } from "hono";
import { rateLimiter } from "hono-rate-limiter";
import { openStore, storeOf } from "../db/client.edge.ts";
import { primaryOf, steered } from "../db/server/steer.ts";
import { following, sendWaiting } from "./after.ts";
import { sharedAnswers } from "./answers/answers.edge.ts";
import { article, createApp, letter, routeOf } from "./app.ts";
import { HEAD_MAX_AGE } from "./cache.ts";
import { tick } from "./clock.ts";
import type { Deps } from "./context.ts";
import { parseSettings, type Settings } from "./env.ts";
import { type Bucket, bucketFiles } from "./files.edge.ts";
import { plainPath } from "./languages/routes.ts";
import { linkFetcher } from "./links/fetch.edge.ts";
import { smtp } from "./mail/smtp.ts";
import { signerOf } from "./record/checkpoint.ts";
import { signAndKeep } from "./record/kept/head.ts";
import { bucketNote } from "./record/kept/note.edge.ts";
import { metricsPage } from "./running/watch.edge.ts";
import { keptFirst, watched } from "./running/watch.ts";

/** Cloudflare's counter of the outer wall. */
type Wall = { limit: (by: { key: string }) => Promise<{ success: boolean }> };
type Later = (work: Promise<unknown>) => void;

type Bound = Record<string, unknown>;

let parsed: Settings | undefined;
const settingsOf = (env: Bound) => (parsed ??= parseSettings(env));
const now = () => new Date();

const follow = following(Date.now);

function depsOf(env: Bound, later: Later): Deps {
  const settings = settingsOf(env);
  const url = settings.DATABASE_URL;
  if (!url) throw new Error("Wrong settings: DATABASE_URL is missing.");
  return {
    ...steered(openStore(url, settings.DATABASE_TOKEN), storeOf),
    files: bucketFiles(env.FILES as Bucket),
    kept: bucketNote(env.FILES as Bucket, "head"),
    gone: bucketNote(env.FILES as Bucket, "gone"),
    realm: url,
    settings,
    now,
    random: (length) => crypto.getRandomValues(new Uint8Array(length)),
    askerOf: (c) => c.req.header("cf-connecting-ip") ?? "",
    afterCommit: () => later(after(env, url, settings)),
    article,
    fetchLink: settings.LINKS === "1" ? linkFetcher() : undefined,
    letter,
    headMaxAge: HEAD_MAX_AGE.edge,
    shared: sharedAnswers(settings.origin, later),
  };
}

/** What is kept in this isolate. */
function keptHere({ method, url, headers }: Request, env: Bound) {
  const settings = settingsOf(env);
  const realm = settings.DATABASE_URL;
  if (!realm) return undefined;
  const wanted = { accepted: undefined, tags: headers.get("if-none-match") ?? undefined };
  const deps = { realm, settings, now, headMaxAge: HEAD_MAX_AGE.edge };
  const target = url.slice(url.indexOf("/", "https://".length));
  return keptFirst(deps, { method, target, wanted });
}

/** On clients of their own: the request's may be gone. */
function after(env: Bound, url: string, settings: Settings) {
  const { origin, DATABASE_TOKEN, MAIL_URL } = settings;
  const open = () => ({
    store: primaryOf(openStore(url, DATABASE_TOKEN), storeOf),
    kept: bucketNote(env.FILES as Bucket, "head"),
    realm: url,
    now,
    letter,
  });
  const sign = async () => signAndKeep(open(), await signerOf(settings));
  const mail = MAIL_URL ? () => sendWaiting(open(), smtp(MAIL_URL, origin)) : undefined;
  return follow(sign, mail);
}

const root = new Hono<{ Bindings: Bound }>({ getPath: plainPath });
const depsFor = ({ env }: Context) => ({ settings: settingsOf(env as Bound), now });
root.use(watched({ depsOf: depsFor, routeOf }));
root.get(
  "/metrics",
  metricsPage(({ env }) => depsOf(env as Bound, () => undefined)),
);
// The outer wall against floods; codes and tries are counted exactly in the database.
root.use(
  "/sign-in/*",
  rateLimiter<{ Bindings: Bound }>({
    binding: (c) => c.env.SIGN_IN as Wall,
    keyGenerator: (c) => c.req.header("cf-connecting-ip") ?? "",
  }),
);
root.route(
  "/",
  createApp((env, later) => depsOf(env as Bound, later)),
);

export default {
  fetch: (request: Request, env: Bound, work: ExecutionContext) =>
    keptHere(request, env) ?? root.fetch(request, env, work),
  async scheduled(_event: unknown, env: Bound) {
    const settings = settingsOf(env);
    const url = settings.DATABASE_URL;
    if (!url) return;
    // What the clock commits is signed and sent right after it.
    const deps = depsOf(env, () => undefined);
    deps.steer?.atPrimary(true);
    await tick({ ...deps, afterCommit: () => undefined });
    await after(env, url, settings);
  },
};
