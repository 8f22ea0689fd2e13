import type { Direction, MeasureKind, Target } from "../../../db/words.ts";
import { formatDate, formatMonth, isDayText, plural } from "../format.ts";
import { health } from "./health.ts";
import { measures } from "./measures.ts";

/** How a measure's numbers are told. */
type Counted = { kind: MeasureKind; unit: string | null };

/** A number of a measure: with its unit, or that it is hidden. `value` has its decimal places. */
function number(value: string | null, { kind, unit }: Counted): string {
  if (value === null) return "none";
  if (value === "hidden") return "hidden (to protect few people)";
  const decimals = value.split(".")[1]?.length ?? 0;
  const written = measures.number(Number(value), { kind, decimals });
  return unit && kind !== "percent" ? `${written} ${unit}` : written;
}

const SETTINGS: Record<string, string> = {
  kind: "What it counts",
  direction: "What would be better",
  strategies: "Strategies it speaks of",
  baseline: "Baseline",
  baseline_on: "Day of the baseline",
  target: "Target",
  target_on: "Day of the target",
  suppress: "Whether one to ten people are hidden",
  position: "Its place in the order",
};

const COUNTS: Record<MeasureKind, string> = {
  percent: "a share, in per cent",
  number: "a number",
  people: "people",
};

function settingOf(field: string, value: string | null, counted: Counted): string {
  if (field === "baseline" || field === "target") return number(value, counted);
  if (value === null) return "none";
  if (field === "kind") return COUNTS[value as MeasureKind];
  if (field === "direction") return measures.better(value as Direction);
  if (field === "suppress") return value === "1" ? "yes" : "no";
  return isDayText(value) ? formatDate(value) : value;
}

const aim = (figure: Target, value: string) => health.aim(figure, Number(value));

/** What changed in measures, and what people in their posts judged, decided, asked and set. */
export const changed = {
  measure: (groups: number) =>
    groups === 0
      ? "A new measure."
      : `A new measure, which tells ${plural(groups, "group", "groups")} apart.`,
  setting: (field: string, was: string | null, now: string | null, counted: Counted) => {
    const [before, after] = [was, now].map((value) => settingOf(field, value, counted));
    const name = SETTINGS[field] ?? field;
    return was === null ? `${name}: ${after}.` : `${name}: ${before} → ${after}.`;
  },
  /** Of a measure: what happened to it as a whole. */
  state: { retired: "It is read no more.", resumed: "It is read again." },
  breaks: "A new series begins here: readings from before do not compare with later ones.",
  part: (label: string) => `It tells a group apart: ${label}.`,
  partRetired: (label: string) => `It no longer tells a group apart: ${label}.`,
  noLabel: "(its name was removed)",
  reading: (day: string) => `Read on ${formatDate(day)}.`,
  corrected: (day: string) => `The reading of ${formatDate(day)} was put right.`,
  whole: "In all",
  figure: (label: string, was: string | null, now: string | null, counted: Counted) =>
    was === null
      ? `${label}: ${number(now, counted)}.`
      : `${label}: ${number(was, counted)} → ${number(now, counted)}.`,

  carried: (cohort: string, year: string) =>
    `It goes on into ${year}, and stays one of the promises of ${cohort}.`,
  assessed: "An assessor judges:",
  reassessed: "An assessor judged anew:",
  offer: {
    decided: (by: string) => `A decision by ${by}.`,
    offered: (by: string) => `Help offered by ${by}.`,
  },
  about: (month: string) => `About the update for ${formatMonth(month)}`,
  answerFixed: "An answer to the community",
  routed: (was: string, now: string) => `It went from ${was} to ${now}.`,
  community: "Asked by the community:",
  asked: (by: string) => `Asked by ${by}:`,
  answered: (by: string) => `Answered by ${by}:`,
  waits: "The lead has not answered yet.",
  target: (figure: Target, month: string, was: string | null, now: string | null) => {
    const before = was === null ? "" : ` Before, ${aim(figure, was)}.`;
    const from = formatMonth(month);
    return now === null
      ? `No target any more, from ${from} on.${before}`
      : `${aim(figure, now)}, from ${from} on.${before}`.replace(/^a/, "A");
  },
};
