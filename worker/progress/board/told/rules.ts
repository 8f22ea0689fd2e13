import type { Stage } from "../../../../db/words.ts";
import { monthsBefore } from "../../../changes/rules.ts";
import {
  addDays,
  type Day,
  daysBetween,
  type GridRow,
  type Month,
  monthDates,
  type MonthRules,
} from "../../../months/rules.ts";
import { hasReported } from "../../../months/told/rules.ts";
import { outcomeOf, type Slipped } from "../../rules.ts";
import { type Held, named, type Period, type Pressing } from "../rules.ts";
import type { OpenMonth, Since } from "../schema.ts";

/** Who has answered for an open month, and who has not yet. */
export function openMonth(
  month: Month,
  grid: readonly GridRow[],
  rules: readonly MonthRules[],
): OpenMonth {
  const { due, graceEnds } = monthDates(month, rules);
  const owing = grid.flatMap(({ sphere, title, cells }) => {
    const cell = cells.find((c) => c?.month === month);
    return cell ? [{ sphere: { slug: sphere, title }, state: cell.state }] : [];
  });
  const those = (of: (state: string) => boolean) =>
    owing.filter((o) => of(o.state)).map((o) => o.sphere);
  return {
    month,
    due,
    closes: graceEnds,
    owed: owing.length,
    reported: those(hasReported),
    waiting: those((s) => s === "open"),
    excused: those((s) => s === "excused"),
  };
}

/** The day with whose end the board compares; null: with nothing, from before the first event. */
export type Compared = { on: Day | null; month: Month | null };

/** What is compared with: the day asked for, or else the last month's close. */
export function comparedWith(
  asked: Day | undefined,
  last: Period["last"],
  firstDay: Day | null,
): Compared {
  const on = asked ?? last?.closed_on ?? null;
  if (on === null || firstDay === null || on < firstDay) return { on: null, month: null };
  return { on, month: on === last?.closed_on ? last.month : null };
}

/** What changed since a day; what came and went again in between is left out. */
export function sinceDay(
  compared: Compared,
  held: readonly Held[],
  moved: {
    stages: readonly { action: string; to: Stage }[];
    slips: readonly Slipped[];
    lineages: ReadonlySet<string>;
    pressing: ReadonlyMap<string, Pressing>;
  },
): Omit<Since, "presets"> {
  const reached = (stage: Stage) => {
    const slugs = new Set(moved.stages.filter((m) => m.to === stage).map((m) => m.action));
    return held.filter((a) => slugs.has(a.slug) && outcomeOf(a) === stage).map(named);
  };
  const moves = Map.groupBy(
    moved.slips.filter((s) => !s.correction && s.from !== null),
    (s) => s.action,
  );
  return {
    ...compared,
    done: reached("done"),
    slipped: held.flatMap((a) => {
      const mine = moves.get(a.slug) ?? [];
      const days = mine.reduce((sum, s) => sum + daysBetween(s.from!, s.to), 0);
      const reason = mine.at(-1)?.reason;
      const why = moved.pressing.get(a.slug)?.why ?? null;
      return days > 0 && reason ? [{ ...named(a), days, reason, why }] : [];
    }),
    dropped: reached("dropped"),
    merged: held.filter((a) => moved.lineages.has(a.slug)).map(named),
  };
}

/** Days that are often compared with: a year begins with the end of the one before. */
export const presetsOn = (day: Day, closed: Day | null, meeting: Day | null): Since["presets"] => ({
  closed,
  quarter: monthsBefore(day, 3),
  year: addDays(`${day.slice(0, 4)}-01-01`, -1),
  meeting,
});
