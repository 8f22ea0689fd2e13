import { expect, test } from "vitest";
import { statementsOf } from "./server.ts";

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

test("a dump that stops in the middle of a statement is refused", async () => {
  for (const cut of [DUMP.indexOf("COMMIT"), DUMP.indexOf("plain"), DUMP.lastIndexOf("COMMIT")])
    await expect(read(DUMP.slice(0, cut), 9)).rejects.toMatchObject({ why: "broken_database" });
});
