import type { About, DeclineReason } from "../../../../../db/words.ts";
import type { NewEvent } from "../../../../record/kinds/all.ts";
import type { Row } from "../../read/tables.ts";
import { type Known, type Noun, roleOf } from "../publication.ts";

const ABOUT = { strategy: "strategies", sphere: "spheres", action: "actions" } as const;

type Question = Row<"questions">;

/** Why an answer cannot be given, or not be put right. */
function unanswerable(row: Question, known: Known): string | undefined {
  if (row.question || row.declined || row.sphere)
    return "an answer fills neither question, declined nor sphere";
  const held = known.questions.get(row.id);
  if (!held) return `the question ${row.id} was not published by then`;
  if (row.reason) return held.answered ? undefined : `${row.id} has no answer to put right by then`;
  return held.closed ? `${row.id} is answered already` : undefined;
}

/** Why a question cannot be published, declined or handed on, or its answer not be given. */
function refused(row: Question, known: Known): string | undefined {
  if (!row.id) return "a question has no id";
  if (row.answer) return unanswerable(row, known);
  if (row.reason) return "a reason belongs to an answer that is put right";
  const held = known.questions.get(row.id);
  if (held && (row.question || row.declined)) return `a question ${row.id} was told of before`;
  if (row.declined)
    return row.asked_on && !row.about && !row.sphere
      ? undefined
      : "a question that was not published fills asked_on and declined alone";
  if (!known.spheres.has(row.sphere)) return `there is no sphere ${row.sphere || "named"}`;
  if (!row.question) return held ? undefined : `the question ${row.id} was not published by then`;
  if (!row.about || !row.of || !row.asked_on) return "a question needs about, of and asked_on";
  const there = known[ABOUT[row.about as About]].has(row.of);
  return there ? undefined : `there is no ${row.about} ${row.of}`;
}

function told(row: Question, day: string): NewEvent {
  const about = { subject: `question/${row.id}`, role: roleOf(row) };
  const { id: question, sphere, answer, reason: why, asked_on: askedOn } = row;
  if (answer && why) {
    const texts = { answer, reason: why };
    return { ...about, kind: "answer.corrected", facts: { question }, texts };
  }
  if (answer)
    return { ...about, kind: "question.answered", facts: { question, on: day }, texts: { answer } };
  if (row.declined) {
    const reason = row.declined as DeclineReason;
    return { ...about, kind: "question.declined", facts: { reason, askedOn } };
  }
  if (!row.question) return { ...about, kind: "question.routed", facts: { question, sphere } };
  const facts = { question, about: row.about as About, of: row.of, askedOn, sphere };
  return { ...about, kind: "question.published", facts, texts: { question: row.question } };
}

/** The community's questions: published, declined, handed on, answered, answers put right. */
export const questions: Noun<"questions"> = {
  key: (row) => row.id,
  holds: () => false,
  refuse: ({ row }, known) => refused(row, known),
  events: ({ row, day }) => [told(row, day)],
  advance({ row }, known) {
    const before = known.questions.get(row.id);
    const answered = row.answer !== "" || before?.answered === true;
    const closed = answered || row.declined !== "" || before?.closed === true;
    known.questions.set(row.id, { answered, closed });
  },
};
