import type { ChangeItem, Group } from "../../changes/schema.ts";
import type { Stub } from "../../changes/rules.ts";
import { closeOf } from "../../months/editions/rules.ts";
import { addMonths, type Day, type Month, type MonthRules } from "../../months/rules.ts";
import type { Digest, DigestItem } from "../schema.ts";

/** Two instants: what was published before the first is known, what came before the second is told. */
export type Stretch = {
  month: Month | null;
  from: Day | null;
  to: Day;
  /** The instant before which the end is read. */
  until: string;
};

/**
 * What the digest of a month tells: everything since the close that was told last, which is the one
 * before unless a digest did not leave.
 */
export function stretchOf(
  month: Month,
  since: Month | null,
  { rules, zone, firstDay }: { rules: readonly MonthRules[]; zone: string; firstDay: Day | null },
): Stretch {
  const { day: from } = closeOf(since ?? addMonths(month, -1), rules, zone);
  const { day: to, before: until } = closeOf(month, rules, zone);
  const begun = firstDay !== null && from >= firstDay;
  return { month, from: begun ? from : null, to, until };
}

/** Of each kind so many are named; the page of what changed lists them all. */
const EACH = 6;

/** What is named, the most telling kinds first; what was reported is told by its page. */
export function named(stubs: readonly Stub[]): Stub[] {
  const told = new Map<Group, number>();
  return stubs.filter(({ group }) => {
    const before = told.get(group) ?? 0;
    told.set(group, before + 1);
    return before < EACH;
  });
}

/** The spheres from which nothing was received, each month once. */
export const silentIn = (stubs: readonly Stub[]): Digest["silent"] =>
  stubs.flatMap(({ kind, month, sphere, title }) =>
    kind === "missed" && month && sphere
      ? [{ month, sphere, title: typeof title === "string" ? title : null }]
      : [],
  );

/** What a digest says of a change: words that would need more than a line stay on its page. */
export function itemOf(item: ChangeItem): DigestItem {
  const { group, kind, url, title, on, was, now, days, month } = item;
  return {
    group,
    kind,
    url,
    title,
    on,
    ...(item.of !== undefined && { of: item.of }),
    ...(was !== undefined && { was }),
    ...(now !== undefined && { now }),
    ...(days !== undefined && { days }),
    ...(month !== undefined && { month }),
  };
}
