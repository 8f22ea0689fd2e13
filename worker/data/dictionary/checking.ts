import {
  ABOUTS,
  DECLINE_REASONS,
  DIRECTIONS,
  HEALTHS,
  MEASURE_KINDS,
  OFFERS,
  STAGES,
  TARGETS,
} from "../../../db/words.ts";
import { DAY, ID, type Meaning, MONTH, NUMBER, oneOf, several, TEXT, YES } from "./kinds.ts";
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

export const questions: Columns<"questions"> = {
  ...published,
  id: ["Names the question; later rows about it have the same id.", ID, "q-7f3a"],
  about: ["In the row of the question: what kind of thing it is about.", oneOf(ABOUTS), "action"],
  of: ["In the same row: the slug of what it is about.", ID, "one-form"],
  asked_on: ["The day on which it was received: its clock runs from here.", DAY, "2026-10-02"],
  sphere: ["The sphere whose lead answers from this row on: spheres.slug.", ID, "clinical"],
  question: ["What was asked, in the asker's own words.", TEXT, "When does the form change?"],
  answer: [
    "In the row of the answer: what the sphere answered; in a later row, the answer in new words.",
    TEXT,
    "In March.",
  ],
  reason: ["In such a later row: why the answer was put right.", TEXT, "The year was missing."],
  declined: [
    "In the row of a question that was not published: why. Nothing else is kept of it.",
    oneOf(DECLINE_REASONS),
    "personal",
  ],
};

const DECIMAL = "decimal number";

export const measures: Columns<"measures"> = {
  ...published,
  slug: ["Names the measure in addresses; never used again for another.", ID, "belonging"],
  strategies: ["What it speaks of: strategies.slug.", `${several(ID)} | none`, "fair-care"],
  kind: ["What it counts.", oneOf(MEASURE_KINDS), "percent"],
  direction: ["What would be better.", oneOf(DIRECTIONS), "higher"],
  decimals: ["Decimal places of its numbers.", NUMBER, "1"],
  suppress: ["Whether 1 to 10 people are hidden.", YES, "yes"],
  title: ["What it is called.", TEXT, "Staff who feel they belong"],
  definition: ["What is counted, and how.", TEXT, "Answers 4 and 5 of 5 to question 12."],
  unit: ["What one of it is.", TEXT, "percent of those who answered"],
  source: ["Where its numbers come from.", TEXT, "The climate survey"],
  baseline: [
    "Where it began; hidden: 1 to 10 people; none: nowhere.",
    `${DECIMAL} | hidden | none`,
    "62.5",
  ],
  baseline_on: ["The day of the baseline.", `${DAY} | none`, "2026-02-15"],
  target: ["What it is meant to reach.", `${DECIMAL} | none`, "75"],
  target_on: ["By when.", `${DAY} | none`, "2027-12-31"],
  position: ["Its place in the roadmap's order.", NUMBER, "3"],
  breaks: ["In the row of a change: whether earlier readings no longer compare.", YES, "yes"],
  retired: ["Whether it is read no more from this row on.", YES, "no"],
  reason: ["Why it was changed.", TEXT, "The question was worded anew."],
};

export const groups: Columns<"groups"> = {
  ...published,
  measure: ["measures.slug.", ID, "belonging"],
  id: ["Names the group within its measure.", ID, "students"],
  label: ["What it is called.", TEXT, "Students"],
  position: ["Its place among the groups.", NUMBER, "1"],
  retired: ["Whether it is read no more from this row on.", YES, "no"],
};

export const readings: Columns<"readings"> = {
  ...published,
  id: ["Names the reading; one that was put right has later rows.", ID, "belonging-2026-10-15"],
  measure: ["measures.slug.", ID, "belonging"],
  read_on: ["The day that it is of.", DAY, "2026-10-15"],
  series: ["Readings of one series compare; counted from 1.", NUMBER, "1"],
  group: ["The group: groups.id; blank: the whole.", ID, "students"],
  value: ["What was read; hidden: too small a number of people.", `${DECIMAL} | hidden`, "64.5"],
  source: ["Beside the whole: where it comes from.", TEXT, "The autumn survey"],
  note: ["Beside the whole: what has to be known about it.", TEXT, "One site did not ask."],
  reason: [
    "Beside the whole of a later row: why it was put right.",
    TEXT,
    "One sheet was missing.",
  ],
};
