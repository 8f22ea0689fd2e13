import fc from "fast-check";
import { expect, test } from "vitest";
import { OUTCOMES } from "../../db/words.ts";
import { daysBetween } from "../months/rules.ts";
import { append } from "../record/append.ts";
import { position } from "../record/asof.ts";
import type { NewEvent } from "../record/kinds/all.ts";
import { published, smallRecord } from "../test/smallRecord.ts";
import { counting, tempStore } from "../test/tempStore.ts";
import { figureReads, figuresOf } from "./queries.ts";

const act = (kind: string, action: string, facts: object): NewEvent =>
  ({
    kind,
    subject: `action/${action}`,
    role: "lead",
    facts: { action, ...facts },
    texts: { reason: "Because." },
  }) as NewEvent;

const promised = (action: string, cohort: number): NewEvent => ({
  kind: "action.promised",
  subject: `action/${action}`,
  role: "admin",
  facts: {
    action,
    strategy: "fair-care",
    sphere: "clinical",
    cohort,
    due: null,
    stage: "not_started",
    month: `${cohort}-01`,
    owners: [],
    continues: null,
  },
  texts: { wording: `The promise of ${action}.` },
});

const month = fc.integer({ min: 1, max: 10 }).map((m) => `2026-${String(m).padStart(2, "0")}`);
const action = fc.constantFrom("clinical-one", "clinical-two", "students-one", "late-one");
const step: fc.Arbitrary<NewEvent> = fc.oneof(
  fc
    .tuple(
      fc.constantFrom("clinical", "students"),
      month,
      fc.constantFrom("planning" as const, "underway" as const, "done" as const),
    )
    .map(([s, m, stage]) => published(s, m, stage)),
  fc
    .tuple(action, month, fc.boolean())
    .map(([a, m, correction]) =>
      act("action.rescheduled", a, { to: `${m}-15`, reason: "capacity", correction }),
    ),
  fc.tuple(action, month).map(([a, m]) => act("action.dropped", a, { month: m })),
  fc
    .tuple(action, month)
    .map(([a, m]) => act("action.reinstated", a, { month: m, stage: "planning" })),
  fc.tuple(action, action).map(([a, b]) => act("action.merged", a, { into: b })),
  fc.tuple(action, action).map(([a, b]) => act("action.continued", a, { by: b })),
);

/** One update per sphere and month. */
const steps = fc
  .array(step, { minLength: 1, maxLength: 20 })
  .map((all) =>
    all.filter(
      (s, i) =>
        s.kind !== "update.published" || all.findIndex((o) => o.subject === s.subject) === i,
    ),
  );

test("at every position of the record the five groups of a year add up, and slip is current minus first", async () => {
  await fc.assert(
    fc.asyncProperty(steps, async (happened) => {
      const { store, end } = await tempStore();
      try {
        const random = counting();
        const now = new Date("2026-11-02T15:00:00Z");
        const versions: Record<string, number> = {};
        let head = 0;
        for (const events of [
          [...smallRecord(), promised("late-one", 2025)],
          ...happened.map((s) => [s]),
        ]) {
          ({ seq: head } = await append(store, { events, expect: { ...versions }, random, now }));
          for (const e of events) versions[e.subject] = (versions[e.subject] ?? 0) + 1;
        }
        const closes = [{ month: "2026-11", until: null }];
        for (let seq = 1; seq <= head; seq++) {
          const rows = await store.db.batch([...figureReads(store.db, position(seq), closes)]);
          const figures = figuresOf(rows, closes, "2026-11-02");
          const { rows: made } = await store.client.execute({
            sql: "select facts ->> 'cohort' as year, count(*) as n from events where kind = 'action.promised' and seq <= ? group by 1 order by 1",
            args: [seq],
          });
          expect(figures.cohorts.map((c) => [c.year, c.promised])).toEqual(
            made.map((r) => [Number(r.year), Number(r.n)]),
          );
          for (const c of figures.cohorts)
            expect(OUTCOMES.reduce((n, o) => n + c.counts[o], 0)).toBe(c.promised);
          const all = Object.values(figures.stages).reduce((n, count) => n + count, 0);
          expect(all).toBe(figures.promised);
          for (const d of figures.drift)
            expect(d.slip_days).toBe(d.current === null ? null : daysBetween(d.first, d.current));
        }
      } finally {
        end();
      }
    }),
    { numRuns: 10 },
  );
}, 60_000);
