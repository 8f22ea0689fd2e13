import * as v from "valibot";
import { ACTORS, HEALTHS, OUTCOMES, STAGES } from "../../../db/words.ts";
import { MOST } from "../../office/actions/schema.ts";
import { dayOrNone, perhaps, strict } from "../../office/form/schema.ts";
import { post } from "../../people/team/schema.ts";
import { tombstone } from "../../record/removed/schema.ts";
import { dayWord, slug, someWords } from "../../validate.ts";

const text = v.nullable(v.string());
const count = v.pipe(v.number(), v.integer(), v.minValue(0));
const counts = v.object(v.entriesFromList(OUTCOMES, count));

const year = v.pipe(v.string(), v.regex(/^\d{4}$/, "year.malformed"), v.transform(Number));

export const yearParam = v.object({ year });
export const closeParam = v.object({ year, action: slug });

const reason = someWords(MOST.long);

/** What becomes of an open action as its year closes. */
export const decide = v.variant(
  "decide",
  [
    strict({ decide: v.literal("carry"), reason }),
    strict({
      decide: v.literal("reword"),
      wording: someWords(MOST.wording),
      result: perhaps(MOST.long),
      done_with: perhaps(MOST.short),
      due: v.optional(dayOrNone, null),
      reason,
    }),
    strict({ decide: v.literal("drop"), reason }),
  ],
  "choice.malformed",
);
export type Decide = v.InferOutput<typeof decide>;

const decided = v.object({
  how: v.picklist(["carried", "reworded", "dropped", "merged"]),
  on: dayWord,
  role: v.picklist(ACTORS),
  /** The year that it was carried over into. */
  year: v.nullable(v.number()),
  /** What goes on in its place. */
  into: v.nullable(v.object({ slug: v.string(), wording: text })),
  reason: text,
  redacted: v.array(tombstone),
});
export type Decided = v.InferOutput<typeof decided>;

const closing = v.object({
  slug: v.string(),
  wording: text,
  strategy: v.object({ slug: v.string(), number: v.number(), title: text }),
  sphere: v.object({ slug: v.string(), title: text }),
  stage: v.picklist(STAGES),
  health: v.nullable(v.picklist(HEALTHS)),
  promised_due: v.nullable(dayWord),
  due: v.nullable(dayWord),
  slip_days: v.nullable(v.number()),
  lead: v.nullable(post),
  /** Null while nothing is decided. */
  decided: v.nullable(decided),
  /** Whether whoever asks may decide about it now. */
  yours: v.boolean(),
});
export type Closing = v.InferOutput<typeof closing>;

const sum = {
  year: v.number(),
  /** The year that what is open goes on into. */
  next: v.number(),
  promised: count,
  counts,
  /** How many actions the next year's promises are so far. */
  next_promised: count,
};

/** A year's promises as they stand on a day, and what was decided about those that are open. */
export const yearClose = v.object({
  ...sum,
  day: dayWord,
  closes_on: dayWord,
  /** Until the last day; null once the year has closed. */
  days_left: v.nullable(count),
  /** The first day on which it can be decided. */
  begins: dayWord,
  /** Continuing actions about which nothing was decided. */
  undecided: count,
  items: v.array(closing),
  /** Earlier years with open actions, oldest first. */
  earlier: v.array(v.object({ year: v.number(), open: count })),
});
export type YearClose = v.InferOutput<typeof yearClose>;

/** What the form starts from on which one action is decided. */
export const closeStart = v.object({
  ...sum,
  key: v.string(),
  /** Null where it can be decided now; else why not. */
  refused: text,
  action: v.object({
    slug: v.string(),
    version: v.number(),
    wording: text,
    result: text,
    done_with: text,
    strategy: v.string(),
    sphere: v.object({ slug: v.string(), title: text }),
    stage: v.picklist(STAGES),
    due: v.nullable(dayWord),
    /** The newest year that it was carried over into. */
    carried: v.nullable(v.number()),
  }),
});
export type CloseStart = v.InferOutput<typeof closeStart>;

export const closeDone = v.object({
  action: v.string(),
  /** The page of the year, at the action. */
  url: v.string(),
  seq: v.number(),
});
