import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { drizzle } from "drizzle-orm/libsql/node";
import { desc, sql } from "drizzle-orm";
import { integer, sqliteTable, text } from "drizzle-orm/sqlite-core";
import { afterAll, beforeAll, expect, test } from "vitest";
import { openStore } from "../client.node.ts";
import type { Store } from "../client.ts";

const folder = mkdtempSync(join(tmpdir(), "milepost-packed-"));
let store: Store;

const kept = sqliteTable("kept", {
  n: integer("n").primaryKey(),
  said: text("said"),
  shown: integer("shown", { mode: "boolean" }),
});

beforeAll(async () => {
  store = await openStore(`file:${join(folder, "milepost.db")}`);
  await store.client.execute("create table kept (n integer primary key, said text, shown integer)");
  const said = ["Kidney “equations”\n\u0007 \\ é", '{"a":[1]}', null, "", "9007199254740991"];
  for (const [n, words] of said.entries())
    await store.client.execute({
      sql: "insert into kept values (?, ?, ?)",
      args: [n, words, n % 2],
    });
});
afterAll(() => {
  store.client.close();
  rmSync(folder, { recursive: true, force: true });
});

test("what many queries answer at once is what each answers alone, in its order", async () => {
  const ask = (db: Store["db"]) =>
    [
      db.select().from(kept).orderBy(desc(kept.n)),
      db
        .select({
          n: kept.n,
          inside: { json: sql<string>`json_object('n', n)`, half: sql`n / 2.0` },
        })
        .from(kept)
        .orderBy(sql`said`),
      db
        .select({ largest: sql<number>`9007199254740991` })
        .from(kept)
        .limit(1),
      db
        .select()
        .from(kept)
        .where(sql`n > 99`),
    ] as const;
  const together = await store.db.batch(ask(store.db));
  expect(together).toEqual(await drizzle(store.client).batch(ask(drizzle(store.client))));
  expect(together[1][0]).toEqual({ n: 2, inside: { json: '{"n":2}', half: 1 } });
});

test("what is no read goes on as it is", async () => {
  await store.db.batch([store.db.delete(kept).where(sql`n = 4`)]);
  const [rows] = await store.db.batch([store.db.select({ n: kept.n }).from(kept)]);
  expect(rows.map((row) => row.n)).toEqual([0, 1, 2, 3]);
});
