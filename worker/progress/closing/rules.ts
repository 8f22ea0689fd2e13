import type { Actor, Outcome, Role, Stage } from "../../../db/words.ts";
import { carried, continued, dropped } from "../../actions/change/rules.ts";
import { outcomesOf } from "../../actions/rules.ts";
import type { ErrorCode, FieldError } from "../../errors.ts";
import { type Day, daysBetween, localDay, monthOf } from "../../months/rules.ts";
import type { Post } from "../../people/team/schema.ts";
import type { NewEvent } from "../../record/kinds/all.ts";
import { tombstonesIn } from "../../record/removed/rules.ts";
import { isOpen, outcomeOf } from "../rules.ts";
import type { Closing, Decide, Decided, YearClose } from "./schema.ts";

type Holding = { role: Role; scope: string | null };
type Standing = { stage: Stage; lineage: string };

const yearOf = (day: Day) => Number(day.slice(0, 4));

/** The first day on which it is decided what becomes of a year's open actions. */
export const begins = (year: number): Day => `${year}-11-01`;

/** The year whose close is at hand on a day: from 1 November until the end of January. */
export function closingYear(day: Day): number | undefined {
  const year = yearOf(day);
  if (day >= begins(year)) return year;
  return day < `${year}-02-01` ? year - 1 : undefined;
}

/** The year that an open action of a cohort goes on into: from 1 November on the coming one. */
export const nextYear = (cohort: number, day: Day): number =>
  Math.max(cohort, yearOf(day) - (day >= begins(yearOf(day)) ? 0 : 1)) + 1;

/** In which role somebody decides about an action of a strategy, if they may. */
export function deciderFor(
  holds: readonly Holding[],
  strategy: string,
): "executive" | "admin" | undefined {
  const owns = (h: Holding) => h.scope === null || h.scope === strategy;
  if (holds.some((h) => h.role === "executive" && owns(h))) return "executive";
  return holds.some((h) => h.role === "admin") ? "admin" : undefined;
}

const ENDS: Partial<Record<Outcome, Decided["how"]>> = {
  dropped: "dropped",
  merged: "merged",
  changed: "reworded",
};

type Said = {
  at: string;
  role: Actor;
  year: number | null;
  reason: string | null;
  removed: string;
};

/** A promise of the year with the newest event that fits what it stands as. */
type Row = Omit<Closing, "lead" | "decided" | "yours"> & {
  lineage: string;
  into: Decided["into"];
  said: Said | null;
};

/**
 * What was decided about an action: how it ended, or, while it is open, that it was carried over
 * into the year that it is to go on into now.
 */
function decisionOf(row: Row, into: number, zone: string): Decided | null {
  const { said } = row;
  const outcome = outcomeOf(row);
  const carried = outcome === "continuing" && (said?.year ?? 0) >= into;
  const how = carried ? "carried" : ENDS[outcome];
  if (!how || !said) return null;
  const { at, role, year, reason, removed } = said;
  const on = localDay(at, zone);
  return { how, on, role, year, into: row.into, reason, redacted: tombstonesIn(removed, zone) };
}

type Tally = { cohort: number; stage: Stage; lineage: string; count: number };

/** What was promised in a year and became of it, and how much the next year holds already. */
export function sumsOf(year: number, day: Day, tallies: readonly Tally[]) {
  const next = nextYear(year, day);
  const of = (cohort: number) => tallies.filter((t) => t.cohort === cohort);
  const all = (mine: readonly Tally[]) => mine.reduce((n, t) => n + t.count, 0);
  const mine = of(year);
  return {
    year,
    next,
    promised: all(mine),
    counts: outcomesOf(mine),
    next_promised: all(of(next)),
  };
}

/** Whether a year has begun by a day, and not before the first year of promises. */
export const isYear = (year: number, day: Day, tallies: readonly Tally[]): boolean =>
  year <= yearOf(day) && tallies.some((t) => t.cohort <= year);

/** A year as it will close, or closed: its open actions, and those whose end was decided for it. */
export function closeOf(
  year: number,
  rows: readonly Row[],
  tallies: readonly Tally[],
  known: { day: Day; zone: string; leads: readonly Post[]; holds: readonly Holding[] },
): YearClose {
  const { day, zone, leads, holds } = known;
  const sum = sumsOf(year, day, tallies);
  const closes_on = `${year}-12-31`;
  const open = day >= begins(year);
  const listed = rows.flatMap((row): Closing[] => {
    const { lineage, into: _, said: __, ...shown } = row;
    const decided = decisionOf(row, sum.next, zone);
    const runs = isOpen({ stage: row.stage, lineage });
    if (!runs && (decided === null || decided.on < begins(year))) return [];
    const lead = leads.find((p) => p.scope === row.sphere.slug) ?? null;
    const yours = runs && open && deciderFor(holds, row.strategy.slug) !== undefined;
    return [{ ...shown, lead, decided, yours }];
  });
  const before = tallies.filter((t) => t.cohort < year && isOpen(t));
  return {
    ...sum,
    day,
    closes_on,
    days_left: day > closes_on ? null : daysBetween(day, closes_on),
    begins: begins(year),
    undecided: listed.filter((a) => a.decided === null).length,
    items: listed,
    earlier: [...Map.groupBy(before, (t) => t.cohort)].map(([cohort, those]) => ({
      year: cohort,
      open: those.reduce((n, t) => n + t.count, 0),
    })),
  };
}

/** Why nothing can be decided about an action, if so. */
export function refusalOf(about: {
  cohort: number;
  day: Day;
  role: ReturnType<typeof deciderFor>;
  action: Standing;
  decide: Decide["decide"] | undefined;
  /** The newest year that it was carried over into. */
  carried: number | null;
}): ErrorCode | undefined {
  if (about.role === undefined) return "action.other_strategy";
  if (about.day < begins(about.cohort)) return "year.not_closing";
  if (outcomeOf(about.action) !== "continuing") return "action.move_refused";
  const into = nextYear(about.cohort, about.day);
  const again = about.decide === "carry" && about.carried !== null && about.carried >= into;
  return again ? "action.carried_already" : undefined;
}

const MOVED: Record<Decide["decide"], Outcome> = {
  carry: "continuing",
  reword: "changed",
  drop: "dropped",
};

/** What a cohort's sum becomes by a decision about one of its continuing actions. */
export function countsAfter(
  counts: Readonly<Record<Outcome, number>>,
  decide: Decide["decide"],
): Record<Outcome, number> {
  const to = MOVED[decide];
  const after = { ...counts };
  after.continuing -= 1;
  after[to] += 1;
  return after;
}

type Words = { wording: string | null; result: string | null; done_with: string | null };

/** What is wrong with a rewording that says the same in the same words. */
export function sameWords(now: Words, asked: Decide): FieldError[] {
  if (asked.decide !== "reword") return [];
  const same = (["wording", "result", "done_with"] as const).every(
    (field) => asked[field] === (now[field] ?? ""),
  );
  return same ? [{ path: "wording", message: "nothing.changed" }] : [];
}

type Known = Standing & {
  slug: string;
  strategy: string;
  sphere: string;
  due: Day | null;
  owners: string[];
  cohort: number;
  stage: Stage;
};

/** The events of a decision, the action's own first; `by` is a new slug for a successor. */
export function decisionEvents(
  action: Known,
  asked: Decide,
  { role, today, by }: { role: "executive" | "admin"; today: Day; by: string },
): NewEvent[] {
  const { slug, cohort } = action;
  const into = nextYear(cohort, today);
  switch (asked.decide) {
    case "carry":
      return [carried(slug, into, asked.reason, role)];
    case "drop":
      return [dropped(slug, monthOf(today), asked.reason, role)];
    case "reword":
      return continued(action, by, asked, { role, today, cohort: into });
  }
}
