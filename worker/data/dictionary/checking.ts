import { HEALTHS, OFFERS, STAGES, TARGETS } from "../../../db/words.ts";
import { ID, type Meaning, MONTH, NUMBER, oneOf, TEXT } from "./kinds.ts";
import { type Columns, published } from "./plan.ts";

const action: Meaning = ["actions.slug.", ID, "one-form"];
const person: Meaning = ["Who did it: people.id.", ID, "p-2"];

export const targets: Columns<"targets"> = {
  ...published,
  figure: ["The figure of reporting health that it is for.", oneOf(TARGETS), "on_time"],
  from_month: ["The first month that it is for.", MONTH, "2026-11"],
  value: ["Per cent, or days; none ends the target.", `${NUMBER} | none`, "90"],
  reason: ["Why.", TEXT, "Nine in ten is what we can promise."],
};

export const assessments: Columns<"assessments"> = {
  ...published,
  action,
  month: ["The month that is judged.", MONTH, "2026-10"],
  person,
  stage: ["The stage, in the assessor's own judgement.", oneOf(STAGES), "planning"],
  health: ["The health in the same judgement, only while underway.", oneOf(HEALTHS), "at_risk"],
  reasons: ["Why.", TEXT, "There is a plan, and nobody has begun."],
};

export const seen: Columns<"seen"> = {
  ...published,
  update: ["The update that was read: updates.id.", ID, "2026-10-clinical"],
  person,
};

export const offers: Columns<"offers"> = {
  ...published,
  action,
  offer: ["What an executive gave: a decision, or an offer of help.", oneOf(OFFERS), "decision"],
  update: ["The update that had asked for it: updates.id; blank: none.", ID, "2026-10-clinical"],
  said: ["The decision or the offer in words.", TEXT, "Buy the scanner this quarter."],
};

export const asks: Columns<"asks"> = {
  ...published,
  id: ["Names the question; its answer is a row with the same id.", ID, "q-1"],
  update: [
    "In the row of the question: the update it is about, updates.id.",
    ID,
    "2026-10-clinical",
  ],
  question: ["What an executive asked the lead, in public.", TEXT, "Which clinic is left?"],
  answer: ["In the row of the answer: what the sphere answered.", TEXT, "The ninth."],
};
