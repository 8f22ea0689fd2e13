import { sql } from "drizzle-orm";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { type Store, write } from "../../db/client.ts";
import { published, smallRecord } from "../test/smallRecord.ts";
import { counting, tempStore } from "../test/tempStore.ts";
import { append } from "./append.ts";
import { openSigner, type Signer, signRecord, verifierKey } from "./checkpoint.ts";
import { readLog } from "./log/routes.ts";
import { isSigned, verifyLog } from "./verify.ts";

const now = new Date("2026-11-02T15:00:00Z");
let store: Store;
let end: () => void;
let signer: Signer;
const notes: string[] = [];

const sign = async () => notes.push((await signRecord(store, signer, now))!.note);
const lines = async () => (await readLog(store, 0, 1e9, 1e9)).map((e) => JSON.stringify(e));
const verdict = async () => (await verifyLog(await lines(), notes)).findings;

beforeAll(async () => {
  ({ store, end } = await tempStore());
  signer = await openSigner("roadmap.example.org", Buffer.alloc(32, 7).toString("base64"));
  const random = counting();
  const spheres = Array.from({ length: 12 }, (_, i) => `sphere-${i}`);
  await append(store, { events: smallRecord(spheres), expect: {}, random, now });
  await sign();
  for (const sphere of spheres)
    await append(store, { events: [published(sphere, "2026-10")], expect: {}, random, now });
  for (const sphere of spheres)
    await append(store, {
      events: [published(sphere, "2026-11")],
      expect: {},
      random,
      now,
    });
  await sign();
});
afterAll(() => end());

describe("whoever reads the log with a checkpoint in hand", () => {
  test("finds nothing wrong with a record that nobody touched", async () => {
    expect(await verdict()).toEqual([]);
    expect((await verifyLog(await lines(), notes)).size).toBeGreaterThanOrEqual(60);
  });

  test("is told which event was changed, whichever column it was", async () => {
    const { rows } = await store.client.execute("select * from events order by seq");
    const changes: Record<string, (value: unknown) => string | number> = {
      at: (v) => String(v).replace("2026", "2025"),
      recorded_at: (v) => String(v).replace("2026", "2027"),
      kind: (v) => `${String(v)}x`,
      v: () => 2,
      subject: (v) => `${String(v)}x`,
      version: (v) => Number(v) + 1,
      role: () => "executive",
      facts: (v) => String(v).replace(/^\{/, '{"a":1,'),
      texts: (v) =>
        String(v)
          .replace(/[0-9a-f]"/, 'g"')
          .replace("{}", '{"a":"b"}'),
      leaf: () => "0".repeat(64),
    };
    const missed: string[] = [];
    for (const row of rows)
      for (const [column, change] of Object.entries(changes)) {
        const set = (value: unknown) =>
          sql`update events set ${sql.identifier(column)} = ${value} where seq = ${row.seq}`;
        await write(store, [set(change(row[column]))]);
        const found = await verdict();
        if (!found.some((f) => f.seq === row.seq)) missed.push(`${column} of ${String(row.seq)}`);
        await write(store, [set(row[column])]);
      }
    expect(missed).toEqual([]);
    expect(await verdict()).toEqual([]);
  }, 60_000);

  test("is told whose words or salt were changed, and that a removed text is none", async () => {
    const { rows } = await store.client.execute("select * from event_text order by seq, field");
    for (const row of rows)
      for (const column of ["body", "salt"]) {
        const set = (value: unknown) =>
          sql`update event_text set ${sql.identifier(column)} = ${value} where seq = ${row.seq} and field = ${row.field}`;
        const other = column === "body" ? `${String(row.body)}.` : "f".repeat(32);
        await write(store, [set(other)]);
        expect(await verdict()).toContainEqual({ seq: row.seq, what: "text" });
        await write(store, [set(row[column])]);
      }
    const all = (await lines()).map((line) => JSON.stringify({ ...JSON.parse(line), words: {} }));
    expect((await verifyLog(all, notes)).findings).toEqual([]);
  }, 60_000);

  test("notices a missing end, a missing middle, another order and a rewritten past", async () => {
    const all = await lines();
    expect((await verifyLog(all.slice(0, -1), notes)).findings).toEqual([
      { seq: null, what: "shorter" },
    ]);
    expect((await verifyLog(all.toSpliced(4, 1), notes)).findings[0]).toEqual({
      seq: 5,
      what: "gap",
    });
    expect((await verifyLog(all.with(4, "{}"), notes)).findings[0]?.what).toBe("unreadable");
    const rewritten = all.map((line) => {
      const e = JSON.parse(line) as { seq: number };
      return JSON.stringify(e.seq === 1 ? { ...e, role: "lead", leaf: null } : e);
    });
    const { findings } = await verifyLog(rewritten, notes);
    expect(findings).toEqual([
      { seq: null, what: "root" },
      { seq: null, what: "root" },
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
    expect(await isSigned(notes[0]!.replace("\n3", "\n4"), key)).toBe(false);
    expect(await isSigned(notes[0]!, "nonsense")).toBe(false);
  });
});
