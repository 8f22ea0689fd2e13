import { type Health, HEALTHS, type Stage } from "../../../db/words.ts";
import { QUIET } from "../../months/cells/rules.ts";
import { lastClosed } from "../../months/editions/rules.ts";
import {
  addMonths,
  closesAt,
  type Day,
  daysBetween,
  type GridCell,
  type GridRow,
  type Month,
  monthDates,
  monthOf,
  type MonthRules,
  monthsFrom,
  openMonths,
} from "../../months/rules.ts";
import { type Drifted, isOpen } from "../rules.ts";
import type { Board, Need, NeedOf, StrategyRow } from "./schema.ts";

/** How many months back the board looks at what was filed. */
const MONTHS = 12;

/** Moves of one date that bring it before an executive. */
const OFTEN = 2;

/** Days for which a question may wait. */
const PATIENCE = 30;

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
  const month = lastClosed(day, rules, firstDay);
  if (month === undefined) return { months, open, last: null };
  const closed_on = monthDates(month, rules).graceEnds;
  return { months, open, last: { month, closed_on, until: closesAt(month, rules, zone) } };
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

export const named = ({ slug, wording }: Held) => ({ slug, wording });

/** What was last written about an action: in which update, and why its date moved. */
export type Pressing = { update: string | null; why: string | null };

const driftOn = ({ slug, drift }: Held, pressing: Known["pressing"]) => ({
  due: drift?.current ?? null,
  slip_days: drift?.slip_days ?? null,
  moves: drift?.moves ?? 0,
  reason: drift?.reason ?? null,
  why: pressing?.get(slug)?.why ?? null,
  update: pressing?.get(slug)?.update ?? null,
});

export type Known = {
  held: readonly Held[];
  /** Actions about which somebody decided, or offered help, since they were last spoken of. */
  helped?: ReadonlySet<string>;
  /** What was last said about the actions that are off track. */
  offTrack: readonly { action: string; since: Month | null; month: Month; said: string | null }[];
  pressing?: ReadonlyMap<string, Pressing>;
  /** The newest update of each sphere. */
  newest: readonly Omit<NeedOf<"asked">, "kind">[];
  /** Questions to a lead that wait for an answer, the oldest first. */
  waiting?: readonly Omit<NeedOf<"unanswered">, "kind" | "days">[];
  /** The day on which the questions' ages are counted. */
  day?: Day;
  /** What each sphere filed last. */
  filed?: ReadonlyMap<string, string>;
  grid: readonly GridRow[];
  vacant: readonly Omit<NeedOf<"vacant">, "kind">[];
  period: Period;
};

/** Says whether an update is about a strategy: it writes about it, or else about none, in its spheres. */
export const isAbout =
  (strategy: string, spheres: ReadonlySet<string>) =>
  ({ about, sphere }: { about: string; sphere: string }): boolean => {
    const named = JSON.parse(about) as string[];
    return named.length > 0 ? named.includes(strategy) : spheres.has(sphere);
  };

/** An action with its date: how far it slipped and why. */
const slippedOf = (a: Held, pressing: Known["pressing"]) => ({
  action: named(a),
  sphere: a.sphere,
  ...driftOn(a, pressing),
});

/** A decision comes before help, help before a note alone. */
const URGENCY: readonly NeedOf<"asked">["need"][] = ["decision", "help", "none"];

/** Questions that have waited too long. */
function unanswered({ waiting = [], day }: Known): Need[] {
  if (day === undefined) return [];
  return waiting.flatMap((ask): Need[] => {
    const days = daysBetween(ask.on, day);
    return days > PATIENCE ? [{ kind: "unanswered", ...ask, days }] : [];
  });
}

/** Runs of months of each sphere; each comes with what it filed last. */
function runs(k: Known): Need[] {
  const of = ({ sphere, title }: GridRow) => ({
    sphere: { slug: sphere, title },
    update: k.filed?.get(sphere) ?? null,
  });
  return [
    ...k.grid.flatMap((row): Need[] => {
      const months = quietMonths(row);
      return months.length >= QUIET ? [{ kind: "quiet", ...of(row), months }] : [];
    }),
    ...k.grid.flatMap((row): Need[] => {
      const months = missedMonths(row, k.period.open);
      return months.length > 0 ? [{ kind: "missed", ...of(row), months }] : [];
    }),
  ];
}

/**
 * What needs an executive, most serious first: off track; moved twice or more and now late; a
 * decision, then help asked for, or a private note; a question unanswered for over 30 days; three
 * months with nothing to report; no update for the last closed month; a vacant role. Within each
 * the roadmap's order. An action stands here once. A request stands until the sphere's next update;
 * "nothing to report" does not take it back. A decision or an offer of help takes an action, or the
 * request it answers, from the list.
 */
export function needsYou(k: Known): Need[] {
  const underway = k.held.filter((a) => isOpen(a) && !k.helped?.has(a.slug));
  const off = underway.filter((a) => a.health === "off_track");
  const late = underway.filter(
    ({ health, drift }) =>
      health !== "off_track" && drift && drift.moves >= OFTEN && (drift.slip_days ?? 0) > 0,
  );
  const asked = k.newest.filter((u) => u.need !== "none" || u.private);
  return [
    ...off.map((a): Need => {
      const line = k.offTrack.find((l) => l.action === a.slug);
      const { since = null, said = null, month = null } = line ?? {};
      return { kind: "off_track", ...slippedOf(a, k.pressing), since, said, month };
    }),
    ...late.map((a): Need => ({ kind: "slipped", ...slippedOf(a, k.pressing) })),
    ...URGENCY.flatMap((need) =>
      asked.filter((u) => u.need === need).map((u): Need => ({ kind: "asked", ...u })),
    ),
    ...unanswered(k),
    ...runs(k),
    ...k.vacant.map((post): Need => ({ kind: "vacant", ...post })),
  ];
}

/** Health words among what is underway. */
export function healthsOf(held: readonly Held[]): Board["health"] {
  const of = (health: Health) => held.filter((a) => isOpen(a) && a.health === health).length;
  return Object.fromEntries(HEALTHS.map((h) => [h, of(h)])) as Board["health"];
}

/** The open action whose date moved furthest; the first in the roadmap's order of equals. */
function worstIn(held: readonly Held[]): Held | null {
  let worst: Held | null = null;
  for (const a of held)
    if (isOpen(a) && (a.drift?.slip_days ?? 0) > (worst?.drift?.slip_days ?? 0)) worst = a;
  return worst;
}

/** The same as a strategy's row names it. */
export function worstOf(held: readonly Held[]): StrategyRow["worst"] {
  const worst = worstIn(held);
  return worst && { ...named(worst), slip_days: worst.drift!.slip_days! };
}

/** The furthest slip of all, with its reason. */
export function furthestOf(held: readonly Held[], pressing: Known["pressing"]): Board["furthest"] {
  const worst = worstIn(held);
  return worst && slippedOf(worst, pressing);
}
