import fc from "fast-check";
import { expect, test } from "vitest";
import type { Store } from "../../../db/client.ts";
import { addDays } from "../../months/rules.ts";
import { toRules, rulesAt } from "../../months/queries.ts";
import { append } from "../../record/append.ts";
import { newest, position } from "../../record/asof.ts";
import type { NewEvent } from "../../record/kinds/all.ts";
import { acting, measuring } from "../../test/drawnEvents.ts";
import { published, smallRecord } from "../../test/smallRecord.ts";
import { counting, tempStore } from "../../test/tempStore.ts";
import { type Asked, changeReads, foundIn, statesIn } from "../queries.ts";
import { evidenceIn } from "../words/queries.ts";
import { apply, type Change, diff, type State } from "./rules.ts";

const ZONE = "America/New_York";
const START = "2026-01-05";

/** A day's worth of the record: what is appended, and how many days pass before. */
type Step = { after: number; event: NewEvent };

const act = (kind: string, action: string, facts: object): NewEvent =>
  ({
    kind,
    subject: `action/${action}`,
    role: "lead",
    facts: { action, ...facts },
    texts: { reason: "Because." },
  }) as NewEvent;

const month = fc.integer({ min: 1, max: 6 }).map((m) => `2026-0${m}`);
const sphere = fc.constantFrom("clinical", "students");
const action = fc.constantFrom("clinical-one", "clinical-two", "students-one", "students-two");
const stage = fc.constantFrom("planning" as const, "underway" as const, "done" as const);
const words = fc.integer({ min: 1, max: 9 }).map((n) => `Version ${n}.`);

const event: fc.Arbitrary<NewEvent> = fc.oneof(
  ...Array.from({ length: 6 }, () => measuring),
  ...Array.from({ length: 6 }, () => acting),
  fc.tuple(sphere, month, stage).map(([s, m, to]) => published(s, m, to)),
  fc.tuple(sphere, month).map(([s, m]): NewEvent => ({
    kind: "month.excused",
    subject: `excuse/${m}/${s}`,
    role: "admin",
    facts: { sphere: s, month: m },
    texts: { reason: "Closed." },
  })),
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
  fc
    .tuple(action, fc.subarray(["p-1", "p-2"]))
    .map(([a, owners]) => act("action.assigned", a, { owners })),
  fc.tuple(action, words).map(([a, wording]) => ({
    ...act("action.reworded", a, {}),
    texts: { wording, reason: "Clearer." },
  })),
  fc.tuple(action, fc.constantFrom("m1", "m2")).map(([a, id]) => ({
    ...act("milestone.set", a, { milestone: id, due: "2026-05-01" }),
    texts: { title: "A step" },
  })),
  fc
    .tuple(action, fc.constantFrom("m1", "m2"), month)
    .map(([a, id, m]) => act("milestone.reached", a, { milestone: id, on: `${m}-02` })),
  fc
    .tuple(sphere, fc.constantFrom("2026-01", "2026-03", null), words)
    .map(([s, reportsFrom, title]): NewEvent => ({
      kind: "sphere.changed",
      subject: `sphere/${s}`,
      role: "admin",
      facts: { sphere: s, reportsFrom },
      texts: { title },
    })),
  fc.tuple(fc.constantFrom("a-1", "a-2"), sphere, month).map(([id, scope, m]): NewEvent => ({
    kind: "appointment.made",
    subject: `appointment/${id}`,
    role: "admin",
    facts: { appointment: id, person: `p-${id}`, role: "lead", scope, from: `${m}-10` },
  })),
  fc.tuple(fc.constantFrom("a-1", "a-2"), month).map(([id, m]): NewEvent => ({
    kind: "appointment.ended",
    subject: `appointment/${id}`,
    role: "admin",
    facts: { appointment: id, until: `${m}-20` },
  })),
  fc.tuple(sphere, month, words).map(([s, m, summary]): NewEvent => ({
    kind: "update.corrected",
    subject: `update/${m}/${s}`,
    role: "lead",
    facts: { update: `${m}-${s}`, why: "fact", fields: ["summary"] },
    texts: { summary, reason: "It was wrong." },
  })),
  fc.tuple(sphere, month).map(([s, m]): NewEvent => ({
    kind: "update.withdrawn",
    subject: `update/${m}/${s}`,
    role: "lead",
    facts: { update: `${m}-${s}` },
    texts: { reason: "Not ours." },
  })),
  fc.integer({ min: 1, max: 9 }).map((of): NewEvent => ({
    kind: "text.redacted",
    subject: "roadmap",
    role: "admin",
    facts: { of, fields: ["wording"], reason: "personal", asked: "admin" },
  })),
);

/** Events that may stand only once in a record. */
const ONCE =
  /^(?:update\.(?:published|withdrawn)|milestone\.set|appointment\.made|measure\.(?:defined|part_added)|reading\.taken|lead\.asked)$/;

const steps: fc.Arbitrary<Step[]> = fc
  .array(fc.record({ after: fc.integer({ min: 0, max: 25 }), event }), { maxLength: 40 })
  .map((drawn) => {
    const names = drawn.map(({ event: e }) => {
      const { ask, update, milestone, appointment, part } = e.facts as Record<string, string>;
      const told = [e.kind, ask ?? update, e.subject, milestone, appointment, part];
      return ONCE.test(e.kind) ? told.join() : null;
    });
    return drawn.filter((_, i) => names[i] === null || names.indexOf(names[i]!) === i);
  });

/** The changes between two days as the product reads them, evidence included. */
async function changesOf({ db }: Store, asked: Asked): Promise<{ was: State; now: State }> {
  const found = statesIn(await db.batch([...changeReads(db, asked)]), asked);
  const shown = await evidenceIn(db, asked.between, {}, -1, 0);
  const evidence = shown.map((s) => [`evidence/${s.seq}/${s.n}`, { update: s.update }] as const);
  return { was: found.was, now: new Map([...found.now, ...evidence]) };
}

const sorted = (state: State) =>
  Object.fromEntries([...state].toSorted(([x], [y]) => (x < y ? -1 : 1)));

test("what changed from one day to another leads from the state of the one to that of the other", async () => {
  await fc.assert(
    fc.asyncProperty(steps, fc.nat(), fc.nat(), async (drawn, one, other) => {
      const { store, end } = await tempStore();
      try {
        const random = counting();
        const versions: Record<string, number> = {};
        const days = [START];
        const ends = [0];
        const add = async (day: string, events: NewEvent[]) => {
          const now = new Date(`${day}T15:00:00Z`);
          const { seq } = await append(store, { events, expect: { ...versions }, random, now });
          for (const e of events) versions[e.subject] = (versions[e.subject] ?? 0) + 1;
          ends[days.length - 1] = seq;
        };
        await add(START, smallRecord());
        for (const { after, event: e } of drawn) {
          days.push(addDays(days.at(-1)!, after));
          ends.push(ends.at(-1)!);
          await add(days.at(-1)!, [e]);
        }
        const rules = toRules(await rulesAt(store.db, newest));
        const judged = { rules, zone: ZONE };
        const [i, j] = [one % days.length, other % days.length].toSorted((x, y) => x - y);
        const at = (k: number | null) => (k === null ? position(0) : position(ends[k]!));
        const between = (from: number | null, to: number): Asked => ({
          between: { a: at(from), b: at(to) },
          days: { from: from === null ? null : days[from]!, to: days[to]! },
          judged,
          only: {},
        });
        const stateAt = async (k: number) => {
          const { was, now } = await changesOf(store, between(null, k));
          expect([...was]).toEqual([]);
          return apply(diff(was, now), new Map());
        };
        const a = await stateAt(i!);
        const b = await stateAt(j!);
        const read = await changesOf(store, between(i!, j!));
        const changes: Change[] = diff(read.was, read.now);
        expect(sorted(apply(changes, a))).toEqual(sorted(b));
        const named = (list: Change[]) => list.map((c) => JSON.stringify(c)).toSorted();
        expect(named(changes)).toEqual(named(diff(a, b)));
        expect(diff(a, a)).toEqual([]);
        const asked = between(i!, j!);
        const found = foundIn(await store.db.batch([...changeReads(store.db, asked)]), asked);
        expect(found.stubs.length + found.evidence > 0).toBe(changes.length > 0);
      } finally {
        end();
      }
    }),
    { numRuns: 15 },
  );
}, 120_000);
