import * as v from "valibot";

const text = v.nullable(v.string());

/** A number of a measure with its decimal places, as text: "hidden" where it would tell of too few people. */
export const figure = v.object({
  /** The group it is of; null for the whole. */
  part: text,
  label: text,
  /** Null where there was none. */
  was: text,
  now: text,
});
export type Figure = v.InferOutput<typeof figure>;
