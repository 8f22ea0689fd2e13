import { describe, expect, test } from "vitest";
import type { Decided } from "../../progress/health/rules.ts";
import { changesNothing, wrongTarget } from "./rules.ts";

const asked = (from_month: string, value: number | null, figure: Decided["figure"] = "on_time") =>
  ({ figure, from_month, value }) satisfies Decided;

test.each([
  ["from the running month on", asked("2026-11", 90), []],
  ["from a later month on", asked("2027-03", 100), []],
  ["for months that are over", asked("2026-10", 90), ["from_month target.in_the_past"]],
  ["more than the whole", asked("2026-11", 101), ["value number.too_large"]],
  ["days, more than a hundred", asked("2026-11", 101, "ownerless"), []],
  ["more days than a year has", asked("2026-11", 367, "days_late"), ["value number.too_large"]],
  ["ending it", asked("2026-11", null), []],
])("a target %s", (_case, target, wrong) => {
  expect(wrongTarget(target, "2026-11").map((w) => `${w.path} ${w.message}`)).toEqual(wrong);
});

describe("a decision that changes nothing", () => {
  const decided = [asked("2026-01", 80), asked("2027-01", 90), asked("2026-05", 5, "days_late")];
  test.each([
    ["the same as the newest one", asked("2027-02", 90), true],
    ["another number", asked("2027-02", 85), false],
    ["the same as now, but not as planned", asked("2026-12", 80), false],
    ["an end where there is no target", asked("2026-12", null, "evidence"), true],
    ["an end where there is one", asked("2026-12", null, "days_late"), false],
  ])("%s", (_case, target, nothing) => {
    expect(changesNothing(target, decided)).toBe(nothing);
  });
});
