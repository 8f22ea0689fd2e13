import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { drawnOf, scaleOf } from "./lines.ts";

const reading = (on: string, value: number | null, series = 1) => ({
  id: on,
  on,
  series,
  value,
  hidden: value === null,
  groups: [],
  source: null,
  note: null,
  redacted: [],
  corrected: null,
});
const none = { breaks: [], baseline: null, target: null };

describe("the line of a measure", () => {
  test("joins readings that follow each other", () => {
    const readings = [reading("2026-01-01", 1), reading("2026-02-01", 2), reading("2026-03-01", 3)];
    const { points, runs } = drawnOf({ ...none, readings });
    expect(points).toHaveLength(3);
    expect(runs.map((r) => [r.from.value, r.to.value])).toEqual([
      [1, 2],
      [2, 3],
    ]);
  });

  test("is interrupted by a hidden reading", () => {
    const readings = [
      reading("2026-01-01", 20),
      reading("2026-02-01", null),
      reading("2026-03-01", 30),
    ];
    expect(drawnOf({ ...none, readings })).toMatchObject({ runs: [], hidden: ["2026-02-01"] });
  });

  test("is interrupted between two series, and where nothing was read since the break", () => {
    const breaks = [
      { series: 2, on: "2026-01-20", id: "e-1" },
      { series: 3, on: "2026-03-01", id: "e-2" },
    ];
    const readings = [reading("2026-01-01", 20), reading("2026-02-01", 30, 2)];
    expect(drawnOf({ ...none, breaks, readings })).toMatchObject({
      runs: [],
      breaks: ["2026-01-17", "2026-03-01"],
    });
  });

  test("has room for the baseline, the target and their days", () => {
    const baseline = { value: 40, hidden: false, on: "2025-01-01" };
    const target = { value: 90, on: "2027-01-01" };
    const drawn = drawnOf({ ...none, baseline, target, readings: [reading("2026-01-01", 50)] });
    expect(drawn.numbers).toEqual([50, 40, 90]);
    expect(drawn.days).toEqual(["2026-01-01", "2025-01-01", "2027-01-01"]);
  });
});

describe("the scale of a measure", () => {
  test.each([
    [[62, 75], [0, 20, 40, 60, 80], 0],
    [[0], [0, 1], 0],
    [[0.3, 0.45], [0, 0.1, 0.2, 0.3, 0.4, 0.5], 1],
    [[-3, 8], [-5, 0, 5, 10], 0],
    [[12_000], [0, 5000, 10_000, 15_000], 0],
  ])("of %j has lines at %j", (numbers, ticks, decimals) => {
    expect(scaleOf(numbers)).toMatchObject({ ticks, decimals });
  });

  test("holds every number and nought, on at most eight lines", () => {
    const number = fc.integer({ min: -99_999_999, max: 99_999_999 }).map((n) => n / 100);
    fc.assert(
      fc.property(fc.array(number, { minLength: 1, maxLength: 6 }), (numbers) => {
        const { least, most, ticks } = scaleOf(numbers);
        expect(least).toBeLessThanOrEqual(Math.min(0, ...numbers));
        expect(most).toBeGreaterThanOrEqual(Math.max(0, ...numbers));
        expect(ticks.length).toBeLessThanOrEqual(8);
        expect(ticks).toContain(0);
      }),
    );
  });
});
