import { type SQL, sql } from "drizzle-orm";
import type { Store } from "../../../db/client.ts";
import { answeredAt, ofOnly } from "../../questions/queries.ts";
import { heldAs } from "../state/queries.ts";
import type { Between, Only } from "../state/rules.ts";
import type { Communal } from "./rules.ts";

/** The position of the words by which a thing goes. */
const named = (table: string, column: string, at: SQL) =>
  sql`(select n.${sql.raw(column)} from ${sql.identifier(table)} n where n.slug = q.of and ${heldAs("n", at)})`;

/** Questions of the community that were published or answered, newest first. */
export const communityIn = (db: Store["db"], { a, b }: Between, only: Only) =>
  db.all<Communal>(sql`select q.id, q.seq, q.seq > ${a} as later, q.about, q.of,
      ${answeredAt(b)} as answered, iif(${answeredAt(b)} is null, null, q.answered_by) as answerer,
      case q.about when 'strategy' then ${named("strategies", "title_seq", b)}
        when 'sphere' then ${named("spheres", "title_seq", b)}
        else ${named("actions", "wording_seq", b)} end as title
    from questions q join events e on e.seq = q.seq
    where q.seq <= ${b} and (q.seq > ${a} or (q.answered_seq > ${a} and q.answered_seq <= ${b}))
      and ${ofOnly(only, b)}
    order by max(q.seq, coalesce(answered, 0)) desc`);
