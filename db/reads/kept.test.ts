import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { lte, sql } from "drizzle-orm";
import { integer, sqliteTable, text } from "drizzle-orm/sqlite-core";
import { afterAll, beforeAll, expect, test } from "vitest";
import { openStore } from "../client.node.ts";
import type { Store } from "../client.ts";
import { keptReads } from "./kept.ts";

const folder = mkdtempSync(join(tmpdir(), "milepost-kept-"));
let store: Store;

const said = sqliteTable("said", { n: integer("n").primaryKey(), words: text("words") });

beforeAll(async () => {
  store = await openStore(`file:${join(folder, "milepost.db")}`);
  await store.client.execute("create table said (n integer primary key, words text)");
  for (const n of [1, 2, 3])
    await store.client.execute({ sql: "insert into said values (?, ?)", args: [n, `said ${n}`] });
});
afterAll(() => {
  store.client.close();
  rmSync(folder, { recursive: true, force: true });
});

test("a read that is kept answers for each question and each place what it would answer anew", async () => {
  let times = 0;
  const read = keptReads((db, at, { words }: { words: string }) => {
    times++;
    return [
      db
        .select({ n: said.n, same: sql<number>`words = ${words}`, place: sql`json_array(${at})` })
        .from(said)
        .where(lte(said.n, at)),
    ] as const;
  });
  const at = (n: number) => ({
    kind: "n",
    at: sql`${sql.placeholder("n")}`,
    given: { n: BigInt(n) },
  });
  const ask = async (n: number, words: string) => (await read(store, at(n), { words }))[0];
  expect(await ask(1, "said 1")).toEqual([{ n: 1, same: 1, place: "[1]" }]);
  expect(await ask(2, "said 1")).toEqual([
    { n: 1, same: 1, place: "[2]" },
    { n: 2, same: 0, place: "[2]" },
  ]);
  expect((await ask(2, "said 2")).map((row) => row.same)).toEqual([0, 1]);
  expect(times).toBe(2);
  const literal = { kind: "literal", at: sql`3`, given: {} };
  expect((await read(store, literal, { words: "" }))[0]).toHaveLength(3);
});
