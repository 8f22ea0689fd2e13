import { LANGUAGES } from "../../db/words.ts";

export type Language = (typeof LANGUAGES)[number];

/** The language of every address without one before it, and of whatever is not translated. */
export const FIRST = "en" satisfies Language;

type About = {
  /** Its own name, for whoever reads it. */
  name: string;
  dir: "ltr" | "rtl";
  /** What `Intl` is asked for. */
  locale: string;
};

/** Figures in Spanish are written as they are in the Americas: 1,284.5. */
export const ABOUT: Record<Language, About> = {
  en: { name: "English", dir: "ltr", locale: "en-GB" },
  es: { name: "Español", dir: "ltr", locale: "es-419" },
  "zh-Hans": { name: "简体中文", dir: "ltr", locale: "zh-Hans-CN" },
};

const others = LANGUAGES.filter((language) => language !== FIRST);

/** What stands before an address in another language; a second stroke would begin another host's. */
const PREFIX = new RegExp(`^/(${others.join("|")})(?=$|[?#]|/(?!/))`);
const FIRSTS = new RegExp(`^/${FIRST}(?=$|[?#]|/(?!/))`);

/** Data, files, feeds and what programs ask for have one address, whatever language one reads. */
const FOR_PROGRAMS =
  /^\/(?:(?:api|assets|files|record|\.well-known)\/|(?:healthz|readyz|metrics)$|[^?#]*\.[a-z]+(?:$|[?#]))/;

/** Its path and query, from the root. */
const rooted = (rest: string) => (rest.startsWith("/") ? rest : `/${rest}`);

/** An address in its language: which one it is, and what it is in the first language. */
export function inFirst(address: string): { language: Language; path: string } {
  const [before, language] = PREFIX.exec(address) ?? [];
  const path = before ? rooted(address.slice(before.length)) : address;
  if (!language || FOR_PROGRAMS.test(path)) return { language: FIRST, path: address };
  return { language: language as Language, path };
}

/** The same page in a language, by its address in any. */
export function inLanguage(address: string, language: Language): string {
  const { path } = inFirst(address);
  if (language === FIRST || !path.startsWith("/") || FOR_PROGRAMS.test(path)) return path;
  return `/${language}${path.replace(/^\/(?=$|[?#])/, "")}`;
}

/** Where an address that names the first language leads; undefined for every other. */
export function withoutFirst(address: string): string | undefined {
  const [before] = FIRSTS.exec(address) ?? [];
  return before && rooted(address.slice(before.length));
}
