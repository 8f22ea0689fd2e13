import * as v from "valibot";
import { RESOURCE_KINDS } from "../../../db/words.ts";
import { someWords, words } from "../../validate.ts";

/** How much may be written, in characters; as much as the office takes. */
export const MOST_SUGGESTED = { title: 200, link: 500, why: 1000 } as const;

/** A resource as somebody suggests it. */
export const newSuggestion = v.object({
  title: v.optional(someWords(MOST_SUGGESTED.title), ""),
  link: v.optional(
    v.pipe(words(MOST_SUGGESTED.link), v.regex(/^https?:\/\/[^\s<>"]+$/, "link.malformed")),
    "",
  ),
  kind: v.picklist(RESOURCE_KINDS, "choice.malformed"),
  why: v.optional(someWords(MOST_SUGGESTED.why), ""),
});
export type NewSuggestion = v.InferOutput<typeof newSuggestion>;
