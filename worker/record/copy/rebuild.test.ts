import { getTableName, sql } from "drizzle-orm";
import { afterAll, beforeAll, expect, test } from "vitest";
import { type Store, write } from "../../../db/client.ts";
import { everyKind } from "../../test/everyKind.ts";
import { counting, tempStore } from "../../test/tempStore.ts";
import { append } from "../append.ts";
import { openSigner, signRecord } from "../checkpoint.ts";
import { canonical, type Json } from "../leaf.ts";
import { readLog } from "../log/routes.ts";
import { PROJECTED } from "../replay.ts";
import { linesOf } from "./lines.ts";
import { rebuild } from "./rebuild.ts";

const now = new Date("2026-11-02T15:00:00Z");
let publisher: Awaited<ReturnType<typeof tempStore>>;
let reader: Awaited<ReturnType<typeof tempStore>>;

const logOf = async (store: Store) =>
  (await readLog(store, 0, 1e9, 1e9)).map((e) => canonical(e as unknown as Json));

async function rowsOf(store: Store, table: string) {
  const { rows } = await store.client.execute(`select * from ${table}`);
  return rows.map((r) => JSON.stringify(r)).toSorted();
}

beforeAll(async () => {
  publisher = await tempStore();
  reader = await tempStore();
  const { store } = publisher;
  await append(store, { events: everyKind(), expect: {}, random: counting(), now });
  await write(store, [sql`delete from event_text where seq = 1 and field = 'goal'`]);
  const signer = await openSigner("roadmap.example.org", Buffer.alloc(32, 7).toString("base64"));
  await signRecord(store, signer, now);
  await rebuild(reader.store, await logOf(store));
});
afterAll(() => {
  publisher.end();
  reader.end();
});

test("a record made again from its log gives the same log, byte for byte", async () => {
  const log = await logOf(publisher.store);
  expect(log.length).toBeGreaterThanOrEqual(60);
  expect(await logOf(reader.store)).toEqual(log);
});

test("every row that the events make is the same, and so is how far the record reaches", async () => {
  for (const table of [...PROJECTED.map((t) => getTableName(t)), "head"])
    expect(await rowsOf(reader.store, table), table).toEqual(await rowsOf(publisher.store, table));
});

test("words that nobody is served are not in it", async () => {
  const { rows } = await reader.store.client.execute("select body from event_text");
  const words = rows.map((r) => String(r.body)).join("\n");
  expect(words).toContain("Ada Example");
  for (const gone of ["Bea Shy", "Cy Former", "Mr. Example", "Fair care."])
    expect(words).not.toContain(gone);
});

test("a kind or version that this program does not know is named", async () => {
  const { store, end } = await tempStore();
  const [line] = await logOf(publisher.store);
  const later = line!.replace('"v":1', '"v":2');
  await expect(rebuild(store, [later])).rejects.toThrow("event 1 is a roadmap.founded, version 2");
  await expect(rebuild(store, ["{}"])).rejects.toThrow("no event");
  end();
});

test("lines are found in a stream of bytes wherever it is cut", async () => {
  const bytes = new TextEncoder().encode("é\nzwei\n\ndrei");
  for (const size of [1, 2, 3, 5, 50]) {
    async function* cut() {
      for (let i = 0; i < bytes.length; i += size) yield bytes.slice(i, i + size);
    }
    const found: string[] = [];
    for await (const line of linesOf(cut())) found.push(line);
    expect(found).toEqual(["é", "zwei", "", "drei"]);
  }
});
