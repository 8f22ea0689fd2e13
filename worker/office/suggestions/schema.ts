import * as v from "valibot";
import { RESOURCE_KINDS } from "../../../db/words.ts";
import { dayWord } from "../../validate.ts";
import { keyed, strict } from "../form/schema.ts";

/** A suggestion that is not taken up is deleted. */
export const decideSuggestion = strict({ do: v.literal("decline") });

/** What somebody suggested for the library, the oldest first. */
export const suggestionsAnswer = v.object({
  ...keyed,
  items: v.array(
    v.object({
      id: v.string(),
      version: v.number(),
      title: v.string(),
      link: v.string(),
      kind: v.picklist(RESOURCE_KINDS),
      why: v.string(),
      asked_on: dayWord,
    }),
  ),
});
