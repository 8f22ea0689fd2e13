import { randomBytes } from "node:crypto";
import { join } from "node:path";
import { getConnInfo } from "@hono/node-server/conninfo";
import { serveStatic } from "@hono/node-server/serve-static";
import { type Context, Hono } from "hono";
import { compress } from "hono/compress";
import { rateLimiter } from "hono-rate-limiter";
import { forServing, openStore, storeOf } from "../db/client.node.ts";
import type { Store } from "../db/client.ts";
import { primaryOf, steered } from "../db/server/steer.ts";
import { following, logged, oneAtATime, sendWaiting } from "./after.ts";
import { article, createApp, letter, routeOf } from "./app.ts";
import { HEAD_MAX_AGE } from "./cache.ts";
import { tick } from "./clock.ts";
import type { Deps } from "./context.ts";
import { parseSettings } from "./env.ts";
import { diskFiles } from "./files.node.ts";
import { begin, invitedAmong, SEATS } from "./office/begin.ts";
import { plainPath } from "./languages/routes.ts";
import { linkFetcher } from "./links/fetch.node.ts";
import { startMailbox } from "./mail/mailbox.ts";
import { smtp } from "./mail/smtp.ts";
import { counting } from "./running/metrics.ts";
import { signerOf } from "./record/checkpoint.ts";
import { signAndKeep, troubleWith } from "./record/kept/head.ts";
import { diskNote } from "./record/kept/note.node.ts";
import { refuseUnsafe } from "./running/safe.node.ts";
import { secretsIn } from "./secrets.ts";
import { coders } from "./answers/shorter.node.ts";
import { answering, atWork, stopping } from "./running/serve.node.ts";
import { askerOf, keptOr, metricsPage } from "./running/watch.node.ts";
import { watched } from "./running/watch.ts";

function refuse(error: unknown): never {
  const { code, port } = error as { code?: string; port?: number };
  const taken = `Port ${port} is taken by another program: end that one, or set another PORT (the local mailbox uses the two ports after it).`;
  const said = error instanceof Error ? error.message : "Could not start.";
  console.error(code === "EADDRINUSE" ? taken : said);
  process.exit(1);
}

/** What the build made, and how long a browser may take it as the newest; as in `_headers`. */
const FILES = {
  "/assets/*": "public, max-age=31536000, immutable",
  "/favicon.svg": "public, max-age=3600",
  "/desk-worker.js": "no-cache",
};

async function main() {
  const dataDir = process.env.DATA_DIR || ".data";
  const settings = parseSettings({ ...secretsIn(dataDir), ...process.env });
  refuseUnsafe(settings);
  const url = settings.DATABASE_URL ?? `file:${join(settings.DATA_DIR, "milepost.db")}`;
  const opened = await openStore(url, settings.DATABASE_TOKEN);
  const alone = opened.client.protocol === "file";
  const whole = (store: Store) => (alone ? store : primaryOf(store, storeOf));
  const signer = await signerOf(settings);
  const host = settings.HOST;
  const smtpPort = settings.PORT + 2;
  const mailbox = settings.MAIL_URL
    ? undefined
    : await startMailbox({ host: "127.0.0.1", smtpPort, webPort: settings.PORT + 1 });
  const send = smtp(settings.MAIL_URL ?? `smtp://127.0.0.1:${smtpPort}`, settings.origin);
  const sign = () => signAndKeep(deps, signer);
  const mail = () => sendWaiting(deps, send);
  const follow = following(Date.now);
  // After the answer: its time tells nobody whether a mail was due.
  const { during, idle } = atWork();
  const soon = () => void during(new Promise(setImmediate).then(() => follow(sign, mail)));
  const deps: Deps = {
    store: whole(opened),
    files: diskFiles(join(settings.DATA_DIR, "files")),
    kept: diskNote(join(settings.DATA_DIR, "head")),
    gone: diskNote(join(settings.DATA_DIR, "gone")),
    realm: url,
    settings,
    now: () => new Date(),
    random: (length) => new Uint8Array(randomBytes(length)),
    askerOf,
    afterCommit: soon,
    article,
    letter,
    headMaxAge: HEAD_MAX_AGE.node,
    coders,
    fetchLink: settings.LINKS === "1" ? linkFetcher() : undefined,
    downloadRoom: 64 * 1024 * 1024,
    mailbox: mailbox && `http://127.0.0.1:${settings.PORT + 1}/`,
  };
  if (!(await troubleWith(deps))) await begin(deps);
  const asked = [...(settings.ADMIN ? [settings.ADMIN] : []), ...SEATS];
  // A database that is away is no reason not to start.
  const known = await invitedAmong(deps.store, asked).catch(() => []);
  const served = forServing(opened, url, settings.DATABASE_TOKEN);
  deps.store = whole(served);
  // Months are frozen once it serves and is signed: a fresh sample has years of them to close. Links wait too.
  const counts = counting();
  counts.ticked(await tick({ ...deps, article: undefined, fetchLink: undefined }));
  await logged("sign", sign);
  soon();
  const ticking = oneAtATime(Date.now);
  const ticked = async () => counts.ticked(await tick(deps));
  const onTick = () => void during(ticking(ticked)).finally(soon);
  const clock = setInterval(onTick, 60_000);

  const root = new Hono({ getPath: plainPath });
  root.use(watched({ depsOf: () => deps, routeOf, counts, during }));
  root.get("/metrics", metricsPage({ deps, counts }));
  root.use(compress());
  for (const [path, fresh] of Object.entries(FILES)) {
    const onFound = (_path: string, c: Context) => {
      c.header("cache-control", fresh);
      c.header("vary", "accept-encoding");
    };
    root.use(path, serveStatic({ root: "./dist/client", precompressed: true, onFound }));
  }
  // The outer wall against floods; codes and tries are counted exactly in the database.
  root.use(
    "/sign-in/*",
    rateLimiter({
      windowMs: 60_000,
      limit: 3000,
      standardHeaders: false,
      keyGenerator: (c) => getConnInfo(c).remote.address ?? "",
    }),
  );
  root.route(
    "/",
    createApp(() => (alone ? deps : { ...deps, ...steered(served, storeOf) })),
  );
  const fetch = keptOr({ deps, counts }, root.fetch);
  const serving = answering({ fetch, port: settings.PORT, hostname: host }, () => {
    console.log(`Read the roadmap     ${settings.origin}/`);
    if (mailbox) console.log(`Local mailbox        http://127.0.0.1:${settings.PORT + 1}/`);
    if (known.length > 0) console.log(`Sign in              ${known.join(", ")}`);
    if (known.length > 0 && mailbox)
      console.log("                     the code arrives in the local mailbox");
  });
  onTick();
  serving.server.on("error", refuse);
  const stop = stopping(serving, {
    first: () => clearInterval(clock),
    idle,
    last: () => {
      mailbox?.close();
      deps.store.client.close();
    },
  });
  process.on("SIGINT", () => void stop());
  process.on("SIGTERM", () => void stop());
}

main().catch(refuse);
