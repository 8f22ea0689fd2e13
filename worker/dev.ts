import { randomBytes } from "node:crypto";
import { openStore } from "../db/client.node.ts";
import { following, sendWaiting } from "./after.ts";
import { article, createApp, letter } from "./app.ts";
import { HEAD_MAX_AGE } from "./cache.ts";
import type { Deps } from "./context.ts";
import { parseSettings } from "./env.ts";
import { diskFiles } from "./files.node.ts";
import { startMailbox } from "./mail/mailbox.ts";
import { begin } from "./office/begin.ts";
import { smtp } from "./mail/smtp.ts";
import { signerOf } from "./record/checkpoint.ts";
import { signAndKeep, troubleWith } from "./record/kept/head.ts";
import { diskNote } from "./record/kept/note.node.ts";

const key = () => randomBytes(32).toString("base64");
const settings = parseSettings({
  PORT: "5173",
  DATA_DIR: ".data/dev",
  SESSION_SECRET: key(),
  RECORD_KEY: key(),
  ...process.env,
});
const url = settings.DATABASE_URL ?? `file:${settings.DATA_DIR}/milepost.db`;
const store = await openStore(url);
const signer = await signerOf(settings);
const { PORT } = settings;
await startMailbox({ host: "127.0.0.1", smtpPort: PORT + 2, webPort: PORT + 1 });
const send = smtp(settings.MAIL_URL ?? `smtp://127.0.0.1:${PORT + 2}`, settings.origin);
const sign = () => signAndKeep(deps, signer);
const mail = () => sendWaiting(deps, send);
const follow = following(Date.now);
const deps: Deps = {
  store,
  files: diskFiles(`${settings.DATA_DIR}/files`),
  kept: diskNote(`${settings.DATA_DIR}/head`),
  gone: diskNote(`${settings.DATA_DIR}/gone`),
  realm: url,
  settings,
  now: () => new Date(),
  random: (length: number) => new Uint8Array(randomBytes(length)),
  afterCommit: () => void follow(sign, mail),
  article,
  letter,
  headMaxAge: HEAD_MAX_AGE.node,
  mailbox: `http://127.0.0.1:${PORT + 1}/`,
};
if (!(await troubleWith(deps))) await begin(deps);

/** Behind Vite's development server. */
export const app = createApp(() => deps);
