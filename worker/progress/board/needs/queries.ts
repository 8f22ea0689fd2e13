import { and, asc, desc, eq, gt, inArray, isNull, lt, lte, or, type SQL, sql } from "drizzle-orm";
import type { Store } from "../../../../db/client.ts";
import { actions, slips } from "../../../../db/schema/actions.ts";
import { asks, packs, privateAsks } from "../../../../db/schema/board.ts";
import { events } from "../../../../db/schema/record.ts";
import { spheres } from "../../../../db/schema/spheres.ts";
import { lines, updates } from "../../../../db/schema/updates.ts";
import type { Day } from "../../../months/rules.ts";
import { type At, heldAt, textAt } from "../../../record/asof.ts";

type Db = Store["db"];

/** The strategies that an update writes about, as JSON; a column beside those of `updates`. */
export const aboutOf = (): SQL<string> =>
  sql<string>`(select json_group_array(distinct l.strategy) from ${lines} l where l.seq = ${sql`${updates.seq}`} and l.has_text)`;

/**
 * The newest update that speaks of each action which is off track, late or was moved since, and the
 * words with which its date moved last.
 */
export const pressingAt = (db: Db, at: At, since: At) =>
  db
    .select({
      action: actions.slug,
      update: sql<
        string | null
      >`(select l.update_id from ${lines} l where l.action = ${actions.slug} and l.seq <= ${at} order by l.month desc, l.seq desc limit 1)`,
      why: textAt(
        sql`(select max(s.seq) from ${slips} s where s.action = ${actions.slug} and not s.correction and s.seq <= ${at})`,
        "reason",
      ),
    })
    .from(actions)
    .where(
      and(
        heldAt(actions, at),
        sql`((${actions.lineage} = 'continuing' and ${actions.stage} not in ('done', 'dropped')
            and (${actions.health} = 'off_track' or ${actions.due} > ${actions.promisedDue}))
          or exists (select 1 from ${slips} s where s.action = ${actions.slug} and s.seq > ${since} and s.seq <= ${at}))`,
      ),
    );

/** A public question; columns beside its event and its update. */
export const questionColumns = {
  id: asks.id,
  update: asks.update,
  month: updates.month,
  sphere: asks.sphere,
  at: events.at,
  question: textAt(asks.seq, "question"),
  about: aboutOf(),
};

/** Asked by then, of a sphere that there is. */
export const askedAt = (db: Db, at: At) =>
  and(
    inArray(
      asks.sphere,
      db.select({ slug: spheres.slug }).from(spheres).where(heldAt(spheres, at)),
    ),
    lte(asks.seq, at),
  );

/** Public questions that wait for an answer, the oldest first. */
export const waitingAt = (db: Db, at: At) =>
  db
    .select(questionColumns)
    .from(asks)
    .innerJoin(events, eq(events.seq, asks.seq))
    .innerJoin(updates, eq(updates.id, asks.update))
    .where(and(askedAt(db, at), or(isNull(asks.answeredSeq), gt(asks.answeredSeq, sql`${at}`))))
    .orderBy(asc(asks.seq));

/** What somebody asked a lead alone before an instant, the oldest first. */
export const askedAloneBy = (db: Db, person: string, before: string) =>
  db
    .select({
      id: privateAsks.id,
      update: privateAsks.update,
      month: updates.month,
      sphere: privateAsks.sphere,
      at: privateAsks.askedAt,
      question: privateAsks.asked,
      answer: privateAsks.answered,
      answeredAt: privateAsks.answeredAt,
      about: aboutOf(),
    })
    .from(privateAsks)
    .innerJoin(updates, eq(updates.id, privateAsks.update))
    .where(and(eq(privateAsks.person, person), lt(privateAsks.askedAt, before)))
    .orderBy(asc(privateAsks.askedAt), asc(privateAsks.id));

/** The last day of the newest meeting pack that does not end later than a day. */
export const lastMeeting = (db: Db, day: Day) =>
  db
    .select({ on: packs.toOn })
    .from(packs)
    .where(lte(packs.toOn, day))
    .orderBy(desc(packs.madeAt))
    .limit(1);
