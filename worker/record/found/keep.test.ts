import { afterAll, beforeAll, expect, test } from "vitest";
import type { Store } from "../../../db/client.ts";
import { everyKind } from "../../test/everyKind.ts";
import { counting, tempStore } from "../../test/tempStore.ts";
import { append } from "../append.ts";
import { catchUp } from "./keep.ts";

let store: Store;
let end: () => void;

const found = async () => {
  const { rows } = await store.client.execute(
    `select d.subject, d.kind, d.ref, d.seq, w.title, w.body
      from search_docs d join search_words w on w.rowid = d.id order by d.subject`,
  );
  return rows.map((row) => JSON.stringify(row));
};
const marks = async () =>
  (
    await store.client.execute(
      "select d.seq, h.seq as newest from search_docs d, head h where d.id = 0",
    )
  ).rows;

beforeAll(async () => {
  ({ store, end } = await tempStore());
  const random = counting();
  const versions: Record<string, number> = {};
  for (const e of everyKind()) {
    const expect = { [e.subject]: versions[e.subject] ?? 0 };
    await append(store, { events: [e], expect, random, now: new Date("2026-11-22T15:00:00Z") });
    versions[e.subject] = (versions[e.subject] ?? 0) + 1;
  }
});
afterAll(() => end());

test("whatever happens, the index holds what is shown, and has come to the newest event", async () => {
  const before = await found();
  expect(before.length).toBeGreaterThan(8);
  const [mark] = await marks();
  expect(mark!.seq).toBe(mark!.newest);
  await store.client.batch(["delete from search_docs", "delete from search_words"]);
  await catchUp(store);
  expect(await found()).toEqual(before);
});

test("what was published by a version without a search is taken in once", async () => {
  const before = await found();
  await store.client.batch([
    "delete from search_words where rowid in (select id from search_docs where seq > 8)",
    "delete from search_docs where seq > 8",
    "insert into search_docs (id, subject, kind, ref, seq) values (0, '', '', '', 8)",
  ]);
  const late = { kind: "roadmap.described", subject: "late", role: "admin" } as const;
  await append(store, {
    events: [{ ...late, facts: {}, texts: { goal: "Later." } }],
    expect: {},
    random: counting(),
    now: new Date("2026-11-22T16:00:00Z"),
  });
  expect((await marks())[0]!.seq).toBe(8);
  await catchUp(store);
  const [mark] = await marks();
  expect(mark!.seq).toBe(mark!.newest);
  expect(await found()).toEqual(before);
  const changes = async () => (await store.client.execute("select total_changes() as n")).rows;
  const stood = await changes();
  await catchUp(store);
  expect(await changes()).toEqual(stood);
});
