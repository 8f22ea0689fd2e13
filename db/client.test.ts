import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { DatabaseSync } from "node:sqlite";
import { sql } from "drizzle-orm";
import { afterAll, beforeAll, expect, test } from "vitest";
import { openStore } from "./client.node.ts";
import { type Store, write } from "./client.ts";

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
  const other = new DatabaseSync(path);
  other.exec("begin immediate");
  const writes = [1, 2, 3].map((n) => write(store, [sql`insert into written (n) values (${n})`]));
  await new Promise((resolve) => setTimeout(resolve, 300));
  other.exec("commit");
  await Promise.all(writes);
  other.close();
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
