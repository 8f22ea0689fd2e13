import { describe, expect, test } from "vitest";
import type { GridCell, MonthRules } from "../../months/rules.ts";
import {
  type Decided,
  explainedOf,
  gapDays,
  healthOf,
  type Known,
  medianOf,
  ratioOf,
  targetFor,
} from "./rules.ts";

test.each([
  [[], null],
  [[4], 4],
  [[9, 2, 4], 4],
  [[10, 1, 3, 4], 3.5],
  [[2, 2, 100], 2],
])("the median of %j is %j", (numbers, median) => {
  expect(medianOf(numbers)).toBe(median);
});

test("under ten there are counts, from ten on a share too", () => {
  expect(ratioOf(9, 9)).toEqual({ count: 9, of: 9, share: null });
  expect(ratioOf(9, 10)).toEqual({ count: 9, of: 10, share: 90 });
  expect(ratioOf(0, 0)).toEqual({ count: 0, of: 0, share: null });
});

describe("the target of a month", () => {
  const decided: Decided[] = [
    { figure: "on_time", from_month: "2026-01", value: 80 },
    { figure: "days_late", from_month: "2026-01", value: 5 },
    { figure: "on_time", from_month: "2026-06", value: 90 },
    { figure: "on_time", from_month: "2026-04", value: 85 },
    { figure: "on_time", from_month: "2026-09", value: null },
  ];
  test.each([
    ["before the first decision", "2025-12", null],
    ["the month it begins", "2026-01", 80],
    ["until the next begins", "2026-03", 80],
    ["a later decision that begins earlier", "2026-04", 85],
    ["takes the place of one made before", "2026-06", 85],
    ["ended", "2026-09", null],
  ])("%s", (_case, month, value) => {
    expect(targetFor(decided, "on_time", month)).toBe(value);
  });
  test("is that of its own figure", () => {
    expect(targetFor(decided, "days_late", "2026-09")).toBe(5);
    expect(targetFor(decided, "evidence", "2026-09")).toBeNull();
  });
});

describe("days without a lead in a month", () => {
  const gap = (from: string, until: string | null) => ({
    role: "lead" as const,
    name: null,
    from,
    until,
    vacant: true,
  });
  test.each([
    ["none", [], 0],
    ["a gap within it, its end not counted", [gap("2026-03-10", "2026-03-15")], 5],
    ["a gap over both its ends", [gap("2026-02-01", "2026-05-01")], 31],
    ["one that goes on", [gap("2026-03-31", null)], 1],
    ["one that was over before", [gap("2026-01-01", "2026-03-01")], 0],
    ["one that began after", [gap("2026-04-01", null)], 0],
    ["a stretch with a lead", [{ ...gap("2026-03-01", null), vacant: false }], 0],
  ])("%s", (_case, chain, days) => {
    expect(gapDays([chain], "2026-03-01", "2026-03-31")).toBe(days);
  });
  test("are summed over the spheres", () => {
    const chain = [gap("2026-03-30", null)];
    expect(gapDays([chain, chain], "2026-03-01", "2026-03-31")).toBe(4);
  });
});

test("a first date, a corrected typing error and a move to the same day are no moves", () => {
  const move = {
    at: "2026-03-01T12:00:00Z",
    from: "2026-05-01" as string | null,
    to: "2026-06-01",
    reason: "capacity" as const,
    correction: false,
  };
  const of = explainedOf([
    move,
    { ...move, reason: "unstated" as never },
    { ...move, from: null },
    { ...move, correction: true },
    { ...move, to: "2026-05-01" },
  ]);
  expect(of).toEqual({ count: 1, of: 2, share: null });
});

describe("the figures of months", () => {
  const rules: MonthRules[] = [
    { bindsFrom: "0000-01", dueWorkingDays: 5, graceWorkingDays: 3, holidays: [] },
  ];
  const cell = (month: string, state: NonNullable<GridCell>["state"], days = 0): GridCell => ({
    month,
    state,
    days_late: days,
    update: null,
  });
  const row = (sphere: string, ...cells: GridCell[]) => ({ sphere, title: null, cells });
  const known: Known = {
    rules,
    months: ["2026-03", "2026-04", "2026-05"],
    grid: [
      row("a", cell("2026-03", "on_time"), cell("2026-04", "late", 4), cell("2026-05", "open")),
      row("b", cell("2026-03", "nothing"), cell("2026-04", "late", 9), cell("2026-05", "on_time")),
      row("c", null, cell("2026-04", "missed"), cell("2026-05", "open")),
      row("d", cell("2026-03", "excused"), cell("2026-04", "nothing"), null),
    ],
    leads: [
      { scope: "a", from: "2026-01-01", until: "2026-04-21" },
      { scope: "a", from: "2026-05-03", until: null },
      { scope: "b", from: "2026-01-01", until: null },
    ],
    moves: [
      {
        // Still the last day of March in New York.
        at: "2026-04-01T03:00:00Z",
        from: "2026-05-01",
        to: "2026-06-01",
        reason: "scope",
        correction: false,
      },
    ],
    done: [
      {
        stage: "done",
        lineage: "continuing",
        since: "2026-03-05T12:00:00Z",
        until: null,
        shown_at: "2026-05-01T12:00:00Z",
      },
      {
        stage: "done",
        lineage: "merged",
        since: "2026-03-05T12:00:00Z",
        until: null,
        shown_at: null,
      },
      {
        stage: "done",
        lineage: "continuing",
        since: "2026-03-05T12:00:00Z",
        until: "2026-05-04T12:00:00Z",
        shown_at: "2026-03-05T12:00:00Z",
      },
    ],
    targets: [
      { figure: "on_time", from_month: "2026-03", value: 66 },
      { figure: "days_late", from_month: "2026-03", value: 6 },
      { figure: "ownerless", from_month: "2026-04", value: 0 },
    ],
  };
  const { months, whole } = healthOf(known, "2026-05-20", "America/New_York");

  test("in time is what came by the end of grace, of what was owed and is decided", () => {
    expect(months.map((m) => m.on_time)).toEqual([
      { count: 2, of: 3, share: null, target: 66, met: true },
      { count: 1, of: 4, share: null, target: 66, met: false },
      { count: 1, of: 1, share: null, target: 66, met: null },
    ]);
    expect(whole.on_time).toEqual({ count: 4, of: 8, share: null });
  });

  test("days late are those of late updates only; a month without any is judged by nothing", () => {
    expect(months.map((m) => m.days_late)).toEqual([
      { late: 0, median: null, target: 6, met: null },
      { late: 2, median: 6.5, target: 6, met: false },
      { late: 0, median: null, target: 6, met: null },
    ]);
  });

  test("nothing to report is counted among the answers", () => {
    expect(months.map(({ nothing }) => [nothing.count, nothing.of])).toEqual([
      [1, 2],
      [1, 3],
      [0, 1],
    ]);
  });

  test("evidence is what stood when the month closed, and for the open month what stands", () => {
    expect(months.map(({ evidence }) => [evidence.shown, evidence.done])).toEqual([
      [1, 2],
      [1, 1],
      [1, 1],
    ]);
  });

  test("days without a lead end with the day that is read, and a sphere that never had one has none", () => {
    expect(months.map((m) => m.ownerless)).toEqual([
      { days: 0, target: null, met: null },
      { days: 10, target: 0, met: false },
      { days: 2, target: 0, met: null },
    ]);
    expect(whole.ownerless.days).toBe(12);
  });

  test("a move belongs to the month of its day in the roadmap's zone", () => {
    expect(months.map(({ explained }) => [explained.count, explained.of])).toEqual([
      [1, 1],
      [0, 0],
      [0, 0],
    ]);
  });

  test("a roadmap without any month has figures of nothing", () => {
    const none = healthOf({ ...known, months: [], grid: [] }, "2026-05-20", "UTC");
    expect(none.months).toEqual([]);
    expect(none.whole.on_time).toEqual({ count: 0, of: 0, share: null });
  });
});
