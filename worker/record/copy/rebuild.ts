import { sql } from "drizzle-orm";
import { type Store, write } from "../../../db/client.ts";
import { events, eventText, head } from "../../../db/schema/record.ts";
import { kinds } from "../kinds/all.ts";
import { canonical } from "../leaf.ts";
import { replay } from "../replay.ts";
import { type Lines, type Logged, readLine } from "./lines.ts";

const PER_BATCH = 500;

const eventOf = (e: Logged) => [
  e.seq,
  e.at,
  e.recordedAt,
  e.kind,
  e.v,
  e.subject,
  e.version,
  e.role,
  canonical(e.facts),
  canonical(e.texts),
  e.leaf ?? null,
];

const wordsOf = (e: Logged) =>
  Object.entries(e.words).map(([field, { salt, text }]) => [e.seq, field, salt, text]);

const cells = (from: number, to: number) =>
  sql.raw(Array.from({ length: to - from }, (_, i) => `value ->> ${from + i}`).join(", "));

async function take(store: Store, page: readonly Logged[]) {
  const last = page.at(-1)!;
  await write(store, [
    sql`insert into ${events} (seq, at, recorded_at, kind, v, subject, version, role, facts, texts, leaf)
      select ${cells(0, 11)} from json_each(${JSON.stringify(page.map(eventOf))})`,
    sql`insert into ${eventText} (seq, field, salt, body)
      select ${cells(0, 4)} from json_each(${JSON.stringify(page.flatMap(wordsOf))})`,
    sql`update ${head} set seq = ${last.seq}, at = ${last.at}`,
  ]);
}

/**
 * Fills an empty store from the lines of a log: the events as they stand, the words that still exist,
 * and every row that the events make. Its log is the same again, byte for byte; words that are
 * missing stay missing. Gives the number of events.
 */
export async function rebuild(store: Store, lines: Lines): Promise<number> {
  let page: Logged[] = [];
  for await (const line of lines) {
    const e = readLine(line);
    if (!e) throw new Error("the log has a line that is no event");
    if (!Object.hasOwn(kinds, e.kind) || e.v !== kinds[e.kind as keyof typeof kinds].v)
      throw new Error(`event ${e.seq} is a ${e.kind}, version ${e.v}: not known here`);
    page.push(e);
    if (page.length < PER_BATCH) continue;
    await take(store, page);
    page = [];
  }
  if (page.length > 0) await take(store, page);
  return replay(store);
}
