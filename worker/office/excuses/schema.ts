import * as v from "valibot";
import { monthWord, slug, someWords } from "../../validate.ts";
import { keyed, strict, text } from "../form/schema.ts";

/** How much may be written, in characters. */
export const MOST = { reason: 600 } as const;

export const newExcuse = strict({
  sphere: slug,
  month: monthWord,
  reason: someWords(MOST.reason),
});

/** The cells that could be excused today, and the excuses there are. */
export const excusesAnswer = v.object({
  ...keyed,
  open: v.array(
    v.object({ sphere: v.string(), title: text, month: v.string(), closes: v.string() }),
  ),
  items: v.array(
    v.object({ sphere: v.string(), month: v.string(), reason: text, role: v.string() }),
  ),
});
