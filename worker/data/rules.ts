import { closedMonths } from "../months/editions/rules.ts";
import { type Day, type Month, monthOf, type MonthRules } from "../months/rules.ts";

export const WHOLE = "milepost";

/** The month whose snapshot an address asks for. */
export const monthIn = (file: string): Month => file.replace(/\.zip$/, "");

/** Where a month's snapshot stands. */
export const snapshotOf = (month: Month): string => `/data/${month}.zip`;

/** The months that had closed by a day, newest first, since the record began. */
export const snapshotsBy = (
  day: Day,
  firstDay: Day | null,
  rules: readonly MonthRules[],
): Month[] =>
  firstDay && rules.length > 0 ? closedMonths(day, monthOf(firstDay), rules).toReversed() : [];
