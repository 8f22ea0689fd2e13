import { expect, test } from "vitest";
import { tempStore } from "../../test/tempStore.ts";
import { fillServer, statementsOf } from "./server.ts";

const DUMP = `PRAGMA foreign_keys=OFF;
BEGIN TRANSACTION;
CREATE TABLE t (a text, b text DEFAULT 'x;');
INSERT INTO t VALUES('it''s;
COMMIT;
''','two');
INSERT INTO t VALUES('plain','');
COMMIT;
`;

async function* pieces(text: string, size: number) {
  for (let at = 0; at < text.length; at += size) yield text.slice(at, at + size);
}

async function read(text: string, size: number): Promise<string> {
  let whole = "";
  for await (const some of statementsOf(pieces(text, size))) whole += some;
  return whole;
}

test("a dump is the same however it arrives, without the frame of its own transaction", async () => {
  const inner = DUMP.split("\n").slice(2, -2).join("\n");
  for (const size of [1, 7, 50, 5000]) expect(await read(DUMP, size)).toBe(`${inner}\n`);
});

test("an index of words is made as it was made first, and filled as it was", async () => {
  const create = "CREATE VIRTUAL TABLE `w` USING fts5(a, tokenize = 'unicode61')";
  const told = (sql: string) => `PRAGMA writable_schema=ON;
INSERT INTO sqlite_schema(type,name,tbl_name,rootpage,sql) VALUES('table','w','w',0,'${sql}');
CREATE TABLE IF NOT EXISTS 'w_content'(id INTEGER PRIMARY KEY, c0);
INSERT INTO w_content VALUES(1,'a
INSERT INTO w_content VALUES(2);
b');
COMMIT;
`;
  for (const sql of [create, create.replaceAll("'", "''")])
    expect(await read(told(sql), 40)).toBe(`${create};
CREATE TABLE IF NOT EXISTS 'w_content'(id INTEGER PRIMARY KEY, c0);
INSERT OR REPLACE INTO w_content VALUES(1,'a
INSERT INTO w_content VALUES(2);
b');
`);
});

test("a dump that stops in the middle of a statement is refused", async () => {
  for (const cut of [DUMP.indexOf("COMMIT"), DUMP.indexOf("plain"), DUMP.lastIndexOf("COMMIT")])
    await expect(read(DUMP.slice(0, cut), 9)).rejects.toMatchObject({ why: "broken_database" });
});

test("what an index of words holds has the same numbers in another database", async () => {
  const [from, into] = [await tempStore(), await tempStore()];
  await from.store.client.batch([
    "insert into search_docs (id, subject, kind, ref, seq) values (0, 'all', 'mark', '', 1)",
    "insert into search_words (rowid, title, body) values (7, 'The guide', 'for laboratories')",
  ]);
  await fillServer(from.store, into.store);
  const [docs, words] = await into.store.client.batch([
    "select id from search_docs",
    "select rowid, title from search_words where search_words match 'laboratories'",
  ]);
  expect(docs!.rows.map((row) => row.id)).toEqual([0]);
  expect(words!.rows).toMatchObject([{ rowid: 7, title: "The guide" }]);
  for (const store of [from, into]) store.end();
});
