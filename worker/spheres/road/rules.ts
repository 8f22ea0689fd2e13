import type { Stage } from "../../../db/words.ts";
import { firstMonth } from "../../months/first/rules.ts";
import {
  addMonths,
  type Day,
  type GridCell,
  type GridRow,
  type Month,
  monthDates,
  type MonthRules,
  monthsFrom,
  openMonths,
} from "../../months/rules.ts";
import { roadCells } from "../../progress/rules.ts";
import type { History, MonthReport, RoadRow } from "./schema.ts";

/** What a sphere owes for the month that is due next; null where it owes nothing. */
export function reportOf(
  cells: readonly GridCell[],
  rules: readonly MonthRules[],
  day: Day,
): MonthReport | null {
  const month = openMonths(day, rules)[0]!;
  const find = (m: Month) => cells.find((c) => c?.month === m) ?? null;
  const cell = find(month);
  if (!cell) return null;
  const last = find(addMonths(month, -1));
  const { due, graceEnds } = monthDates(month, rules);
  const { state, days_late, update } = cell;
  const before = last && { month: last.month, state: last.state, days_late: last.days_late };
  return { month, state, days_late, due, closes: graceEnds, update, before };
}

/** How the month that is due next stands among all spheres; null where none owes anything. */
export function dueOf(month: Month, grid: readonly GridRow[], rules: readonly MonthRules[]) {
  const owed = grid.filter((row) => row.cells[0]);
  if (owed.length === 0) return null;
  const { due, graceEnds } = monthDates(month, rules);
  const waiting = owed
    .filter((row) => row.cells[0]?.state === "open")
    .map(({ sphere, title }) => ({ slug: sphere, title }));
  return { month, due, closes: graceEnds, owed: owed.length, waiting };
}

/** How the closed months ended; open ones are left out. */
export function historyOf(cells: readonly GridCell[]): History {
  const closed = cells.flatMap((c) => (c && c.state !== "open" ? [c] : []));
  const count = (state: string) => closed.filter((c) => c.state === state).length;
  return {
    owed: closed.length,
    on_time: count("on_time"),
    nothing: count("nothing"),
    late: count("late"),
    excused: count("excused"),
    missed: closed.filter((c) => c.state === "missed").map((c) => c.month),
  };
}

type Tally = { sphere: string; total: number; done: number; at_risk: number; off_track: number };

function flagOf({ off_track, at_risk }: Tally): RoadRow["flag"] {
  if (off_track > 0) return { health: "off_track", count: off_track };
  return at_risk > 0 ? { health: "at_risk", count: at_risk } : null;
}

/** The Road of some spheres; `done` holds every step into done (1) and out of it (-1), by day. */
export function roadOf(
  months: readonly Month[],
  known: {
    grid: readonly GridRow[];
    tallies: readonly Tally[];
    marks: readonly { sphere: string; month: Month; stage: Stage }[];
    done: readonly { sphere: string; on: Day; step: number }[];
    rules: readonly MonthRules[];
    /** The first month of each sphere's row; without it the first one owed. */
    since?: readonly { sphere: string; since: Month }[];
  },
): { months: Month[]; rows: RoadRow[] } {
  const closes = new Map(months.map((m) => [m, monthDates(m, known.rules).graceEnds]));
  const rows = known.grid.map((row): RoadRow => {
    const mine = known.marks.filter((m) => m.sphere === row.sphere);
    const marks = new Map(
      [...Map.groupBy(mine, (m) => m.month)].map(([m, all]) => [
        m,
        new Set(all.map((a) => a.stage)),
      ]),
    );
    const steps = known.done.filter((d) => d.sphere === row.sphere);
    const doneBy = (month: Month) =>
      steps.reduce((n, s) => (s.on <= closes.get(month)! ? n + s.step : n), 0);
    const since = known.since?.find((w) => w.sphere === row.sphere)?.since ?? "";
    const tally = known.tallies.find((t) => t.sphere === row.sphere);
    return {
      slug: row.sphere,
      title: row.title,
      promised: tally?.total ?? 0,
      done: tally?.done ?? 0,
      flag: tally ? flagOf(tally) : null,
      cells: roadCells(months, (month) => (month < since ? [] : [row]), marks, doneBy),
    };
  });
  return { months: [...months], rows };
}

/** The newest `most` months up to the last, from the first one that was owed or filed; all without it. */
export function monthsShown(
  spheres: readonly { reports_from: Month | null }[],
  filings: readonly { month: Month }[],
  last: Month,
  most?: number,
): Month[] {
  const filed = filings.map((f) => f.month).toSorted()[0] ?? null;
  const first = firstMonth(spheres, filed, last);
  if (!first) return [];
  const window = most === undefined ? first : addMonths(last, 1 - most);
  return monthsFrom(first > window ? first : window, last);
}
