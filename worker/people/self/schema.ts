import * as v from "valibot";
import { LANGUAGES, ROLES } from "../../../db/words.ts";

const text = v.nullable(v.string());

/** What the record says about whoever is signed in, beside what stands on public pages. */
export const selfAnswer = v.object({
  key: v.string(),
  name: text,
  /** Whether the name is shown beside the role. */
  public: v.boolean(),
  /** The language of the mails that come. */
  language: v.picklist(LANGUAGES),
  /** The posts held today. */
  posts: v.array(v.object({ role: v.picklist(ROLES), scope: text, title: text, from: v.string() })),
});

/** To show the own name beside the role, to hide it everywhere, or in which language mail comes. */
export const selfChoice = v.variant(
  "do",
  [
    v.object({ do: v.picklist(["show", "hide"]) }),
    v.object({ do: v.literal("language"), language: v.picklist(LANGUAGES, "choice.malformed") }),
  ],
  "choice.malformed",
);
