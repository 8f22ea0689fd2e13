import * as v from "valibot";
import { ACTORS, CORRECTION_KINDS } from "../../../db/words.ts";
import { answerFix } from "../../questions/schema.ts";
import { tombstone } from "../../record/removed/schema.ts";
import { dayWord, paging, someWords, words } from "../../validate.ts";

const text = v.nullable(v.string());

/** One text as it was and as it is; null where its words were removed. */
const change = v.object({
  /** As in the record: "summary", "line.ACTION", "evidence.1.title" and so on. */
  field: v.string(),
  was: text,
  now: text,
  /** Whether words of it are not shown, to protect somebody. */
  hidden: v.boolean(),
  /** The action that a line is about, in its words. */
  wording: text,
});
export type Change = v.InferOutput<typeof change>;

/** A correction as an update carries it. */
export const correction = v.object({
  on: dayWord,
  role: v.picklist(ACTORS),
  why: v.picklist(CORRECTION_KINDS),
  reason: text,
  fields: v.array(change),
});
export type Correction = v.InferOutput<typeof correction>;

export const withdrawal = v.object({ on: dayWord, role: v.picklist(ACTORS), reason: text });

const place = {
  id: v.string(),
  update: v.string(),
  month: v.string(),
  sphere: v.string(),
  sphere_title: text,
};

const corrected = v.object({ ...place, kind: v.literal("corrected"), ...correction.entries });
const withdrawn = v.object({ ...place, kind: v.literal("withdrawn"), ...withdrawal.entries });
export type Fix = v.InferOutput<typeof corrected> | v.InferOutput<typeof withdrawn>;

/** Texts of one entry of the record that two people removed lawfully. */
const removal = v.object({
  id: v.string(),
  kind: v.literal("redacted"),
  ...v.omit(tombstone, ["field"]).entries,
  fields: v.array(v.string()),
  /** What the entry is about, as in the record: "action/NAME" and so on. */
  subject: v.string(),
  /** The update that they stood in, if they stood in one. */
  update: text,
  month: text,
  sphere: text,
  sphere_title: text,
});
export type Removal = v.InferOutput<typeof removal>;

/** An answer to the community that was put right. */
const answered = v.object({
  id: v.string(),
  kind: v.literal("answer"),
  question: v.string(),
  /** What was asked; null where it was removed. */
  asked: text,
  ...answerFix.entries,
});
export type AnswerListed = v.InferOutput<typeof answered>;

/** Every correction, withdrawal and removal, newest first. */
export const fixList = v.object({
  items: v.array(v.variant("kind", [corrected, withdrawn, removal, answered])),
  page: v.number(),
  per_page: v.number(),
  total: v.number(),
});
export type Listed = Fix | Removal | AnswerListed;

export const listFixes = v.object({ ...paging, asof: v.optional(v.string()) });

/** How much an explanation may hold. */
export const MOST_REASON = 500;

/** More than any published text holds; each has a limit of its own. */
const MOST_WORDS = 5000;

/** What a correction says: which kind, why, and the new words of each field that changes. */
export const newCorrection = v.strictObject({
  why: v.picklist(CORRECTION_KINDS, "choice.malformed"),
  reason: someWords(MOST_REASON),
  texts: v.record(v.string(), words(MOST_WORDS)),
});
export type NewCorrection = v.InferOutput<typeof newCorrection>;

export const newWithdrawal = v.strictObject({ reason: someWords(MOST_REASON) });
export type NewWithdrawal = v.InferOutput<typeof newWithdrawal>;

/** The update that was corrected or withdrawn, its version, and the place in the record. */
export const fixed = v.object({
  id: v.string(),
  version: v.number(),
  url: v.string(),
  seq: v.number(),
});

/** What the form of one update starts from. */
export const fixStart = v.object({
  id: v.string(),
  month: v.string(),
  sphere: v.string(),
  sphere_title: text,
  version: v.number(),
  key: v.string(),
  withdrawn: v.nullable(withdrawal),
  texts: v.array(
    v.object({ field: v.string(), words: v.string(), wording: text, most: v.number() }),
  ),
});
export type FixStart = v.InferOutput<typeof fixStart>;
