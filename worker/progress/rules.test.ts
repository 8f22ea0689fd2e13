import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { LINEAGES, OUTCOMES, SLIP_REASONS, STAGES } from "../../db/words.ts";
import { addDays, daysBetween } from "../months/rules.ts";
import {
  closesOf,
  cohortsOf,
  driftOf,
  evidenceOf,
  monthPoints,
  outcomeOf,
  roadState,
  share,
  type Slipped,
} from "./rules.ts";

test("the five groups always add up to what a cohort promised", () => {
  const action = fc.record({
    stage: fc.constantFrom(...STAGES),
    lineage: fc.constantFrom(...LINEAGES),
  });
  fc.assert(
    fc.property(fc.array(action), (cohort) => {
      const groups = Map.groupBy(cohort, outcomeOf);
      expect([...groups.keys()].every((g) => OUTCOMES.includes(g))).toBe(true);
      const sum = OUTCOMES.reduce((n, g) => n + (groups.get(g)?.length ?? 0), 0);
      expect(sum).toBe(cohort.length);
    }),
  );
});

test.each([
  ["a done action that was merged counts as merged, not as done", "done", "merged", "merged"],
  ["one continued by a reworded successor counts as changed", "underway", "changed", "changed"],
  ["done is done", "done", "continuing", "done"],
  ["dropped is dropped", "dropped", "continuing", "dropped"],
  ["a paused one goes on", "paused", "continuing", "continuing"],
] as const)("%s", (_case, stage, lineage, expected) => {
  expect(outcomeOf({ stage, lineage })).toBe(expected);
});

test.each([
  [[], "none_owed"],
  [["missed"], "missed"],
  [["missed", "on_time"], "partial"],
  [["missed", "open"], "missed"],
  [["open", "late"], "open"],
  [["late", "on_time"], "late"],
  [["excused", "on_time"], "excused"],
  [["nothing", "nothing"], "nothing"],
  [["nothing", "on_time"], "on_time"],
])("a milepost of %j says %s", (states, expected) => {
  expect(roadState(states)).toBe(expected);
});

test("under ten there is no percentage", () => {
  expect(share(3, 9)).toBeNull();
  expect(share(3, 10)).toBe(30);
});

const months = { bindsFrom: "0000-01", dueWorkingDays: 5, graceWorkingDays: 3, holidays: [] };

test("the figures over time show 24 months: closed ones at their close, open ones now", () => {
  const closes = closesOf("2026-11-02", [months], "America/New_York");
  expect(closes).toHaveLength(24);
  expect(closes[0]).toEqual({
    month: "2024-12",
    until: "2025-01-11T05:00:00.000Z",
    on: "2025-01-10",
  });
  expect(closes.slice(-3)).toEqual([
    { month: "2026-09", until: "2026-10-13T04:00:00.000Z", on: "2026-10-12" },
    { month: "2026-10", until: null, on: null },
    { month: "2026-11", until: null, on: null },
  ]);
});

test("months before the first promise are left out, later empty ones stay", () => {
  const closes = ["2026-08", "2026-09", "2026-10"].map((month) => ({ month, until: null }));
  const row = { month: "2026-09", strategy: "one", stage: "done" as const, count: 2 };
  expect(monthPoints(closes, [row]).map((p) => [p.month, p.counts.done])).toEqual([
    ["2026-09", 2],
    ["2026-10", 0],
  ]);
  expect(monthPoints(closes, [])).toEqual([]);
});

test("a year of promises is closed once it is over, and its share is shown from ten on", () => {
  const made = (cohort: number, n: number, stage: "done" | "planning") =>
    Array.from({ length: n }, () => ({ cohort, stage, lineage: "continuing" }));
  const [first, second] = cohortsOf(
    [...made(2025, 4, "done"), ...made(2025, 6, "planning"), ...made(2026, 9, "done")],
    "2026-11-02",
  );
  expect(first).toMatchObject({ year: 2025, closed: true, promised: 10, done_share: 40 });
  expect(second).toMatchObject({ year: 2026, closed: false, promised: 9, done_share: null });
});

const move = (from: string | null, to: string, more: Partial<Slipped> = {}): Slipped => ({
  action: "a",
  from,
  to,
  reason: "capacity",
  correction: false,
  ...more,
});

describe("how far a promise has drifted", () => {
  test.each([
    ["never moved", "2026-06-30", "2026-06-30", [], ["2026-06-30", 0, 0]],
    [
      "moved later",
      "2026-06-30",
      "2026-12-31",
      [move("2026-06-30", "2026-12-31")],
      ["2026-06-30", 184, 1],
    ],
    [
      "moved later and back again",
      "2026-06-30",
      "2026-06-30",
      [move("2026-06-30", "2026-12-31"), move("2026-12-31", "2026-06-30")],
      ["2026-06-30", 0, 2],
    ],
    [
      "brought forward",
      "2026-06-30",
      "2026-06-01",
      [move("2026-06-30", "2026-06-01")],
      ["2026-06-30", -29, 1],
    ],
    [
      "promised without a date, which was stated later",
      "2026-06-30",
      "2026-07-10",
      [move(null, "2026-06-30"), move("2026-06-30", "2026-07-10")],
      ["2026-06-30", 10, 1],
    ],
    [
      "a typing error in the first date, put right",
      "2062-06-30",
      "2026-06-30",
      [move("2062-06-30", "2026-06-30", { correction: true, reason: "error" })],
      ["2026-06-30", 0, 0],
    ],
    [
      "a typing error in a later date, put right",
      "2026-06-30",
      "2026-12-31",
      [move("2026-06-30", "2062-12-31"), move("2062-12-31", "2026-12-31", { correction: true })],
      ["2026-06-30", 184, 1],
    ],
  ])("%s", (_case, promised, current, moves, [first, slip_days, n]) => {
    expect(driftOf(promised, current, moves)).toMatchObject({ first, slip_days, moves: n });
  });

  test("without any date there is no drift; with the date taken away there is no slip", () => {
    expect(driftOf(null, null, [])).toBeNull();
    expect(driftOf("2026-06-30", null, [])).toMatchObject({ first: "2026-06-30", slip_days: null });
  });

  test("moves without a stated reason are counted apart, and the last reason stands", () => {
    const moves = [
      move("2026-06-30", "2026-07-30", { reason: "unstated" }),
      move("2026-07-30", "2026-08-30", { reason: "external" }),
    ];
    expect(driftOf("2026-06-30", "2026-08-30", moves)).toMatchObject({
      unexplained: 1,
      reason: "external",
    });
  });

  test("the slip is always the current date minus the first", () => {
    const day = fc.integer({ min: 0, max: 4000 }).map((n) => addDays("2020-01-01", n));
    const step = fc.record({
      to: day,
      reason: fc.constantFrom(...SLIP_REASONS),
      correction: fc.boolean(),
    });
    fc.assert(
      fc.property(day, fc.array(step, { maxLength: 8 }), (promised, steps) => {
        let due = promised;
        const moves = steps.map((s): Slipped => {
          const from = due;
          due = s.to;
          return { action: "a", from, ...s };
        });
        const drift = driftOf(promised, due, moves)!;
        expect(drift.slip_days).toBe(daysBetween(drift.first, due));
        expect(drift.moves).toBe(steps.filter((s) => !s.correction).length);
      }),
    );
  });
});

test("of what is done, what shows evidence is counted; what was merged away is not done", () => {
  const action = (stage: "done" | "underway", lineage: string, evidenced: number) => ({
    stage,
    lineage,
    evidenced,
  });
  const actions = [
    action("done", "continuing", 1),
    action("done", "continuing", 0),
    action("done", "merged", 1),
    action("underway", "continuing", 1),
  ];
  expect(evidenceOf(actions)).toEqual({ done: 2, shown: 1, share: null });
});
