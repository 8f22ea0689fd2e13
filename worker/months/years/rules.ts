import type { SlipReason } from "../../../db/words.ts";
import type { Progress } from "../../progress/schema.ts";
import { driftDays, intoStage, monthOfChange, standingOf } from "../report/rules.ts";
import type { Change } from "../report/schema.ts";
import { type GridRow, localDay, type Month, type MonthRules } from "../rules.ts";
import type { Named, YearReview } from "./schema.ts";

type Move = { action: string; from: string | null; to: string; month: Month | null; at: string };
type Moved = Omit<Change, "on"> & { at: string; month: Month | null };

type Known = {
  rules: readonly MonthRules[];
  zone: string;
  day: string;
  months: readonly Month[];
  grid: readonly GridRow[];
  moves: readonly Move[];
  changes: readonly Moved[];
  named: readonly Named[];
  carried: readonly { action: string; at: string; why: string | null; removed: boolean }[];
  reworded: readonly { action: string; into: string; was: string | null; now: string | null }[];
  /** Actions that somebody still works on. */
  open: ReadonlySet<string>;
  figures: Progress;
};

const NONE = { done: 0, dropped: 0, merged: 0, changed: 0, continuing: 0 };

/** A year in words and figures, counted by the rules of its months and of the progress page. */
export function reviewOf(year: string, known: Known): YearReview {
  const { rules, zone, day, months, grid, figures } = known;
  const mine = (c: { at: string; month: Month | null }) =>
    monthOfChange(c.at, c.month, rules, zone).startsWith(`${year}-`);
  const changes = known.changes.filter(mine);
  const moves = known.moves.filter(mine);
  const done = new Set(intoStage(moves, "done"));
  const dropped = new Set(intoStage(moves, "dropped"));
  const days = driftDays(changes);
  const reasons = (action: string): SlipReason[] => [
    ...new Set(
      changes.flatMap((c) =>
        c.action === action && c.to_due && c.from_due && !c.correction && c.reason
          ? [c.reason]
          : [],
      ),
    ),
  ];
  const cohort = figures.cohorts.find((c) => String(c.year) === year);
  const dropping = new Map(
    changes.filter((c) => c.kind === "action.dropped").map((c) => [c.action, c]),
  );
  const carried = new Map(known.carried.map((c) => [c.action, c]));
  const reworded = new Map(known.reworded.map((r) => [r.action, r]));
  return {
    year,
    cohort: {
      promised: cohort?.promised ?? 0,
      counts: cohort?.counts ?? NONE,
      done_share: cohort?.done_share ?? null,
    },
    done: known.named.filter((n) => done.has(n.action)),
    slipped: known.named.flatMap((n) => {
      const moved = days.get(n.action) ?? 0;
      return moved === 0 ? [] : [{ ...n, days: moved, reasons: reasons(n.action) }];
    }),
    dropped: known.named.flatMap((n) => {
      if (!dropped.has(n.action)) return [];
      const how = dropping.get(n.action);
      const at = how?.at ?? known.moves.findLast((m) => m.action === n.action)?.at;
      const { why, removed } = how ?? { why: null, removed: false };
      return at ? [{ ...n, on: localDay(at, zone), why, removed }] : [];
    }),
    carried: known.named.flatMap((n) => {
      const how = known.open.has(n.action) && carried.get(n.action);
      return how ? [{ ...n, on: localDay(how.at, zone), why: how.why, removed: how.removed }] : [];
    }),
    reworded: known.named.flatMap((n) => {
      const how = reworded.get(n.action);
      return how ? [{ ...n, into: how.into, was: how.was, now: how.now }] : [];
    }),
    strategies: figures.strategies,
    months: months.map((month, i) => standingOf(month, i, grid, rules, day)),
  };
}
