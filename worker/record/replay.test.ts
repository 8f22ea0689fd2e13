import { getTableName } from "drizzle-orm";
import fc from "fast-check";
import { expect, test } from "vitest";
import type { Store } from "../../db/client.ts";
import { published, smallRecord } from "../test/smallRecord.ts";
import { counting, tempStore } from "../test/tempStore.ts";
import { append } from "./append.ts";
import type { NewEvent } from "./kinds/all.ts";
import { PROJECTED, replay } from "./replay.ts";

async function everyRow(store: Store) {
  const tables = PROJECTED.map((t) => getTableName(t));
  const all = await Promise.all(
    tables.map(async (t) => {
      const { rows } = await store.client.execute(`select * from ${t}`);
      return [t, rows.map((r) => JSON.stringify(r)).toSorted()] as const;
    }),
  );
  const { rows } = await store.client.execute(
    `select d.subject, d.kind, d.ref, d.seq, w.title, w.body
      from search_docs d join search_words w on w.rowid = d.id order by d.subject`,
  );
  return { ...Object.fromEntries(all), search: rows.map((r) => JSON.stringify(r)) };
}

const act = (kind: string, action: string, facts: object): NewEvent =>
  ({
    kind,
    subject: `action/${action}`,
    role: "lead",
    facts: { action, ...facts },
    texts: { reason: "Because." },
  }) as NewEvent;

const month = fc.integer({ min: 1, max: 10 }).map((m) => `2026-${String(m).padStart(2, "0")}`);
const action = fc.constantFrom("clinical-one", "clinical-two", "students-one", "students-two");
const cell = fc.tuple(fc.constantFrom("clinical", "students"), month);
const about = (s: string, m: string) => ({ subject: `update/${m}/${s}`, role: "lead" as const });
const step: fc.Arbitrary<NewEvent> = fc.oneof(
  fc
    .tuple(cell, fc.constantFrom("typing" as const, "privacy" as const), fc.boolean())
    .map(([[s, m], why, both]) => ({
      kind: "update.corrected" as const,
      ...about(s, m),
      facts: {
        update: `${m}-${s}`,
        why,
        fields: both ? ["summary", `line.${s}-one`] : ["summary"],
      },
      texts: { summary: "Put right.", [`line.${s}-one`]: "It ended.", reason: "A slip." },
    })),
  cell.map(([s, m]) => ({
    kind: "update.withdrawn" as const,
    ...about(s, m),
    facts: { update: `${m}-${s}` },
    texts: { reason: "Not ours." },
  })),
  fc
    .tuple(
      fc.constantFrom("clinical", "students"),
      month,
      fc.constantFrom("planning" as const, "underway" as const, "done" as const),
    )
    .map(([s, m, stage]) => published(s, m, stage)),
  fc
    .tuple(action, month)
    .map(([a, m]) =>
      act("action.rescheduled", a, { to: `${m}-15`, reason: "capacity", correction: false }),
    ),
  fc.tuple(action, month).map(([a, m]) => act("action.dropped", a, { month: m })),
  fc
    .tuple(action, month)
    .map(([a, m]) => act("action.reinstated", a, { month: m, stage: "planning" })),
  fc.tuple(action, action).map(([a, b]) => act("action.merged", a, { into: b })),
  action.map((a) => act("action.assigned", a, { owners: ["p-1"] })),
);

test("deleting every version and rollup and replaying the events gives identical rows", async () => {
  await fc.assert(
    fc.asyncProperty(fc.array(step, { maxLength: 25 }), async (drawn) => {
      const ids = drawn.map((s) =>
        "update" in s.facts && s.kind !== "update.corrected" ? `${s.kind} ${s.facts.update}` : null,
      );
      const steps = drawn.filter((_, i) => ids[i] === null || ids.indexOf(ids[i]!) === i);
      const { store, end } = await tempStore();
      try {
        const random = counting();
        const now = new Date("2026-11-02T15:00:00Z");
        const versions: Record<string, number> = {};
        for (const events of [smallRecord(), ...steps.map((s) => [s])]) {
          await append(store, { events, expect: { ...versions }, random, now });
          for (const e of events) versions[e.subject] = (versions[e.subject] ?? 0) + 1;
        }
        const before = await everyRow(store);
        await replay(store);
        expect(await everyRow(store)).toEqual(before);
      } finally {
        end();
      }
    }),
    { numRuns: 12 },
  );
}, 60_000);
