import { describe, expect, test } from "vitest";
import type { UpdateKind } from "../../db/words.ts";
import type { MonthRules } from "../months/rules.ts";
import { isCorrection } from "./lines/rules.ts";
import { refusalOf, updateId } from "./rules.ts";

const rules: MonthRules[] = [
  { bindsFrom: "2026-01", dueWorkingDays: 5, graceWorkingDays: 3, holidays: [] },
];
const filed = (...kinds: UpdateKind[]) => kinds.map((kind) => ({ kind }));

describe("who may file for a month", () => {
  test.each([
    ["the current month", "2026-11", "2026-01", [], "update", "2026-11-22", undefined],
    ["its first day", "2026-11", "2026-01", [], "update", "2026-11-01", undefined],
    [
      "the last day before it",
      "2026-11",
      "2026-01",
      [],
      "update",
      "2026-10-31",
      "update.month_not_open",
    ],
    [
      "a month far ahead",
      "9999-12",
      "2026-01",
      [],
      "update",
      "2026-11-22",
      "update.month_not_open",
    ],
    ["long after its close", "2026-02", "2026-01", [], "update", "2026-11-22", undefined],
    [
      "before the sphere reports",
      "2025-12",
      "2026-01",
      [],
      "update",
      "2026-11-22",
      "update.not_owed",
    ],
    ["a sphere that owes nothing", "2026-11", null, [], "update", "2026-11-22", "update.not_owed"],
    [
      "a second update",
      "2026-11",
      "2026-01",
      filed("update"),
      "update",
      "2026-11-22",
      "update.already_published",
    ],
    [
      "a second nothing",
      "2026-11",
      "2026-01",
      filed("nothing"),
      "nothing",
      "2026-11-22",
      "update.already_published",
    ],
    [
      "an update in place of nothing",
      "2026-11",
      "2026-01",
      filed("nothing"),
      "update",
      "2026-12-10",
      undefined,
    ],
    [
      "the same after close",
      "2026-11",
      "2026-01",
      filed("nothing"),
      "update",
      "2026-12-11",
      "update.already_published",
    ],
    [
      "a third one",
      "2026-11",
      "2026-01",
      filed("nothing", "update"),
      "update",
      "2026-11-22",
      "update.already_published",
    ],
  ] as const)("%s", (_, month, reportsFrom, had, kind, today, refusal) => {
    expect(refusalOf({ reportsFrom, filed: had }, month, kind, today, rules)).toBe(refusal);
  });
});

test.each([
  [
    "put right within a day by the same role",
    "error",
    "lead",
    "lead",
    "2026-11-21T15:00:01Z",
    true,
  ],
  ["put right after a day", "error", "lead", "lead", "2026-11-21T14:59:59Z", false],
  ["another reason", "capacity", "lead", "lead", "2026-11-22T14:00:00Z", false],
  ["another role's statement", "error", "deputy", "lead", "2026-11-22T14:00:00Z", false],
] as const)("a date %s", (_, reason, role, by, at, correction) => {
  expect(isCorrection(reason, role, "2026-11-22T15:00:00Z", { role: by, at })).toBe(correction);
});

test("what replaces a nothing-to-report gets a number of its own", () => {
  expect([0, 1].map((n) => updateId("2026-11", "clinical", n))).toEqual([
    "2026-11-clinical",
    "2026-11-clinical-2",
  ]);
});
