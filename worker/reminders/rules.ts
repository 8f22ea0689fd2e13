import type { Language } from "../languages/rules.ts";
import {
  addDays,
  addMonths,
  type Day,
  daysBetween,
  type Filing,
  gridOf,
  isWorkingDay,
  type Month,
  type MonthDates,
  monthDates,
  monthOf,
  type MonthRules,
} from "../months/rules.ts";

/** The mails about one month, first to last; then silence. */
const STEPS = ["opened", "soon", "due", "late", "last"] as const;
export type Step = (typeof STEPS)[number];

/** The last mail is caught up this many days; every other one until the next one's day. */
const CAUGHT_UP = 7;

function workingDayFrom(day: Day, holidays: readonly Day[]): Day {
  let found = day;
  while (!isWorkingDay(found, holidays)) found = addDays(found, 1);
  return found;
}

/**
 * The days on which a month's mails leave. One that falls on a free day waits for the next working
 * day; of two that would leave together only the later one does.
 */
export function ladder(dates: MonthDates, holidays: readonly Day[]): { step: Step; on: Day }[] {
  const days = [
    dates.opens,
    addDays(dates.due, -5),
    dates.due,
    addDays(dates.due, 2),
    addDays(dates.due, 5),
  ];
  const moved = STEPS.map((step, i) => ({ step, on: workingDayFrom(days[i]!, holidays) }));
  return moved.filter((rung, i) => rung.on !== moved[i + 1]?.on);
}

/** The step that is due on a day: the newest whose day has come, unless it or a later one was taken. */
export function stepDue(
  dates: MonthDates,
  holidays: readonly Day[],
  today: Day,
  taken: readonly Step[],
): { step: Step; on: Day } | undefined {
  if (!isWorkingDay(today, holidays)) return undefined;
  const newest = ladder(dates, holidays).findLast((rung) => rung.on <= today);
  if (!newest) return undefined;
  if (newest.step === "last" && daysBetween(newest.on, today) > CAUGHT_UP) return undefined;
  const rank = STEPS.indexOf(newest.step);
  return taken.some((step) => STEPS.indexOf(step) >= rank) ? undefined : newest;
}

type Place = { sphere: string; month: Month };

export type Known = {
  rules: readonly MonthRules[];
  spheres: readonly { slug: string; title: string | null; reports_from: Month | null }[];
  filings: readonly Filing[];
  excuses: readonly Place[];
  /** What will be published on a day that was chosen for it. */
  scheduled: readonly Place[];
  taken: readonly (Place & { step: Step })[];
};

/** The months whose mails may still be due on a day. */
export const remindedMonths = (today: Day): Month[] =>
  [-2, -1, 0].map((n) => addMonths(monthOf(today), n));

/** Which step is due today for which sphere and month: only where nothing was reported or excused. */
export function stepsDue(known: Known, today: Day, zone: string) {
  const months = remindedMonths(today);
  const holidays = known.rules.flatMap((r) => r.holidays);
  const key = (p: Place) => `${p.month} ${p.sphere}`;
  const scheduled = new Set(known.scheduled.map(key));
  const taken = Map.groupBy(known.taken, key);
  return gridOf(known, months, today, zone).flatMap(({ sphere, title, cells }) =>
    cells.flatMap((cell) => {
      if (cell?.state !== "open" && cell?.state !== "missed") return [];
      const place = { sphere, month: cell.month };
      if (scheduled.has(key(place))) return [];
      const dates = monthDates(cell.month, known.rules);
      const steps = taken.get(key(place))?.map((t) => t.step) ?? [];
      const rung = stepDue(dates, holidays, today, steps);
      return rung ? [{ ...place, ...rung, title: title ?? sphere, dates }] : [];
    }),
  );
}

export type Due = ReturnType<typeof stepsDue>[number];

/** Who holds a post today; without an address nobody can write to them. */
export type Holder = {
  person: string;
  address: string | null;
  language: Language | null;
  role: "lead" | "deputy" | "executive";
  scope: string | null;
  from: Day;
};

/** Whether anybody has an address to whom a step's mails might go. */
export const reachable = (due: Due, holders: readonly Holder[]): boolean =>
  holders.some((h) => h.address !== null && (h.scope === due.sphere || h.role === "executive"));

/** Whom a mail is for: who reports, a deputy with a copy, an executive with a copy. */
export type Addressee = {
  person: string;
  address: string;
  language: Language | null;
  as: "lead" | "standin" | "deputy" | "executive";
};

const writtenTo =
  (as: Addressee["as"]) =>
  ({ person, address, language }: Holder): Addressee[] =>
    address === null ? [] : [{ person, address, language, as }];

/**
 * Who gets a step's mails, each person one. The sphere owes its report whoever leads it: where the
 * post is vacant, or its holder came after the due day, the deputy is asked.
 */
export function addresseesOf(
  due: Due,
  holders: readonly Holder[],
  strategies: readonly string[],
): { to: Addressee[]; vacant: boolean } {
  const ofSphere = holders.filter((h) => h.scope === due.sphere);
  const inTime = (role: Holder["role"], as: Addressee["as"]) =>
    ofSphere.filter((h) => h.role === role && h.from <= due.dates.due).flatMap(writtenTo(as));
  const leads = inTime("lead", "lead");
  const executives = holders.filter(
    (h) => h.role === "executive" && (h.scope === null || strategies.includes(h.scope)),
  );
  const asked = [
    ...(leads.length > 0 ? leads : inTime("deputy", "standin")),
    ...(due.step === "late" ? inTime("deputy", "deputy") : []),
    ...(due.step === "last" ? executives.flatMap(writtenTo("executive")) : []),
  ];
  return {
    to: [...new Map(asked.toReversed().map((a) => [a.person, a])).values()].toReversed(),
    vacant: !ofSphere.some((h) => h.role === "lead"),
  };
}
