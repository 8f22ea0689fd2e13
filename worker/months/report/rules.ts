import type { Actor } from "../../../db/words.ts";
import type { Post } from "../../people/team/schema.ts";
import type { UpdateView } from "../../updates/queries.ts";
import {
  type Day,
  daysBetween,
  type Filing,
  type GridCell,
  type GridRow,
  localDay,
  type Month,
  monthDates,
  type MonthRules,
  openMonths,
} from "../rules.ts";
import type { Change, Standing } from "./schema.ts";

/** The month at place `i` of a grid, as it stands on a day. */
export function standingOf(
  month: Month,
  i: number,
  grid: readonly GridRow[],
  all: readonly MonthRules[],
  day: Day,
): Standing {
  const { opens, due, graceEnds } = monthDates(month, all);
  const spheres = grid.flatMap(({ sphere, title, cells }) => {
    const cell = cells[i];
    if (!cell) return [];
    const { state, days_late, update } = cell;
    return [{ sphere, title, state, days_late, update }];
  });
  return { month, opens, due, grace_ends: graceEnds, open: day <= graceEnds, spheres };
}

/** The month a change belongs to: the one it was reported for while that was open, else the oldest open. */
export function monthOfChange(
  at: string,
  stated: Month | null,
  all: readonly MonthRules[],
  zone: string,
): Month {
  const open = openMonths(localDay(at, zone), all);
  return stated !== null && open.includes(stated) ? stated : open[0]!;
}

type Move = { action: string; from: string | null; to: string };

/** The actions that came into a stage in a stretch and were still in it at its end. */
export function intoStage(moves: readonly Move[], stage: string): string[] {
  const before = new Map<string, string | null>();
  const after = new Map<string, string>();
  for (const m of moves) {
    if (!before.has(m.action)) before.set(m.action, m.from);
    after.set(m.action, m.to);
  }
  return [...after].flatMap(([action, to]) =>
    to === stage && before.get(action) !== stage ? [action] : [],
  );
}

/** How many there were. */
export const cameInto = (moves: readonly Move[], stage: string): number =>
  intoStage(moves, stage).length;

type Moved = {
  action: string;
  from_due: Day | null;
  to_due: Day | null;
  correction: boolean | null;
};

/** By how many days each action's date moved in a stretch; typing errors put right are no move. */
export function driftDays(changes: readonly Moved[]): Map<string, number> {
  const days = new Map<string, number>();
  for (const { action, from_due, to_due, correction } of changes) {
    if (!from_due || !to_due || correction) continue;
    days.set(action, (days.get(action) ?? 0) + daysBetween(from_due, to_due));
  }
  return days;
}

/** By how many days dates moved in a stretch, in order. */
export const drifts = (changes: readonly Moved[]): number[] =>
  [...driftDays(changes).values()].filter((n) => n !== 0);

/** What moved: actions done, actions dropped, and by how many days dates did. */
export const movedIn = (moves: readonly Move[], changes: readonly Moved[]) => ({
  done: cameInto(moves, "done"),
  dropped: cameInto(moves, "dropped"),
  days: drifts(changes),
});

/** Of the cells that owed one, how many stayed without; open ones have not been decided. */
export function silence(cells: readonly GridCell[]) {
  const owed = cells.filter((c) => c !== null && c.state !== "open");
  return { missed: owed.filter((c) => c!.state === "missed").length, owed: owed.length };
}

/** How many months in a row, up to the last, said that there is nothing to report. */
export function quietFor(cells: readonly ({ state: string } | null)[]): number {
  const stop = cells.findLastIndex((c) => c?.state !== "nothing");
  return cells.length - 1 - stop;
}

/** `month` is that of the update a change came with. */
type Timed = { at: string; month: Month | null };
type Raw = Omit<Change, "on"> & Timed & { sphere: string };

type Sphere = { slug: string; title: string | null; reports_from: Month | null };

type Known = {
  grid: readonly GridRow[];
  rules: readonly MonthRules[];
  spheres: readonly Sphere[];
  /** Those of them whose parts are asked for. */
  shown: readonly Sphere[];
  /** What was published for the month, oldest first. */
  filings: readonly Filing[];
  /** Of those that are shown. */
  views: readonly UpdateView[];
  excuses: readonly {
    sphere: string;
    month: Month;
    at: string;
    reason: string | null;
    role: Actor;
  }[];
  changes: readonly Raw[];
  moves: readonly (Move & Timed)[];
  last: readonly { sphere: string; month: Month | null }[];
  open: readonly { sphere: string; open: number }[];
  posts: readonly Post[];
};

/** Everything that a month's page says, sphere by sphere; the grid's last column is the month. */
export function reportOf(month: Month, known: Known, day: Day, zone: string) {
  const { spheres: standing, ...dates } = standingOf(
    month,
    (known.grid[0]?.cells.length ?? 1) - 1,
    known.grid,
    known.rules,
    day,
  );
  const mine = (c: Timed) => monthOfChange(c.at, c.month, known.rules, zone) === month;
  const changes = known.changes.filter(mine);
  const filed = Map.groupBy(known.filings, (f) => f.sphere);
  const stands = (slug: string) => {
    const found = standing.find((s) => s.sphere === slug);
    return { state: found?.state ?? ("none_owed" as const), days_late: found?.days_late ?? 0 };
  };
  const spheres = known.shown.map(({ slug, title, reports_from }) => {
    const cells = known.grid.find((g) => g.sphere === slug)?.cells ?? [];
    const excuse = known.excuses.find((e) => e.sphere === slug && e.month === month);
    return {
      sphere: slug,
      title,
      ...stands(slug),
      reports_from,
      lead: known.posts.find((p) => p.role === "lead" && p.scope === slug) ?? null,
      last_reported: known.last.find((l) => l.sphere === slug)?.month ?? null,
      silence: silence(cells),
      quiet_for: quietFor(cells),
      open_actions: known.open.find((o) => o.sphere === slug)?.open ?? 0,
      excuse: excuse
        ? { on: localDay(excuse.at, zone), reason: excuse.reason, role: excuse.role }
        : null,
      updates: known.views.filter((u) => u.sphere === slug),
      changes: changes
        .filter((c) => c.sphere === slug)
        .map(({ at, month: _, sphere: __, ...change }) => ({ ...change, on: localDay(at, zone) })),
    };
  });
  const titles = new Map(known.spheres.map((s) => [s.slug, s.title]));
  const errata = known.filings.flatMap(({ id, sphere, at }) => {
    const on = localDay(at, zone);
    if (on <= dates.grace_ends) return [];
    const days_late = daysBetween(dates.due, on);
    return [{ update: id, sphere, title: titles.get(sphere) ?? null, on, days_late }];
  });
  return {
    ...dates,
    contents: known.spheres.map(({ slug, title }) => ({
      sphere: slug,
      title,
      ...stands(slug),
      published_at: filed.get(slug)?.at(-1)?.at ?? null,
    })),
    spheres,
    errata,
    moved: movedIn(known.moves.filter(mine), changes),
  };
}
