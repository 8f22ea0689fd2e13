import { type SQL, sql } from "drizzle-orm";
import type { Store } from "../../../../db/client.ts";
import type { Day } from "../../../months/rules.ts";
import { versionOf } from "../../../office/form/queries.ts";
import { type At, textAt } from "../../../record/asof.ts";
import { answerWordsAt, type Corrected, correctedShown, shownOf } from "../../queries.ts";

type Stands = { version: number; answer: string | null; answered_on: Day | null };

/** A published question, and its answer as a correction finds it: one read. */
export const correctable = (db: Store["db"], at: At, id: string) =>
  [
    shownOf(db, at, sql`q.id = ${id}`),
    db.all<Stands>(sql`select q.answered_on, ${textAt(answerWordsAt(at), "answer")} as answer,
      ${versionOf(sql`'question/' || q.id`)} as version
      from questions q where q.id = ${id}`),
  ] as const;

type Listed = Corrected & { question: string; asked: string | null };

/** Corrections of answers among some events, with what was asked. */
export const answerFixesAt = (db: Store["db"], at: At, which: SQL) =>
  db.all<Listed>(sql`select ${correctedShown}, c.question, ${textAt(sql`q.seq`, "question")} as asked
    from answer_corrections c join questions q on q.id = c.question join events w on w.seq = c.seq
    where c.seq <= ${at} and c.seq in (select seq from events where ${which}) order by c.seq desc`);
