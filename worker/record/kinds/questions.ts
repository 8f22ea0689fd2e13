import { sql } from "drizzle-orm";
import {
  answerCorrections,
  declines,
  questionRoutes,
  questions,
} from "../../../db/schema/questions.ts";
import type { About, DeclineReason } from "../../../db/words.ts";
import { insert, kind } from "../project.ts";

export const questionKinds = {
  /** A question of the community is published. Text: question. */
  "question.published": kind<{
    question: string;
    about: About;
    of: string;
    askedOn: string;
    sphere: string;
  }>((e) => {
    const { question, ...row } = e.facts;
    return [insert(questions, { ...row, id: question, seq: e.seq })];
  }),
  /** Another sphere has to answer. */
  "question.routed": kind<{ question: string; sphere: string }>((e) => [
    insert(questionRoutes, { ...e.facts, seq: e.seq }),
    sql`update ${questions} set sphere = ${e.facts.sphere} where id = ${e.facts.question}`,
  ]),
  /** Its clock stops. Text: answer. */
  "question.answered": kind<{ question: string; on: string }>((e) => [
    sql`update ${questions} set answered_seq = ${e.seq}, answered_on = ${e.facts.on}, answered_by = ${e.role}
      where id = ${e.facts.question} and answered_seq is null`,
  ]),
  /** Its words are put right; the clock stays where it stopped. Texts: answer, reason. */
  "answer.corrected": kind<{ question: string }>((e) => [
    insert(answerCorrections, { ...e.facts, seq: e.seq }),
  ]),
  /** A question was not published. What it said stays nowhere. */
  "question.declined": kind<{ reason: DeclineReason; askedOn: string }>((e) => [
    insert(declines, { ...e.facts, seq: e.seq }),
  ]),
};
