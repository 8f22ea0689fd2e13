import type { Direction, MeasureKind } from "../../../db/words.ts";
import { formatDate } from "../format.ts";

/** How a measure writes its numbers. */
type Written = { kind: MeasureKind; decimals: number };

const thousands = (digits: string) => digits.replaceAll(/\B(?=(\d{3})+(?!\d))/g, ",");

/** "1,284.5", "62%", "−3" */
function number(value: number, { kind, decimals }: Written): string {
  const [before = "", after] = Math.abs(value).toFixed(decimals).split(".");
  const text = thousands(before) + (after === undefined ? "" : `.${after}`);
  return `${value < 0 ? "−" : ""}${text}${kind === "percent" ? "%" : ""}`;
}

/** "5 points", "120": how much a number differs. */
const difference = (by: number, of: Written) =>
  of.kind === "percent"
    ? `${number(Math.abs(by), { ...of, kind: "number" })} ${Math.abs(by) === 1 ? "point" : "points"}`
    : number(Math.abs(by), of);

/** "+5 points", "no change" */
function change(by: number, of: Written): string {
  if (by === 0) return "no change";
  return `${by > 0 ? "+" : "−"}${difference(by, of)}`;
}

/** Texts of /measures, of a measure's page, and of the lists of measures elsewhere. */
export const measures = {
  title: "Measures",
  number,
  change,
  hidden: "hidden: fewer than eleven people",
  removed: "The title was removed",
  better: (direction: Direction) =>
    direction === "higher" ? "higher is better" : "lower is better",

  table: {
    caption: "Measures, each with where it began, where it stands and what it is meant to reach",
    measure: "Measure",
    baseline: "Baseline",
    latest: "Latest reading",
    target: "Target",
    direction: "Better",
    change: "Since the baseline",
    on: (day: string) => formatDate(day),
    by: (day: string) => `by ${formatDate(day)}`,
    noBaseline: "none",
    noReading: "none yet",
    noTarget: "none",
    noChange: "cannot be told",
    beforeBreak: "under an earlier definition or baseline",
    retired: "read no more",
    none: "No measure has been defined yet.",
  },

  ofStrategy: {
    title: "Its measures",
    about: "What should change in the end, apart from what was done.",
  },
};
