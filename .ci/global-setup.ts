import { randomBytes } from "node:crypto";
import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import type { TestProject } from "vitest/node";
import { openStore } from "../db/client.node.ts";
import { freePort, startSqld } from "../scripts/sqld.ts";
import { parseSettings } from "../worker/env.ts";
import { startMailbox } from "../worker/mail/mailbox.ts";
import { begin } from "../worker/office/begin.ts";
import { fillMany } from "../worker/test/scale.ts";

declare module "vitest" {
  export interface ProvidedContext {
    /** The address of a real libSQL server with the sample in it, shared by a run's Worker tests. */
    dbUrl: string;
    /** Another one, with a roadmap of a thousand spheres. */
    manyUrl: string;
    /** Where mail goes, and where it can be read: the local mailbox. */
    mailUrl: string;
    mailboxUrl: string;
  }
}

export default async function setup(project: TestProject) {
  const folder = mkdtempSync(join(tmpdir(), "milepost-test-"));
  const server = await startSqld(join(folder, "db"));
  const store = await openStore(server.url);
  const key = Buffer.alloc(32, "key").toString("base64");
  await begin({
    store,
    settings: parseSettings({ SESSION_SECRET: key, RECORD_KEY: key }),
    now: () => new Date(),
    random: (length) => new Uint8Array(randomBytes(length)),
  });
  store.client.close();
  const many = await startSqld(join(folder, "many"));
  const manyStore = await openStore(many.url);
  await fillMany(manyStore, new Date("2026-01-05T15:00:00Z"));
  manyStore.client.close();
  const [smtpPort, webPort] = [await freePort(), await freePort()];
  const mailbox = await startMailbox({ host: "127.0.0.1", smtpPort, webPort });
  project.provide("dbUrl", server.url);
  project.provide("manyUrl", many.url);
  project.provide("mailUrl", `smtp://127.0.0.1:${smtpPort}`);
  project.provide("mailboxUrl", `http://127.0.0.1:${webPort}`);
  return async () => {
    mailbox.close();
    await Promise.all([server.stop("SIGKILL"), many.stop("SIGKILL")]);
    rmSync(folder, { recursive: true, force: true });
  };
}
