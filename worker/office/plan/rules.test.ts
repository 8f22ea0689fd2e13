import { expect, test } from "vitest";
import { after, firstMonthIs, inOrder, isZone, zoneIsFixed } from "./rules.ts";

test.each([
  ["America/New_York", true],
  ["Asia/Kolkata", true],
  ["America/Argentina/Buenos_Aires", true],
  ["America/Port-au-Prince", true],
  ["UTC", true],
  ["Mars/Base", false],
  ["america/new_york", false],
  ["+05:00", false],
  ["New York", false],
  ["", false],
])("%j names a time zone: %j", (name, is) => {
  expect(isZone(name)).toBe(is);
});

test("the zone stays once something was reported or a first month has opened", () => {
  const today = "2026-11-22";
  expect(zoneIsFixed(today, { reports: false, firstMonths: [null, "2026-12"] })).toBe(false);
  expect(zoneIsFixed(today, { reports: false, firstMonths: ["2026-11"] })).toBe(true);
  expect(zoneIsFixed(today, { reports: true, firstMonths: [] })).toBe(true);
});

test.each([
  [null, "2026-11", undefined],
  [null, "2027-01", undefined],
  [null, "2026-10", "month.in_the_past"],
  [null, null, undefined],
  ["2027-01", null, undefined],
  ["2027-01", "2026-12", undefined],
  ["2027-01", "2026-10", "month.in_the_past"],
  ["2026-11", "2026-11", undefined],
  ["2026-11", "2026-12", "month.already_owed"],
  ["2025-01", null, "month.already_owed"],
  ["2025-01", "2024-01", "month.already_owed"],
])("on 22 November a first month of %j asked to become %j: %j", (was, asked, wrong) => {
  expect(firstMonthIs("2026-11-22", was, asked)).toBe(wrong);
});

test("numbers go on after the last one, and holidays stand once, in order", () => {
  expect(after([])).toBe(1);
  expect(after([1, 7, 3])).toBe(8);
  expect(inOrder(["2027-01-01", "2026-12-25", "2027-01-01"])).toEqual(["2026-12-25", "2027-01-01"]);
});
