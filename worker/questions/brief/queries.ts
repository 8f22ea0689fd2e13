import { sql } from "drizzle-orm";
import type { Store } from "../../../db/client.ts";
import type { Only } from "../../library/mentions/queries.ts";
import type { Day } from "../../months/rules.ts";
import { type At, heldIn, textAt } from "../../record/asof.ts";
import { answeredAt, inTurn, ofOnly, publishedBy } from "../queries.ts";
import { PATIENCE } from "../rules.ts";
import type { BriefRow } from "./rules.ts";

/** How many a page of the roadmap lists. */
const MOST = 5;

/** The questions that belong to a strategy, a sphere or an action, in one row. */
export const briefOf = (db: Store["db"], at: At, day: Day, only: Only) =>
  db.all<BriefRow>(sql`with mine as materialized (
      select q.id, q.seq, q.asked_on, q.answered_on, ${answeredAt(at)} as answered_seq
      from ${publishedBy(at)} and ${ofOnly(only, at)})
    select r.questions as taken, (select count(*) from mine) as total,
      (select count(*) from mine where answered_seq is null) as open,
      (select count(*) from mine where answered_seq is null
        and julianday(${day}) - julianday(asked_on) > ${PATIENCE}) as late,
      (select json_group_array(json_object('id', id, 'question', question, 'asked_on', asked_on,
          'answered_on', iif(answered_seq is null, null, answered_on)))
        from (select q.id, ${textAt(sql`q.seq`, "question")} as question, q.asked_on, q.answered_seq,
          q.answered_on from mine q order by ${inTurn(at)} limit ${MOST})) as items
    from roadmap r where ${heldIn("r", at)}`);
