import * as v from "valibot";
import { ACTORS, HEALTHS, OFFERS, SLIP_REASONS, STAGES } from "../../../../db/words.ts";
import { actionItem } from "../../../actions/schema.ts";
import { secondVoice } from "../../../actions/assessing/schema.ts";
import { measureItem } from "../../../measures/schema.ts";
import { post } from "../../../people/team/schema.ts";
import { tombstone } from "../../../record/removed/schema.ts";
import { dayWord, monthWord } from "../../../validate.ts";
import { board } from "../schema.ts";

const text = v.nullable(v.string());
const day = v.nullable(dayWord);
const days = v.pipe(v.number(), v.integer());
const action = v.object({ slug: v.string(), wording: text });
const redacted = v.array(tombstone);

/** What happened to its actions: a stage reached, a date moved, a decision taken or help offered. */
const happened = v.variant("kind", [
  v.object({
    kind: v.literal("stage"),
    id: v.string(),
    on: dayWord,
    action,
    from: v.picklist(STAGES),
    to: v.picklist(STAGES),
  }),
  v.object({
    kind: v.literal("slip"),
    id: v.string(),
    on: dayWord,
    action,
    from: day,
    to: dayWord,
    days: v.nullable(days),
    reason: v.picklist(SLIP_REASONS),
    text,
  }),
  v.object({
    kind: v.picklist(OFFERS),
    id: v.string(),
    on: dayWord,
    action,
    role: v.picklist(ACTORS),
    text,
    redacted,
  }),
]);
export type Happened = v.InferOutput<typeof happened>;

const question = v.object({
  id: v.string(),
  update: v.string(),
  month: monthWord,
  sphere: v.object({ slug: v.string(), title: text }),
  on: dayWord,
  /** Days it waited for its answer, or has been waiting. */
  days,
  question: text,
  answer: text,
  answered_on: day,
  /** Whether only the lead and whoever asked can read it. */
  private: v.boolean(),
  redacted,
});
export type Question = v.InferOutput<typeof question>;

export const boardStrategy = v.object({
  day: dayWord,
  slug: v.string(),
  number: v.number(),
  title: text,
  area: text,
  result: text,
  executive: v.nullable(post),
  stages: v.object(v.entriesFromList(STAGES, v.number())),
  health: v.object(v.entriesFromList(HEALTHS, v.number())),
  last_month: v.nullable(monthWord),
  /** What of the overview's list is about it. */
  needs: board.entries.needs,
  measures: v.array(measureItem),
  actions: v.array(actionItem),
  second_voice: secondVoice,
  /** Newest first, and whether there is more than is listed. */
  timeline: v.array(happened),
  more: v.boolean(),
  /** Newest first. */
  questions: v.array(question),
});
export type BoardStrategy = v.InferOutput<typeof boardStrategy>;
