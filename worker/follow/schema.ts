import * as v from "valibot";
import { type Rhythm, RHYTHMS, SCOPES } from "../../db/words.ts";
import { GROUPS } from "../changes/schema.ts";
import { mailAddress } from "../mail/schema.ts";
import { narrowing } from "../search/schema.ts";
import { chosen, monthWord, slug, words } from "../validate.ts";

const text = v.nullable(v.string());
const day = v.pipe(v.string(), v.isoDate());
const count = v.pipe(v.number(), v.integer(), v.minValue(0));

/** The one thing that may be chosen of the roadmap; the whole of it without. */
export const askThings = v.object({
  strategy: chosen(slug),
  sphere: chosen(slug),
  action: chosen(slug),
  asof: v.optional(v.string()),
});

/** What somebody wants to follow, as addresses say it: a thing, a search, missed reports, or everything. */
export const askFollow = v.object({
  ...v.omit(narrowing, ["asof"]).entries,
  action: chosen(slug),
  missed: chosen(v.literal("1")),
});
export type AskFollow = v.InferOutput<typeof askFollow>;

/** What is followed; `of` is a slug, the query of a search, or nothing. */
const scope = v.object({
  scope: v.picklist(SCOPES),
  of: v.pipe(words(600), v.regex(/^[^\n]*$/, "text.broken")),
});
export type Scope = v.InferOutput<typeof scope>;

/** The form with which somebody follows by mail. */
export const newFollow = v.object({
  ...scope.entries,
  rhythm: v.picklist(RHYTHMS, "rhythm.missing"),
  address: mailAddress,
});
export type NewFollow = v.InferOutput<typeof newFollow>;

/** One change as a digest names it. */
const digestItem = v.object({
  group: v.picklist(GROUPS),
  kind: v.string(),
  url: v.string(),
  /** Its words; null where they were removed. */
  title: text,
  /** The action that a step belongs to. */
  of: v.optional(text),
  on: v.nullable(v.string()),
  was: v.optional(text),
  now: v.optional(text),
  days: v.optional(v.nullable(v.number())),
  month: v.optional(monthWord),
});
export type DigestItem = v.InferOutput<typeof digestItem>;

const digest = v.object({
  /** The month whose close it tells; null where it tells what was posted. */
  month: v.nullable(monthWord),
  /** Null: from before the first event. */
  from: v.nullable(day),
  to: day,
  groups: v.array(v.object({ group: v.picklist(GROUPS), count })),
  items: v.array(digestItem),
  /** Spheres from which no update was received, by month. */
  silent: v.array(v.object({ month: monthWord, sphere: v.string(), title: text })),
  /** What a search finds that changed. */
  found: v.array(v.object({ url: v.string(), name: v.string() })),
});
export type Digest = v.InferOutput<typeof digest>;

/** What can be followed, and what its followers were told last. */
export const followAnswer = v.object({
  ...scope.entries,
  /** What it is called: the title of the thing, or the words of the search. */
  title: text,
  /** Null until a month has closed. */
  digest: v.nullable(digest),
});
export type FollowAnswer = v.InferOutput<typeof followAnswer>;

/** What a mail to a follower is made of. */
export type FollowLetter = { scope: Scope; title: string | null; roadmap: string; page: string } & (
  | { what: "confirm"; rhythm: Rhythm }
  | { what: "digest"; digest: Digest; origin: string }
);

/** What the page behind a mailed link shows. */
export type Followed = Scope & {
  state: "unknown" | "asked" | "confirmed" | "left";
  title: string | null;
  rhythm: Rhythm;
};
