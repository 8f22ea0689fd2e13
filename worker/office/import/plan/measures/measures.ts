import type { Direction, MeasureKind } from "../../../../../db/words.ts";
import { publishedOf } from "../../../../measures/hiding/rules.ts";
import { wholeOf } from "../../../../measures/rules.ts";
import type { NewEvent } from "../../../../record/kinds/all.ts";
import { defines } from "../../../measures/rules.ts";
import { HIDDEN } from "../../read/measures.ts";
import type { Row } from "../../read/tables.ts";
import {
  agrees,
  differing,
  given,
  type Known,
  list,
  type Noun,
  type Publication,
  roleOf,
} from "../publication.ts";
import { hides, wrongCell } from "./numbers.ts";

const ABOUT = ["title", "definition", "unit", "source"] as const;
const MEASURE = [
  "strategies",
  "kind",
  "direction",
  "decimals",
  "suppress",
  ...ABOUT,
  "baseline",
  "baseline_on",
  "target",
  "target_on",
  "position",
  "retired",
] as const;

/** Where a measure begins that says nothing else. */
const START = {
  strategies: "none",
  decimals: "0",
  suppress: "yes",
  baseline: "none",
  baseline_on: "none",
  target: "none",
  target_on: "none",
  retired: "no",
};

type Cells = Record<string, string>;

/** What the measure is after the row. */
const after = (row: Row<"measures">, known: Known): Cells => {
  const held = known.measures.get(row.slug);
  return { ...(held ?? START), ...given(row, MEASURE) };
};

/** Whether earlier readings compare no longer; where it is not said: if it means something else. */
function breaks(row: Row<"measures">, held: Cells): boolean {
  if (row.breaks) return row.breaks === "yes";
  const differs = differing(given(row, MEASURE), held);
  const moved = "baseline" in differs || "baseline_on" in differs;
  return defines(differs) || (moved && held.baseline_on !== "none");
}

function refuse({ row, day }: Publication<"measures">, known: Known): string | undefined {
  if (!row.slug) return "a measure has no slug";
  const held = known.measures.get(row.slug);
  const cells = after(row, known);
  if (!cells.kind || !cells.direction || (!held && !row.title))
    return "a new measure needs its title, kind and direction";
  const fixed = held && (["kind", "decimals"] as const).find((c) => cells[c] !== held[c]);
  if (fixed) return `the ${fixed} of a measure never changes: end it and define another`;
  if (cells.kind === "people" && cells.decimals !== "0") return "people are whole: decimals is 0";
  const stranger = list(cells.strategies ?? "").find((s) => !known.strategies.has(s));
  if (stranger) return `there is no strategy ${stranger}`;
  for (const column of ["baseline", "target"] as const) {
    const wrong = wrongCell(cells[column]!, cells);
    if (wrong) return `${column} ${wrong}`;
    if ((cells[column] === "none") !== (cells[`${column}_on`] === "none"))
      return `a ${column} needs its day in ${column}_on, and a day its ${column}`;
  }
  if (cells.baseline_on !== "none" && cells.baseline_on! > day)
    return `baseline_on ${cells.baseline_on} is after the row's own day, ${day}`;
  return row.baseline === HIDDEN && cells.kind !== "people"
    ? "only a small number of people is hidden"
    : undefined;
}

const whole = (cell: string | undefined, decimals: string) =>
  cell === undefined || cell === "none" || cell === HIDDEN
    ? null
    : wholeOf(cell, Number(decimals))!;
const dayIn = (cell: string | undefined) => (cell === undefined || cell === "none" ? null : cell);

/** The facts that some cells state. */
const facts = (cells: Cells, decimals: string) => ({
  ...(cells.position !== undefined && { position: Number(cells.position) }),
  ...(cells.strategies !== undefined && { strategies: list(cells.strategies) }),
  ...(cells.kind !== undefined && { kind: cells.kind as MeasureKind }),
  ...(cells.direction !== undefined && { direction: cells.direction as Direction }),
  ...(cells.suppress !== undefined && { suppress: cells.suppress === "yes" }),
  ...(cells.baseline !== undefined && {
    baseline: whole(cells.baseline, decimals),
    baselineHidden: cells.baseline === HIDDEN,
  }),
  ...(cells.baseline_on !== undefined && { baselineOn: dayIn(cells.baseline_on) }),
  ...(cells.target !== undefined && { target: whole(cells.target, decimals) }),
  ...(cells.target_on !== undefined && { targetOn: dayIn(cells.target_on) }),
});

function event(row: Row<"measures">, known: Known): NewEvent {
  const held = known.measures.get(row.slug);
  const about = { subject: `measure/${row.slug}`, role: roleOf(row) };
  const measure = row.slug;
  if (!held) {
    const cells = after(row, known);
    const { title, definition, unit, source } = row;
    return {
      ...about,
      kind: "measure.defined",
      facts: {
        measure,
        decimals: Number(cells.decimals),
        position: Number(row.position || known.measures.size + 1),
        strategies: list(cells.strategies!),
        kind: row.kind as MeasureKind,
        direction: row.direction as Direction,
        suppress: cells.suppress === "yes",
        baseline: whole(cells.baseline, cells.decimals!),
        baselineOn: dayIn(cells.baseline_on),
        baselineHidden: cells.baseline === HIDDEN,
        target: whole(cells.target, cells.decimals!),
        targetOn: dayIn(cells.target_on),
      },
      texts: { title, definition, unit, source },
    };
  }
  const cells = differing(given(row, MEASURE), held);
  const texts = Object.fromEntries(ABOUT.map((c) => [c, cells[c]]));
  return {
    ...about,
    kind: "measure.changed",
    facts: {
      measure,
      ...facts(cells, held.decimals!),
      breaks: breaks(row, held),
      ...(cells.retired !== undefined && { retired: cells.retired === "yes" }),
    },
    texts: { ...texts, reason: row.reason },
  };
}

export const measures: Noun<"measures"> = {
  key: (row) => row.slug,
  settle(p, known) {
    const cells = after(p.row, known);
    const value = wholeOf(cells.baseline!, Number(cells.decimals)) ?? null;
    const told = publishedOf(value, hides(cells));
    return told.hidden ? { ...p, row: { ...p.row, baseline: HIDDEN } } : p;
  },
  holds: (row, known) =>
    row.breaks !== "yes" && agrees(given(row, MEASURE), known.measures.get(row.slug)),
  refuse,
  events: ({ row }, known) => [event(row, known)],
  advance({ row, at }, known) {
    const held = known.measures.get(row.slug);
    const broken = held !== undefined && breaks(row, held);
    const position = String(known.measures.size + 1);
    known.measures.set(row.slug, {
      ...(held ? {} : { position }),
      ...after(row, known),
      breaks: broken ? "yes" : "no",
      reason: row.reason,
    });
    if (broken) known.breaks.set(row.slug, [...(known.breaks.get(row.slug) ?? []), at]);
  },
};
