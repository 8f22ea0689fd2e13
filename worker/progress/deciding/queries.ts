import { and, asc, desc, eq, gt, inArray, lte, notInArray, type SQL, sql } from "drizzle-orm";
import type { Store } from "../../../db/client.ts";
import { actions } from "../../../db/schema/actions.ts";
import { asks, offers, seen } from "../../../db/schema/board.ts";
import { events } from "../../../db/schema/record.ts";
import { lines, updates } from "../../../db/schema/updates.ts";
import { promisedSeq } from "../../actions/list/queries.ts";
import { type At, heldAt, positionBefore, saidAt, textAt } from "../../record/asof.ts";
import { removedFrom } from "../../record/removed/queries.ts";
import { sphereTitle } from "../../spheres/road/queries.ts";

type Db = Store["db"];

const wordingOf = (at: At, slug: SQL) =>
  sql<string | null>`(select ${textAt(actions.wordingSeq, "wording")} from ${actions}
    where ${actions.slug} = ${slug} and ${heldAt(actions, at)})`;

const seenAt = (db: Db, at: At, update: string) =>
  db
    .select({ at: events.at, role: seen.role })
    .from(seen)
    .innerJoin(events, eq(events.seq, seen.seq))
    .where(and(eq(seen.update, update), lte(seen.seq, at)))
    .orderBy(asc(seen.seq));

const offersAt = (db: Db, at: At, update: string) =>
  db
    .select({
      seq: offers.seq,
      at: events.at,
      role: offers.role,
      kind: offers.kind,
      action: offers.action,
      wording: wordingOf(at, sql`${offers.action}`),
      said: textAt(offers.seq, "said"),
      removed: removedFrom(offers.seq),
    })
    .from(offers)
    .innerJoin(events, eq(events.seq, offers.seq))
    .where(and(eq(offers.update, update), lte(offers.seq, at)))
    .orderBy(asc(offers.seq));

/** The answer as far as a reading goes. */
export const answeredAt = (at: At) =>
  sql`case when ${asks.answeredSeq} <= ${at} then ${asks.answeredSeq} end`;

const asksAt = (db: Db, at: At, update: string) =>
  db
    .select({
      id: asks.id,
      at: events.at,
      role: asks.role,
      question: textAt(asks.seq, "question"),
      answer: textAt(answeredAt(at), "answer"),
      answered: sql<
        string | null
      >`(select json_object('at', a.at, 'role', a.role) from events a where a.seq = ${answeredAt(at)})`,
      removed: removedFrom(asks.seq),
      answer_removed: removedFrom(answeredAt(at)),
    })
    .from(asks)
    .innerJoin(events, eq(events.seq, asks.seq))
    .where(and(eq(asks.update, update), lte(asks.seq, at)))
    .orderBy(asc(asks.seq));

/** The reads behind what executives did about an update: give their results to `receptionOf`. */
export const receptionReads = (db: Db, at: At, update: string) =>
  [seenAt(db, at, update), offersAt(db, at, update), asksAt(db, at, update)] as const;

/** Open actions that were helped on after their newest line and their newest move. */
export const helpedAt = (db: Db, at: At) =>
  db
    .selectDistinct({ action: offers.action })
    .from(offers)
    .where(
      and(
        inArray(
          offers.action,
          db
            .select({ slug: actions.slug })
            .from(actions)
            .where(and(heldAt(actions, at), notInArray(actions.stage, ["done", "dropped"]))),
        ),
        lte(offers.seq, at),
        sql`not exists (select 1 from ${lines} l where l.action = ${offers.action}
          and l.seq > ${offers.seq} and l.seq <= ${at})`,
        sql`not exists (select 1 from slips s where s.action = ${offers.action}
          and s.seq > ${offers.seq} and s.seq <= ${at})`,
      ),
    );

/** Whether what an update asks for was decided or offered; a column beside those of `updates`. */
export const answeredNeed = (at: At): SQL<number> =>
  sql<number>`exists (select 1 from ${offers} o where o.update_id = ${sql`${updates.id}`} and o.seq <= ${at})`;

/** An update, and where it stands. */
export const updateNow = (db: Db, at: At, id: string) =>
  db
    .select({
      id: updates.id,
      at: updates.at,
      month: updates.month,
      sphere: updates.sphere,
      title: sphereTitle(updates.sphere, at),
    })
    .from(updates)
    .where(and(eq(updates.id, id), lte(updates.seq, at)));

/** What an update could be about: the actions it speaks of, or else all of its sphere. */
export const actionsOf = (db: Db, at: At, id: string) =>
  db
    .select({ slug: actions.slug, wording: textAt(actions.wordingSeq, "wording") })
    .from(actions)
    .innerJoin(updates, eq(updates.id, id))
    .where(
      and(
        heldAt(actions, at),
        sql`(exists (select 1 from ${lines} l where l.action = ${actions.slug} and l.seq = ${updates.seq})
          or (${actions.sphere} = ${updates.sphere} and ${actions.lineage} = 'continuing'))`,
      ),
    )
    .orderBy(
      sql`exists (select 1 from ${lines} l where l.action = ${actions.slug} and l.seq = ${updates.seq}) desc`,
      promisedSeq,
    );

export const actionNow = (db: Db, at: At, slug: string) =>
  db
    .select({ slug: actions.slug, sphere: actions.sphere })
    .from(actions)
    .where(and(eq(actions.slug, slug), heldAt(actions, at)));

export const seenBy = (db: Db, update: string, person: string) =>
  db
    .select({ at: events.at })
    .from(seen)
    .innerJoin(events, eq(events.seq, seen.seq))
    .where(and(eq(seen.update, update), eq(seen.person, person)));

/** Updates published since an instant that a person has not marked, newest first. */
export const unseenSince = (db: Db, at: At, person: string, since: string, most: number) =>
  db
    .select({
      id: updates.id,
      month: updates.month,
      sphere: updates.sphere,
      sphere_title: sphereTitle(updates.sphere, at),
      at: updates.at,
      summary: saidAt({ seq: updates.seq, update: updates.id }, "summary", at),
      strategies: sql<string>`(select json_group_array(distinct l.strategy) from ${lines} l where l.seq = ${sql`${updates.seq}`})`,
    })
    .from(updates)
    .where(
      and(
        eq(updates.kind, "update"),
        lte(updates.seq, at),
        gt(updates.seq, positionBefore(since)),
        sql`not exists (select 1 from ${seen} s where s.update_id = ${updates.id} and s.person = ${person})`,
        sql`not exists (select 1 from withdrawals w where w.update_id = ${updates.id} and w.seq <= ${at})`,
      ),
    )
    .orderBy(desc(updates.seq))
    .limit(most);
