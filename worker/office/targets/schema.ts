import * as v from "valibot";
import { TARGETS } from "../../../db/words.ts";
import { decision } from "../../progress/health/schema.ts";
import { monthWord, someWords } from "../../validate.ts";
import { keyed, strict, whole } from "../form/schema.ts";

/** How much may be written, in characters. */
export const MOST = { reason: 600 } as const;

const none = v.pipe(
  v.literal(""),
  v.transform(() => null),
);

/** Per cent, or days; nothing ends the target. */
const value = v.union([v.null(), none, whole(0, 366)], "number.malformed");

export const setTarget = strict({
  from_month: monthWord,
  value,
  reason: someWords(MOST.reason),
});

/** Every figure that can have a target, and all decisions about targets, the newest first. */
export const targetsAnswer = v.object({
  ...keyed,
  /** The running month: the first from which a target can bind. */
  month: monthWord,
  items: v.array(
    v.object({
      figure: v.picklist(TARGETS),
      version: v.number(),
      /** The target of the running month. */
      value: v.nullable(v.number()),
    }),
  ),
  history: v.array(decision),
});
