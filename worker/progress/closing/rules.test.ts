import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { OUTCOMES } from "../../../db/words.ts";
import { begins, closingYear, countsAfter, deciderFor, nextYear } from "./rules.ts";

describe("the close of a year is at hand from 1 November until the end of January", () => {
  test.each([
    ["2026-10-31", undefined],
    ["2026-11-01", 2026],
    ["2026-12-31", 2026],
    ["2027-01-01", 2026],
    ["2027-01-31", 2026],
    ["2027-02-01", undefined],
  ])("on %s it is that of %s", (day, year) => {
    expect(closingYear(day)).toBe(year);
  });
});

describe("an open action goes on into the year that comes next", () => {
  test.each([
    [2026, "2026-11-24", 2027],
    [2026, "2027-01-15", 2027],
    [2025, "2026-05-20", 2026],
    [2025, "2026-11-24", 2027],
    [2025, "2027-01-15", 2027],
    [2026, "2027-11-01", 2028],
  ])("of %i, decided on %s, into %i", (cohort, day, year) => {
    expect(nextYear(cohort, day)).toBe(year);
  });
});

const days = fc
  .date({ min: new Date("2020-01-01"), max: new Date("2040-12-31"), noInvalidDate: true })
  .map((d) => d.toISOString().slice(0, 10));

test("no successor is ever promised in a year that has closed, nor in that of its predecessor", () => {
  fc.assert(
    fc.property(days, fc.integer({ min: 2015, max: 2040 }), (day, cohort) => {
      fc.pre(day >= begins(cohort));
      const into = nextYear(cohort, day);
      expect(into).toBeGreaterThan(cohort);
      expect(`${into}-12-31` >= day).toBe(true);
    }),
  );
});

test("whatever is decided, the five groups add up to the same", () => {
  const counts = fc.record(
    Object.fromEntries(OUTCOMES.map((o) => [o, fc.nat(50)])) as Record<
      (typeof OUTCOMES)[number],
      fc.Arbitrary<number>
    >,
  );
  fc.assert(
    fc.property(counts, fc.constantFrom("carry", "reword", "drop"), (before, decide) => {
      const sum = (of: typeof before) => OUTCOMES.reduce((n, o) => n + of[o], 0);
      expect(sum(countsAfter(before, decide))).toBe(sum(before));
    }),
  );
});

test("who owns a strategy decides as its executive, the office about all of them", () => {
  const own = { role: "executive", scope: "fair-care" } as const;
  expect(deciderFor([own], "fair-care")).toBe("executive");
  expect(deciderFor([own], "another")).toBeUndefined();
  expect(deciderFor([{ role: "executive", scope: null }], "another")).toBe("executive");
  expect(deciderFor([own, { role: "admin", scope: null }], "another")).toBe("admin");
  expect(deciderFor([{ role: "lead", scope: "clinical" }], "fair-care")).toBeUndefined();
});
