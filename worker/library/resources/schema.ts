import * as v from "valibot";
import { RESOURCE_KINDS } from "../../../db/words.ts";
import { chosen, listOf, paging } from "../../validate.ts";
import { narrows, ofEach } from "../schema.ts";

const text = v.nullable(v.string());
const day = v.nullable(v.pipe(v.string(), v.isoDate()));
const kind = v.picklist(RESOURCE_KINDS);
/** Words of the list's own, compared as they stand. */
const word = chosen(v.pipe(v.string(), v.maxLength(200, "text.too_long")));

export const listResources = v.object({
  ...paging,
  ...narrows,
  kind: chosen(kind),
  language: word,
  topic: word,
  audience: word,
  asof: v.optional(v.string()),
});

const resourceItem = v.object({
  slug: v.string(),
  title: text,
  kind,
  /** BCP 47. */
  language: v.string(),
  topic: text,
  audience: text,
  /** Who made it. */
  maker: text,
  link: text,
  /** The day somebody last looked whether it is still right; null: never. */
  checked_on: day,
  withdrawn: v.boolean(),
});
export type ResourceItem = v.InferOutput<typeof resourceItem>;

/** By title; those that are offered no more stand last. */
export const resourceList = v.object({
  ...listOf(resourceItem).entries,
  /** What a list can be narrowed to. */
  choices: v.object({
    kinds: v.array(kind),
    languages: v.array(v.string()),
    topics: v.array(v.string()),
    audiences: v.array(v.string()),
  }),
});

export const resourceDetail = v.object({
  ...resourceItem.entries,
  description: text,
  /** Why it was withdrawn. */
  reason: text,
  ...ofEach,
});
export type ResourceDetail = v.InferOutput<typeof resourceDetail>;
