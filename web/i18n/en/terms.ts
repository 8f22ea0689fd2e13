import { capital, list, plural } from "../format.ts";
import { changedIn } from "./library.ts";
import { languageName } from "./resources.ts";

/** Texts of /glossary and of the office's terms. */
export const terms = {
  title: "Glossary",
  described:
    "The common language of the roadmap: what its words mean here, and where that comes from.",
  none: "No term has been defined yet.",
  noneLede: "What the roadmap's words mean will be said here, each with its source.",
  finding: (n: number) => `${capital(plural(n, "word", "words"))} in common.`,
  lede: "What the roadmap means by its words, where that comes from, and how it is said in other languages.",
  removed: "The word was removed",
  forms: (forms: readonly string[]) => `Also: ${list(forms)}.`,
  source: (source: string) => `Source: ${source}`,
  language: languageName,
  retired: "Used no more.",
  reason: (reason: string) => `Used no more: ${reason}`,
  news: "What changed",
  titles: {
    stated: "It was defined",
    ended: "It is used no more",
    resumed: "It is used again",
    changed: changedIn,
  },
  office: {
    new: "Define a term",
    word: "Word",
    forms: "Other forms",
    formsHint: "One on each line, such as the plural.",
    definition: "Definition",
    source: "Source",
    sourceHint: "Who says it so: a statute, a paper, or the institution itself.",
    retired: "Used no more",
    translate: "Tell a term in another language",
    translateAbout: "Said again for the same language, it replaces what stood there.",
    term: "Term",
    language: "Language",
    inLanguage: "Word in that language",
    definitionIn: "Definition in that language",
  },
};
