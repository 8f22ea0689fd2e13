import { sql, type SQL } from "drizzle-orm";
import { type Store, write } from "../../db/client.ts";
import { outbox } from "../../db/schema/record.ts";
import type { MailKind } from "../../db/words.ts";
import { FIRST, type Language } from "../languages/rules.ts";
import { latestCheckpoint } from "../record/checkpoint.ts";
import type { Worded } from "./letters.ts";
import { daysAgo, KEPT_DAYS } from "../retention/rules.ts";

export type Mail = {
  id: string;
  kind: MailKind;
  address: string;
  language: Language;
  subject: string;
  body: string;
};

/** Hands one mail to a relay; throws when the relay did not take it. */
export type Send = (mail: Mail) => Promise<void>;

const MINUTE = 60_000;

/** How long a failed mail rests before its next try; after the last one it stays as a dead letter. */
const RESTS = [0.5, 1, 5, 15, 60, 240, 720].map((minutes) => minutes * MINUTE);

/** After this many tries a mail is no longer sent, only shown. */
export const MOST_TRIES = RESTS.length + 1;

/** A claimed mail is left alone this long: longer than any try can take. */
const LEASE = 5 * MINUTE;
const AT_ONCE = 5;

type Foot = Awaited<ReturnType<typeof footOf>>;

const later = (now: Date, ms: number) => new Date(now.getTime() + ms).toISOString();

/** What a relay said, without the address it was said about. */
const reason = (error: unknown) =>
  (error instanceof Error ? error.message : String(error))
    .slice(0, 2000)
    .replaceAll(/[^\s<>@]+@[^\s<>@]+/g, "…")
    .slice(0, 300);

type Claimed = Mail & { tries: number; code: boolean };

const due = (iso: string) => sql`${outbox} where sent_at is null and due_at <= ${iso}
  and tries < ${MOST_TRIES} and (expires_at is null or expires_at > ${iso})`;

/**
 * Writes how the last mails fared and, in the same batch, takes the next ones out of everybody
 * else's reach: one statement, so nobody takes the same one.
 */
async function claim(store: Store, now: Date, fared: SQL[]): Promise<Claimed[]> {
  const done = await write(store, [
    ...fared,
    sql`update ${outbox} set tries = tries + 1, due_at = ${later(now, LEASE)} where id in (
        select id from ${due(now.toISOString())} order by due_at, id limit ${AT_ONCE})
      returning id, kind, address, language, subject, body, tries, expires_at`,
  ]);
  return done.at(-1)!.rows.map((row) => ({
    id: String(row.id),
    kind: String(row.kind) as MailKind,
    address: String(row.address),
    language: (row.language ?? FIRST) as Language,
    subject: String(row.subject),
    body: String(row.body),
    tries: Number(row.tries),
    code: row.expires_at !== null,
  }));
}

/** The foot of every mail but a sign-in code, in the mail's language. */
async function footOf(store: Store, worded: Worded): Promise<(language: Language) => string> {
  const checkpoint = await latestCheckpoint(store);
  if (!checkpoint) return () => "";
  const { note } = checkpoint;
  return (language) => `\n\n${worded({ what: "foot", note }, language).body}`;
}

/** Sends one mail; gives what is to be written of it. */
async function deliver(mail: Claimed, send: Send, now: Date, foot: Foot): Promise<SQL> {
  try {
    // A code leaves with nothing that distracts from it.
    await send(mail.code ? mail : { ...mail, body: mail.body + foot(mail.language) });
  } catch (error) {
    const rested = later(now, RESTS[mail.tries - 1] ?? 0);
    return sql`update ${outbox} set error = ${reason(error)}, due_at = ${rested} where id = ${mail.id}`;
  }
  return mail.code
    ? sql`delete from ${outbox} where id = ${mail.id}`
    : sql`update ${outbox} set sent_at = ${now.toISOString()}, error = null where id = ${mail.id}`;
}

/**
 * Sends what is due, each mail once however many drains run at the same time; where nothing is due,
 * nothing is written. A failed mail rests and is tried again; what can expire is deleted when sent.
 */
export async function drainOutbox(
  store: Store,
  send: Send,
  now: Date,
  worded: Worded,
): Promise<void> {
  const [any] = await store.db.all(sql`select 1 from ${due(now.toISOString())} limit 1`);
  if (!any) return;
  const foot = await footOf(store, worded);
  let mails = await claim(store, now, []);
  while (mails.length > 0) {
    const fared = await Promise.all(mails.map((mail) => deliver(mail, send, now, foot)));
    mails = await claim(store, now, fared);
  }
}

/** Mail that is worthless by now, so that no code outlives its use, or left long ago. */
export const oldMail = (now: Date): SQL =>
  sql`${outbox} where expires_at <= ${now.toISOString()} or sent_at <= ${daysAgo(now, KEPT_DAYS.mail)}`;
