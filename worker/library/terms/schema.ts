import * as v from "valibot";
import { asked } from "../../actions/schema.ts";
import { tombstone } from "../../record/removed/schema.ts";
import { listOf, paging } from "../../validate.ts";
import { news } from "../schema.ts";

const text = v.nullable(v.string());

const term = v.object({
  slug: v.string(),
  word: text,
  /** Other forms of the word. */
  forms: v.array(v.string()),
  definition: text,
  /** Where the definition comes from. */
  source: text,
  /** Used no more. */
  retired: v.boolean(),
  reason: text,
  /** The term in other languages (BCP 47). */
  translations: v.array(v.object({ language: v.string(), word: text, definition: text })),
  redacted: v.array(tombstone),
  /** Newest first. */
  timeline: v.array(news),
});
export type Term = v.InferOutput<typeof term>;

/** In the order of the alphabet; those used no more stand last. */
export const termList = listOf(term);

export const listTerms = v.object({ ...asked.entries, ...paging });
