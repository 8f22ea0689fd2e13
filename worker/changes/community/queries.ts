import { type SQL, sql } from "drizzle-orm";
import type { Store } from "../../../db/client.ts";
import {
  answeredAt,
  answerWordsAt,
  ofOnly,
  publishedBy,
  sphereAt,
} from "../../questions/queries.ts";
import { heldAs } from "../state/queries.ts";
import type { Between, Only } from "../state/rules.ts";
import type { Communal } from "./rules.ts";

/** The position of the words by which a thing goes. */
const named = (table: string, column: string, at: SQL) =>
  sql`(select n.${sql.raw(column)} from ${sql.identifier(table)} n where n.slug = q.of and ${heldAs("n", at)})`;

/** The newest event of a question in one of its tables. */
const last = (table: string, at: SQL) =>
  sql`(select max(x.seq) from ${sql.identifier(table)} x where x.question = q.id and x.seq <= ${at})`;

/** Questions of the community that were published, handed on or answered, or whose answer was put right. */
export const communityIn = (db: Store["db"], { a, b }: Between, only: Only) => {
  const between = (column: string) => sql`${sql.raw(column)} > ${a} and ${sql.raw(column)} <= ${b}`;
  const someIn = (table: string) =>
    sql`(select question from ${sql.identifier(table)} where ${between("seq")})`;
  return db.all<Communal>(sql`select q.id, q.seq, q.seq > ${a} as later, q.about, q.of,
      ${answeredAt(b)} as answered, iif(${answeredAt(b)} is null, null, q.answered_by) as answerer,
      ${answeredAt(b)} > ${a} as answered_later, ${answerWordsAt(b)} as words,
      coalesce(${answerWordsAt(a)}, ${answeredAt(b)}) as words_was,
      (select e.role from events e where e.seq = ${answerWordsAt(b)}) as corrector,
      ${sphereAt(a)} as sphere_was, ${sphereAt(b)} as sphere, ${last("question_routes", b)} as routed,
      case q.about when 'strategy' then ${named("strategies", "title_seq", b)}
        when 'sphere' then ${named("spheres", "title_seq", b)}
        else ${named("actions", "wording_seq", b)} end as title
    from ${publishedBy(b)} and (q.seq > ${a} or (${between("q.answered_seq")})
        or q.id in ${someIn("question_routes")} or q.id in ${someIn("answer_corrections")})
      and ${ofOnly(only, b)}
    order by max(q.seq, coalesce(answered, 0)) desc`);
};
