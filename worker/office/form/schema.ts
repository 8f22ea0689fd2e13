import * as v from "valibot";
import { dayWord, slug, words } from "../../validate.ts";

/** Says of an unknown or a missing member which of the two it is. */
const member = (issue: { received: string }) =>
  issue.received === "undefined" ? "field.missing" : "field.unknown";

/** An object with these members and no others. */
export const strict = <E extends v.ObjectEntries>(entries: E) => v.strictObject(entries, member);

export const oneOf = <const T extends readonly string[]>(of: T) =>
  v.picklist(of, "choice.malformed");

/** Yes or no; a form says it in words. */
export const flag = v.pipe(
  v.union([v.boolean(), v.picklist(["yes", "no"])], "choice.malformed"),
  v.transform((said) => said === true || said === "yes"),
);

/** A whole number; a form says it in figures. */
export const whole = (least: number, most: number) =>
  v.pipe(
    v.union(
      [v.number(), v.pipe(v.string(), v.regex(/^\d{1,5}$/), v.transform(Number))],
      "number.malformed",
    ),
    v.integer("number.malformed"),
    v.minValue(least, "number.too_small"),
    v.maxValue(most, "number.too_large"),
  );

const none = v.pipe(
  v.literal(""),
  v.transform(() => null),
);

/** A day, or none. */
export const dayOrNone = v.union([v.null(), none, dayWord], "day.malformed");

/** A slug, or none. */
export const slugOrNone = v.union([v.null(), none, slug], "slug.malformed");

/** Several words; a form writes them apart by spaces, commas or line ends. */
export const several = v.pipe(
  v.union([v.string(), v.array(v.string())], "field.unknown"),
  v.transform((said) => (Array.isArray(said) ? said : said.split(/[\s,;]+/)).filter(Boolean)),
  v.maxLength(400, "list.too_long"),
);

/** Words that may be left out. */
export const perhaps = (most: number) => v.optional(words(most), "");

/** What every change of the office answers: what it is called, its version, its place. */
export const done = v.object({
  slug: v.optional(v.string()),
  id: v.optional(v.string()),
  version: v.number(),
  seq: v.number(),
});

/** What an answer with forms carries: the key that makes each of them count once. */
export const keyed = { key: v.string() };

export const text = v.nullable(v.string());
