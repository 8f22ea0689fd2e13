import { and, eq, lte, type SQL, sql } from "drizzle-orm";
import type { SQLiteColumn } from "drizzle-orm/sqlite-core";
import type { Store } from "../../../db/client.ts";
import { events } from "../../../db/schema/record.ts";
import type { At, Told } from "../asof.ts";

const tomb = sql`json_object('field', r.field, 'at', x.at, 'reason', r.reason, 'asked', r.asked, 'role', r.role)`;

/** The texts that were removed from one event, as JSON: on every day, as the texts are gone on every day. */
export const removedFrom = (seq: SQLiteColumn | SQL): SQL<string> =>
  sql<string>`(select json_group_array(${tomb}) from redactions r join events x on x.seq = r.seq
    where r.of_seq = ${sql`${seq}`})`;

/** The newest removal of what an update says in a field, as JSON; null where nothing was removed. */
export const removedOf = ({ seq, update }: Told, field: string | SQL): SQL<string | null> =>
  sql<string | null>`(select ${tomb} from redactions r join events x on x.seq = r.seq
    where r.field = ${field} and (r.of_seq = ${sql`${seq}`} or r.of_seq in (
      select c.seq from corrections c where c.update_id = ${sql`${update}`} and c.field = ${field}))
    order by r.of_seq desc limit 1)`;

/** Whether words were removed from an update, and none of it or its corrections are left. */
export const nothingLeft = ({ seq, update }: Told): SQL<number> => {
  const all = sql`(select ${sql`${seq}`} union select c.seq from corrections c where c.update_id = ${sql`${update}`}
    union select w.seq from withdrawals w where w.update_id = ${sql`${update}`})`;
  return sql<number>`(exists (select 1 from redactions r where r.of_seq = ${sql`${seq}`})
    and not exists (select 1 from event_text t where t.seq in ${all}))`;
};

/** The events of a subject that texts were removed from: give the rows to `removedNow`. */
export const removalsOf = (db: Store["db"], at: At, subject: string) =>
  db
    .select({ seq: events.seq, removed: removedFrom(events.seq) })
    .from(events)
    .where(
      and(
        eq(events.subject, subject),
        lte(events.seq, at),
        sql`exists (select 1 from redactions r where r.of_seq = ${events.seq})`,
      ),
    );
