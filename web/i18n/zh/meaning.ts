import type { meaning as en } from "../en/meaning.ts";

export const meaning: typeof en = {
  what: (word) => `“${word}”在此处的含义`,
  all: "见术语表",
};
