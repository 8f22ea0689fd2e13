import { type SQL, sql } from "drizzle-orm";
import type { Store } from "../../db/client.ts";
import type { About, Actor, DeclineReason } from "../../db/words.ts";
import type { Only } from "../library/mentions/queries.ts";
import { spheresAt } from "../months/queries.ts";
import type { Day } from "../months/rules.ts";
import { versionOf } from "../office/form/queries.ts";
import { strategiesAt } from "../progress/queries.ts";
import { type At, heldIn, textAt } from "../record/asof.ts";
import { removedFrom } from "../record/removed/queries.ts";
import type { Tally } from "./rules.ts";
import type { ListQuestions } from "./schema.ts";

type Db = Store["db"];

/** The answer to the question `q`, as far as a reading goes. */
export const answeredAt = (at: At): SQL =>
  sql`(case when q.answered_seq <= ${at} then q.answered_seq end)`;

/** The position of the words that answer the question `q`: those of its newest correction. */
export const answerWordsAt = (at: At): SQL =>
  sql`(case when q.answered_seq <= ${at} then coalesce((select max(c.seq) from answer_corrections c
    where c.question = q.id and c.seq <= ${at}), q.answered_seq) end)`;

/** The sphere whose lead answers the question `q`; `e` is the event that published it. */
export const sphereAt = (at: At): SQL =>
  sql`coalesce((select r.sphere from question_routes r where r.question = q.id and r.seq <= ${at}
    order by r.seq desc limit 1), json_extract(e.facts, '$.sphere'))`;

/** The questions that had been published by then. */
export const publishedBy = (at: At): SQL =>
  sql`questions q cross join events e on e.seq = q.seq where q.seq <= ${at}`;

/** That the question `q` is about what was asked for; a strategy's are those about its actions too. */
export function ofOnly({ strategy, sphere, action }: Only, at: At): SQL {
  const all: SQL[] = [sql`1`];
  if (strategy)
    all.push(sql`((q.about = 'strategy' and q.of = ${strategy}) or (q.about = 'action' and q.of in (
      select action from stage_moves where strategy = ${strategy} and from_stage is null)))`);
  if (sphere)
    all.push(sql`((q.about = 'sphere' and q.of = ${sphere}) or ${sphereAt(at)} = ${sphere})`);
  if (action) all.push(sql`(q.about = 'action' and q.of = ${action})`);
  return sql.join(all, sql` and `);
}

/** Those that wait first, the longest at the top; then the others, the last answer first. */
export const inTurn = (at: At): SQL =>
  sql`${answeredAt(at)} is not null, iif(${answeredAt(at)} is null, q.asked_on, null),
    ${answeredAt(at)} desc, q.seq`;

const THINGS = {
  strategy: ["strategies", "title"],
  sphere: ["spheres", "title"],
  action: ["actions", "wording"],
} as const;

/** What a thing that one can ask about is called, and that it is there. */
function thing(about: About, slug: SQL, at: At) {
  const [table, field] = THINGS[about];
  const name = textAt(sql.raw(`x.${field}_seq`), field);
  return {
    name,
    row: sql`${sql.identifier(table)} x where x.slug = ${slug} and ${heldIn("x", at)}`,
  };
}

const nameOf = (about: About, slug: SQL, at: At): SQL => {
  const { name, row } = thing(about, slug, at);
  return sql`(select ${name} from ${row})`;
};

/** What the thing is called that the question `q` is about. */
export const nameOfAbout = (at: At): SQL =>
  sql`case q.about when 'strategy' then ${nameOf("strategy", sql`q.of`, at)}
    when 'sphere' then ${nameOf("sphere", sql`q.of`, at)} else ${nameOf("action", sql`q.of`, at)} end`;

/** A thing that one can ask about, if it is there. */
export const aboutNow = (db: Db, at: At, about: About, slug: string) => {
  const { name, row } = thing(about, sql`${slug}`, at);
  return db.all<{ about: About; of: string; title: string | null }>(
    sql`select ${about} as about, x.slug as "of", ${name} as title from ${row}`,
  );
};

/** Whether questions are taken. */
export const takenNow = (db: Db, at: At) =>
  db.all<{ taken: number }>(
    sql`select r.questions as taken from roadmap r where ${heldIn("r", at)}`,
  );

type Shown = {
  id: string;
  question: string | null;
  about: About;
  of: string;
  of_title: string | null;
  sphere: string;
  sphere_title: string | null;
  asked_on: Day;
  answered_on: Day | null;
  answered_by: Actor | null;
};

const shown = (
  at: At,
): SQL => sql`q.id, ${textAt(sql`q.seq`, "question")} as question, q.about, q.of,
  ${nameOfAbout(at)} as of_title,
  ${sphereAt(at)} as sphere, ${nameOf("sphere", sphereAt(at), at)} as sphere_title,
  q.asked_on, iif(${answeredAt(at)} is null, null, q.answered_on) as answered_on,
  iif(${answeredAt(at)} is null, null, q.answered_by) as answered_by`;

/** Published questions with what lists show of them; `rest` says which, and in what order. */
export const shownOf = (db: Db, at: At, rest: SQL) =>
  db.all<Shown>(sql`select ${shown(at)} from ${publishedBy(at)} and ${rest}`);

/** A published question as decisions find it. */
export const standsNow = (db: Db, id: string) =>
  db.all<{ sphere: string; answered: number | null; asked_on: Day; version: number }>(
    sql`select q.sphere, q.answered_seq as answered, q.asked_on,
      ${versionOf(sql`'question/' || q.id`)} as version from questions q where q.id = ${id}`,
  );

/** Everything /questions shows, in one read. */
export function readQuestions(db: Db, at: At, day: Day, q: ListQuestions) {
  const state =
    q.state && sql`${answeredAt(at)} is ${sql.raw(q.state === "open" ? "" : "not ")}null`;
  const asked = sql`${publishedBy(at)} and ${ofOnly(q, at)} and ${state ?? sql`1`}`;
  return db.batch([
    db.all<Shown>(sql`select ${shown(at)} from ${asked} order by ${inTurn(at)}
      limit ${q.per_page} offset ${(q.page - 1) * q.per_page}`),
    db.all<{ total: number }>(sql`select count(*) as total from ${asked}`),
    db.all<Tally>(sql`select ${answeredAt(at)} is not null as answered,
      cast(julianday(iif(${answeredAt(at)} is null, ${day}, q.answered_on)) - julianday(q.asked_on) as integer) as days,
      count(*) as count from questions q where q.seq <= ${at} group by 1, 2`),
    db.all<{ reason: DeclineReason; count: number }>(
      sql`select reason, count(*) as count from declines where seq <= ${at} group by reason`,
    ),
    takenNow(db, at),
    strategiesAt(db, at),
    spheresAt(db, at),
  ]);
}

type Routed = { at: string; sphere: string; sphere_title: string | null };

/** The corrections of an answer with the words before and after, newest first. */
export type Corrected = {
  seq: number;
  at: string;
  role: Actor;
  reason: string | null;
  was: string | null;
  now: string | null;
};

/** The position of the words that the correction `c` put right. */
const rightBefore = sql`coalesce((select max(p.seq) from answer_corrections p
  where p.question = c.question and p.seq < c.seq), q.answered_seq)`;

/** What a correction of an answer says; `c` is its row, `w` its event. */
export const correctedShown: SQL = sql`c.seq, w.at, w.role, ${textAt(sql`c.seq`, "reason")} as reason,
  ${textAt(rightBefore, "answer")} as was, ${textAt(sql`c.seq`, "answer")} as now`;

/** Everything a question's page shows, in one read. */
export const readQuestion = (db: Db, at: At, id: string) =>
  db.batch([
    db.all<
      Shown & { at: string; answer: string | null; removed: string; answer_removed: string }
    >(sql`select ${shown(at)}, e.at, ${textAt(answerWordsAt(at), "answer")} as answer,
      ${removedFrom(sql`q.seq`)} as removed, ${removedFrom(answerWordsAt(at))} as answer_removed
      from ${publishedBy(at)} and q.id = ${id}`),
    db.all<Routed>(sql`select w.at, r.sphere, ${nameOf("sphere", sql`r.sphere`, at)} as sphere_title
      from question_routes r join events w on w.seq = r.seq
      where r.question = ${id} and r.seq <= ${at} order by r.seq`),
    db.all<Corrected>(sql`select ${correctedShown} from answer_corrections c
      join questions q on q.id = c.question join events w on w.seq = c.seq
      where c.question = ${id} and c.seq <= ${at} order by c.seq desc`),
  ]);
