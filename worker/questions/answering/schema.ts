import * as v from "valibot";
import { ABOUTS } from "../../../db/words.ts";
import { dayWord, someWords } from "../../validate.ts";

const text = v.nullable(v.string());

/** How long an answer may be, in characters. */
export const MOST_ANSWERED = 3000;

export const newAnswer = v.strictObject({ answer: someWords(MOST_ANSWERED) });

export const answerDone = v.object({ id: v.string(), url: v.string(), seq: v.number() });

/** A question as the desk shows it. */
export const deskQuestion = v.object({
  id: v.string(),
  question: text,
  about: v.picklist(ABOUTS),
  of: v.string(),
  of_title: text,
  sphere: v.string(),
  sphere_title: text,
  asked_on: dayWord,
});

/** Questions of the community that wait for whoever is signed in, the oldest first. */
export const toAnswer = v.object({
  key: v.string(),
  items: v.array(v.object({ ...deskQuestion.entries, days: v.number() })),
});
export type ToAnswer = v.InferOutput<typeof toAnswer>["items"][number];
