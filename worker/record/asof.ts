import { sql, type SQL } from "drizzle-orm";
import type { SQLiteColumn } from "drizzle-orm/sqlite-core";
import { events, eventText } from "../../db/schema/record.ts";

/** A position in the record, as SQL: every query takes one. */
export type At = SQL;

/** The position of the newest event known. */
export const position = (seq: number): At => sql`${sql.raw(String(Math.trunc(seq)))}`;

/** The position of the last event published before an instant (ISO, UTC); 0 before the first. */
export const positionBefore = (instant: string): At =>
  sql`coalesce((select seq from ${events} where at < ${instant} order by at desc, seq desc limit 1), 0)`;

type Versioned = { fromSeq: SQLiteColumn; untilSeq: SQLiteColumn };

/** The version in force at a position. */
export const heldAt = (t: Versioned, at: At): SQL =>
  sql`(${t.fromSeq} <= ${at} and ${t.untilSeq} > ${at})`;

/** What people wrote at a position held in a `…Seq` column: null if never given or redacted. */
export const textAt = (seq: SQLiteColumn | SQL, field: string | SQL): SQL<string | null> =>
  sql<string | null>`(select body from ${eventText} where seq = ${seq} and field = ${field})`;
