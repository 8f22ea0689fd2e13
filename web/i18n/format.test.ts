import { describe, expect, it } from "vitest";
import { daysBetween } from "../../worker/months/rules.ts";
import {
  capital,
  cityOf,
  count,
  countOf,
  dayOf,
  formatDate,
  formatDay,
  formatFullDay,
  formatInstant,
  formatMonth,
  formatNumber,
  formatShort,
  formatSlip,
  list,
  monthName,
  plural,
  relative,
} from "./format.ts";
import { t } from "./t.ts";

describe("dates are written out", () => {
  it("days and months", () => {
    expect(formatDate("2026-11-03")).toBe("3 November 2026");
    expect(formatDay("2026-11-06")).toBe("Friday 6 November");
    expect(formatFullDay("2026-11-02")).toBe("Monday 2 November 2026");
    expect(formatShort("2026-11-02")).toBe("2 Nov");
    expect(formatMonth("2026-10")).toBe("October 2026");
    expect(monthName("2026-10")).toBe("October");
  });

  it("an instant is told on the clocks of the roadmap's zone", () => {
    const late = "2026-11-01T03:30:00Z";
    expect(formatInstant(late, "America/New_York")).toBe("31 October 2026, 23:30");
    expect(formatInstant(late, "Asia/Tokyo")).toBe("1 November 2026, 12:30");
    expect(dayOf(late, "America/New_York")).toBe("2026-10-31");
    expect(formatInstant("2026-01-01T05:00:00Z", "America/New_York")).toBe("1 January 2026, 00:00");
    expect(cityOf("America/New_York")).toBe("New York");
  });

  it("distances count whole days, whatever the clocks did between", () => {
    expect(daysBetween("2026-03-07", "2026-03-09")).toBe(2);
    expect(daysBetween("2024-02-28", "2024-03-01")).toBe(2);
    expect(relative("2026-11-06", "2026-11-01")).toBe("in 5 days");
    expect(relative("2026-11-01", "2026-11-02")).toBe("yesterday");
    expect(relative("2026-10-01", "2026-11-02")).toBe("32 days ago");
    expect(relative("2026-11-02", "2026-11-02")).toBe("today");
  });

  it("slips carry their sign", () => {
    expect(formatSlip(44)).toBe("+44 days");
    expect(formatSlip(1)).toBe("+1 day");
    expect(formatSlip(-3)).toBe("\u22123 days");
    expect(formatSlip(0)).toBe("no change");
  });
});

describe("numbers and lists in sentences", () => {
  it("counts are words up to ten, and both are figures as soon as one is above", () => {
    expect(count(10)).toBe("ten");
    expect(count(11)).toBe("11");
    expect(countOf(5, 6)).toBe("five of six");
    expect(countOf(0, 6)).toBe("none of six");
    expect(countOf(9, 11)).toBe("9 of 11");
    expect(formatNumber(1284)).toBe("1,284");
    expect(formatNumber(1234567)).toBe("1,234,567");
  });

  it("nouns agree with their number", () => {
    expect(plural(1, "action", "actions")).toBe("one action");
    expect(plural(0, "action", "actions")).toBe("no actions");
    expect(plural(19, "action", "actions")).toBe("19 actions");
  });

  it("the last of a list is joined by a word", () => {
    expect(list([])).toBe("");
    expect(list(["A"])).toBe("A");
    expect(list(["A", "B"])).toBe("A and B");
    expect(list(["A", "B", "C"])).toBe("A, B and C");
    expect(capital("five of six")).toBe("Five of six");
  });
});

describe("texts of the dictionary", () => {
  it("are found by their path, and take what fills their gaps", () => {
    expect(t("common.stage.underway")).toBe("Underway");
    expect(t("common.lateBy", 4)).toBe("Late by 4 days");
  });
});
