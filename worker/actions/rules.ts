import { type Health, OUTCOMES, type Outcome, type Stage } from "../../db/words.ts";
import { isOpen, outcomeOf } from "../progress/rules.ts";
import { type Event, removedIn, said, stamp } from "./history/rules.ts";
import type { ActionItem, CarriedOver, Relative } from "./schema.ts";
import type { Entry } from "./timeline/schema.ts";

/** How many of some actions stand in each of the five groups; they add up to what was promised. */
export function outcomesOf(
  tallies: readonly { stage: Stage; lineage: string; count: number }[],
): Record<Outcome, number> {
  const groups = Object.fromEntries(OUTCOMES.map((o) => [o, 0])) as Record<Outcome, number>;
  for (const t of tallies) groups[outcomeOf(t)] += t.count;
  return groups;
}

/** What is linked to an action, each once, by the word for how. */
export function relativesOf(
  own: { slug: string; lineage: string; into: string | null; continues: string | null },
  others: readonly (Omit<Relative, "how"> & {
    lineage: string;
    into: string | null;
    continues: string | null;
  })[],
): Relative[] {
  return others.flatMap(({ lineage, into, continues, ...other }): Relative[] => {
    if (other.slug === own.into && own.lineage === "merged")
      return [{ how: "merged_into", ...other }];
    if (into === own.slug && lineage === "merged") return [{ how: "merged_from", ...other }];
    if (other.slug === own.continues || into === own.slug) return [{ how: "continues", ...other }];
    if (other.slug === own.into || continues === own.slug)
      return [{ how: "continued_by", ...other }];
    return [];
  });
}

/** When an action was carried over into another year, from its history. */
export const carriedOf = (history: readonly Event[], zone: string): CarriedOver[] =>
  history.flatMap((e) => {
    if (e.kind !== "action.carried") return [];
    const { id, on, role } = stamp(e, zone);
    const { year } = JSON.parse(e.facts) as { year: number };
    const { redacted = [] } = removedIn(e, zone);
    return [{ id, year, on, role, reason: said(e, "reason").text, redacted }];
  });

export const tallyOf = (actions: readonly { stage: Stage; lineage: string }[]) => ({
  total: actions.length,
  done: actions.filter((a) => a.stage === "done").length,
  open: actions.filter(isOpen).length,
});

/** The strategies that some actions belong to, in the order of the actions. */
export const strategiesOf = (actions: readonly ActionItem[]) =>
  [...Map.groupBy(actions, (a) => a.strategy.slug).values()].map((own) => ({
    ...own[0]!.strategy,
    ...tallyOf(own),
  }));

/** Since when an action stands where it stands, from its timeline, newest first. */
export function standingOf(
  timeline: readonly Entry[],
  { health, ...action }: { stage: Stage; lineage: string; health: Health | null },
) {
  const left = timeline.find((e) => e.kind === "merged" || e.kind === "continued");
  const staged = timeline.find((e) => e.was_stage || e.kind === "promised");
  const elsewhere = action.lineage === "continuing" ? undefined : left;
  const healthMoved = timeline.find((e) => e.was_health !== undefined);
  return {
    promised_on: timeline.find((e) => e.kind === "promised")?.on ?? null,
    stage_since: staged?.on ?? null,
    ended_on: isOpen(action) ? null : ((elsewhere ?? staged)?.on ?? null),
    health_since: health && healthMoved ? healthMoved.on : null,
    health_before: (health && healthMoved?.was_health) ?? null,
    moves: timeline.filter((e) => e.kind === "moved" && e.was_due && !e.correction).length,
  };
}
