import type { meaning as en } from "../en/meaning.ts";

export const meaning: typeof en = {
  what: (word) => `Qué significa aquí «${word}»`,
  all: "En el glosario",
};
