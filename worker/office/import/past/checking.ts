import type { Read } from "./cells.ts";

/** What others than the leads said. */
export const CHECKING: Read = {
  "target.set": ({ facts, text }) => [
    "targets",
    {
      figure: facts.figure,
      from_month: facts.fromMonth,
      value: facts.value ?? "none",
      reason: text("reason"),
    },
  ],
  "action.assessed": ({ facts, text }) => ["assessments", { ...facts, reasons: text("reasons") }],
  "update.seen": ({ facts }) => ["seen", facts],
  "action.helped": ({ facts, text }) => ["offers", { ...facts, said: text("said") }],
  "lead.asked": ({ facts, text }) => [
    "asks",
    { id: facts.ask, update: facts.update, question: text("question") },
  ],
  "question.published": ({ facts: { question, askedOn, ...facts }, text }) => [
    "questions",
    { ...facts, id: question, asked_on: askedOn, question: text("question") },
  ],
  "question.routed": ({ facts }) => ["questions", { id: facts.question, sphere: facts.sphere }],
  "question.answered": ({ facts, text }) => [
    "questions",
    { id: facts.question, answer: text("answer") },
  ],
  "answer.corrected": ({ facts, text }) => [
    "questions",
    { id: facts.question, answer: text("answer"), reason: text("reason") },
  ],
  "question.declined": ({ facts, subject }) => [
    "questions",
    { id: subject.split("/")[1], asked_on: facts.askedOn, declined: facts.reason },
  ],
  "lead.answered": ({ facts, text }) => ["asks", { id: facts.ask, answer: text("answer") }],
};
