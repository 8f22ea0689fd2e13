import { eq, sql, type SQL } from "drizzle-orm";
import type { Store } from "../../../db/client.ts";
import { asked } from "../../../db/schema/questions.ts";
import type { About } from "../../../db/words.ts";
import { type At, newest, textAt } from "../../record/asof.ts";
import { versionOf } from "../form/queries.ts";

type Db = Store["db"];

const held = (alias: string, at: At): SQL =>
  sql`+${sql.raw(alias)}.from_seq <= ${at} and ${sql.raw(alias)}.until_seq > ${at}`;

/** What the thing is called that the question `q` is about. */
const title = (at: At): SQL =>
  sql`case q.about
    when 'strategy' then (select ${textAt(sql`x.title_seq`, "title")} from strategies x where x.slug = q.of and ${held("x", at)})
    when 'sphere' then (select ${textAt(sql`x.title_seq`, "title")} from spheres x where x.slug = q.of and ${held("x", at)})
    else (select ${textAt(sql`x.wording_seq`, "wording")} from actions x where x.slug = q.of and ${held("x", at)}) end`;

type Named = { id: string; about: About; of: string; of_title: string | null; asked_on: string };

/** How many are shown at once. */
const MOST = 100;

/** What waits for a moderator, the oldest first; of an address only that there is one. */
export const waitingNow = (db: Db) =>
  db.all<Named & { question: string; sphere: string | null; mailed: number }>(
    sql`select q.id, q.about, q.of, ${title(newest)} as of_title, q.body as question, q.asked_on,
      case q.about when 'sphere' then q.of when 'action' then (
        select x.sphere from actions x where x.slug = q.of and ${held("x", newest)}) end as sphere,
      q.address is not null as mailed
      from ${asked} q where q.published_at is null order by q.asked_at, q.id limit ${MOST}`,
  );

/** What waits for an answer, the oldest first. */
export const unansweredNow = (db: Db) =>
  db.all<Named & { question: string | null; sphere: string; version: number }>(
    sql`select q.id, q.about, q.of, ${title(newest)} as of_title,
      ${textAt(sql`q.seq`, "question")} as question, q.asked_on, q.sphere,
      ${versionOf(sql`'question/' || q.id`)} as version
      from questions q where q.answered_seq is null order by q.asked_on, q.seq limit ${MOST}`,
  );

/** One question as it waits, or as it stands. */
export const oneNow = (db: Db, id: string) =>
  [
    db.select().from(asked).where(eq(asked.id, id)),
    db.all<{ sphere: string; answered: number | null; asked_on: string; version: number }>(
      sql`select q.sphere, q.answered_seq as answered, q.asked_on,
        ${versionOf(sql`'question/' || q.id`)} as version from questions q where q.id = ${id}`,
    ),
  ] as const;
