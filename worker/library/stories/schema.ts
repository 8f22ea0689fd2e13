import * as v from "valibot";
import { ROLES, STORY_KINDS } from "../../../db/words.ts";
import { chosen, listOf, paging } from "../../validate.ts";
import { narrows, ofEach } from "../schema.ts";

const text = v.nullable(v.string());
const kind = v.picklist(STORY_KINDS);

export const listStories = v.object({
  ...paging,
  ...narrows,
  kind: chosen(kind),
  asof: v.optional(v.string()),
});

const storyItem = v.object({
  slug: v.string(),
  title: text,
  kind,
  /** The day it is of. */
  on: v.pipe(v.string(), v.isoDate()),
  /** The role of whoever speaks; null: none of the roadmap's. */
  speaker: v.nullable(v.picklist(ROLES)),
  /** As published, the role first. */
  author: text,
  withdrawn: v.boolean(),
});
export type StoryItem = v.InferOutput<typeof storyItem>;

/** The newest first. */
export const storyList = listOf(storyItem);

export const storyDetail = v.object({
  ...storyItem.entries,
  /** In Markdown. */
  body: text,
  /** Why it was withdrawn. */
  reason: text,
  ...ofEach,
});
export type StoryDetail = v.InferOutput<typeof storyDetail>;
