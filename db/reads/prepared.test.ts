import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { sql } from "drizzle-orm";
import { afterAll, beforeAll, expect, test } from "vitest";
import { head } from "../schema/record.ts";
import { openStore } from "../client.node.ts";
import { purge, type Store } from "../client.ts";

const folder = mkdtempSync(join(tmpdir(), "milepost-prepared-"));
let store: Store;
beforeAll(async () => {
  store = await openStore(`file:${join(folder, "milepost.db")}`);
});
afterAll(() => {
  store.client.close();
  rmSync(folder, { recursive: true, force: true });
});

const positions = async () => {
  const [rows] = await store.db.batch([store.db.select({ seq: head.seq }).from(head)]);
  return rows.map((row) => row.seq);
};

test("a read that was asked before tells what was written since", async () => {
  const [before] = await positions();
  await store.client.execute("update head set seq = seq + 3");
  expect(await positions()).toEqual([before! + 3]);
});

test("what was read before holds up neither a new file nor a connection that is opened anew", async () => {
  const before = await positions();
  await purge(store);
  expect(await positions()).toEqual(before);
  store.client.reconnect();
  expect(await positions()).toEqual(before);
});

test("a read that failed can be asked again", async () => {
  const broken = () => store.db.batch([store.db.select({ x: sql`json(${"{"})` }).from(head)]);
  await expect(broken()).rejects.toThrow("malformed JSON");
  await expect(broken()).rejects.toThrow("malformed JSON");
  expect(await positions()).toHaveLength(1);
});

test("more questions than are kept are all answered", async () => {
  for (let n = 0; n < 450; n++) {
    const asked = store.db.select({ n: sql<number>`${sql.raw(String(n))}` }).from(head);
    const [[row]] = await store.db.batch([asked]);
    expect(row?.n).toBe(n);
  }
});
