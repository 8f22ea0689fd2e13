import { and, eq, isNotNull, lt, or, type SQL, sql } from "drizzle-orm";
import type { Store } from "../../db/client.ts";
import { subscriptions, suppressed } from "../../db/schema/follow.ts";
import { events, outbox } from "../../db/schema/record.ts";
import { tokenHash } from "../access.ts";
import type { Month } from "../months/rules.ts";
import { aboutNow } from "../questions/queries.ts";
import { newest } from "../record/asof.ts";
import { isThing } from "./rules.ts";
import type { Scope } from "./schema.ts";

type Db = Store["db"];

/**
 * What something followed is called: a search goes by its words, and a whole by none; undefined for
 * a thing that is not there.
 */
export async function nameOf(db: Db, followed: Scope): Promise<string | null | undefined> {
  const { scope, of } = followed;
  if (scope === "search") return new URLSearchParams(of).get("q");
  if (!isThing(followed)) return null;
  const [found] = await aboutNow(db, newest, followed.scope, of);
  return found?.title;
}

/** One subscription by the hash of the token in its mails. */
export const subscriptionBy = (db: Db, token: string) =>
  db.select().from(subscriptions).where(eq(subscriptions.token, token));

/** The others by which the same address follows the same. */
export const twinsOf = (db: Db, id: string) =>
  db.all<{ id: string }>(sql`select t.id from ${subscriptions} s
    join ${subscriptions} t on t.address = s.address and t.scope = s.scope and t.of = s.of
    where s.id = ${id} and t.id <> s.id`);

/** How many are written to in one go; the others follow a minute later. */
const AT_ONCE = 200;

/** Whom something is due to be told: a month that has closed, or what was posted since. */
export const dueAt = (db: Db, closed: Month | undefined, seq: number) =>
  db
    .select()
    .from(subscriptions)
    .where(
      and(
        isNotNull(subscriptions.confirmedAt),
        or(
          closed === undefined
            ? undefined
            : and(
                eq(subscriptions.rhythm, "monthly"),
                sql`coalesce(${subscriptions.toldMonth}, '') < ${closed}`,
              ),
          and(eq(subscriptions.rhythm, "posted"), lt(subscriptions.toldSeq, seq)),
        ),
      ),
    )
    .orderBy(subscriptions.id)
    .limit(AT_ONCE);

export type Due = Awaited<ReturnType<typeof dueAt>>[number];

/** When some events became public. */
export const instantsOf = (db: Db, seqs: readonly number[]) =>
  db
    .select({ seq: events.seq, at: events.at })
    .from(events)
    .where(sql`${events.seq} in (select value from json_each(${JSON.stringify(seqs)}))`);

/** Which of some subscriptions were left, by their hashes. */
export const leftAmong = (db: Db, hashes: readonly string[]) =>
  db
    .select({ hash: suppressed.hash })
    .from(suppressed)
    .where(sql`${suppressed.hash} in (select value from json_each(${JSON.stringify(hashes)}))`);

/** An address that never said yes is forgotten after a day. */
export const oldUnconfirmed = (before: string): SQL =>
  sql`${subscriptions} where confirmed_at is null and asked_at < ${before}`;

/** What is kept of a subscription that was left: nobody is found by it, and it is known again. */
export const leftHash = (id: string): Promise<string> => tokenHash(`follower/${id}`);

/** What a mail to a follower is called, so that none leaves twice and each is found again. */
export const mailId = (id: string, what: string): string => `follow-${id}-${what}`;

/** Deletes subscriptions and the mail to them that waits or is kept, and keeps that they were left. */
export async function forgetting(ids: readonly string[], at: string): Promise<SQL[]> {
  const hashes = await Promise.all(ids.map(leftHash));
  const those = sql`(select value from json_each(${JSON.stringify(ids)}))`;
  return [
    sql`insert or ignore into ${suppressed} (hash, at)
      select value, ${at} from json_each(${JSON.stringify(hashes)})`,
    sql`delete from ${outbox} where exists (select 1 from ${those} f
      where ${outbox.id} >= 'follow-' || f.value || '-' and ${outbox.id} < 'follow-' || f.value || '.')`,
    sql`delete from ${subscriptions} where id in ${those}`,
  ];
}
