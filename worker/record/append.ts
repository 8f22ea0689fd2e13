import { sql, type SQL } from "drizzle-orm";
import { type Store, uniqueViolation, write } from "../../db/client.ts";
import type { MailKind } from "../../db/words.ts";
import type { Language } from "../languages/rules.ts";
import { events, eventText, head, idempotency, outbox } from "../../db/schema/record.ts";
import { found } from "./found/keep.ts";
import { kinds, type NewEvent } from "./kinds/all.ts";
import { canonical, commitment, hex, type Json } from "./leaf.ts";
import { insert, type Kind } from "./project.ts";

/** Someone else appended to the same subject first: read again and decide again. */
export class Raced extends Error {
  override name = "Raced";
}

/** The idempotency key was used by a request that came first. */
export class Repeated extends Error {
  override name = "Repeated";
}

export type NewMail = {
  id: string;
  kind: MailKind;
  address: string;
  /** The first one where none is given. */
  language?: Language | null;
  subject: string;
  body: string;
  expiresAt?: string;
};

export type Once = { scope: string; key: string; bodyHash: string; answer: Json };

export type Append = {
  events: NewEvent[];
  /** The newest version read of each subject; 0 where there was none. */
  expect: Record<string, number>;
  /** Bytes for salts. */
  random: (length: number) => Uint8Array;
  now: Date;
  /** When it became public, if earlier than now, or when each did: imported history only. */
  at?: Date | readonly Date[];
  /** Private rows that belong to the same write. */
  also?: SQL[];
  mail?: NewMail[];
  once?: Once;
};

/** A mail that waits in the outbox from `at` on (ISO, UTC). */
export const letter = (mail: NewMail, at: string): SQL =>
  insert(outbox, { ...mail, createdAt: at, dueAt: at, tries: 0 });

const kindOf = (name: NewEvent["kind"]) => kinds[name] as unknown as Kind<unknown>;

/** The rows that an event makes. */
export function project(
  e: { kind: string; role: string },
  facts: unknown,
  texts: Iterable<string>,
  seq: SQL,
) {
  return kindOf(e.kind as NewEvent["kind"]).project({
    seq,
    role: e.role,
    facts,
    texts: new Set(texts),
  });
}

/** One event as statements: the event, its texts, its rows. `seq` is where it will stand. */
async function place(e: NewEvent, version: number, seq: SQL, a: Append): Promise<SQL[]> {
  const texts: [field: string, salt: string, body: string][] = [];
  const commitments: Record<string, string> = {};
  for (const [field, body] of Object.entries(e.texts ?? {})) {
    if (!body) continue;
    const salt = a.random(16);
    commitments[field] = await commitment(salt, body);
    texts.push([field, hex(salt), body]);
  }
  const row = insert(events, {
    seq,
    at: sql`(select at from ${head})`,
    // Never before `at`: whoever took its time earlier may come later.
    recordedAt: sql`max(${a.now.toISOString()}, (select at from ${head}))`,
    kind: e.kind,
    v: kindOf(e.kind).v,
    subject: e.subject,
    version,
    role: e.role,
    facts: canonical(e.facts as unknown as Json),
    texts: canonical(commitments),
  });
  const words =
    texts.length > 0
      ? [
          sql`insert into ${eventText} (seq, field, salt, body) select ${seq}, value ->> 0, value ->> 1, value ->> 2 from json_each(${JSON.stringify(texts)})`,
        ]
      : [];
  return [row, ...words, ...project(e, e.facts, Object.keys(commitments), seq)];
}

/**
 * The only way into the record: events, what they project, mails and the answer to repeats in one
 * atomic batch that takes its positions in SQL. It fails on a raced subject or a repeated key, never
 * because someone else published something else. Throws `Raced` or `Repeated`.
 */
export async function append(store: Store, a: Append): Promise<{ seq: number; at: string }> {
  const n = a.events.length;
  const versions = { ...a.expect };
  const instants = a.events.map((_, i) =>
    (a.at instanceof Date ? a.at : (a.at?.[i] ?? a.now)).toISOString(),
  );
  const at = instants[0] ?? a.now.toISOString();
  const created = a.now.toISOString();
  const batch: SQL[] = [
    sql`update ${head} set seq = seq + ${sql.raw(String(n))}, at = max(at, ${at})`,
  ];
  if (a.once)
    batch.push(
      insert(idempotency, {
        ...a.once,
        answer: canonical(a.once.answer),
        seq: sql`(select seq from ${head})`,
        createdAt: created,
      }),
    );
  for (const [i, e] of a.events.entries()) {
    if (i > 0 && instants[i] !== instants[i - 1])
      batch.push(sql`update ${head} set at = max(at, ${instants[i]!})`);
    const version = (versions[e.subject] ?? 0) + 1;
    versions[e.subject] = version;
    const seq = sql`((select seq from ${head}) - ${sql.raw(String(n - 1 - i))})`;
    batch.push(...(await place(e, version, seq, a)));
  }
  batch.push(...(a.mail ?? []).map((m) => letter(m, created)));
  batch.push(...(a.also ?? []), ...found(a.events), sql`select seq, at from ${head}`);
  try {
    const results = await write(store, batch);
    const row = results.at(-1)!.rows[0]!;
    return { seq: Number(row.seq), at: String(row.at) };
  } catch (error) {
    const violated = uniqueViolation(error);
    if (violated?.startsWith("idempotency.")) throw new Repeated("this key was used before");
    if (violated?.startsWith("events.subject")) throw new Raced("someone else was first");
    throw error;
  }
}
