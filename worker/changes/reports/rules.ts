import type { UpdateKind } from "../../../db/words.ts";
import {
  addDays,
  type Day,
  localDay,
  type Month,
  type MonthDates,
  monthDates,
  monthOf,
  type MonthRules,
  monthsFrom,
  obligation,
  openMonths,
} from "../../months/rules.ts";
import type { within } from "../posts/rules.ts";
import type { Stub, Titles } from "../rules.ts";
import type { Change, Fields, Only, State } from "../state/rules.ts";

/** A publication; `later`: after the first position; `told`: about what was asked for. */
export type Filed = {
  id: string;
  seq: number;
  sphere: string;
  month: Month;
  kind: UpdateKind;
  at: string;
  later: number;
  told: number;
};
export type Excuse = { seq: number; sphere: string; month: Month; later: number };

type Sphere = { slug: string; reports_from: Month | null };

export type Judged = { rules: readonly MonthRules[]; zone: string };

/** The days at whose ends the record is read; `from` is null for the beginning. */
export type Days = { from: Day | null; to: Day };

/** The first month that was open at the start, or none was there. */
export const openAtStart = ({ from, to }: Days, { rules }: Judged): Month =>
  (from === null || rules.length === 0 ? undefined : openMonths(from, rules)[0]) ?? monthOf(to);

type Known = {
  first: Month;
  before: readonly Sphere[];
  after: readonly Sphere[];
  filings: readonly Filed[];
  excuses: readonly Excuse[];
};

/** The dates of months, each worked out once. */
function datesBy({ rules }: Judged) {
  const known = new Map<Month, MonthDates>();
  return (month: Month): MonthDates => {
    const dates = known.get(month) ?? monthDates(month, rules);
    known.set(month, dates);
    return dates;
  };
}

/** The months for which no update was received, as they stand on both days. */
export function missedIn(known: Known, days: Days, judged: Judged): { was: State; now: State } {
  const datesOf = datesBy(judged);
  const missed = (spheres: readonly Sphere[], day: Day, cells: ReadonlySet<string>): State => {
    const months = judged.rules.length > 0 ? monthsFrom(known.first, monthOf(day)) : [];
    // Whatever was filed or excused in time is never missed: only the empty cells are judged.
    const empty = { filed: [], excused: false };
    return new Map(
      spheres.flatMap(({ slug, reports_from }) =>
        months.flatMap((month): [string, Fields][] =>
          !cells.has(`${month} ${slug}`) &&
          obligation(datesOf(month), reports_from, empty, day)?.state === "missed"
            ? [[`missed/${month}/${slug}`, {}]]
            : [],
        ),
      ),
    );
  };
  const spoken = [...known.filings, ...known.excuses];
  const cellsOf = (of: readonly { month: Month; sphere: string }[]) =>
    new Set(of.map((o) => `${o.month} ${o.sphere}`));
  return {
    was:
      days.from === null
        ? new Map()
        : missed(known.before, days.from, cellsOf(spoken.filter((o) => !o.later))),
    now: missed(known.after, days.to, cellsOf(spoken)),
  };
}

/** Tells whether something came after its month had closed. */
function latenessBy(judged: Judged) {
  const datesOf = datesBy(judged);
  const near = new Map<Month, [before: Day, after: Day]>();
  return ({ at, month }: Filed): boolean => {
    const { graceEnds } = datesOf(month);
    const [before, after] = near.get(month) ?? [addDays(graceEnds, -1), addDays(graceEnds, 1)];
    near.set(month, [before, after]);
    const day = at.slice(0, 10);
    // A civil day is at most a day from that in UTC: the zone is asked only where it decides.
    if (day < before || day > after) return day > after;
    return localDay(at, judged.zone) > graceEnds;
  };
}

/** Months without an update; and such months that were answered or excused later, or are owed no more. */
export function missedItems(
  changes: readonly Change[],
  { filings, excuses }: { filings: readonly Filed[]; excuses: readonly Excuse[] },
  titles: Titles,
  reach: ReturnType<typeof within>,
  { rules }: Judged,
): Stub[] {
  return changes.flatMap(({ subject, now }): Stub[] => {
    const [, month = "", sphere = ""] = subject.split("/");
    if (!reach.sphere(sphere)) return [];
    const item = {
      group: "missed" as const,
      subject,
      month,
      sphere,
      url: `/months/${month}#${sphere}`,
      title: titles.get(`sphere/${sphere}`) ?? null,
    };
    const id = `m-${month}-${sphere}`;
    const on = addDays(monthDates(month, rules).graceEnds, 1);
    if (now) return [{ ...item, id, kind: "missed", seq: 0, on }];
    const here = (o: { month: Month; sphere: string }) => o.month === month && o.sphere === sphere;
    const answer = filings.find(here) ?? excuses.find(here);
    if (!answer) return [{ ...item, id: `${id}-unowed`, kind: "unowed", seq: 0 }];
    const kind = "told" in answer ? "late" : "excused";
    return [{ ...item, id: `e-${answer.seq}-missed-${sphere}`, kind, seq: answer.seq }];
  });
}

/** The publications of the stretch that are about what was asked for, newest first. */
export function reportItems(
  filings: readonly Filed[],
  only: Only,
  titles: Titles,
  judged: Judged,
): Stub[] {
  const cameLate = latenessBy(judged);
  const published = filings.filter(
    (f) => f.later && f.told && (!only.sphere || f.sphere === only.sphere),
  );
  return published.toReversed().map((filed): Stub => ({
    id: `e-${filed.seq}-reported`,
    group: "reported",
    kind: "reported",
    subject: `update/${filed.id}`,
    url: `/updates/${filed.id}`,
    seq: filed.seq,
    month: filed.month,
    sphere: filed.sphere,
    title: titles.get(`sphere/${filed.sphere}`) ?? null,
    state: cameLate(filed) ? "late" : filed.kind === "nothing" ? "nothing" : "on_time",
  }));
}
