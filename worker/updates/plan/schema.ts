import * as v from "valibot";
import { MOST } from "../../office/actions/schema.ts";
import { strict } from "../../office/form/schema.ts";
import { dayWord, slug, someWords, words } from "../../validate.ts";

const reason = someWords(MOST.long);
const text = v.nullable(v.string());
const due = v.nullish(dayWord, null);

/** An action that leaves the plan as it is: stopped, carried on inside another, or in other words. */
export const newLeaving = v.variant(
  "change",
  [
    strict({ action: slug, change: v.literal("drop"), reason }),
    strict({ action: slug, change: v.literal("merge"), into: slug, reason }),
    strict({
      action: slug,
      change: v.literal("continue"),
      wording: someWords(MOST.wording),
      due,
      reason,
    }),
  ],
  "choice.malformed",
);

/** An action promised from now on. */
export const newPromise = strict({
  strategy: slug,
  wording: someWords(MOST.wording),
  result: v.nullish(words(MOST.long), ""),
  due,
});

/** A milestone that was reached. */
export const newReached = strict({
  action: slug,
  milestone: v.pipe(v.string(), v.regex(/^[a-z0-9-]{1,40}$/, "slug.malformed")),
  on: dayWord,
});

/** What a publication changes besides what its lines say, as people read it before it is public. */
export const changeView = v.object({
  change: v.picklist(["move", "reached", "drop", "merge", "continue", "promise"]),
  /** The words of the action. */
  action: text,
  /** The milestone, the action it is merged into, the new words, or the strategy. */
  other: text,
  /** The day that stood before. */
  from: v.nullable(dayWord),
  on: v.nullable(dayWord),
  reason: text,
});

export type ChangeView = v.InferOutput<typeof changeView>;
