import * as v from "valibot";
import { RESOURCE_KINDS, ROLES, STORY_KINDS } from "../../../db/words.ts";
import { dayWord, slug, someWords, words } from "../../validate.ts";
import {
  dayOrNone,
  flag,
  keyed,
  oneOf,
  perhaps,
  several,
  strict,
  text,
  whole,
} from "../form/schema.ts";

/** How much may be written, in characters. */
export const MOST = {
  line: 200,
  link: 500,
  text: 1500,
  long: 4000,
  story: 5000,
  reason: 600,
} as const;

const slugs = v.pipe(several, v.array(slug));
const none = v.pipe(
  v.union([v.literal(""), v.null()]),
  v.transform(() => null),
);
const wholeOrNone = (least: number, most: number) =>
  v.union([none, whole(least, most)], "number.malformed");
const timeOrNone = v.union(
  [none, v.pipe(v.string(), v.regex(/^([01]\d|2[0-3]):[0-5]\d$/, "time.malformed"))],
  "time.malformed",
);
const link = v.pipe(words(MOST.link), v.regex(/^(https?:\/\/[^\s<>"]+)?$/, "link.malformed"));

/** What of the roadmap a thing speaks of. */
const spoken = {
  strategies: v.optional(slugs),
  spheres: v.optional(slugs),
  actions: v.optional(slugs),
};

/** Why something published changes; asked for where something does. */
const reason = perhaps(MOST.reason);

const gathering = {
  time: v.optional(timeOrNone),
  minutes: v.optional(wholeOrNone(5, 1440)),
  /** What the series is called; empty: none. */
  series: v.optional(words(MOST.line)),
  part: v.optional(wholeOrNone(1, 999)),
  place: v.optional(words(MOST.line)),
  link: v.optional(link),
  audience: v.optional(words(MOST.line)),
  materials: v.optional(words(MOST.text)),
  /** In words: nobody who came is ever named. */
  attendance: v.optional(words(MOST.line)),
  recap: v.optional(words(MOST.long)),
  ...spoken,
};

export const newGathering = strict({
  title: someWords(MOST.line),
  on: dayWord,
  description: someWords(MOST.text),
  facilitators: someWords(MOST.line),
  ...gathering,
  slug: v.optional(slug),
});

export const editGathering = strict({
  title: v.optional(words(MOST.line)),
  on: v.optional(dayWord),
  description: v.optional(words(MOST.text)),
  facilitators: v.optional(words(MOST.line)),
  ...gathering,
  ended: v.optional(flag),
  reason,
});

/** A tag of BCP 47. */
const language = v.pipe(
  v.string(),
  v.regex(/^[a-z]{2,3}(-[A-Za-z0-9]{2,8})*$/, "language.malformed"),
);

const resource = {
  link: v.optional(link),
  topic: v.optional(words(MOST.line)),
  audience: v.optional(words(MOST.line)),
  maker: v.optional(words(MOST.line)),
  checked_on: v.optional(dayOrNone),
  ...spoken,
};

/** The suggestion that it was made from, which is deleted then. */
const suggestion = v.pipe(v.string(), v.regex(/^s-[0-9a-f]{16}$/, "slug.malformed"));

export const newResource = strict({
  title: someWords(MOST.line),
  kind: oneOf(RESOURCE_KINDS),
  language,
  description: someWords(MOST.text),
  ...resource,
  slug: v.optional(slug),
  suggestion: v.optional(suggestion),
});

export const editResource = strict({
  title: v.optional(words(MOST.line)),
  kind: v.optional(oneOf(RESOURCE_KINDS)),
  language: v.optional(language),
  description: v.optional(words(MOST.text)),
  ...resource,
  ended: v.optional(flag),
  reason,
});

const story = {
  speaker: v.optional(v.union([none, oneOf(ROLES)], "choice.malformed")),
  ...spoken,
};

export const newStory = strict({
  title: someWords(MOST.line),
  kind: oneOf(STORY_KINDS),
  on: dayWord,
  author: someWords(MOST.line),
  body: someWords(MOST.story),
  ...story,
  slug: v.optional(slug),
});

export const editStory = strict({
  title: v.optional(words(MOST.line)),
  kind: v.optional(oneOf(STORY_KINDS)),
  on: v.optional(dayWord),
  author: v.optional(words(MOST.line)),
  body: v.optional(words(MOST.story)),
  ...story,
  ended: v.optional(flag),
  reason,
});

const term = {
  /** One on each line. */
  forms: v.optional(words(MOST.text)),
  source: v.optional(words(MOST.line)),
};

export const newTerm = strict({
  word: someWords(MOST.line),
  definition: someWords(MOST.text),
  ...term,
  slug: v.optional(slug),
});

export const editTerm = strict({
  word: v.optional(words(MOST.line)),
  definition: v.optional(words(MOST.text)),
  ...term,
  ended: v.optional(flag),
  reason,
});

/** A term in another language; said again, it replaces what stood there. */
export const newTranslation = strict({
  term: slug,
  language,
  word: someWords(MOST.line),
  definition: perhaps(MOST.text),
});

/** The nouns of the library, as addresses call them. */
export const SHELVES = ["gatherings", "resources", "stories", "terms"] as const;
export type ShelfName = (typeof SHELVES)[number];

const fact = v.union([v.null(), v.string(), v.number(), v.array(v.string())]);

const item = v.object({
  slug: v.string(),
  version: v.number(),
  /** Cancelled, withdrawn or used no more. */
  ended: v.boolean(),
  facts: v.record(v.string(), fact),
  texts: v.record(v.string(), text),
});
export type Item = v.InferOutput<typeof item>;

/** Everything on one shelf as it stands, and what it may speak of. */
export const shelfAnswer = v.object({
  ...keyed,
  items: v.array(item),
  strategies: v.array(v.object({ slug: v.string(), number: v.number(), title: text })),
  spheres: v.array(v.object({ slug: v.string(), title: text })),
});
