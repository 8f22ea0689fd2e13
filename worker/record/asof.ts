import { sql, type SQL } from "drizzle-orm";
import type { SQLiteColumn } from "drizzle-orm/sqlite-core";
import type { Place } from "../../db/reads/kept.ts";
import { people } from "../../db/schema/people.ts";
import { events, eventText, FOREVER } from "../../db/schema/record.ts";
import { corrections } from "../../db/schema/updates.ts";

/** A position in the record, as SQL: every query takes one. */
export type At = SQL;

/** The same with a gap, for reads that are kept, and what fills it. */
const places = new WeakMap<At, Place>();
const NOW = { kind: "at", at: sql`${sql.placeholder("seq")}` };

/** The position of the newest event known. */
export function position(seq: number): At {
  const whole = Math.trunc(seq);
  const at = sql`${sql.raw(String(whole))}`;
  // A number would be bound as a fraction.
  places.set(at, { ...NOW, given: { seq: BigInt(whole) } });
  return at;
}

/** The position of the newest event there is, asked in the read itself. */
export const newest: At = sql`(select seq from head)`;

/** Group by this and SQLite finds the few live rows first, instead of walking an index of all. */
export const unordered = (column: SQLiteColumn): SQL => sql`+${column}`;

/** The instants of events `e`, read from an index: the events themselves are long. */
export const instants: SQL = sql`${events} as e indexed by events_when`;

const before = (instant: unknown): At =>
  sql`coalesce((select seq from ${events} where at < ${instant} order by at desc, seq desc limit 1), 0)`;
const THEN = { kind: "before", at: before(sql.placeholder("instant")) };

/** The position of the last event published before an instant (ISO, UTC); 0 before the first. */
export function positionBefore(instant: string): At {
  const at = before(instant);
  places.set(at, { ...THEN, given: { instant } });
  return at;
}

/** A position for reads that are kept. */
export function placeOf(at: At): Place {
  const place = places.get(at);
  if (!place) throw new Error("a position that was not made here");
  return place;
}

type Versioned = { fromSeq: SQLiteColumn; untilSeq: SQLiteColumn };

/** The version in force at a position, found by its end: most of all versions began before it. */
export const heldAt = (t: Versioned, at: At): SQL =>
  sql`(${unordered(t.fromSeq)} <= ${at} and ${t.untilSeq} > ${at})`;

/** The same for a table that goes by another name. */
export const heldIn = (alias: string, at: At): SQL =>
  sql`(+${sql.raw(alias)}.from_seq <= ${at} and ${sql.raw(alias)}.until_seq > ${at})`;

/** What people wrote at a position held in a `…Seq` column: null if never given or redacted. */
export const textAt = (seq: SQLiteColumn | SQL, field: string | SQL): SQL<string | null> =>
  sql<string | null>`(select body from ${eventText} where seq = ${seq} and field = ${field})`;

/** Whether a person may be named today: the newest word counts, on every earlier day too. */
export const mayBeNamed = (person: SQL): SQL =>
  sql`exists (select 1 from people as newest where newest.id = ${person}
    and +newest.until_seq = ${sql.raw(String(FOREVER))} and newest.public)`;

/** The name in a row of `people`: null if it was not published then, or was hidden since. */
export const nameAt = (): SQL<string | null> =>
  sql<string | null>`case when ${people.public} and ${mayBeNamed(sql`people.id`)}
    then ${textAt(sql`people.name_seq`, "name")} end`;

/** Position and field of all words that a correction took away for privacy: nobody is served them. */
export const hiddenWords: SQL = sql`(select u.seq, p.field from corrections p join updates u on u.id = p.update_id
    where p.why = 'privacy'
  union select o.seq, p.field from corrections p
    join corrections o on o.update_id = p.update_id and o.field = p.field and o.seq < p.seq
    where p.why = 'privacy')`;

/** The columns that tell which update a text belongs to, and where that update stands. */
export type Told = { seq: SQLiteColumn | SQL; update: SQLiteColumn | SQL };

/**
 * What an update says in a field at a position: the words of its newest correction, or its own.
 * Words that a correction took away for privacy are gone at every position before it.
 */
export const saidAt = (told: Told, field: string | SQL, at: At): SQL<string | null> =>
  textAt(
    sql`coalesce((select case when max(c.why = 'privacy' and c.seq > ${at}) then 0
      else max(case when c.seq <= ${at} then c.seq end) end
      from ${corrections} c where c.update_id = ${told.update} and c.field = ${field}), ${told.seq})`,
    field,
  );
