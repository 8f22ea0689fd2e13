import type { FactsOf } from "../../../record/kinds/all.ts";
import { HIDDEN, numberCell } from "../read/measures.ts";
import type { Cells, Read, Told } from "./cells.ts";

/** A number as the sheet has it; blank where the event does not speak of it. */
function numberIn(n: number | null | undefined, hidden: boolean | undefined, decimals: number) {
  if (hidden) return HIDDEN;
  if (n === undefined) return hidden === undefined ? "" : "none";
  return n === null ? "none" : numberCell(n, decimals);
}

const dayIn = (day: string | null | undefined) => (day === null ? "none" : day);

function measure(e: Told<"measure.changed" | "measure.defined">): Cells {
  const { measure: slug, strategies, baselineOn, targetOn, ...facts } = e.facts;
  const { baseline, baselineHidden, target } = facts;
  return {
    ...facts,
    slug,
    strategies: strategies?.length === 0 ? "none" : strategies?.join(";"),
    title: e.text("title"),
    definition: e.text("definition"),
    unit: e.text("unit"),
    source: e.text("source"),
    baseline: numberIn(baseline, baselineHidden, e.decimals),
    baseline_on: dayIn(baselineOn),
    target: numberIn(target, undefined, e.decimals),
    target_on: dayIn(targetOn),
    reason: e.text("reason"),
  };
}

function reading(
  e: Told<"reading.taken" | "reading.corrected">,
  taken: FactsOf<"reading.taken"> | undefined,
): Cells[] {
  const { reading: id, value, parts } = e.facts;
  const about = { id, measure: taken?.measure, read_on: taken?.on, series: taken?.series };
  const said = { source: e.text("source"), note: e.text("note"), reason: e.text("reason") };
  const cell = (n: number | null) => (n === null ? HIDDEN : numberCell(n, e.decimals));
  const groups = Object.entries(parts).toSorted(([a], [b]) => (a < b ? -1 : 1));
  return [
    { ...about, ...said, value: cell(value) },
    ...groups.map(([group, n]) => ({ ...about, group, value: cell(n) })),
  ];
}

export const MEASURING: Read = {
  "measure.defined": (e) => ["measures", { ...measure(e), breaks: "" }],
  "measure.changed": (e) => ["measures", measure(e)],
  "measure.part_added": ({ facts, text }) => [
    "groups",
    { ...facts, id: facts.part, label: text("label") },
  ],
  "measure.part_retired": ({ facts }) => ["groups", { ...facts, id: facts.part, retired: true }],
  "reading.taken": (e) => ["readings", ...reading(e, e.facts)],
  "reading.corrected": (e) => ["readings", ...reading(e, e.taken)],
};
