import type { Direction, MeasureKind } from "../../../db/words.ts";
import { capital, countOf, formatDate, list, plural } from "../format.ts";

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

const better = (direction: Direction): string =>
  direction === "higher" ? "higher is better" : "lower is better";

/** Texts of /measures, of a measure's page, and of the lists of measures elsewhere. */
export const measures = {
  title: "Measures",
  /** The way here, from pages that tell of what was done. */
  door: "The measures: what should change in the end",
  number,
  change,
  hidden: "hidden, to protect few people",
  removed: "The title was removed",
  better,

  table: {
    caption: "Measures, each with where it began, where it stands and what it is meant to reach",
    measure: "Measure",
    baseline: "Baseline",
    latest: "Latest reading",
    target: "Target",
    direction: "Direction",
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

  described:
    "What should change in the end: where it began, where it stands, what it is meant to reach.",
  list: {
    none: "No measure has been defined yet.",
    noneLede: "Measures say what should change in the end, apart from what was done.",
    finding: (better: number, of: number) =>
      `${capital(countOf(better, of))} ${of === 1 ? "measure" : "measures"} ${better === 1 ? "stands" : "stand"} better than where ${better === 1 ? "it" : "they"} began.`,
    noFinding: (all: number) =>
      `${capital(plural(all, "measure is", "measures are"))} defined; none can be compared with where it began yet.`,
    reached: (n: number, of: number) =>
      `${capital(countOf(n, of))} ${of === 1 ? "target" : "targets"} ${n === 1 ? "is" : "are"} reached.`,
    about: "They say what should change in the end, apart from what was done.",
  },

  finding: {
    none: "No reading has been taken yet.",
    before: (day: string) =>
      `The last reading, of ${formatDate(day)}, was taken before the definition or the baseline changed. Nothing has been read since.`,
    hidden: (day: string) => `On ${formatDate(day)} the number is hidden, to protect few people.`,
    stands: (day: string, value: string) => `On ${formatDate(day)} it stood at ${value}.`,
    changed: (day: string, value: string, by: number, of: Written) =>
      by === 0
        ? `On ${formatDate(day)} it stood at ${value}, where it began.`
        : `On ${formatDate(day)} it stood at ${value}, ${difference(by, of)} ${by > 0 ? "above" : "below"} the baseline.`,
    reached: (value: string, day: string) =>
      `The target of ${value} by ${formatDate(day)} is reached.`,
    short: (value: string, day: string, past: boolean) =>
      past
        ? `The target of ${value} by ${formatDate(day)} was missed or is not reached any more.`
        : `The target of ${value} by ${formatDate(day)} is not reached yet.`,
    better: (direction: Direction) => `${capital(better(direction))}.`,
  },

  one: {
    definition: "What is counted",
    unit: "Unit",
    direction: "Direction",
    source: "Where the numbers come from",
    baseline: "Baseline",
    target: "Target",
    strategies: "Speaks of",
    noStrategy: "No one strategy",
    retired: "This measure is read no more. Its readings stay.",
    hiding:
      "Numbers of one to ten people are hidden, so that nobody can be recognised; nought is told. Where a total or another group would give a hidden number away, that is hidden as well. The numbers themselves are kept nowhere in this record.",
    open: "Numbers of one to ten people are shown here: the office has switched hiding off for this measure.",
  },
  gone: {
    title: "The title",
    definition: "The definition",
    unit: "The unit",
    source: "The source",
    note: "The note",
    label: "The name of a group",
    reason: "The reason",
  },

  chart: {
    how: "Each point is a reading. The line joins readings that compare.",
    readings: "Readings",
    baseline: (value: string) => `Baseline ${value}`,
    target: (value: string) => `Target ${value}`,
    broken: "Break: what is counted, or the baseline, changed",
    newSeries: "break",
    hidden: "Hidden, to protect few people",
  },

  readings: {
    title: "Every reading",
    none: "No reading has been taken yet.",
    caption: "Readings, newest first",
    day: "Day",
    whole: "Value",
    everybody: "All",
    source: "Source",
    note: "Note",
    corrected: (day: string) => `corrected on ${formatDate(day)}`,
    csv: "These numbers as CSV",
    broken: (day: string) => `Break on ${formatDate(day)}`,
    why: "What changed",
    noCompare:
      "What is counted, or the baseline, changed: readings before and after do not compare.",
    notTold: "not given",
  },

  news: {
    title: "What changed",
    about: "Of the measure itself, and of readings that were put right. Newest first.",
    kinds: {
      defined: "Defined",
      changed: "Changed",
      retired: "Read no more",
      resumed: "Taken up again",
      group_added: "A group more",
      group_retired: "A group less",
      corrected: "A reading was put right",
    },
    titles: {
      defined: "The measure was defined",
      changed: (fields: readonly string[]) =>
        fields.length === 0 ? "The measure changed" : `Changed: ${list(fields)}`,
      broke: (fields: readonly string[]) =>
        `${fields.length === 0 ? "The measure changed" : `Changed: ${list(fields)}`}. A new series begins`,
      retired: "The measure is read no more",
      resumed: "The measure is read again",
      group_added: (label: string) => `“${label}” is told apart`,
      group_retired: (label: string) => `“${label}” is told apart no more`,
      corrected: (day: string) => `The reading of ${formatDate(day)} was put right`,
    },
    fields: {
      title: "title",
      definition: "definition",
      unit: "unit",
      source: "source",
      note: "note",
      baseline: "baseline",
      target: "target",
      value: "value",
      direction: "which way is better",
      suppress: "whether few people are hidden",
      strategies: "strategies it speaks of",
    },
    number: (of: string, was: string, now: string) => `${capital(of)}: was ${was}, now ${now}.`,
    first: (of: string, now: string) => `${capital(of)}: ${now}.`,
    on: (value: string, day: string) => `${value} on ${formatDate(day)}`,
    by: (value: string, day: string) => `${value} by ${formatDate(day)}`,
    none: "none",
    direction: (direction: Direction) => `Now ${better(direction)}.`,
    suppress: (on: boolean): string =>
      on ? "Few people are hidden from now on." : "Few people are shown from now on.",
    unnamed: "A group",
  },

  ofStrategy: {
    title: "Its measures",
    about: "What should change in the end, apart from what was done.",
  },
};
