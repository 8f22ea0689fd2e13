import type { MeasureDetail } from "../../../../worker/measures/schema.ts";
import { addDays, daysBetween } from "../../../../worker/months/rules.ts";

type Point = { on: string; value: number };

/** What a chart draws of a measure. */
export type Drawn = {
  /** Readings that can be shown. */
  points: Point[];
  /** Joins of two readings that follow each other and compare. */
  runs: { from: Point; to: Point }[];
  /** Days of readings that are hidden. */
  hidden: string[];
  /** Days at which a new series begins. */
  breaks: string[];
  /** Every day and every number that must find room. */
  days: string[];
  numbers: number[];
};

type Series = Pick<MeasureDetail, "readings" | "breaks" | "baseline" | "target">;

const middle = (a: string, b: string) => addDays(a, Math.round(daysBetween(a, b) / 2));

/** The readings of a measure as points, lines and breaks; a hidden reading interrupts the line too. */
export function drawnOf({ readings, breaks, baseline, target }: Series): Drawn {
  const points: Point[] = [];
  const runs: Drawn["runs"] = [];
  const hidden: string[] = [];
  const cuts: string[] = [];
  for (const [i, r] of readings.entries()) {
    const before = readings[i - 1];
    if (before && before.series !== r.series) cuts.push(middle(before.on, r.on));
    if (r.value === null) {
      hidden.push(r.on);
      continue;
    }
    const point = { on: r.on, value: r.value };
    points.push(point);
    if (before && before.value !== null && before.series === r.series)
      runs.push({ from: { on: before.on, value: before.value }, to: point });
  }
  const last = readings.at(-1);
  for (const b of breaks)
    if (last && b.series > last.series) cuts.push(b.on > last.on ? b.on : addDays(last.on, 1));
  return {
    points,
    runs,
    hidden,
    breaks: cuts,
    days: [
      ...readings.map((r) => r.on),
      ...cuts,
      ...(baseline ? [baseline.on] : []),
      ...(target ? [target.on] : []),
    ],
    numbers: [
      ...points.map((p) => p.value),
      ...[baseline?.value, target?.value].flatMap((n) => (typeof n === "number" ? [n] : [])),
    ],
  };
}

const LINES = 5;

/** Distances of lines: a digit, and how many powers of ten above the roughest. */
const STEPS = [
  [1, 0],
  [2, 0],
  [5, 0],
  [1, 1],
] as const;

/** A scale from nought, or below it, on round numbers; `decimals` is how many its lines need. */
export function scaleOf(numbers: readonly number[]) {
  const low = Math.min(0, ...numbers);
  const high = Math.max(0, ...numbers);
  const rough = (high - low || LINES) / LINES;
  const power = Math.floor(Math.log10(rough));
  const [digit, tens] = STEPS.find(([d, up]) => d * 10 ** (power + up) >= rough) ?? [1, 1];
  const size = power + tens;
  const decimals = Math.max(0, -size);
  const at = (line: number) => Number((line * digit * 10 ** size).toFixed(decimals));
  const step = digit * 10 ** size;
  const first = Math.floor(low / step);
  const last = Math.max(first + 1, Math.ceil(high / step));
  return {
    least: at(first),
    most: at(last),
    decimals,
    ticks: Array.from({ length: last - first + 1 }, (_, i) => at(first + i)),
  };
}
