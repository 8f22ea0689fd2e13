import * as v from "valibot";
import { ABOUTS, DECLINE_REASONS } from "../../../db/words.ts";
import { dayWord, slug } from "../../validate.ts";
import { keyed, oneOf, strict, text } from "../form/schema.ts";

/** What becomes of a question: published as it was asked, not published, or handed on. */
export const decideQuestion = v.variant(
  "do",
  [
    strict({ do: v.literal("publish"), sphere: slug }),
    strict({ do: v.literal("decline"), reason: oneOf(DECLINE_REASONS) }),
    strict({ do: v.literal("route"), sphere: slug }),
  ],
  "choice.malformed",
);
export type DecideQuestion = v.InferOutput<typeof decideQuestion>;

const about = {
  id: v.string(),
  version: v.number(),
  about: v.picklist(ABOUTS),
  of: v.string(),
  of_title: text,
  question: text,
  asked_on: dayWord,
};

/** What waits for a moderator, and what waits for an answer; the oldest first. */
export const moderation = v.object({
  ...keyed,
  waiting: v.array(
    v.object({
      ...about,
      /** The sphere that it belongs to, where that is plain. */
      sphere: text,
      /** Whether somebody waits to be told; the address itself is shown to nobody. */
      mailed: v.boolean(),
    }),
  ),
  open: v.array(v.object({ ...about, sphere: v.string() })),
  spheres: v.array(v.object({ slug: v.string(), title: text })),
});
