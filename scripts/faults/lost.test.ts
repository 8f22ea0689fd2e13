import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { DatabaseSync } from "node:sqlite";
import { afterAll, beforeAll, expect, test } from "vitest";
import { executiveOf } from "../../bench/sets/executive.ts";
import { openStore } from "../../db/client.node.ts";
import { publishing } from "../../worker/test/many.ts";
import { fillMany } from "../../worker/test/scale.ts";
import { startSqld } from "../sqld.ts";
import { type Product, productOn } from "./world/product.ts";
import { between } from "./world/proxy.ts";
import { unsound } from "./world/sound.ts";
import { counted, ofLong } from "./world/tally.ts";
import { type Acked, cellsOf } from "./world/writers.ts";

const SPHERES = 20;
const TIMES = ofLong(50, 2);

const folder = mkdtempSync(join(tmpdir(), "milepost-lost-"));
let sqld: Awaited<ReturnType<typeof startSqld>>;
let product: Product;
/** Between the readers and the product, and between the product and its database. */
let near: Awaited<ReturnType<typeof between>>;
let far: Awaited<ReturnType<typeof between>>;
let executive: string;
const file = join(folder, "sqld", "dbs", "default", "data");

beforeAll(async () => {
  sqld = await startSqld(join(folder, "sqld"));
  const store = await openStore(sqld.url);
  await fillMany(store, new Date("2026-01-05T15:00:00Z"), SPHERES);
  executive = await executiveOf(store);
  store.client.close();
  far = await between(Number(new URL(sqld.url).port));
  product = await productOn(folder, { DATABASE_URL: `http://127.0.0.1:${far.port}` });
  near = await between(product.port);
}, 60_000);
afterAll(async () => {
  near.end();
  await product.end("SIGTERM");
  far.end();
  await sqld.stop("SIGKILL");
  rmSync(folder, { recursive: true, force: true });
});

const acked: Acked[] = [];
const notes: string[] = [];

/** The status of a request whose answer may never come, and what it said. */
async function ask(port: number, path: string, request: RequestInit) {
  try {
    const answer = await fetch(`http://127.0.0.1:${port}${path}`, request);
    return { status: answer.status, said: (await answer.json()) as { id: string; seq: number } };
  } catch {
    return { status: 0, said: undefined };
  }
}

const cells = cellsOf(3 * TIMES, SPHERES);

/** Publishes cells while `fault` loses something; the retry is what counts. */
async function publishAll(from: number, expected: number, fault: () => void) {
  const firsts: number[] = [];
  for (const cell of cells.slice(from * TIMES, (from + 1) * TIMES)) {
    const request = publishing(cell.i, cell.month, product.origin);
    fault();
    firsts.push((await ask(near.port, "/api/v1/updates", request)).status);
    counted("faults injected");
    const again = await ask(near.port, "/api/v1/updates", request);
    const third = await ask(near.port, "/api/v1/updates", request);
    expect([again.status, third.said]).toEqual([201, again.said]);
    counted("writes acknowledged");
    acked.push({ ...cell, id: again.said!.id, seq: again.said!.seq });
  }
  // What the product asks by itself at that moment may lose its answer in place of the lead.
  expect([expected, 201]).toEqual(expect.arrayContaining([...new Set(firsts)]));
  expect(await unsound({ file, origin: product.origin, acked, notes })).toEqual([]);
}

const COMMIT = 'update \\"head\\" set seq';

test("a lead whose answer never arrived publishes again and gets the first answer", async () => {
  await publishAll(0, 0, () => near.lose("HTTP/1.1"));
}, 120_000);

test("where only the database's word that it is done is lost, the lead notices nothing", async () => {
  await publishAll(1, 201, () => far.lose(COMMIT));
  expect(far.losses()).toBe(TIMES);
}, 120_000);

test("where the product cannot find out either, the lead is told to come again", async () => {
  await publishAll(2, 503, () => far.lose(COMMIT, 1));
}, 120_000);

test("a question whose answer was lost is asked once, and one letter leaves", async () => {
  const json = { question: "Which room is missing?", who: "public" };
  const request = {
    method: "POST",
    headers: {
      origin: product.origin,
      "content-type": "application/json",
      "idempotency-key": "one-question",
      cookie: executive,
    },
    body: JSON.stringify(json),
  };
  const path = `/api/v1/updates/${acked[0]!.id}/questions`;
  near.lose("HTTP/1.1");
  expect((await ask(near.port, path, request)).status).toBe(0);
  counted("faults injected");
  far.lose("insert into", 3);
  const twins = await Promise.all(Array.from({ length: 20 }, () => ask(near.port, path, request)));
  const last = await ask(near.port, path, request);
  expect(last.status).toBe(201);
  for (const twin of twins) if (twin.status === 201) expect(twin.said).toEqual(last.said);
  expect(await unsound({ file, origin: product.origin, acked, notes })).toEqual([]);
  const rows = (sql: string) => {
    const database = new DatabaseSync(file);
    try {
      return database.prepare(sql).all();
    } finally {
      database.close();
    }
  };
  expect(rows("select seq from events where kind = 'lead.asked' and leaf is not null")).toEqual([
    { seq: last.said!.seq },
  ]);
  const sent = "select 1 from outbox where kind = 'question' and sent_at is not null";
  await expect.poll(() => rows(sent).length, { timeout: 10_000 }).toBe(1);
  const mailbox = `http://127.0.0.1:${product.port + 1}/api/v1/messages`;
  const { messages } = (await (await fetch(mailbox)).json()) as { messages: { Subject: string }[] };
  // On a working day there are reminders beside it.
  expect(messages.filter(({ Subject }) => Subject.includes("a question about"))).toHaveLength(1);
}, 60_000);
