import { type SQL, sql } from "drizzle-orm";
import { type SQLiteTable } from "drizzle-orm/sqlite-core";
import { audit, privateNotes } from "../../db/schema/access.ts";
import { packLinks, packs } from "../../db/schema/board.ts";
import { idempotency } from "../../db/schema/record.ts";
import { isMark } from "../months/editions/queries.ts";
import { daysAgo, KEPT_DAYS } from "./rules.ts";

/** No more go at once: a batch holds up whoever writes, and the clock comes again. */
const AT_ONCE = 500;

const some = (table: SQLiteTable, which: SQL): SQL =>
  sql`${table} where rowid in (select rowid from ${table} where ${which} limit ${AT_ONCE})`;

/** What another line of the audit goes by has a name of its own: how often, or that it happened at all. */
const isNamed = sql`instr(id, '/') > 0`;

/** Rows whose time is over, a bounded number of each table, as what may follow “from”. */
export function outlived(now: Date): SQL[] {
  const before = (days: number) => daysAgo(now, days);
  const links = before(KEPT_DAYS.links);
  return [
    some(idempotency, sql`created_at < ${before(KEPT_DAYS.answers)} and not ${isMark}`),
    some(privateNotes, sql`created_at < ${before(KEPT_DAYS.notes)}`),
    // A pack lives as long as somebody holds a link into it.
    some(
      packs,
      sql`made_at < ${before(KEPT_DAYS.packs)} and not exists (select 1 from pack_links l
        where l.pack = packs.id and l.revoked_at is null and l.expires_at > ${now.toISOString()})`,
    ),
    some(packLinks, sql`expires_at < ${links} or revoked_at < ${links}`),
    some(audit, sql`at < ${before(KEPT_DAYS.audit)} and not ${isNamed}`),
  ];
}

/** Lines of the audit that stay, and still tell who it was. */
const withNames = (now: Date): SQL =>
  sql`at < ${daysAgo(now, KEPT_DAYS.audit)} and person is not null and ${isNamed}`;

/** The same as what may follow “from”. */
export const namesOutlived = (now: Date): SQL => some(audit, withNames(now));

/** Forgets who it was. */
export const forgetNames = (now: Date): SQL =>
  sql`update ${audit} set person = null
    where rowid in (select rowid from ${audit} where ${withNames(now)} limit ${AT_ONCE})`;
