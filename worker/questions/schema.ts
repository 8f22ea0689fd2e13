import * as v from "valibot";
import { ABOUTS, ACTORS, DECLINE_REASONS } from "../../db/words.ts";
import { narrows } from "../library/schema.ts";
import { tombstone } from "../record/removed/schema.ts";
import { chosen, listOf, paging } from "../validate.ts";

const text = v.nullable(v.string());
const day = v.pipe(v.string(), v.isoDate());
const count = v.number();

/** How a question stands. */
const STATES = ["open", "answered"] as const;

export const listQuestions = v.object({
  ...paging,
  ...narrows,
  state: chosen(v.picklist(STATES)),
  asof: v.optional(v.string()),
});
export type ListQuestions = v.InferOutput<typeof listQuestions>;

/** A question as every list of them shows it. */
export const briefItem = v.object({
  id: v.string(),
  /** Null where its words were removed. */
  question: text,
  asked_on: day,
  /** Null while it waits. */
  answered_on: v.nullable(day),
  /** How many days it waits, or waited. */
  days: count,
});
export type BriefItem = v.InferOutput<typeof briefItem>;

const questionItem = v.object({
  ...briefItem.entries,
  about: v.picklist(ABOUTS),
  /** Slug of what it is about. */
  of: v.string(),
  of_title: text,
  /** The sphere whose lead answers. */
  sphere: v.string(),
  sphere_title: text,
  /** The role that answered. */
  answered_by: v.nullable(v.picklist(ACTORS)),
});
export type QuestionItem = v.InferOutput<typeof questionItem>;

const named = v.object({ slug: v.string(), title: text });

/** Those that wait first, the longest at the top; then the others, the last answer first. */
export const questionList = v.object({
  ...listOf(questionItem).entries,
  /** Of all questions, whatever is asked for. */
  open: count,
  /** Open ones that wait for more than 30 days. */
  late: count,
  answered: count,
  /** The median of the days that answers took. */
  median_days: v.nullable(count),
  /** Those that were not published, by reason. */
  declined: v.array(v.object({ reason: v.picklist(DECLINE_REASONS), count })),
  /** Whether questions are taken. */
  taken: v.boolean(),
  choices: v.object({
    strategies: v.array(v.object({ ...named.entries, number: count })),
    spheres: v.array(named),
  }),
});
export type QuestionList = v.InferOutput<typeof questionList>;

/** An answer's words before and after they were put right; null where they were removed. */
export const answerFix = v.object({
  on: day,
  role: v.picklist(ACTORS),
  reason: text,
  was: text,
  now: text,
});
export type AnswerFix = v.InferOutput<typeof answerFix>;

export const questionDetail = v.object({
  ...questionItem.entries,
  /** In the words of its newest correction. */
  answer: text,
  /** Newest first: `was` of the last one is what was answered first. */
  corrections: v.array(answerFix),
  published_on: day,
  /** Where it went since it was published, the oldest first. */
  routes: v.array(v.object({ on: day, sphere: v.string(), sphere_title: text })),
  redacted: v.array(tombstone),
});
export type QuestionDetail = v.InferOutput<typeof questionDetail>;
