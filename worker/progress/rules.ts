import { type Outcome, OUTCOMES, type SlipReason, type Stage, STAGES } from "../../db/words.ts";
import {
  addMonths,
  closesAt,
  type Day,
  daysBetween,
  type GridRow,
  type Month,
  monthDates,
  monthOf,
  type MonthRules,
  monthsFrom,
  openMonths,
} from "../months/rules.ts";
import { hasReported, toldIn } from "../months/told/rules.ts";
import type { Close } from "./queries.ts";

/** A cell of the Road: several spheres' obligations in one milepost. */
export type RoadState =
  | "on_time"
  | "late"
  | "nothing"
  | "excused"
  | "missed"
  | "partial"
  | "open"
  | "none_owed";

export type RoadCell = {
  month: Month;
  state: RoadState;
  /** Spheres that reported, of those that owed. */
  reported: number;
  owed: number;
  days_late: number;
  /** The stage that some action reached this month; the furthest if several. */
  mark: Stage | null;
  /** Actions done by the month's close. */
  done: number;
};

const MARKS: readonly Stage[] = [
  "done",
  "dropped",
  "paused",
  "underway",
  "planning",
  "not_started",
];

/**
 * The weakest answer among the spheres that owed one: missed before open before late before
 * excused before nothing before on time; missed beside reports is `partial`.
 */
export function roadState(states: readonly string[]): RoadState {
  if (states.length === 0) return "none_owed";
  if (states.includes("missed")) return states.some(hasReported) ? "partial" : "missed";
  for (const state of ["open", "late", "excused"] as const)
    if (states.includes(state)) return state;
  return states.every((s) => s === "nothing") ? "nothing" : "on_time";
}

/** One row of the Road from the grid rows of the spheres that work on it, month by month. */
export function roadCells(
  months: readonly Month[],
  rowsIn: (month: Month) => readonly GridRow[],
  marks: ReadonlyMap<Month, ReadonlySet<Stage>>,
  doneBy: (month: Month) => number,
): RoadCell[] {
  return months.map((month, i) => {
    const cells = rowsIn(month).flatMap((r) => r.cells[i] ?? []);
    const reached = marks.get(month);
    return {
      month,
      state: roadState(cells.map((c) => c.state)),
      ...toldIn(cells),
      days_late: Math.max(0, ...cells.map((c) => c.days_late)),
      mark: MARKS.find((s) => reached?.has(s)) ?? null,
      done: doneBy(month),
    };
  });
}

export type StageTally = Record<Stage, number>;

export const noStages = (): StageTally =>
  Object.fromEntries(STAGES.map((s) => [s, 0])) as StageTally;

/** Which of the five groups of its cohort an action is in. */
export function outcomeOf(action: { stage: Stage; lineage: string }): Outcome {
  if (action.lineage === "merged" || action.lineage === "changed") return action.lineage;
  if (action.stage === "done" || action.stage === "dropped") return action.stage;
  return "continuing";
}

/** A share in whole per cent, or null under ten: counts only. */
export const share = (part: number, whole: number): number | null =>
  whole < 10 ? null : Math.round((part / whole) * 100);

type OutcomeTally = Record<Outcome, number>;

/** How many months the figures over time reach back, the current one included. */
const MONTHS = 24;

/** Months from one to the current: closed ones as they stood at their close, open ones now. */
export function closesFrom(
  first: Month,
  day: Day,
  rules: readonly MonthRules[],
  zone: string,
): Close[] {
  if (rules.length === 0) return [];
  const open = openMonths(day, rules);
  return monthsFrom(first, monthOf(day)).map((month) => {
    if (open.includes(month)) return { month, until: null, on: null };
    const { graceEnds } = monthDates(month, rules);
    return { month, until: closesAt(month, rules, zone), on: graceEnds };
  });
}

/** The months of the figures over time. */
export const closesOf = (day: Day, rules: readonly MonthRules[], zone: string): Close[] =>
  closesFrom(addMonths(monthOf(day), 1 - MONTHS), day, rules, zone);

type Counted = { month: Month; strategy: string; stage: Stage; count: number };

function tallyOf(rows: readonly Counted[]): StageTally {
  const tally = noStages();
  for (const row of rows) tally[row.stage] += row.count;
  return tally;
}

/** All actions by stage, month by month; the months before the first promise are left out. */
export function monthPoints(closes: readonly Close[], rows: readonly Counted[]) {
  const byMonth = Map.groupBy(rows, (r) => r.month);
  const points = closes.map(({ month, until, on }) => ({
    month,
    open: until === null,
    closed_on: on ?? null,
    counts: tallyOf(byMonth.get(month) ?? []),
  }));
  const first = points.findIndex((p) => byMonth.has(p.month));
  return first < 0 ? [] : points.slice(first);
}

/** Stages by strategy at the last of the months counted: the current one, live. */
export function stagesNow(closes: readonly Close[], rows: readonly Counted[]) {
  const now = rows.filter((r) => r.month === closes.at(-1)?.month);
  const byStrategy = Map.groupBy(now, (r) => r.strategy);
  return {
    all: tallyOf(now),
    of: (strategy: string) => tallyOf(byStrategy.get(strategy) ?? []),
  };
}

/** Years of promises, oldest first; a year closes on 31 December and its sum never changes after. */
export function cohortsOf(
  promises: readonly { cohort: number; stage: Stage; lineage: string }[],
  day: Day,
) {
  const years = [...Map.groupBy(promises, (p) => p.cohort)].toSorted(([a], [b]) => a - b);
  return years.map(([year, mine]) => {
    const counts = Object.fromEntries(OUTCOMES.map((o) => [o, 0])) as OutcomeTally;
    for (const promise of mine) counts[outcomeOf(promise)] += 1;
    return {
      year,
      closed: year < Number(day.slice(0, 4)),
      promised: mine.length,
      counts,
      done_share: share(counts.done, mine.length),
    };
  });
}

/** Whether someone still works on it: neither done nor dropped, merged or continued elsewhere. */
export const isOpen = (action: { stage: Stage; lineage: string }) =>
  outcomeOf(action) === "continuing";

export type Slipped = {
  action: string;
  from: Day | null;
  to: Day;
  reason: SlipReason;
  correction: boolean;
};

/** How far a promise has drifted. `first` is its first date; a typing error in it is put right. */
export type Drifted = {
  first: Day;
  current: Day | null;
  /** Current minus first, in days; null where the date was taken away. */
  slip_days: number | null;
  moves: number;
  /** Moves for which no reason was stated. */
  unexplained: number;
  /** Of the last move. */
  reason: SlipReason | null;
};

/** The drift of a promise from its moves, oldest first; null where no date was ever given. */
export function driftOf(
  promised: Day | null,
  current: Day | null,
  slips: readonly Slipped[],
): Drifted | null {
  if (promised === null) return null;
  const moves: Slipped[] = [];
  let first = promised;
  for (const [i, slip] of slips.entries()) {
    const states = i === 0 && slip.from === null && slip.to === promised;
    if (!slip.correction && !states) moves.push(slip);
    else if (slip.correction && moves.length === 0) first = slip.to;
  }
  return {
    first,
    current,
    slip_days: current === null ? null : daysBetween(first, current),
    moves: moves.length,
    unexplained: moves.filter((s) => s.reason === "unstated").length,
    reason: moves.at(-1)?.reason ?? null,
  };
}

/** Done actions and those among them that show evidence. */
export function evidenceOf(
  promises: readonly { stage: Stage; lineage: string; evidenced: number | boolean }[],
) {
  const done = promises.filter((p) => outcomeOf(p) === "done");
  const shown = done.filter((p) => Boolean(p.evidenced)).length;
  return { done: done.length, shown, share: share(shown, done.length) };
}

/** Names spheres by their slugs. */
export function sphereNames(spheres: readonly { slug: string; title: string | null }[]) {
  const titles = new Map(spheres.map((s) => [s.slug, s.title]));
  return (slug: string) => ({ slug, title: titles.get(slug) ?? null });
}
