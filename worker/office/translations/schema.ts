import * as v from "valibot";
import { LANGUAGES, TRANSLATED, type TranslatedNoun } from "../../../db/words.ts";
import { FIRST } from "../../languages/rules.ts";
import { chosen, listOf, paging, someWords } from "../../validate.ts";
import { keyed, oneOf, strict, text, whole } from "../form/schema.ts";

/** The languages into which the institution may translate its texts. */
export const INTO = LANGUAGES.filter((language) => language !== FIRST);
export type Into = (typeof INTO)[number];

/** How a text stands in a language; `older`: its translation is of earlier words. */
export const STATES = ["missing", "older", "translated"] as const;

/** How much a translation may hold: a story is the longest text there is. */
export const MOST_WORDS = 8000;

/** The words in that language, and the version of the subject whose words they translate. */
export const newWords = strict({ of: whole(1, 99_999), words: someWords(MOST_WORDS) });
export type NewWords = v.InferOutput<typeof newWords>;

const NOUNS = Object.keys(TRANSLATED) as TranslatedNoun[];

export const askTexts = v.object({
  ...paging,
  state: chosen(oneOf(STATES)),
  about: chosen(oneOf(NOUNS)),
  /** The text whose translation is written, such as `strategy.fair-care.title`. */
  edit: v.optional(v.string(), ""),
});

const state = v.picklist(STATES);

const listedText = {
  id: v.string(),
  about: v.picklist(NOUNS),
  /** The slug of what it is about; empty: the roadmap. */
  of: v.string(),
  field: v.string(),
  original: v.string(),
  state,
};

const counts = v.record(state, v.number());

/** How many texts stand how in each language. */
export const languagesAnswer = v.object({
  items: v.array(v.object({ language: v.picklist(INTO), counts })),
});

export const textsAnswer = v.object({
  ...keyed,
  ...listOf(v.object(listedText)).entries,
  counts,
  /** The first text that is not translated as it stands. */
  next: text,
  /** The text that was asked for, with all that its translation is written from. */
  edited: v.nullable(
    v.object({
      ...listedText,
      /** The version of its subject: what a translation says it is of. */
      of_version: v.number(),
      /** The version that a new translation names: how often it was translated. */
      version: v.number(),
      words: text,
      /** What was translated before the original changed. */
      earlier: text,
    }),
  ),
});
export type Texts = v.InferOutput<typeof textsAnswer>;
export type TextItem = Texts["items"][number];
export type EditedText = NonNullable<Texts["edited"]>;
