import { validator } from "hono-openapi";
import * as v from "valibot";
import { type ErrorCode, type FieldError, Refusal } from "./errors.ts";
import { isDay } from "./months/rules.ts";

/** What a form page shows again after a refusal: the typed values and what is wrong. */
export type FormState = {
  values: Record<string, string | undefined>;
  /** Field name -> what is wrong, a key of `errors.field` in the words. */
  wrong: Record<string, string>;
  /** The refusal's code, where it is about the whole. */
  code?: ErrorCode;
  /** What the reader needs to go on. */
  detail?: Record<string, unknown>;
};

type Target = "json" | "form" | "query" | "param" | "header";

type Part = PropertyKey | { key: unknown };
type Issue = {
  message: string;
  path?: readonly Part[];
  received?: string;
  expected?: string | null;
};

const key = (part: Part) => String(typeof part === "object" ? part.key : part);

/** Our own words are names; what the library says of a member that we say nothing about is not. */
function reasonOf({ message, received, expected }: Issue): string {
  if (!message.startsWith("Invalid ")) return message;
  if (received === "undefined") return "field.missing";
  return expected === "never" ? "field.unknown" : "field.malformed";
}

/** The wrong fields of a failed parse: path and reason. */
export const fieldErrors = (issues: readonly Issue[]): FieldError[] =>
  issues.map((i) => ({ path: (i.path ?? []).map(key).join("."), message: reasonOf(i) }));

/** Checks one part of a request; what is wrong is answered 422 with the fields' paths. */
export const validate = <S extends v.GenericSchema, T extends Target>(target: T, schema: S) =>
  validator(target, schema, (result) => {
    if (!result.success) throw new Refusal("request.invalid", fieldErrors(result.error as Issue[]));
  });

const CONTROL = /[\u0000-\u0008\u000b\u000c\u000e-\u001f\u007f\u202a-\u202e\u2066-\u2069]/g;

/** Text as it is stored: NFC, LF line ends, without control and bidirectional override characters. */
export const clean = (text: string) =>
  text.replaceAll("\r\n", "\n").replaceAll("\r", "\n").replace(CONTROL, "").normalize("NFC").trim();

/** A text field of at most `most` characters; refuses NUL and lone surrogates. */
export const words = (most: number) =>
  v.pipe(
    v.string(),
    v.check((s) => !s.includes("\u0000") && s.isWellFormed(), "text.broken"),
    v.transform(clean),
    v.maxLength(most, "text.too_long"),
  );

/** The same, and not empty. */
export const someWords = (most: number) => v.pipe(words(most), v.minLength(1, "text.missing"));

export const slug = v.pipe(
  v.string(),
  v.regex(/^[a-z0-9]+(-[a-z0-9]+)*$/, "slug.malformed"),
  v.maxLength(60, "slug.too_long"),
);

export const monthWord = v.pipe(v.string(), v.regex(/^\d{4}-(0[1-9]|1[0-2])$/, "month.malformed"));

export const dayWord = v.pipe(
  v.string(),
  v.regex(/^\d{4}-\d{2}-\d{2}$/, "day.malformed"),
  v.check(isDay, "day.malformed"),
);

const whole = (name: string, least: number, most: number) =>
  v.pipe(
    v.string(),
    v.regex(/^\d{1,7}$/, `${name}.malformed`),
    v.transform(Number),
    v.minValue(least, `${name}.malformed`),
    v.maxValue(most, `${name}.too_large`),
  );

/** Which part of a long list is asked for, from 1; all of it without a number. */
export const part = (name: string) => v.optional(whole(name, 1, 100_000));

/** `page` from 1 and `per_page` up to 100, for every list. */
export const paging = {
  page: v.optional(whole("page", 1, 100_000), "1"),
  per_page: v.optional(whole("per_page", 1, 100), "50"),
};

/**
 * A choice of a filter form; the empty one chooses nothing. What is wrong with a value is told in
 * one word, unless `wrong` tells it.
 */
export const chosen = <S extends v.GenericSchema<string>>(
  schema: S,
  wrong: v.ErrorMessage<v.UnionIssue<v.BaseIssue<unknown>>> = "choice.unknown",
) =>
  v.optional(
    v.union(
      [
        v.pipe(
          v.literal(""),
          v.transform(() => undefined),
        ),
        schema,
      ],
      wrong,
    ),
  );

/** What a page of a list answers. */
export const listOf = <S extends v.GenericSchema>(item: S) =>
  v.object({ items: v.array(item), page: v.number(), per_page: v.number(), total: v.number() });

type Asked = { page: number; per_page: number };

/** The one answer every list gives. */
export const listed = <T>(
  items: T[],
  q: Asked,
  total: number,
): { items: T[]; page: number; per_page: number; total: number } => ({
  items,
  page: q.page,
  per_page: q.per_page,
  total,
});

/** The same of a list that was read whole, as short ones are. */
export const listedOf = <T>(all: readonly T[], q: Asked) =>
  listed(all.slice((q.page - 1) * q.per_page, q.page * q.per_page), q, all.length);
