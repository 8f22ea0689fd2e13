import type { TranslatedNoun } from "../../../db/words.ts";
import type { STATES } from "../../../worker/office/translations/schema.ts";
import { formatDate } from "../format.ts";

type State = (typeof STATES)[number];

/** What is said of the institution's own translations, and of the forms in which they are written. */
export const translating = {
  title: "About the translation",
  about:
    "The institution translated words of its own on this page. What it wrote first is in English, and counts.",
  whole: "Read this page in English",
  older: (day: string) => `The original was changed on ${formatDate(day)}, after this translation.`,
  read: "Read the original in English",
  office: {
    languages: "How far each language is",
    language: "Language",
    states: {
      missing: "Missing",
      older: "Older than the original",
      translated: "Translated",
    } satisfies Record<State, string>,
    counted: (n: Record<State, number>) =>
      `${n.translated} translated, ${n.older} older than the original, ${n.missing} missing.`,
    about: {
      roadmap: "Roadmap",
      strategy: "Strategy",
      sphere: "Sphere",
      action: "Action",
      measure: "Measure",
      gathering: "Gathering",
      resource: "Resource",
      story: "Story",
    } satisfies Record<TranslatedNoun, string>,
    storyBody: "The text",
    step: "The title of a step",
    texts: "Texts of the institution",
    text: "Text",
    state: "State",
    of: "About",
    next: "The next text that waits",
    original: "The original",
    earlier: "The last translation",
    earlierHint: "It is of earlier words: the original was changed since.",
    words: "The same in this language",
    wordsHint: "It belongs to the words beside it. Where they change later, readers are told.",
    submit: "Publish the translation",
  },
};
