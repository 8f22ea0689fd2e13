import type { Month } from "../rules.ts";

/** The first month that was owed or filed by a day's month; undefined before there is one. */
export function firstMonth(
  spheres: readonly { reports_from: Month | null }[],
  earliest: Month | null,
  current: Month,
): Month | undefined {
  const known = [...spheres.map((s) => s.reports_from), earliest];
  return known.flatMap((m) => (m !== null && m <= current ? [m] : [])).toSorted()[0];
}

/** The earliest month from which any sphere owes an update. */
export const beginning = (spheres: readonly { reports_from: Month | null }[]): Month | null =>
  spheres.flatMap((s) => s.reports_from ?? []).toSorted()[0] ?? null;
