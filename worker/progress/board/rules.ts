import { type Health, HEALTHS, type Stage } from "../../../db/words.ts";
import { QUIET } from "../../months/cells/rules.ts";
import {
  addMonths,
  closesAt,
  type Day,
  daysBetween,
  type GridCell,
  type GridRow,
  hasReported,
  type Month,
  monthDates,
  monthOf,
  type MonthRules,
  monthsFrom,
  openMonths,
} from "../../months/rules.ts";
import { type Drifted, isOpen, outcomeOf, type Slipped } from "../rules.ts";
import type { Board, Need, NeedOf, OpenMonth, Since, StrategyRow } from "./schema.ts";

/** How many months back the board looks at what was filed. */
const MONTHS = 12;

/** Moves of one date that bring it before an executive. */
const OFTEN = 2;

export type Period = {
  /** Oldest first, open ones at the end. */
  months: Month[];
  open: Month[];
  /** The last month that closed, if the record is as old, and the instant of its close. */
  last: { month: Month; closed_on: Day; until: string } | null;
};

/** The months the board speaks of on a day. */
export function periodOf(
  day: Day,
  rules: readonly MonthRules[],
  zone: string,
  firstDay: Day | null,
): Period {
  if (rules.length === 0 || firstDay === null) return { months: [], open: [], last: null };
  const open = openMonths(day, rules);
  const months = monthsFrom(addMonths(monthOf(day), 1 - MONTHS), monthOf(day));
  const month = addMonths(open[0]!, -1);
  const closed_on = monthDates(month, rules).graceEnds;
  if (closed_on < firstDay) return { months, open, last: null };
  return { months, open, last: { month, closed_on, until: closesAt(month, rules, zone) } };
}

/** Who has answered for an open month, and who has not yet. */
export function openMonth(
  month: Month,
  grid: readonly GridRow[],
  rules: readonly MonthRules[],
): OpenMonth {
  const { due, graceEnds } = monthDates(month, rules);
  const owing = grid.flatMap(({ sphere, title, cells }) => {
    const cell = cells.find((c) => c?.month === month);
    return cell ? [{ sphere: { slug: sphere, title }, state: cell.state }] : [];
  });
  const those = (of: (state: string) => boolean) =>
    owing.filter((o) => of(o.state)).map((o) => o.sphere);
  return {
    month,
    due,
    closes: graceEnds,
    owed: owing.length,
    reported: those(hasReported),
    waiting: those((s) => s === "open"),
    excused: those((s) => s === "excused"),
  };
}

/** The months of a row that end in a run of one state; `before` leaves newer cells out of sight. */
function runOf(row: GridRow, state: "nothing" | "missed", before: (cell: GridCell) => boolean) {
  const newest = row.cells.findLastIndex((cell) => !before(cell));
  const seen = row.cells.slice(0, newest + 1);
  return seen.slice(seen.findLastIndex((cell) => cell?.state !== state) + 1).map((c) => c!.month);
}

/** The months in a row, up to the last answer, for which a sphere had nothing to report. */
const quietMonths = (row: GridRow): Month[] =>
  runOf(row, "nothing", (cell) => cell?.state === "open");

/** The months in a row, up to the last closed one, for which a sphere sent nothing. */
const missedMonths = (row: GridRow, open: readonly Month[]): Month[] =>
  runOf(row, "missed", (cell) => cell !== null && open.includes(cell.month));

/** A promise with its drift, as the board reads it. */
export type Held = {
  slug: string;
  wording: string | null;
  strategy: string;
  sphere: { slug: string; title: string | null };
  stage: Stage;
  health: Health | null;
  lineage: string;
  drift: Drifted | null;
};

const named = ({ slug, wording }: Held) => ({ slug, wording });

/** What changed since the last month's close; what came and went again in between is left out. */
export function sinceClose(
  last: Period["last"],
  held: readonly Held[],
  moved: {
    stages: readonly { action: string; to: Stage }[];
    slips: readonly Slipped[];
    lineages: ReadonlySet<string>;
  },
): Since {
  const reached = (stage: Stage) => {
    const slugs = new Set(moved.stages.filter((m) => m.to === stage).map((m) => m.action));
    return held.filter((a) => slugs.has(a.slug) && outcomeOf(a) === stage).map(named);
  };
  const days = new Map<string, number>();
  for (const s of moved.slips)
    if (!s.correction && s.from !== null)
      days.set(s.action, (days.get(s.action) ?? 0) + daysBetween(s.from, s.to));
  return {
    month: last?.month ?? null,
    closed_on: last?.closed_on ?? null,
    done: reached("done"),
    slipped: held
      .filter((a) => (days.get(a.slug) ?? 0) > 0)
      .map((a) => ({ ...named(a), days: days.get(a.slug)! })),
    dropped: reached("dropped"),
    merged: held.filter((a) => moved.lineages.has(a.slug)).map(named),
  };
}

const driftOn = ({ drift }: Held) => ({
  due: drift?.current ?? null,
  slip_days: drift?.slip_days ?? null,
  moves: drift?.moves ?? 0,
  reason: drift?.reason ?? null,
});

export type Known = {
  held: readonly Held[];
  /** Actions about which somebody decided, or offered help, since they were last spoken of. */
  helped?: ReadonlySet<string>;
  /** What was last said about the actions that are off track. */
  offTrack: readonly { action: string; since: Month | null; month: Month; said: string | null }[];
  /** The newest update of each sphere. */
  newest: readonly Omit<NeedOf<"asked">, "kind">[];
  grid: readonly GridRow[];
  vacant: readonly Omit<NeedOf<"vacant">, "kind">[];
  period: Period;
};

/**
 * What needs an executive, most serious first: off track; moved twice or more and now late; help or
 * a decision asked for, or a private note; three months with nothing to report; no update for the
 * last closed month; a vacant role. Within each the roadmap's order. An action stands here once.
 * A request stands until the sphere's next update; "nothing to report" does not take it back. A
 * decision or an offer of help takes an action, or the request it answers, from the list.
 */
export function needsYou(k: Known): Need[] {
  const underway = k.held.filter((a) => isOpen(a) && !k.helped?.has(a.slug));
  const off = underway.filter((a) => a.health === "off_track");
  const late = underway.filter(
    ({ health, drift }) =>
      health !== "off_track" && drift && drift.moves >= OFTEN && (drift.slip_days ?? 0) > 0,
  );
  const sphereOf = ({ sphere, title }: GridRow) => ({ slug: sphere, title });
  return [
    ...off.map((a): Need => {
      const line = k.offTrack.find((l) => l.action === a.slug);
      const { since = null, said = null, month = null } = line ?? {};
      return {
        kind: "off_track",
        action: named(a),
        sphere: a.sphere,
        ...driftOn(a),
        since,
        said,
        month,
      };
    }),
    ...late.map((a): Need => ({
      kind: "slipped",
      action: named(a),
      sphere: a.sphere,
      ...driftOn(a),
    })),
    ...k.newest
      .filter((u) => u.need !== "none" || u.private)
      .map((u): Need => ({ kind: "asked", ...u })),
    ...k.grid.flatMap((row): Need[] => {
      const months = quietMonths(row);
      return months.length >= QUIET ? [{ kind: "quiet", sphere: sphereOf(row), months }] : [];
    }),
    ...k.grid.flatMap((row): Need[] => {
      const months = missedMonths(row, k.period.open);
      return months.length > 0 ? [{ kind: "missed", sphere: sphereOf(row), months }] : [];
    }),
    ...k.vacant.map((post): Need => ({ kind: "vacant", ...post })),
  ];
}

/** Health words among what is underway. */
export function healthsOf(held: readonly Held[]): Board["health"] {
  const of = (health: Health) => held.filter((a) => isOpen(a) && a.health === health).length;
  return Object.fromEntries(HEALTHS.map((h) => [h, of(h)])) as Board["health"];
}

/** The open action whose date moved furthest; the first in the roadmap's order of equals. */
export function worstOf(held: readonly Held[]): StrategyRow["worst"] {
  let worst: StrategyRow["worst"] = null;
  for (const a of held) {
    const slip_days = a.drift?.slip_days ?? 0;
    if (isOpen(a) && slip_days > (worst?.slip_days ?? 0)) worst = { ...named(a), slip_days };
  }
  return worst;
}
