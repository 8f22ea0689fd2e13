import type { SlipReason, Stage, Target } from "../../../db/words.ts";
import {
  addDays,
  addMonths,
  closesAt,
  type Day,
  daysBetween,
  type GridRow,
  localDay,
  type Month,
  monthDates,
  type MonthRules,
} from "../../months/rules.ts";
import { tallyOf } from "../../months/told/rules.ts";
import { chainOf } from "../../people/team/rules.ts";
import type { Stretch } from "../../people/team/schema.ts";
import { type evidenceOf, outcomeOf, share } from "../rules.ts";

/** Some of a number, and the share in whole per cent from ten on. */
export const ratioOf = (count: number, of: number) => ({ count, of, share: share(count, of) });

/** The middle one of some numbers, or the mean of the two in the middle; null of none. */
export function medianOf(numbers: readonly number[]): number | null {
  if (numbers.length === 0) return null;
  const sorted = numbers.toSorted((a, b) => a - b);
  const middle = sorted.length >> 1;
  return sorted.length % 2 === 1 ? sorted[middle]! : (sorted[middle - 1]! + sorted[middle]!) / 2;
}

/** What was decided about a figure, for months from `from_month` on; null ends the target. */
export type Decided = { figure: Target; from_month: Month; value: number | null };

/** The target of a figure for a month: the newest decision that reaches it. `decided` oldest first. */
export const targetFor = (decided: readonly Decided[], figure: Target, month: Month) =>
  decided.findLast((d) => d.figure === figure && d.from_month <= month)?.value ?? null;

/** Figures of which less is better, in days; of the others more is, in per cent. */
export const AT_MOST: ReadonlySet<Target> = new Set<Target>(["days_late", "ownerless"]);

/** Whether a share reaches a target in per cent, judged by the counts; null where nothing is. */
const reaches = (target: number | null, part: number, whole: number): boolean | null =>
  target === null || whole === 0 ? null : part * 100 >= target * whole;

const staysWithin = (target: number | null, days: number | null): boolean | null =>
  target === null || days === null ? null : days <= target;

/** On how many days from `first` to `last`, both included, the gaps in chains of leads lay. */
export function gapDays(chains: readonly (readonly Stretch[])[], first: Day, last: Day): number {
  const after = addDays(last, 1);
  const daysIn = ({ from, until }: Stretch) => {
    const begin = from > first ? from : first;
    const end = until !== null && until < after ? until : after;
    return Math.max(0, daysBetween(begin, end));
  };
  return chains
    .flat()
    .filter((s) => s.vacant)
    .reduce((sum, s) => sum + daysIn(s), 0);
}

export type DateMove = {
  at: string;
  from: Day | null;
  to: Day;
  reason: SlipReason;
  correction: boolean;
};

/** Moves from one date to another and those with a stated reason; typing errors are no move. */
export function explainedOf(moves: readonly DateMove[]) {
  const real = moves.filter((m) => m.from !== null && !m.correction && m.from !== m.to);
  return ratioOf(real.filter((m) => m.reason !== "unstated").length, real.length);
}

/** A stretch in which an action was done, and since when an update names evidence for it. */
export type DoneStretch = {
  stage: Stage;
  lineage: string;
  since: string;
  until: string | null;
  shown_at: string | null;
};

/** Actions that were done at an instant, and those of them that showed evidence by then. */
function evidencedBy(stretches: readonly DoneStretch[], instant: string | null) {
  let [done, shown] = [0, 0];
  for (const { since, until, shown_at } of stretches) {
    const held =
      instant === null ? until === null : since < instant && (until === null || until >= instant);
    if (!held) continue;
    done += 1;
    if (shown_at !== null && (instant === null || shown_at < instant)) shown += 1;
  }
  return { done, shown, share: share(shown, done) };
}

type Lead = { scope: string | null; from: Day; until: Day | null };

export type Known = {
  grid: readonly GridRow[];
  months: readonly Month[];
  rules: readonly MonthRules[];
  leads: readonly Lead[];
  moves: readonly DateMove[];
  done: readonly DoneStretch[];
  /** Oldest first. */
  targets: readonly Decided[];
};

type Counted = {
  cells: readonly GridRow["cells"][number][];
  unled: number;
  moves: readonly DateMove[];
  evidence: ReturnType<typeof evidenceOf>;
};

/** The six figures of some cells. */
function countsOf(c: Counted) {
  const tally = tallyOf(c.cells);
  const told = tally.on_time + tally.late + tally.nothing;
  const late = c.cells.flatMap((cell) => (cell?.state === "late" ? [cell.days_late] : []));
  return {
    on_time: ratioOf(tally.on_time + tally.nothing, told + tally.excused + tally.missed),
    days_late: { late: late.length, median: medianOf(late) },
    evidence: c.evidence,
    nothing: ratioOf(tally.nothing, told),
    ownerless: { days: c.unled },
    explained: explainedOf(c.moves),
  };
}

/** A month's figures beside the targets for it; what is not over is held against none yet. */
function judgedOf(
  counts: ReturnType<typeof countsOf>,
  month: Month,
  decided: readonly Decided[],
  over: boolean,
) {
  const { on_time, days_late, evidence, ownerless, explained } = counts;
  const beside = (figure: Target, met: (target: number | null) => boolean | null) => {
    const target = targetFor(decided, figure, month);
    return { target, met: over ? met(target) : null };
  };
  return {
    ...counts,
    on_time: { ...on_time, ...beside("on_time", (t) => reaches(t, on_time.count, on_time.of)) },
    days_late: { ...days_late, ...beside("days_late", (t) => staysWithin(t, days_late.median)) },
    evidence: {
      ...evidence,
      ...beside("evidence", (t) => reaches(t, evidence.shown, evidence.done)),
    },
    ownerless: { ...ownerless, ...beside("ownerless", (t) => staysWithin(t, ownerless.days)) },
    explained: {
      ...explained,
      ...beside("explained", (t) => reaches(t, explained.count, explained.of)),
    },
  };
}

/**
 * How reporting went, month by month and over all months together. Reports are judged as they
 * stand on the day; evidence as it stood when the month closed; moves of dates and days without a
 * lead belong to the calendar month in which they fell.
 */
export function healthOf(known: Known, day: Day, zone: string) {
  const { grid, months, rules, moves, targets } = known;
  const done = known.done.filter((d) => outcomeOf(d) === "done");
  const held = known.leads.map((l) => ({ ...l, role: "lead" as const, name: null, public: null }));
  const chains = grid.map((row) => chainOf(day, "lead", row.sphere, held));
  const moved = Map.groupBy(moves, (m) => localDay(m.at, zone).slice(0, 7));
  const lastDay = (month: Month) => {
    const last = addDays(`${addMonths(month, 1)}-01`, -1);
    return last < day ? last : day;
  };
  const each = months.map((month, i) => {
    const open = day <= monthDates(month, rules).graceEnds;
    const counted = {
      cells: grid.map((row) => row.cells[i] ?? null),
      unled: gapDays(chains, `${month}-01`, lastDay(month)),
      moves: moved.get(month) ?? [],
      evidence: evidencedBy(done, open ? null : closesAt(month, rules, zone)),
    };
    return {
      month,
      open,
      closed_on: open ? null : monthDates(month, rules).graceEnds,
      first_day: `${month}-01`,
      last_day: lastDay(month),
      ...judgedOf(countsOf(counted), month, targets, !open),
    };
  });
  const whole = {
    cells: grid.flatMap((row) => row.cells),
    unled: each.reduce((sum, m) => sum + m.ownerless.days, 0),
    moves: months.flatMap((m) => moved.get(m) ?? []),
    evidence: evidencedBy(done, null),
  };
  return { months: each, whole: countsOf(whole) };
}
