import * as v from "valibot";
import { MOST_REASON } from "../../../updates/corrections/schema.ts";
import { dayWord, someWords } from "../../../validate.ts";
import { deskQuestion, MOST_ANSWERED } from "../schema.ts";

/** The answer in its new words, and why; the reason is public. */
export const newAnswerFix = v.strictObject({
  answer: someWords(MOST_ANSWERED),
  reason: someWords(MOST_REASON),
});
export type NewAnswerFix = v.InferOutput<typeof newAnswerFix>;

/** The question whose answer was put right, its version, and the place in the record. */
export const answerFixed = v.object({
  id: v.string(),
  version: v.number(),
  url: v.string(),
  seq: v.number(),
});

/** What the form that corrects an answer starts from. */
export const answerFixStart = v.object({
  ...deskQuestion.entries,
  answered_on: dayWord,
  version: v.number(),
  key: v.string(),
  /** As it stands; null where its words were removed. */
  answer: v.nullable(v.string()),
});
export type AnswerFixStart = v.InferOutput<typeof answerFixStart>;
