import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { REPORTING } from "../../../db/words.ts";
import type { GridCell } from "../../months/rules.ts";
import { historyOf, monthsShown, reportOf, roadOf } from "./rules.ts";

const rules = [{ bindsFrom: "0000-01", dueWorkingDays: 5, graceWorkingDays: 3, holidays: [] }];
const cell = (month: string, state: NonNullable<GridCell>["state"], days_late = 0): GridCell => ({
  month,
  state,
  days_late,
  update: state === "on_time" ? `${month}-u` : null,
});

describe("what a sphere owes", () => {
  test.each([
    ["2026-05-12", "2026-04"],
    ["2026-05-13", "2026-05"],
  ])("on %s it is the report for %s", (day, month) => {
    const cells = [cell("2026-03", "late", 4), cell("2026-04", "on_time"), cell("2026-05", "open")];
    expect(reportOf(cells, rules, day)?.month).toBe(month);
  });

  test("comes with how the month before ended, and with its own days", () => {
    const report = reportOf(
      [cell("2026-04", "late", 4), cell("2026-05", "open")],
      rules,
      "2026-05-20",
    );
    expect(report).toEqual({
      month: "2026-05",
      state: "open",
      days_late: 0,
      due: "2026-06-05",
      closes: "2026-06-10",
      update: null,
      before: { month: "2026-04", state: "late", days_late: 4 },
    });
  });

  test("is nothing where no month was owed", () => {
    expect(reportOf([null, null], rules, "2026-05-20")).toBeNull();
  });
});

test("closed months add up to those owed, and the missed ones are named", () => {
  const cells = fc.array(fc.option(fc.constantFrom(...REPORTING).map((s) => cell("2026-01", s))));
  fc.assert(
    fc.property(cells, (all) => {
      const h = historyOf(all);
      expect(h.on_time + h.nothing + h.late + h.excused + h.missed.length).toBe(h.owed);
      expect(h.owed).toBe(all.filter((c) => c && c.state !== "open").length);
    }),
  );
});

describe("the Road of spheres", () => {
  const months = ["2026-03", "2026-04", "2026-05"];
  const grid = [
    {
      sphere: "clinical",
      title: "Clinical",
      cells: [cell("2026-03", "on_time"), cell("2026-04", "missed"), cell("2026-05", "open")],
    },
  ];
  const known = {
    grid,
    rules,
    tallies: [{ sphere: "clinical", total: 4, done: 1, at_risk: 2, off_track: 1 }],
    marks: [
      { sphere: "clinical", month: "2026-04", stage: "underway" as const },
      { sphere: "clinical", month: "2026-04", stage: "done" as const },
    ],
    done: [
      { sphere: "clinical", on: "2026-04-30", step: 1 },
      { sphere: "clinical", on: "2026-05-14", step: 1 },
      { sphere: "clinical", on: "2026-05-15", step: -1 },
      { sphere: "students", on: "2026-04-01", step: 1 },
    ],
  };

  test("is paved by what was done when each month closed", () => {
    const [row] = roadOf(months, known).rows;
    expect(row?.cells.map((c) => [c.state, c.mark, c.done])).toEqual([
      ["on_time", null, 0],
      ["missed", "done", 1],
      ["open", null, 1],
    ]);
    expect(row).toMatchObject({ promised: 4, done: 1, flag: { health: "off_track", count: 1 } });
  });

  test("begins where the sphere began to work on it", () => {
    const [row] = roadOf(months, {
      ...known,
      since: [{ sphere: "clinical", since: "2026-04" }],
    }).rows;
    expect(row?.cells.map((c) => c.state)).toEqual(["none_owed", "missed", "open"]);
  });
});

test("the Road shows no month before the first one owed or filed, and no more than asked", () => {
  const owes = [{ reports_from: "2026-02" }, { reports_from: null }];
  expect(monthsShown(owes, [], "2026-04", 24)).toEqual(["2026-02", "2026-03", "2026-04"]);
  expect(monthsShown(owes, [{ month: "2026-01" }], "2026-04", 24)[0]).toBe("2026-01");
  expect(monthsShown(owes, [], "2026-04", 2)).toEqual(["2026-03", "2026-04"]);
  expect(monthsShown([], [], "2026-04", 24)).toEqual([]);
});
