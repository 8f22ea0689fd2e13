import type { Reporting, UpdateKind } from "../../db/words.ts";

/** A month is `YYYY-MM`, a day `YYYY-MM-DD`; both are civil, in the roadmap's zone. */
export type Month = string;
export type Day = string;

/** The reporting rules that bind the months from `bindsFrom` on. */
export type MonthRules = {
  bindsFrom: Month;
  dueWorkingDays: number;
  graceWorkingDays: number;
  holidays: readonly Day[];
};

const DAY = 86_400_000;
const dayNumber = (day: Day) => Date.parse(`${day}T00:00:00Z`) / DAY;
const dayOf = (n: number): Day => new Date(n * DAY).toISOString().slice(0, 10);

/** Whether a text is a day of the calendar, `YYYY-MM-DD`. */
export function isDay(text: string): boolean {
  if (!/^\d{4}-\d{2}-\d{2}$/.test(text)) return false;
  const instant = Date.parse(`${text}T00:00:00Z`);
  return !Number.isNaN(instant) && new Date(instant).toISOString().startsWith(text);
}

export const addDays = (day: Day, days: number): Day => dayOf(dayNumber(day) + days);

/** Whole days from one day to another. */
export const daysBetween = (from: Day, to: Day): number => dayNumber(to) - dayNumber(from);

export const monthOf = (day: Day): Month => day.slice(0, 7);

export function addMonths(month: Month, months: number): Month {
  const [year, m] = month.split("-").map(Number) as [number, number];
  const n = year * 12 + (m - 1) + months;
  return `${String(Math.floor(n / 12)).padStart(4, "0")}-${String((n % 12) + 1).padStart(2, "0")}`;
}

/** All months from one to another, both included, oldest first. */
export function monthsFrom(first: Month, last: Month): Month[] {
  const months: Month[] = [];
  for (let m = first; m <= last; m = addMonths(m, 1)) months.push(m);
  return months;
}

type Days = { format: Intl.DateTimeFormat; known: Map<string, Day> };

const daysIn = new Map<string, Days>();

/** How many instants of a zone may be known by their day: those of a page of ten years. */
const MOST_DAYS = 10_000;

/** The civil day of an instant in a zone. */
export function localDay(instant: Date | string, zone: string): Day {
  let days = daysIn.get(zone);
  if (!days) {
    const options = { year: "numeric", month: "2-digit", day: "2-digit" } as const;
    const format = new Intl.DateTimeFormat("en-CA", { timeZone: zone, ...options });
    daysIn.set(zone, (days = { format, known: new Map() }));
  }
  if (typeof instant !== "string") return days.format.format(instant);
  const day = days.known.get(instant) ?? days.format.format(new Date(instant));
  if (days.known.size >= MOST_DAYS) days.known.clear();
  days.known.set(instant, day);
  return day;
}

const starts = new Map<string, string>();

/** The first instant of a day in a zone, ISO UTC; over a DST gap the first instant that exists. */
export function startOfDay(day: Day, zone: string): string {
  const key = `${day} ${zone}`;
  const start = starts.get(key) ?? findStart(day, zone);
  if (starts.size >= MOST_DAYS) starts.clear();
  starts.set(key, start);
  return start;
}

function findStart(day: Day, zone: string): string {
  const midnight = Date.parse(`${day}T00:00:00Z`);
  let low = midnight - 15 * 3_600_000;
  let high = midnight + 15 * 3_600_000;
  while (high - low > 1) {
    const middle = Math.floor((low + high) / 2);
    if (localDay(new Date(middle), zone) < day) low = middle;
    else high = middle;
  }
  return new Date(high).toISOString();
}

/** Neither a weekend nor a holiday. */
export const isWorkingDay = (day: Day, holidays: readonly Day[]) => {
  const weekday = new Date(`${day}T00:00:00Z`).getUTCDay();
  return weekday !== 0 && weekday !== 6 && !holidays.includes(day);
};

function workingDay(after: Day, n: number, holidays: readonly Day[]): Day {
  let day = after;
  for (let left = n; left > 0;) {
    day = addDays(day, 1);
    if (isWorkingDay(day, holidays)) left -= 1;
  }
  return day;
}

/** The rules in force when the month opened; the oldest given for months before all of them. */
function rulesOf(month: Month, all: readonly MonthRules[]): MonthRules {
  let found = all[0];
  for (const rules of all) if (rules.bindsFrom <= month) found = rules;
  if (!found) throw new Error("a roadmap without reporting rules");
  return found;
}

/** The day that lies so many working days after another, by the rules of its own month. */
export const workingDaysAfter = (day: Day, n: number, all: readonly MonthRules[]): Day =>
  workingDay(day, n, rulesOf(monthOf(day), all).holidays);

/** The days on which a month opens, is due, and ends its grace (inclusive). */
export type MonthDates = { month: Month; opens: Day; due: Day; graceEnds: Day };

const datesBy = new WeakMap<readonly MonthRules[], Map<Month, MonthDates>>();

/** A page asks for the same months many times over. */
export function monthDates(month: Month, all: readonly MonthRules[]): MonthDates {
  const known = datesBy.get(all) ?? new Map<Month, MonthDates>();
  const dates = known.get(month) ?? datesOf(month, all);
  datesBy.set(all, known.set(month, dates));
  return dates;
}

function datesOf(month: Month, all: readonly MonthRules[]): MonthDates {
  const { dueWorkingDays, graceWorkingDays, holidays } = rulesOf(month, all);
  const lastDay = addDays(`${addMonths(month, 1)}-01`, -1);
  const due = workingDay(lastDay, dueWorkingDays, holidays);
  return {
    month,
    opens: `${month}-01`,
    due,
    graceEnds: workingDay(due, graceWorkingDays, holidays),
  };
}

export type Filed = { kind: UpdateKind; on: Day };

/** What the record holds about one sphere and month; `filed` oldest first. */
export type Cell = { filed: readonly Filed[]; excused: boolean };

export type Obligation = { state: Reporting; daysLate: number };

/**
 * The state of an obligation on a day, or undefined where none was owed.
 * A report by the end of grace is on time; later it is late by local days after the due date;
 * none after grace is missed unless excused. A report always speaks louder than an excuse.
 */
export function obligation(
  dates: MonthDates,
  reportsFrom: Month | null,
  cell: Cell,
  today: Day,
): Obligation | undefined {
  const first = cell.filed[0];
  const owed = reportsFrom !== null && reportsFrom <= dates.month && dates.opens <= today;
  if (!owed && !first) return undefined;
  if (first) {
    const kind = cell.filed.some((f) => f.kind === "update") ? "update" : "nothing";
    return publicationState(dates, { kind, on: first.on });
  }
  if (cell.excused) return { state: "excused", daysLate: 0 };
  return { state: today > dates.graceEnds ? "missed" : "open", daysLate: 0 };
}

/** What one publication is by itself: late after grace, else what it says. */
export const publicationState = (dates: MonthDates, filed: Filed): Obligation =>
  filed.on > dates.graceEnds
    ? { state: "late", daysLate: daysBetween(dates.due, filed.on) }
    : { state: filed.kind === "nothing" ? "nothing" : "on_time", daysLate: 0 };

/** How many months before the current one can still be open: 40 working days, and holidays. */
const REACH = 4;

/** Whether a month that has ended is still in its grace; most are told apart without its dates. */
function inGrace(month: Month, today: Day, all: readonly MonthRules[]): boolean {
  const { dueWorkingDays, graceWorkingDays, holidays } = rulesOf(month, all);
  const longest = 7 * Math.ceil((dueWorkingDays + graceWorkingDays + holidays.length) / 5);
  const ended = daysBetween(`${addMonths(month, 1)}-01`, today);
  return ended <= longest && today <= monthDates(month, all).graceEnds;
}

/** The months that are open on a day, oldest first: those in their grace, and the current one. */
export function openMonths(today: Day, all: readonly MonthRules[]): Month[] {
  const current = monthOf(today);
  const ended = monthsFrom(addMonths(current, -REACH), addMonths(current, -1));
  return [...ended.filter((month) => inGrace(month, today, all)), current];
}

/** The first month that opens after a day: rules changed that day bind from there. */
export const nextOpening = (today: Day): Month => addMonths(monthOf(today), 1);

export type Filing = { id: string; sphere: string; month: Month; kind: UpdateKind; at: string };

/** One sphere and month: its state, and the publication that counts. Null: nothing was owed. */
export type GridCell = {
  month: Month;
  state: Reporting;
  days_late: number;
  /** The newest publication of the cell. */
  update: string | null;
} | null;

export type GridRow = { sphere: string; title: string | null; cells: GridCell[] };

/** Every sphere's obligations for some months, as they stand on a day. */
export function gridOf(
  known: {
    rules: readonly MonthRules[];
    spheres: readonly { slug: string; title: string | null; reports_from: Month | null }[];
    filings: readonly Filing[];
    excuses: readonly { sphere: string; month: Month }[];
  },
  months: readonly Month[],
  day: Day,
  zone: string,
): GridRow[] {
  const filed = Map.groupBy(known.filings, (f) => `${f.month} ${f.sphere}`);
  const excused = new Set(known.excuses.map((e) => `${e.month} ${e.sphere}`));
  const dates = months.map((m) => monthDates(m, known.rules));
  return known.spheres.map((s) => ({
    sphere: s.slug,
    title: s.title,
    cells: dates.map((d): GridCell => {
      const key = `${d.month} ${s.slug}`;
      const found = filed.get(key) ?? [];
      const cell = {
        filed: found.map((f) => ({ kind: f.kind, on: localDay(f.at, zone) })),
        excused: excused.has(key),
      };
      const owed = obligation(d, s.reports_from, cell, day);
      if (!owed) return null;
      const update = found.at(-1)?.id ?? null;
      return { month: d.month, state: owed.state, days_late: owed.daysLate, update };
    }),
  }));
}

/** The instant after which a month's figures stand: the end of its grace. */
export const closesAt = (month: Month, all: readonly MonthRules[], zone: string): string =>
  startOfDay(addDays(monthDates(month, all).graceEnds, 1), zone);
