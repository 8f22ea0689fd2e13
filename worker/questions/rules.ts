import { DECLINE_REASONS, type DeclineReason } from "../../db/words.ts";
import type { Day } from "../months/rules.ts";
import { daysBetween } from "../months/rules.ts";

/** Days for which a question may wait before it counts as late. */
export const PATIENCE = 30;

/** How many questions took, or wait for, as many days. */
export type Tally = { answered: number; days: number; count: number };

const sum = (some: readonly Tally[]) => some.reduce((n, t) => n + t.count, 0);

/** The middle of what several took; between the two middle ones where they are even. */
function medianIn(some: readonly Tally[]): number | null {
  const all = sum(some);
  if (all === 0) return null;
  const sorted = some.toSorted((a, b) => a.days - b.days);
  const at = (place: number) => {
    let before = 0;
    return sorted.find((t) => (before += t.count) > place)!.days;
  };
  return (at(Math.floor((all - 1) / 2)) + at(Math.floor(all / 2))) / 2;
}

/** How all questions stand, from how long each took or waits. */
export function standingOf(tallies: readonly Tally[]) {
  const waiting = tallies.filter((t) => !t.answered);
  const answered = tallies.filter((t) => t.answered);
  return {
    open: sum(waiting),
    late: sum(waiting.filter((t) => t.days > PATIENCE)),
    answered: sum(answered),
    median_days: medianIn(answered),
  };
}

/** How many were not published for each reason, in the order in which the rules state them. */
export const declinedIn = (rows: readonly { reason: DeclineReason; count: number }[]) =>
  DECLINE_REASONS.flatMap((reason) => rows.filter((row) => row.reason === reason));

/** How long a question waits, or waited. */
export const waited = (q: { asked_on: Day; answered_on: Day | null }, day: Day): number =>
  daysBetween(q.asked_on, q.answered_on ?? day);
