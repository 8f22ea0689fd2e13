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
  "lead.answered": ({ facts, text }) => ["asks", { id: facts.ask, answer: text("answer") }],
};
