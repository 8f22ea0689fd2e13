import { type Day, type Month, monthOf } from "../../months/rules.ts";

const NAMED = /^(?:UTC|[A-Z][A-Za-z]+(?:\/[A-Z][\w+-]*)+)$/;

/** Whether this is the IANA name of a time zone; a mere offset knows no summer. */
export function isZone(name: string): boolean {
  if (!NAMED.test(name)) return false;
  try {
    new Intl.DateTimeFormat("en", { timeZone: name });
    return true;
  } catch {
    return false;
  }
}

/** Whether days have been judged in the zone already: then it can no longer change. */
export const zoneIsFixed = (
  today: Day,
  known: { reports: boolean; firstMonths: readonly (Month | null)[] },
): boolean =>
  known.reports || known.firstMonths.some((first) => first !== null && first <= monthOf(today));

/**
 * What is wrong with a sphere's first month. A month that has opened is owed: it is neither taken
 * back nor added afterwards.
 */
export function firstMonthIs(
  today: Day,
  was: Month | null,
  asked: Month | null,
): "month.already_owed" | "month.in_the_past" | undefined {
  if (asked === was) return undefined;
  if (was !== null && was <= monthOf(today)) return "month.already_owed";
  return asked !== null && asked < monthOf(today) ? "month.in_the_past" : undefined;
}

/** The number or place after the last one. */
export const after = (used: readonly number[]): number => Math.max(0, ...used) + 1;

/** Each day once, in order. */
export const inOrder = (days: readonly Day[]): Day[] => [...new Set(days)].toSorted();
