import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { sql } from "drizzle-orm";
import { afterAll, beforeAll, expect, test } from "vitest";
import { openStore } from "./client.node.ts";
import { type Store, write } from "./client.ts";
import { holding } from "../worker/test/holding.ts";

const folder = mkdtempSync(join(tmpdir(), "milepost-busy-"));
const path = join(folder, "milepost.db");
let store: Store;

beforeAll(async () => {
  store = await openStore(`file:${path}`);
  await store.client.execute("create table written (n integer primary key)");
});
afterAll(() => {
  store.client.close();
  rmSync(folder, { recursive: true, force: true });
});

test("while another program holds the database, writes wait and then all succeed, in order", async () => {
  const letGo = await holding(path);
  const writes = [1, 2, 3].map((n) => write(store, [sql`insert into written (n) values (${n})`]));
  // Readers notice nothing, although the writer opens its connection anew again and again.
  for (const until = performance.now() + 300; performance.now() < until;) {
    await store.client.batch(["select 1", "select count(*) from written"], "read");
    await new Promise(setImmediate);
  }
  expect((await store.client.execute("select count(*) as n from written")).rows[0]!.n).toBe(0);
  await letGo();
  await Promise.all(writes);
  const { rows } = await store.client.execute("select n from written order by rowid");
  expect(rows.map((row) => row.n)).toEqual([1, 2, 3]);
  // The connection was opened anew on the way: it writes as durably as the first one.
  const told = await Promise.all(
    ["synchronous", "secure_delete"].map((name) => store.client.execute(`PRAGMA ${name}`)),
  );
  expect(told.map((t) => Number(t.rows[0]![0]))).toEqual([2, 1]);
});

test("a batch that breaks a rule leaves nothing behind, and the next one succeeds", async () => {
  const twice = [sql`insert into written (n) values (9)`, sql`insert into written (n) values (9)`];
  await expect(write(store, twice)).rejects.toThrow("UNIQUE");
  await write(store, [sql`insert into written (n) values (9)`]);
  const { rows } = await store.client.execute("select count(*) as n from written where n = 9");
  expect(rows[0]!.n).toBe(1);
});
