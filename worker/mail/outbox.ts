import { sql } from "drizzle-orm";
import { type Store, write } from "../../db/client.ts";
import { outbox } from "../../db/schema/record.ts";

export type Mail = { id: string; kind: string; address: string; subject: string; body: string };

/** Hands one mail to a relay; throws when the relay did not take it. */
export type Send = (mail: Mail) => Promise<void>;

const MINUTE = 60_000;
const DAY = 24 * 60 * MINUTE;

/** How long a failed mail rests before its next try; after the last one it stays as a dead letter. */
const RESTS = [0.5, 1, 5, 15, 60, 240, 720].map((minutes) => minutes * MINUTE);

/** After this many tries a mail is no longer sent, only shown. */
export const MOST_TRIES = RESTS.length + 1;

/** A claimed mail is left alone this long: longer than any try can take. */
const LEASE = 5 * MINUTE;
const AT_ONCE = 5;
const KEEP_SENT = 30 * DAY;

const later = (now: Date, ms: number) => new Date(now.getTime() + ms).toISOString();

/** What a relay said, without the address it was said about. */
const reason = (error: unknown) =>
  (error instanceof Error ? error.message : String(error))
    .replaceAll(/[^\s<>@]+@[^\s<>@]+/g, "…")
    .slice(0, 300);

/** Takes due mails out of everybody else's reach: one statement, so nobody takes the same one. */
async function claim(
  store: Store,
  now: Date,
): Promise<(Mail & { tries: number; code: boolean })[]> {
  const iso = now.toISOString();
  const [taken] = await write(store, [
    sql`update ${outbox} set tries = tries + 1, due_at = ${later(now, LEASE)} where id in (
        select id from ${outbox} where sent_at is null and due_at <= ${iso} and tries < ${MOST_TRIES}
          and (expires_at is null or expires_at > ${iso}) order by due_at, id limit ${AT_ONCE})
      returning id, kind, address, subject, body, tries, expires_at`,
  ]);
  return taken!.rows.map((row) => ({
    id: String(row.id),
    kind: String(row.kind),
    address: String(row.address),
    subject: String(row.subject),
    body: String(row.body),
    tries: Number(row.tries),
    code: row.expires_at !== null,
  }));
}

/**
 * Sends what is due, each mail once however many drains run at the same time. A failed mail rests
 * and is tried again; what expires is deleted when sent or worthless, so no code outlives its use.
 */
export async function drainOutbox(store: Store, send: Send, now: Date): Promise<void> {
  const iso = now.toISOString();
  for (;;) {
    const mails = await claim(store, now);
    if (mails.length === 0) break;
    const done = mails.map(async (mail) => {
      try {
        await send(mail);
      } catch (error) {
        const due = later(now, RESTS[mail.tries - 1] ?? 0);
        return sql`update ${outbox} set error = ${reason(error)}, due_at = ${due} where id = ${mail.id}`;
      }
      return mail.code
        ? sql`delete from ${outbox} where id = ${mail.id}`
        : sql`update ${outbox} set sent_at = ${iso}, error = null where id = ${mail.id}`;
    });
    await write(store, await Promise.all(done));
  }
  await write(store, [
    sql`delete from ${outbox} where expires_at <= ${iso} or sent_at <= ${later(now, -KEEP_SENT)}`,
  ]);
}
