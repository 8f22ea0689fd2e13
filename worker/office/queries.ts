import { and, asc, eq, isNull, sql } from "drizzle-orm";
import type { Store } from "../../db/client.ts";
import { outbox } from "../../db/schema/record.ts";
import { MOST_TRIES } from "../mail/outbox.ts";

/** Counts for the office's first page, in one row. */
export const overviewNow = async (store: Store, today: string) => {
  const { rows } = await store.client.execute({ sql: OVERVIEW, args: { today, most: MOST_TRIES } });
  return rows[0]!;
};

const LIVE = "until_seq = 9007199254740991";
const OVERVIEW = `select
  exists (select 1 from roadmap where ${LIVE}) as founded,
  (select count(*) from strategies where ${LIVE}) as strategies,
  (select count(*) from spheres where ${LIVE}) as spheres,
  (select count(*) from spheres s where ${LIVE} and not exists (
    select 1 from appointments a join addresses d on d.person = a.person
    where a.${LIVE} and a.role in ('lead', 'deputy') and a.scope = s.slug
      and a.from_on <= :today and (a.until_on is null or a.until_on > :today))) as unled,
  (select count(*) from actions where ${LIVE}) as actions,
  (select count(*) from people where ${LIVE}) as people,
  (select count(*) from addresses) as invited,
  (select count(*) from outbox where sent_at is null) as waiting,
  (select count(*) from outbox where sent_at is null and tries >= :most) as dead,
  (select count(*) from asked where published_at is null) as asked,
  (select count(*) from suggestions) as suggested`;

/** Mail that has not left, the oldest first. */
export const waitingNow = (db: Store["db"]) =>
  db
    .select({
      id: outbox.id,
      kind: outbox.kind,
      address: outbox.address,
      created_at: outbox.createdAt,
      due_at: outbox.dueAt,
      tries: outbox.tries,
      error: outbox.error,
    })
    .from(outbox)
    .where(isNull(outbox.sentAt))
    .orderBy(asc(outbox.createdAt))
    .limit(200);

export const mailNow = (db: Store["db"], id: string) =>
  db
    .select({ id: outbox.id, version: sql<number>`${outbox.tries}` })
    .from(outbox)
    .where(and(eq(outbox.id, id), isNull(outbox.sentAt)));
