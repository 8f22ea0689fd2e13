import { and, count, eq, inArray, ne, notInArray, or, type SQL, sql } from "drizzle-orm";
import type { Store } from "../../../../db/client.ts";
import { actions } from "../../../../db/schema/actions.ts";
import { assessments } from "../../../../db/schema/assessments.ts";
import { lines } from "../../../../db/schema/updates.ts";
import type { Month } from "../../../months/rules.ts";
import type { Close } from "../../../progress/queries.ts";
import { type At, heldAt, saidAt, textAt } from "../../../record/asof.ts";
import { actionsAt } from "../../queries.ts";
import { owners } from "../../list/queries.ts";
import { positions } from "../queries.ts";
import type { ListWork } from "../schema.ts";

type Db = Store["db"];

const ENDED = ["done", "dropped"] as const;

/** What an assessor's list is narrowed to; `since` is the oldest month whose judgements still speak. */
export const workOf = (q: ListWork, at: At, person: string, since: Month): SQL | undefined =>
  and(
    q.ended
      ? or(ne(actions.lineage, "continuing"), inArray(actions.stage, [...ENDED]))
      : and(eq(actions.lineage, "continuing"), notInArray(actions.stage, [...ENDED])),
    q.strategy ? eq(actions.strategy, q.strategy) : undefined,
    q.unassessed
      ? sql`not exists (select 1 from ${assessments} j where j.action = ${actions.slug}
          and j.month >= ${since} and j.person = ${person} and j.seq <= ${at})`
      : undefined,
  );

export const countWork = (db: Db, at: At, where: SQL | undefined) =>
  db
    .select({ total: count() })
    .from(actions)
    .where(and(heldAt(actions, at), where));

/** One action with its promise, as an assessor's form shows it. */
export const workAt = (db: Db, at: At, slug: string) => actionsAt(db, at, eq(actions.slug, slug));

export const resultAt = (db: Db, at: At, slug: string) =>
  db
    .select({ result: textAt(actions.resultSeq, "result") })
    .from(actions)
    .where(and(eq(actions.slug, slug), heldAt(actions, at)));

/** Whose some actions are, and the newest month for which somebody judged each of them. */
export const lastJudged = (db: Db, at: At, person: string, where: SQL | undefined) =>
  db
    .select({
      action: actions.slug,
      owners,
      month: sql<Month | null>`(select max(j.month) from ${assessments} j
        where j.action = ${actions.slug} and j.person = ${person} and j.seq <= ${at})`,
    })
    .from(actions)
    .where(and(heldAt(actions, at), where));

/** What the lead said of an action for a month, as it stood at its close: the word and the line. */
export const leadAt = (db: Db, at: At, closes: readonly Close[], slug: string) => {
  const told = (column: SQL) =>
    sql`(select ${column} from ${lines} l where l.action = ${slug} and l.month = p.month and l.seq <= p.seq order by l.seq desc limit 1)`;
  return db
    .select({
      month: sql<Month>`p.month`,
      lead: sql<string | null>`(select w.stage || ' ' || coalesce(w.health, '') from ${actions} w
        where w.slug = ${slug} and w.from_seq <= p.seq order by w.from_seq desc limit 1)`,
      update: sql<string | null>`${told(sql`l.update_id`)}`,
      said: saidAt({ seq: told(sql`l.seq`), update: told(sql`l.update_id`) }, `line.${slug}`, at),
    })
    .from(positions(at, closes));
};
