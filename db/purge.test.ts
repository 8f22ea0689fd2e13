import { mkdtempSync, readFileSync, rmSync, statSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { DatabaseSync } from "node:sqlite";
import { sql } from "drizzle-orm";
import { afterAll, beforeAll, expect, test } from "vitest";
import { openStore } from "./client.node.ts";
import { purge, type Store, write } from "./client.ts";

const WORD = "Vanishingwordforgood";
const folder = mkdtempSync(join(tmpdir(), "milepost-purged-"));
const path = join(folder, "milepost.db");
let store: Store;

const holds = (file: string) => readFileSync(file).includes(WORD);

beforeAll(async () => {
  store = await openStore(`file:${path}`);
  await store.client.execute("create table told (body text not null)");
});
afterAll(() => {
  store.client.close();
  rmSync(folder, { recursive: true, force: true });
});

test("what was deleted is in no byte of the file and its log, even if another program was reading", async () => {
  await write(store, [sql`insert into told (body) values (${`${WORD} `.repeat(2000)})`]);
  const reader = new DatabaseSync(path);
  reader.exec("begin; select count(*) from told");
  await write(store, [sql`delete from told`]);
  expect(holds(path) || holds(`${path}-wal`)).toBe(true);
  const purged = purge(store);
  const next = write(store, [sql`insert into told (body) values (${"More."})`]);
  setTimeout(() => reader.close(), 150);
  await purged;
  expect(holds(path) || holds(`${path}-wal`)).toBe(false);
  await next;
  expect(statSync(path).size).toBeGreaterThan(0);
  const { rows } = await store.client.execute("select body from told");
  expect(rows.map((row) => row.body)).toEqual(["More."]);
});
