import * as v from "valibot";
import { monthWord, slug } from "../../validate.ts";

const MOST_FIELDS = 3000;
const MOST_TEXT = 20_000;
const MOST_ALL = 200_000;

const sizeOf = (fields: Record<string, string>) =>
  Object.entries(fields).reduce((sum, [name, text]) => sum + name.length + text.length, 0);

export const place = v.object({ month: monthWord, sphere: slug });
export type Place = v.InferOutput<typeof place>;

/** The form's fields exactly as typed, by name. */
export const draftFields = v.pipe(
  v.record(
    v.pipe(v.string(), v.regex(/^[a-z][\w.-]{0,149}$/i, "field.unknown")),
    v.pipe(v.string("field.malformed"), v.maxLength(MOST_TEXT, "text.too_long")),
  ),
  v.check((fields) => Object.keys(fields).length <= MOST_FIELDS, "list.too_long"),
  v.check((fields) => sizeOf(fields) <= MOST_ALL, "text.too_long"),
);

export const saveDraft = v.object({ fields: draftFields });

const version = v.pipe(v.number(), v.integer(), v.minValue(0));

/** The draft of a sphere's month, as its lead and deputy see it. */
export const draftView = v.object({
  /** 0: nothing was saved yet. A save names the version that it began from. */
  version,
  saved_at: v.nullable(v.string()),
  /** Whether whoever asks saved it last. */
  mine: v.boolean(),
  /** In which role whoever asks may write. */
  role: v.picklist(["lead", "deputy"]),
  fields: v.record(v.string(), v.string()),
});

export type DraftView = v.InferOutput<typeof draftView>;

export const savedDraft = v.object({ version, saved_at: v.string() });
