import { and, asc, desc, eq, lte, type SQL, sql } from "drizzle-orm";
import type { Store } from "../../../db/client.ts";
import { actions } from "../../../db/schema/actions.ts";
import { events } from "../../../db/schema/record.ts";
import { corrections, updates, withdrawals } from "../../../db/schema/updates.ts";
import type { Actor, CorrectionKind, RedactionReason } from "../../../db/words.ts";
import { type At, saidAt, textAt } from "../../record/asof.ts";
import { sphereTitle } from "../../spheres/road/queries.ts";

type Db = Store["db"];

const told = { seq: updates.seq, update: updates.id };

/** When an update was last corrected, when withdrawn and why; columns beside those of `updates`. */
export const lastingAt = (at: At) => ({
  corrected_at: sql<
    string | null
  >`(select max(e.at) from ${corrections} c join ${events} e on e.seq = c.seq
    where c.update_id = ${sql`${updates.id}`} and c.seq <= ${at})`,
  withdrawal: sql<
    string | null
  >`(select json_object('at', e.at, 'role', w.role, 'reason', ${textAt(sql`w.seq`, "reason")})
    from ${withdrawals} w join ${events} e on e.seq = w.seq
    where w.update_id = ${sql`${updates.id}`} and w.seq <= ${at})`,
});

const all = sql`(select seq from ${corrections} union select seq from ${withdrawals}
  union select seq from redactions union select seq from answer_corrections)`;

/** The events of a page of the whole list, newest first: give it to both reads below. */
export const pageOf = (at: At, most: number, skip: number): SQL =>
  sql`${events.seq} in (select seq from ${all} where seq <= ${at}
    order by seq desc limit ${most} offset ${skip})`;

export const countFixes = (db: Db, at: At) =>
  db
    .select({ total: sql<number>`count(*)` })
    .from(events)
    .where(and(sql`${events.seq} in ${all}`, lte(events.seq, at)));

/** The events that put one update right, found by the update. */
const ofUpdate = sql`(select c.seq from ${corrections} c where c.update_id = ${sql`${updates.id}`}
  union all select w.seq from ${withdrawals} w where w.update_id = ${sql`${updates.id}`})`;

/** Where an update stands, and what its sphere is called. */
const placeAt = (at: At) => ({
  update: updates.id,
  month: updates.month,
  sphere: updates.sphere,
  sphere_title: sphereTitle(updates.sphere, at),
});

/** Corrections and withdrawals, newest first; `which` names updates or events. */
const headsAt = (db: Db, at: At, which: SQL) =>
  db
    .select({
      seq: events.seq,
      at: events.at,
      role: events.role,
      kind: sql<"update.corrected" | "update.withdrawn">`${events.kind}`,
      why: sql<CorrectionKind | null>`${events.facts} ->> 'why'`,
      reason: textAt(events.seq, "reason"),
      ...placeAt(at),
    })
    .from(events)
    .innerJoin(updates, eq(updates.id, sql`${events.facts} ->> 'update'`))
    .where(and(sql`${events.seq} in ${ofUpdate}`, lte(events.seq, at), which))
    .orderBy(desc(events.seq));

/** What each correction changed, field by field, in the order it was stated. */
const fieldsAt = (db: Db, at: At, which: SQL) =>
  db
    .select({
      seq: corrections.seq,
      field: sql<string>`${corrections.field}`,
      was: saidAt(told, sql`${corrections.field}`, sql`(${corrections.seq} - 1)`),
      now: saidAt(told, sql`${corrections.field}`, sql`${corrections.seq}`),
      /** Whether its earlier words, or these too, were taken away for privacy. */
      hidden: sql<number>`exists (select 1 from ${corrections} p where p.update_id = ${corrections.update}
        and p.field = ${corrections.field} and p.why = 'privacy' and p.seq >= ${corrections.seq})`,
      wording: sql<string | null>`(select ${textAt(sql`a.wording_seq`, "wording")} from ${actions} a
        where a.slug = substr(${corrections.field}, instr(${corrections.field}, '.') + 1)
        and a.from_seq <= ${at} and a.until_seq > ${at})`,
    })
    .from(corrections)
    .innerJoin(events, eq(events.seq, corrections.seq))
    .innerJoin(updates, eq(updates.id, corrections.update))
    .where(and(lte(corrections.seq, at), which))
    .orderBy(
      desc(corrections.seq),
      asc(
        sql`(select j.key from json_each(${events.facts}, '$.fields') j where j.value = ${corrections.field})`,
      ),
    );

/** The two reads behind corrections and withdrawals: give their results to `fixesOf`. */
export const fixReads = (db: Db, at: At, which: SQL) =>
  [headsAt(db, at, which), fieldsAt(db, at, which)] as const;

const removedFrom = sql`(${events.facts} ->> 'of')`;

/** Removals of texts among some events, newest first. */
export const removalsAt = (db: Db, at: At, which: SQL) =>
  db
    .select({
      seq: events.seq,
      at: events.at,
      role: events.role,
      reason: sql<RedactionReason>`${events.facts} ->> 'reason'`,
      asked: sql<Actor>`${events.facts} ->> 'asked'`,
      fields: sql<string>`${events.facts} -> 'fields'`,
      subject: sql<string>`(select o.subject from events o where o.seq = ${removedFrom})`,
      ...placeAt(at),
    })
    .from(events)
    .leftJoin(
      updates,
      sql`${updates.id} = (select u.id from updates u where u.seq = ${removedFrom}
        union all select c.update_id from corrections c where c.seq = ${removedFrom}
        union all select w.update_id from withdrawals w where w.seq = ${removedFrom}
        union all select a.update_id from events o join asks a on a.id = o.facts ->> 'ask'
          where o.seq = ${removedFrom} limit 1)`,
    )
    .where(and(eq(events.kind, "text.redacted"), lte(events.seq, at), which))
    .orderBy(desc(events.seq));

/** How many events the month and sphere of an update have: what an edit starts from. */
export const versionOf = (db: Db, at: At, id: string) =>
  db
    .select({
      version: sql<number>`(select max(version) from ${events} where subject = 'update/' || ${sql`${updates.month}`} || '/' || ${sql`${updates.sphere}`} and seq <= ${at})`,
    })
    .from(updates)
    .where(and(eq(updates.id, id), lte(updates.seq, at)));

/** Updates that were taken back. */
export const withdrawnAt = (db: Db, at: At) =>
  db.select({ update: withdrawals.update }).from(withdrawals).where(lte(withdrawals.seq, at));
