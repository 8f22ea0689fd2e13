import { and, eq, notInArray, type SQL, sql } from "drizzle-orm";
import { actions, slips } from "../../../db/schema/actions.ts";
import { evidence } from "../../../db/schema/updates.ts";
import type { Outcome } from "../../../db/words.ts";
import type { At } from "../../record/asof.ts";
import type { ListActions } from "../schema.ts";

/** Where the promise of an action stands in the record: the order of promises. */
export const promisedSeq = sql<number>`(select min(f.from_seq) from ${actions} f where f.slug = ${actions.slug})`;

/** The ids of those whose an action is. */
export const owners = sql<string[]>`${actions.owners}`.mapWith((json) => JSON.parse(String(json)));

/** The first promised date; a typing error in it that was put right before any move is no date. */
export const firstDue = (at: At) =>
  sql<string | null>`coalesce((select s.to_due from ${slips} s
    where s.action = ${actions.slug} and s.correction and s.seq <= ${at} and not exists (
      select 1 from ${slips} e where e.action = s.action and e.seq < s.seq and not e.correction
        and not (e.from_due is null and e.to_due = ${actions.promisedDue}))
    order by s.seq desc limit 1), ${actions.promisedDue})`;

/** Current minus first date, in days. */
export const slipDays = (at: At) =>
  sql<number | null>`cast(julianday(${actions.due}) - julianday(${firstDue(at)}) as integer)`;

/** The group of its year of promises that an action is in; `outcomeOf` says the same of a row. */
const became = (outcome: Outcome): SQL | undefined => {
  if (outcome === "merged" || outcome === "changed") return eq(actions.lineage, outcome);
  const continuing = eq(actions.lineage, "continuing");
  if (outcome === "continuing")
    return and(continuing, notInArray(actions.stage, ["done", "dropped"]));
  return and(continuing, eq(actions.stage, outcome));
};

const isShown = (at: At) =>
  sql`exists (select 1 from ${evidence} v where v.action = ${actions.slug} and v.seq <= ${at})`;

/** A first date that was stated later and a typing error put right are no moves. */
const isMoved = (at: At) =>
  sql`exists (select 1 from ${slips} m where m.action = ${actions.slug} and m.seq <= ${at} and not m.correction
    and not (m.from_due is null and m.to_due = ${actions.promisedDue}))`;

/** What the list is narrowed to. */
export function matching(q: ListActions, at: At): SQL | undefined {
  return and(
    q.strategy ? eq(actions.strategy, q.strategy) : undefined,
    q.sphere ? eq(actions.sphere, q.sphere) : undefined,
    q.stage ? eq(actions.stage, q.stage) : undefined,
    q.health ? eq(actions.health, q.health) : undefined,
    q.cohort ? eq(actions.cohort, Number(q.cohort)) : undefined,
    q.lineage ? eq(actions.lineage, q.lineage) : undefined,
    q.slipped ? sql`${slipDays(at)} > 0` : undefined,
    q.outcome ? became(q.outcome) : undefined,
    q.evidence ? sql`${q.evidence === "no" ? sql`not ` : sql``}${isShown(at)}` : undefined,
    q.moved ? sql`${actions.due} is not null and ${isMoved(at)}` : undefined,
  );
}
