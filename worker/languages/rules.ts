import type { LANGUAGES } from "../../db/words.ts";

export type Language = (typeof LANGUAGES)[number];

/** The language of every address without one before it, and of whatever is not translated. */
export const FIRST: Language = "en";

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
