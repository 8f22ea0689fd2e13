import { getRequestEvent, isServer } from "solid-js/web";
import { FIRST, type Language } from "../../worker/languages/rules.ts";
import type { en } from "./en/index.ts";
import type { letters } from "./en/letters.ts";

/** Every text of the interface; the dictionary of another language has the same keys. */
export type Shown = typeof en;

/** With what stands in mails alone, which browsers do not load. */
export type Words = Shown & { letters: typeof letters };

const known: Record<Language, Partial<Words>> = { en: {}, es: {}, "zh-Hans": {} };

/** Takes in texts of a language: a page that starts a little script needs few of them. */
export function learn(language: Language, texts: Partial<Words>): void {
  Object.assign(known[language], texts);
}

/** The language of the request, or of the document in a browser. */
export function language(): Language {
  if (!isServer) {
    const { lang } = document.documentElement;
    return lang in known ? (lang as Language) : FIRST;
  }
  const event = getRequestEvent() as { locals?: { language?: Language } } | undefined;
  return event?.locals?.language ?? FIRST;
}

/** The dictionary that is being read, for tables that are taken whole. */
export const words = (): Words => known[language()] as Words;

/** The `lang` of what comes from the record, which is written in the first language. */
export const recordLang = (): Language | undefined => (language() === FIRST ? undefined : FIRST);
