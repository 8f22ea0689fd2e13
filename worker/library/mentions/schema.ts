import * as v from "valibot";

/** A thing of the library that speaks of something. */
export const mention = v.object({
  noun: v.picklist(["gathering", "resource", "story"]),
  slug: v.string(),
  title: v.nullable(v.string()),
  /** The day it is of, or was looked at. */
  on: v.nullable(v.pipe(v.string(), v.isoDate())),
  /** Cancelled or withdrawn. */
  ended: v.boolean(),
});
export type Mention = v.InferOutput<typeof mention>;
