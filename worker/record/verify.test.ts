import { sql } from "drizzle-orm";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { type Store, write } from "../../db/client.ts";
import { everyKind } from "../test/everyKind.ts";
import { counting, tempStore } from "../test/tempStore.ts";
import { append } from "./append.ts";
import { openSigner, type Signer, signRecord, verifierKey } from "./checkpoint.ts";
import { canonical, type Json } from "./leaf.ts";
import { readLog } from "./log/routes.ts";
import { isSigned, verifyLog } from "./verify.ts";

const now = new Date("2026-11-02T15:00:00Z");
let store: Store;
let end: () => void;
let signer: Signer;
const notes: string[] = [];
let removed: unknown[] = [];

const sign = async () => notes.push((await signRecord(store, signer, now))!.note);
const asLine = (e: unknown) => canonical(e as Json);
const lines = async () => (await readLog(store, 0, 1e9, 1e9)).map(asLine);
const verdict = async () => (await verifyLog(await lines(), notes)).findings;

beforeAll(async () => {
  ({ store, end } = await tempStore());
  signer = await openSigner("roadmap.example.org", Buffer.alloc(32, 7).toString("base64"));
  const random = counting();
  const all = everyKind();
  const expected: Record<string, number> = {};
  for (const events of [all.slice(0, 20), all.slice(20, 40), all.slice(40)]) {
    await append(store, { events, expect: { ...expected }, random, now });
    for (const { subject } of events) expected[subject] = (expected[subject] ?? 0) + 1;
    await sign();
  }
  const [gone] = await write(store, [
    sql`delete from event_text where seq = 1 and field = 'goal' returning salt, body`,
  ]);
  removed = [gone!.rows[0]!.salt, gone!.rows[0]!.body];
});
afterAll(() => end());

describe("whoever reads the log with a checkpoint in hand", () => {
  test("finds nothing wrong with a record that nobody touched", async () => {
    expect(await verdict()).toEqual([]);
    const { size, texts, gone } = await verifyLog(await lines(), notes);
    expect(size).toBeGreaterThanOrEqual(60);
    expect(texts).toBeGreaterThanOrEqual(60);
    // Bea's name, Cy's two, the words replaced for privacy (twice), and the removed goal.
    expect(gone).toBe(6);
  });

  test("is told which event was changed, whichever column it was", async () => {
    const { rows } = await store.client.execute("select * from events order by seq");
    const changes: Record<string, (value: unknown) => string | number | null> = {
      at: (v) => String(v).replace("2026", "2025"),
      recorded_at: (v) => String(v).replace("2026", "2027"),
      kind: (v) => `${String(v)}x`,
      v: () => 2,
      subject: (v) => `${String(v)}x`,
      version: (v) => Number(v) + 100,
      role: (v) => (v === "executive" ? "admin" : "executive"),
      facts: (v) => String(v).replace(/^\{/, '{"a":1,'),
      texts: (v) =>
        String(v)
          .replace(/[0-9a-f]"/, 'g"')
          .replace("{}", '{"a":"b"}'),
      leaf: () => "0".repeat(64),
      "leaf ": () => null,
    };
    expect(Object.keys(rows[0]!).filter((column) => column !== "seq")).toEqual([
      ...new Set(Object.keys(changes).map((column) => column.trim())),
    ]);
    const missed: string[] = [];
    for (const row of rows)
      for (const [column, change] of Object.entries(changes)) {
        const name = column.trim();
        const set = (value: unknown) =>
          sql`update events set ${sql.identifier(name)} = ${value} where seq = ${row.seq}`;
        await write(store, [set(change(row[name]))]);
        const found = await verdict();
        if (!found.some((f) => f.seq === row.seq)) missed.push(`${column} of ${String(row.seq)}`);
        await write(store, [set(row[name])]);
      }
    expect(missed).toEqual([]);
    expect(await verdict()).toEqual([]);
  }, 120_000);

  /** The texts that somebody is served: what is withheld is in nobody's copy. */
  async function served() {
    const { rows } = await store.client.execute("select * from event_text order by seq, field");
    const log = (await lines()).map((l) => JSON.parse(l) as { words: Record<string, unknown> });
    const shown = rows.filter((row) => log[Number(row.seq) - 1]?.words[String(row.field)]);
    expect(rows.length - shown.length).toBe(5);
    return shown.map((row) => ({ seq: Number(row.seq), field: String(row.field), row }));
  }

  test("is told whose words or salt were changed", async () => {
    for (const { seq, field, row } of await served())
      for (const column of ["body", "salt"]) {
        const set = (value: unknown) =>
          sql`update event_text set ${sql.identifier(column)} = ${value} where seq = ${seq} and field = ${field}`;
        const other = column === "body" ? `${String(row.body)}.` : "f".repeat(32);
        await write(store, [set(other)]);
        expect(await verdict()).toContainEqual({ seq, what: "text", about: field });
        await write(store, [set(row[column])]);
      }
  }, 120_000);

  test("is told which text is gone, unless the record says that it was removed", async () => {
    for (const { seq, field, row } of await served()) {
      await write(store, [sql`delete from event_text where seq = ${seq} and field = ${field}`]);
      expect(await verdict()).toEqual([{ seq, what: "missing", about: field }]);
      await write(store, [
        sql`insert into event_text (seq, field, salt, body) values (${seq}, ${field}, ${row.salt}, ${row.body})`,
      ]);
    }
    const restored = (await lines()).map((line) => {
      const e = JSON.parse(line) as { seq: number; words: object };
      const goal = { salt: removed[0], text: removed[1] };
      return asLine(e.seq === 1 ? { ...e, words: { ...e.words, goal } } : e);
    });
    const { findings } = await verifyLog(restored, notes);
    const removal = restored.length - 1;
    expect(findings).toEqual([{ seq: removal, what: "kept", about: "text.redacted" }]);
  }, 120_000);

  test("notices a missing end, a missing middle, another order and a rewritten past", async () => {
    const all = await lines();
    expect((await verifyLog(all.slice(0, -1), notes)).findings).toEqual([
      { seq: null, what: "shorter", about: `${all.length}` },
    ]);
    expect((await verifyLog(all.toSpliced(4, 1), notes)).findings[0]).toEqual({
      seq: 5,
      what: "gap",
    });
    expect((await verifyLog(all.with(4, "{}"), notes)).findings[0]?.what).toBe("unreadable");
    const rewritten = all.map((line) => {
      const e = JSON.parse(line) as { seq: number };
      return asLine(e.seq === 1 ? { ...e, role: "lead", leaf: null } : e);
    });
    const { findings } = await verifyLog(rewritten, notes);
    expect(findings).toEqual([
      { seq: 1, what: "leaf", about: "roadmap.founded" },
      { seq: null, what: "root", about: "20" },
      { seq: null, what: "root", about: "40" },
      { seq: null, what: "root", about: `${all.length}` },
    ]);
    const twice = all.with(4, all[4]!.replace('"role":', '"role":"lead","role":'));
    expect((await verifyLog(twice, notes)).findings).toEqual([
      { seq: 5, what: "form", about: "action.promised" },
    ]);
    expect((await verifyLog(all, ["no checkpoint"])).findings).toEqual([
      { seq: null, what: "checkpoint" },
    ]);
  });

  test("can tell this record's signature from any other", async () => {
    const key = await verifierKey(signer);
    const stranger = await openSigner(signer.name, Buffer.alloc(32, 8).toString("base64"));
    expect(await isSigned(notes[0]!, key)).toBe(true);
    expect(await isSigned(notes[0]!, await verifierKey(stranger))).toBe(false);
    expect(await isSigned(notes[0]!.replace("\n2", "\n3"), key)).toBe(false);
    expect(await isSigned(notes[0]!, "nonsense")).toBe(false);
  });
});
