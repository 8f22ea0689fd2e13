import { describe, expect, test } from "vitest";
import type { GridCell, MonthRules } from "../rules.ts";
import { cameInto, drifts, monthOfChange, quietFor, silence, standingOf } from "./rules.ts";

const rules: MonthRules[] = [
  { bindsFrom: "0000-01", dueWorkingDays: 5, graceWorkingDays: 3, holidays: [] },
];
const zone = "America/New_York";
const cell = (month: string, state: NonNullable<GridCell>["state"]): GridCell => ({
  month,
  state,
  days_late: 0,
  update: null,
});

describe("the month that a change belongs to", () => {
  test.each([
    ["reported for October before September closed", "2026-10-05T12:00:00Z", "2026-10", "2026-10"],
    ["reported for September in its grace", "2026-10-05T12:00:00Z", "2026-09", "2026-09"],
    ["by itself while two months are open: the older one", "2026-10-05T12:00:00Z", null, "2026-09"],
    ["by itself after September closed", "2026-10-20T12:00:00Z", null, "2026-10"],
    [
      "reported too late: it moves later figures only",
      "2026-10-20T12:00:00Z",
      "2026-09",
      "2026-10",
    ],
    ["in the last minute of the last day of grace", "2026-10-13T03:59:00Z", null, "2026-09"],
    ["at midnight after it", "2026-10-13T04:00:00Z", null, "2026-10"],
  ])("%s", (_case, at, stated, month) => {
    expect(monthOfChange(at, stated, rules, zone)).toBe(month);
  });
});

describe("what moved", () => {
  const move = (action: string, from: string, to: string) => ({ action, from, to });

  test("an action counts as done once, and only if it stayed done", () => {
    expect(
      cameInto([move("a", "planning", "underway"), move("a", "underway", "done")], "done"),
    ).toBe(1);
    expect(cameInto([move("a", "underway", "done"), move("a", "done", "underway")], "done")).toBe(
      0,
    );
    expect(cameInto([move("a", "done", "underway"), move("a", "underway", "done")], "done")).toBe(
      0,
    );
  });

  const slip = (
    action: string,
    from_due: string | null,
    to_due: string | null,
    correction = false,
  ) => ({
    action,
    from_due,
    to_due,
    correction,
  });

  test("a date that moved twice counts once, with all its days", () => {
    expect(
      drifts([slip("a", "2026-10-01", "2026-10-11"), slip("a", "2026-10-11", "2026-11-14")]),
    ).toEqual([44]);
  });

  test("a first date, a corrected typing error and a date moved back again are no moves", () => {
    expect(drifts([slip("a", null, "2026-10-11")])).toEqual([]);
    expect(drifts([slip("a", "2026-10-01", "2026-10-11", true)])).toEqual([]);
    expect(
      drifts([slip("a", "2026-10-01", "2026-10-11"), slip("a", "2026-10-11", "2026-10-01")]),
    ).toEqual([]);
    expect(drifts([slip("a", null, null)])).toEqual([]);
  });
});

test("silence counts closed months that were owed, and quiet months only in a row", () => {
  const cells = [
    null,
    cell("2026-07", "missed"),
    cell("2026-08", "nothing"),
    cell("2026-09", "nothing"),
  ];
  expect(silence([...cells, cell("2026-10", "open")])).toEqual({ missed: 1, owed: 3 });
  expect(quietFor(cells)).toBe(2);
  expect(quietFor([...cells, cell("2026-10", "on_time")])).toBe(0);
});

test("a month's standing leaves out spheres that owed nothing and is open until the end of grace", () => {
  const grid = [
    { sphere: "clinical", title: "Clinical", cells: [cell("2026-10", "open")] },
    { sphere: "new", title: "New", cells: [null] },
  ];
  const on = (day: string) => standingOf("2026-10", 0, grid, rules, day);
  expect(on("2026-11-11")).toMatchObject({
    due: "2026-11-06",
    grace_ends: "2026-11-11",
    open: true,
  });
  expect(on("2026-11-12").open).toBe(false);
  expect(on("2026-11-11").spheres.map((s) => s.sphere)).toEqual(["clinical"]);
});
