import { eq, sql } from "drizzle-orm";
import type { Store } from "../../../db/client.ts";
import { asked } from "../../../db/schema/questions.ts";
import type { About } from "../../../db/words.ts";
import { nameOfAbout, standsNow } from "../../questions/queries.ts";
import { heldIn, newest, textAt } from "../../record/asof.ts";
import { versionOf } from "../form/queries.ts";

type Db = Store["db"];

type Named = { id: string; about: About; of: string; of_title: string | null; asked_on: string };

/** How many are shown at once. */
const MOST = 100;

/** What waits for a moderator, the oldest first; of an address only that there is one. */
export const waitingNow = (db: Db) =>
  db.all<Named & { question: string; sphere: string | null; mailed: number }>(
    sql`select q.id, q.about, q.of, ${nameOfAbout(newest)} as of_title, q.body as question, q.asked_on,
      case q.about when 'sphere' then q.of when 'action' then (
        select x.sphere from actions x where x.slug = q.of and ${heldIn("x", newest)}) end as sphere,
      q.address is not null as mailed
      from ${asked} q where q.published_at is null order by q.asked_at, q.id limit ${MOST}`,
  );

/** What waits for an answer, the oldest first. */
export const unansweredNow = (db: Db) =>
  db.all<Named & { question: string | null; sphere: string; version: number }>(
    sql`select q.id, q.about, q.of, ${nameOfAbout(newest)} as of_title,
      ${textAt(sql`q.seq`, "question")} as question, q.asked_on, q.sphere,
      ${versionOf(sql`'question/' || q.id`)} as version
      from questions q where q.answered_seq is null order by q.asked_on, q.seq limit ${MOST}`,
  );

/** One question as it waits, or as it stands. */
export const oneNow = (db: Db, id: string) =>
  [db.select().from(asked).where(eq(asked.id, id)), standsNow(db, id)] as const;
