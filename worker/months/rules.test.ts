import fc from "fast-check";
import { describe, expect, test } from "vitest";
import {
  addDays,
  addMonths,
  closesAt,
  daysBetween,
  type Filed,
  gridOf,
  localDay,
  monthDates,
  monthOf,
  type MonthRules,
  monthsFrom,
  obligation,
  openMonths,
  startOfDay,
} from "./rules.ts";

const base: MonthRules = {
  bindsFrom: "0000-01",
  dueWorkingDays: 5,
  graceWorkingDays: 3,
  holidays: [],
};
const rules = [base];
const october = monthDates("2026-10", rules);
const none = { filed: [], excused: false };
const filed = (kind: Filed["kind"], on: string) => ({ filed: [{ kind, on }], excused: false });

test("October 2026 opens on the 1st, is due on Friday 6 November and closes on Wednesday 11 November", () => {
  expect(october).toEqual({
    month: "2026-10",
    opens: "2026-10-01",
    due: "2026-11-06",
    graceEnds: "2026-11-11",
  });
});

test("holidays and weekends are no working days", () => {
  const holidays = ["2026-11-02", "2026-11-03"];
  expect(monthDates("2026-10", [{ ...base, holidays }]).due).toBe("2026-11-10");
  expect(monthDates("2026-12", [{ ...base, holidays: ["2027-01-01"] }]).due).toBe("2027-01-08");
});

test("new rules bind only the months that open under them", () => {
  const changed = [base, { ...base, bindsFrom: "2026-11", dueWorkingDays: 2 }];
  expect(monthDates("2026-10", changed).due).toBe("2026-11-06");
  expect(monthDates("2026-11", changed).due).toBe("2026-12-02");
});

describe("what one sphere owes for October 2026", () => {
  test.each([
    ["before the month opens", "2026-09-30", none, undefined],
    ["on its first day", "2026-10-01", none, { state: "open", daysLate: 0 }],
    ["on the last day of grace", "2026-11-11", none, { state: "open", daysLate: 0 }],
    ["the day after, with no writes", "2026-11-12", none, { state: "missed", daysLate: 0 }],
    [
      "posted on the due day",
      "2026-12-01",
      filed("update", "2026-11-06"),
      { state: "on_time", daysLate: 0 },
    ],
    [
      "posted in grace",
      "2026-12-01",
      filed("update", "2026-11-11"),
      { state: "on_time", daysLate: 0 },
    ],
    [
      "posted a day after grace",
      "2026-12-01",
      filed("update", "2026-11-12"),
      { state: "late", daysLate: 6 },
    ],
    [
      "nothing to report, in time",
      "2026-12-01",
      filed("nothing", "2026-10-20"),
      { state: "nothing", daysLate: 0 },
    ],
    [
      "nothing to report, too late",
      "2026-12-01",
      filed("nothing", "2026-11-20"),
      { state: "late", daysLate: 14 },
    ],
    ["excused", "2026-12-01", { filed: [], excused: true }, { state: "excused", daysLate: 0 }],
    [
      "excused, then posted",
      "2026-12-01",
      { ...filed("update", "2026-11-02"), excused: true },
      { state: "on_time", daysLate: 0 },
    ],
  ])("%s", (_case, today, cell, expected) => {
    expect(obligation(october, "2026-01", cell, today)).toEqual(expected);
  });

  test("a nothing-to-report replaced by an update in time counts as the update", () => {
    const cell = {
      filed: [filed("nothing", "2026-10-20").filed[0]!, filed("update", "2026-10-29").filed[0]!],
      excused: false,
    };
    expect(obligation(october, "2026-01", cell, "2026-12-01")).toEqual({
      state: "on_time",
      daysLate: 0,
    });
  });

  test("a sphere that reports from a later month owes nothing, but a report it made counts", () => {
    expect(obligation(october, "2026-11", none, "2026-12-01")).toBeUndefined();
    expect(obligation(october, null, none, "2026-12-01")).toBeUndefined();
    expect(obligation(october, null, filed("update", "2026-10-30"), "2026-12-01")!.state).toBe(
      "on_time",
    );
  });
});

test("the last month and the current one are open until the last one's grace ends", () => {
  expect(openMonths("2026-11-11", rules)).toEqual(["2026-10", "2026-11"]);
  expect(openMonths("2026-11-12", rules)).toEqual(["2026-11"]);
});

const day = fc.integer({ min: 0, max: 20_000 }).map((n) => addDays("2000-01-01", n));

test("whatever the day, silence is open until grace ends and missed for ever after", () => {
  fc.assert(
    fc.property(day, fc.integer({ min: 0, max: 400 }), (opening, later) => {
      const month = monthOf(opening);
      const dates = monthDates(month, rules);
      const today = addDays(dates.opens, later);
      const expected = today <= dates.graceEnds ? "open" : "missed";
      expect(obligation(dates, "0000-01", none, today)?.state).toBe(expected);
    }),
  );
});

test("a post after grace is late by the local days since the due day, for ever", () => {
  fc.assert(
    fc.property(
      day,
      fc.integer({ min: 1, max: 300 }),
      fc.integer({ min: 0, max: 300 }),
      (any, after, wait) => {
        const dates = monthDates(monthOf(any), rules);
        const on = addDays(dates.graceEnds, after);
        const state = obligation(dates, "0000-01", filed("update", on), addDays(on, wait));
        expect(state).toEqual({ state: "late", daysLate: daysBetween(dates.due, on) });
      },
    ),
  );
});

describe("days in a zone", () => {
  test.each([
    ["2026-11-01T03:59:59.999Z", "America/New_York", "2026-10-31"],
    ["2026-11-01T04:00:00.000Z", "America/New_York", "2026-11-01"],
    ["2026-10-31T10:00:00.000Z", "Pacific/Kiritimati", "2026-11-01"],
    ["2026-10-31T18:30:00.000Z", "Asia/Kolkata", "2026-11-01"],
  ])("%s is %s's %s", (instant, zone, expected) => {
    expect(localDay(instant, zone)).toBe(expected);
  });

  test.each([
    ["2027-03-14", "America/New_York", "2027-03-14T05:00:00.000Z"],
    ["2027-03-15", "America/New_York", "2027-03-15T04:00:00.000Z"],
    ["2027-11-08", "America/New_York", "2027-11-08T05:00:00.000Z"],
    ["2028-02-29", "UTC", "2028-02-29T00:00:00.000Z"],
    ["2026-12-31", "Pacific/Kiritimati", "2026-12-30T10:00:00.000Z"],
  ])("%s begins in %s at %s", (d, zone, expected) => {
    expect(startOfDay(d, zone)).toBe(expected);
  });

  test("a month's figures stand from the first instant after its grace", () => {
    expect(closesAt("2026-10", rules, "America/New_York")).toBe("2026-11-12T05:00:00.000Z");
  });
});

test("months are counted over the turn of a year", () => {
  expect(addMonths("2026-01", -1)).toBe("2025-12");
  expect(monthsFrom("2025-11", "2026-02")).toEqual(["2025-11", "2025-12", "2026-01", "2026-02"]);
});

test("the grid has a cell for every sphere and month, and none where nothing was owed", () => {
  const grid = gridOf(
    {
      rules,
      spheres: [
        { slug: "clinical", title: "Clinical", reports_from: "2026-09" },
        { slug: "students", title: "Students", reports_from: "2026-10" },
      ],
      filings: [
        {
          id: "2026-10-clinical",
          sphere: "clinical",
          month: "2026-10",
          kind: "update",
          at: "2026-10-30T15:00:00.000Z",
        },
      ],
      excuses: [],
    },
    ["2026-09", "2026-10"],
    "2026-11-02",
    "America/New_York",
  );
  expect(grid.map((r) => r.cells.map((c) => c && [c.state, c.update]))).toEqual([
    [
      ["missed", null],
      ["on_time", "2026-10-clinical"],
    ],
    [null, ["open", null]],
  ]);
});
