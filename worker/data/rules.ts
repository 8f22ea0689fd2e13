import {
  addDays,
  closesAt,
  type Day,
  type Month,
  monthDates,
  monthOf,
  type MonthRules,
  monthsFrom,
  openMonths,
} from "../months/rules.ts";

export const WHOLE = "milepost";

/** The month whose snapshot an address asks for. */
export const monthIn = (file: string): Month => file.replace(/\.zip$/, "");

/** Where a month's snapshot stands. */
export const snapshotOf = (month: Month): string => `/data/${month}.zip`;

/** The months that had closed by a day, newest first, since the record began. */
export function closedMonths(
  day: Day,
  firstDay: Day | null,
  rules: readonly MonthRules[],
): Month[] {
  if (!firstDay || rules.length === 0) return [];
  const open = openMonths(day, rules);
  const months = monthsFrom(monthOf(firstDay), monthOf(day));
  return months.filter((m) => !open.includes(m)).toReversed();
}

type Known = MonthRules & { at: string };

/** What a month's snapshot is read at: the instant of its close, and the first day after it. */
export function closeOf(month: Month, known: readonly Known[], zone: string) {
  const before = closesAt(month, known, zone);
  const then = known.filter((r) => r.at < before);
  return {
    before,
    day: addDays(monthDates(month, known).graceEnds, 1),
    rules: then.length > 0 ? then : known.slice(0, 1),
  };
}
