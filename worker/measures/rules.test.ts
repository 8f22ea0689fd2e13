import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { decimalText, itemOf, numberOf, wholeOf, wrongNumber } from "./rules.ts";

describe("a typed number is kept whole", () => {
  test.each([
    ["62", 0, 62],
    ["62.5", 1, 625],
    ["62,5", 1, 625],
    ["62", 2, 6200],
    ["0.07", 2, 7],
    ["-3.5", 1, -35],
    ["−3.5", 1, -35],
    ["+4", 0, 4],
    [" 12 ", 0, 12],
    ["-0", 0, 0],
    ["62.5", 0, undefined],
    ["62.555", 2, undefined],
    ["1e3", 0, undefined],
    ["1 200", 0, undefined],
    ["1.200,5", 1, undefined],
    ["ten", 0, undefined],
    ["", 0, undefined],
    ["1234567890", 0, undefined],
  ])("%s with %s places", (typed, decimals, whole) => {
    expect(wholeOf(typed, decimals)).toBe(whole);
  });

  test("and written again as it was typed, on every way through JSON", () => {
    const whole = fc.integer({ min: -99_999_999_999, max: 99_999_999_999 });
    fc.assert(
      fc.property(whole, fc.constantFrom(0, 1, 2), (n, decimals) => {
        fc.pre(Math.abs(n) < 10 ** (9 + decimals));
        const text = decimalText(n, decimals);
        expect(wholeOf(text, decimals)).toBe(n);
        const read = JSON.parse(JSON.stringify(numberOf(n, decimals))) as number;
        expect(wholeOf(read.toFixed(decimals), decimals)).toBe(n);
      }),
    );
  });

  test.each([
    ["people", 0, -1, "number.too_small"],
    ["people", 0, 0, undefined],
    ["percent", 1, 1000, undefined],
    ["percent", 1, 1001, "number.too_large"],
    ["percent", 0, -1, "number.too_small"],
    ["number", 0, -1, undefined],
  ] as const)("a %s with %s places may not be %s", (kind, decimals, n, wrong) => {
    expect(wrongNumber(n, { kind, decimals })).toBe(wrong);
  });
});

describe("a measure as the public reads it", () => {
  const row = {
    slug: "heard",
    title: "Who was heard",
    unit: "people",
    kind: "people",
    direction: "higher",
    decimals: 0,
    retired: false,
    baseline: 20,
    baselineOn: "2026-01-01",
    baselineHidden: false,
    target: 60,
    targetOn: "2027-06-30",
    series: 1,
    latest: JSON.stringify({ id: "r", on: "2026-05-01", value: 41, hidden: 0, series: 1 }),
  } as const;
  const latest = (part: object) => ({
    latest: JSON.stringify({ ...(JSON.parse(row.latest) as object), ...part }),
  });
  test.each([
    ["above the baseline, below the target", {}, 21, false],
    ["at the target", latest({ value: 60 }), 40, true],
    ["where less is better", { direction: "lower" }, 21, true],
    ["without a baseline", { baseline: null, baselineOn: null }, null, false],
    ["with a hidden baseline", { baseline: null, baselineHidden: true }, null, false],
    ["with a hidden reading", latest({ value: null, hidden: 1 }), null, null],
    ["read before the break", { series: 2 }, null, null],
    ["without a reading", { latest: null }, null, null],
    ["without a target", { target: null, targetOn: null }, 21, null],
  ] as const)("%s", (_case, part, change, reached) => {
    expect(itemOf({ ...row, ...part })).toMatchObject({ change, reached });
  });

  test("says that a baseline is hidden, and not that there is none", () => {
    expect(itemOf({ ...row, baseline: null, baselineHidden: true }).baseline).toEqual({
      value: null,
      hidden: true,
      on: "2026-01-01",
    });
    expect(itemOf({ ...row, baseline: null, baselineOn: null }).baseline).toBeNull();
  });

  test("writes tenths as tenths", () => {
    expect(itemOf({ ...row, kind: "percent", decimals: 1 })).toMatchObject({
      baseline: { value: 2 },
      latest: { value: 4.1 },
      target: { value: 6 },
      change: 2.1,
    });
  });
});
