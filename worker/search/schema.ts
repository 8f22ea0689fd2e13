import * as v from "valibot";
import { HEALTHS, STAGES } from "../../db/words.ts";
import { chosen, listOf, monthWord, paging, slug } from "../validate.ts";
import { KINDS } from "./rules.ts";

const text = v.nullable(v.string());

/** States of an update; a month without one has no words to find. */
export const REPORTED = ["on_time", "late", "nothing"] as const;

/** Whatever is asked is searched for: nothing that somebody types is wrong. */
const anything = v.optional(
  v.pipe(
    v.string(),
    v.transform((typed) => typed.toWellFormed().slice(0, 400).trim()),
  ),
  "",
);

/** What narrows a search: the same for its page, its sheet and its feed. */
export const narrowing = v.object({
  q: anything,
  strategy: chosen(slug),
  sphere: chosen(slug),
  stage: chosen(v.picklist(STAGES)),
  health: chosen(v.picklist(HEALTHS)),
  reporting: chosen(v.picklist(REPORTED)),
  month: chosen(monthWord),
  kind: chosen(v.picklist(KINDS)),
  /** Only actions and updates that show evidence. */
  evidence: chosen(v.picklist(["yes"])),
  asof: v.optional(v.string()),
});
export type Narrowing = v.InferOutput<typeof narrowing>;

export const askSearch = v.object({ ...narrowing.entries, ...paging });

/** A piece of a text, and whether it is what was searched for. */
const piece = v.object({ text: v.string(), hit: v.boolean() });
export type Piece = v.InferOutput<typeof piece>;

const foundItem = v.object({
  kind: v.picklist(KINDS),
  /** Its slug or id. */
  ref: v.string(),
  /** The page that tells more. */
  url: v.string(),
  /** Its name; null where that was removed, and for updates: their month and sphere tell them apart. */
  title: text,
  marked_title: v.array(piece),
  /** Some of its words, around what was searched for. */
  excerpt: v.array(piece),
  /** Of an update. */
  month: v.nullable(monthWord),
  sphere_title: text,
  /** When its words last changed. */
  changed_at: v.string(),
});
export type FoundItem = v.InferOutput<typeof foundItem>;

const named = v.object({ slug: v.string(), title: text });

export const foundList = v.object({
  ...listOf(foundItem).entries,
  /** The words that were searched for in the place of others that nothing holds. */
  instead: v.array(v.object({ asked: v.string(), found: v.string() })),
  /** Whether nothing holds all words, and what holds some of them is listed. */
  some: v.boolean(),
  /** Whether what was published lately may be missing still. */
  behind: v.boolean(),
  choices: v.object({
    strategies: v.array(v.object({ ...named.entries, number: v.number() })),
    spheres: v.array(named),
    months: v.array(monthWord),
  }),
});
export type FoundList = v.InferOutput<typeof foundList>;
