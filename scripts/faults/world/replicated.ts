import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { openStore } from "../../../db/client.node.ts";
import { publishing, sphereOf, tokenOf } from "../../../worker/test/many.ts";
import { fillMany } from "../../../worker/test/scale.ts";
import { startNode } from "../../../worker/test/startNode.ts";
import { freePort, startSqld } from "../../sqld.ts";
import { counted } from "./tally.ts";

/** The month that is open now. */
export const MONTH = new Date().toISOString().slice(0, 7);

/** How many publish at the same time. */
const AT_ONCE = 4;

/** A primary and its replica, and two servers of Milepost that know of nothing but the replica. */
export async function replicated(spheres: number) {
  const folder = mkdtempSync(join(tmpdir(), "milepost-replicated-"));
  const place = `127.0.0.1:${await freePort()}`;
  const first = ["--grpc-listen-addr", place];
  const primary = await startSqld(join(folder, "primary"), undefined, first);
  const second = ["--primary-grpc-url", `http://${place}`];
  const replica = await startSqld(join(folder, "replica"), undefined, second);
  const store = await openStore(primary.url);
  await fillMany(store, new Date(Date.now() - 40 * 86_400_000), spheres);
  // Nobody is written to, so that neither keeps a mailbox.
  const env = {
    MAIL_URL: "smtp://127.0.0.1:9",
    DATABASE_URL: replica.url,
    SESSION_SECRET: key("session"),
    RECORD_KEY: key("key"),
  };
  const one = await startNode(env);
  const other = await startNode(env);

  /** Publishes on one server and reads at the address it leads to on the other, as a stranger. */
  async function missed(i: number): Promise<string | undefined> {
    const { body, headers } = publishing(i, MONTH, one.origin);
    const { lines, evidence: _, ...fields } = JSON.parse(String(body)) as Sent;
    const form = new URLSearchParams(fields);
    for (const { action, ...line } of lines)
      for (const [name, value] of Object.entries(line)) form.set(`line.${action}.${name}`, value);
    const type = "application/x-www-form-urlencoded";
    const sent = { ...(headers as Record<string, string>), "content-type": type };
    const made = await fetch(`${one.origin}/api/v1/updates`, {
      method: "POST",
      headers: sent,
      body: form.toString(),
      redirect: "manual",
    });
    const way = made.headers.get("location");
    if (made.status !== 303 || !way) return `${sphereOf(i)} was answered ${made.status}`;
    counted("writes acknowledged");
    counted("reads tried");
    const read = await fetch(other.origin + way);
    const text = await read.text();
    return text.includes(`${sphereOf(i)} began.`) ? undefined : `${way} answered ${read.status}`;
  }

  /** Saves a draft and opens it again, as a browser that keeps its cookies. */
  async function lost(i: number): Promise<string | undefined> {
    const at = (origin: string) => `${origin}/api/v1/desk/drafts/${MONTH}/${sphereOf(i)}`;
    const headers = {
      origin: one.origin,
      cookie: `session=${tokenOf(i)}`,
      "content-type": "application/json",
      "if-none-match": "*",
    };
    const fields = { summary: `A draft of ${sphereOf(i)}.` };
    const saved = await fetch(at(one.origin), {
      method: "PUT",
      headers,
      body: JSON.stringify({ fields }),
    });
    const [wrote] = saved.headers.getSetCookie().map((cookie) => cookie.split(";")[0]);
    const read = await fetch(at(other.origin), {
      headers: { cookie: `${headers.cookie}; ${wrote}` },
    });
    const text = await read.text();
    return text.includes(fields.summary)
      ? undefined
      : `${saved.status}, then ${read.status}: ${text}`;
  }

  /** What those who wrote did not find again, some of them at a time. */
  async function misses(of: (i: number) => Promise<string | undefined>, most: number) {
    const found: string[] = [];
    let next = 0;
    const writer = async () => {
      while (next < most) {
        const miss = await of(next++);
        if (miss !== undefined) found.push(miss);
      }
    };
    await Promise.all(Array.from({ length: AT_ONCE }, writer));
    return found;
  }

  async function end() {
    store.client.close();
    await Promise.all([one.end(), other.end()]);
    await Promise.all([primary.stop("SIGKILL"), replica.stop("SIGKILL")]);
    rmSync(folder, { recursive: true, force: true });
  }
  return {
    one,
    other,
    primary,
    publishers: (n: number) => misses(missed, n),
    drafts: (n: number) => misses(lost, n),
    end,
  };
}

type Sent = Record<string, string> & { lines: (Record<string, string> & { action: string })[] };

const key = (text: string) => Buffer.alloc(32, text).toString("base64");
