import * as v from "valibot";
import { ACTORS } from "../../../../db/words.ts";
import { clean } from "../../../validate.ts";

/** A cell as it is given and as it is kept. */
export type Cell = v.GenericSchema<string, string>;

export const like = (pattern: RegExp, why: string) => v.pipe(v.string(), v.regex(pattern, why));
export const text = (most: number) =>
  v.pipe(
    v.string(),
    v.check((s) => !s.includes("\u0000") && s.isWellFormed(), "holds a broken character"),
    v.transform(clean),
    v.maxLength(most, `is longer than ${most} characters`),
  );

const isDay = (d: string) => {
  const t = Date.parse(`${d.slice(0, 10)}T00:00:00Z`);
  return !Number.isNaN(t) && new Date(t).toISOString().startsWith(d.slice(0, 10));
};
export const day = v.pipe(
  like(/^\d{4}-\d{2}-\d{2}$/, "is not a day: write 2026-03-31"),
  v.check(isDay, "is a day that no calendar has"),
);
const when = v.pipe(
  like(
    /^\d{4}-\d{2}-\d{2}(T([01]\d|2[0-3]):[0-5]\d:[0-5]\d(\.\d{1,3})?Z)?$/,
    "is neither a day (2026-03-31) nor an instant (2026-03-31T16:00:00Z)",
  ),
  v.check(isDay, "is a day that no calendar has"),
);
export const month = like(/^\d{4}-(0[1-9]|1[0-2])$/, "is not a month: write 2026-03");
export const year = like(/^\d{4}$/, "is not a year");
export const slug = v.pipe(
  like(/^[a-z0-9]+(-[a-z0-9]+)*$/, "may hold small letters, digits and single hyphens only"),
  v.maxLength(60, "is longer than 60 characters"),
);
export const count = like(/^\d{1,4}$/, "is not a whole number");
export const address = v.pipe(v.string(), v.email("is not a mail address"), v.toLowerCase());
export const zone = v.pipe(
  v.string(),
  v.check((z) => {
    try {
      return new Intl.DateTimeFormat("en", { timeZone: z }).resolvedOptions().timeZone !== "";
    } catch {
      return false;
    }
  }, "is not a time zone: write America/New_York"),
);
export const oneOf = (words: readonly string[]) =>
  v.pipe(
    v.string(),
    v.toLowerCase(),
    v.check((word) => words.includes(word), `is none of ${words.join(", ")}`),
  );
export const yesNo = v.pipe(oneOf(["yes", "no", "true", "false"]), v.transform(yesOrNo));
function yesOrNo(word: string) {
  return word === "yes" || word === "true" ? "yes" : "no";
}
export const link = like(
  /^(https?:\/\/[^\s<>"]+|\/files\/[0-9a-f]{64})$/,
  "is not a link: it begins with https://",
);

export const listOf = (one: Cell, why: string) =>
  v.pipe(
    v.string(),
    v.transform((s) =>
      s
        .split(";")
        .map((part) => part.trim())
        .filter(Boolean)
        .join(";"),
    ),
    v.check((s) => s === "" || s.split(";").every((part) => v.is(one, part)), why),
  );

/** The name of a text of an update, as the record has it. */
export const field = like(
  /^(summary|obstacles|needs|next|doneWith|(line|noEvidence)\.[a-z0-9-]+|evidence\.\d+\.(title|url|shows))$/,
  "is no text of an update: write summary, line.ACTION or evidence.1.title",
);

/** Every row: when it became public, and the role that stood behind it. */
export const published = { on: when, by: oneOf(ACTORS) };
