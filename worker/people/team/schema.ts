import * as v from "valibot";
import { ROLES } from "../../../db/words.ts";

const text = v.nullable(v.string());

/** One post: who holds it, or since when nobody does. */
export const post = v.object({
  role: v.picklist(ROLES),
  /** Slug of the sphere or strategy; null for the whole roadmap. */
  scope: text,
  scope_title: text,
  /** Only where the person agreed to be named. */
  name: text,
  since: text,
  vacant: v.boolean(),
});

export const team = v.object({
  title: text,
  goal: text,
  body: text,
  team: text,
  contact: text,
  zone: v.string(),
  posts: v.array(post),
});

/** How long somebody held a post, or nobody did; `until` is the first day after it. */
export const stretch = v.object({
  role: v.picklist(ROLES),
  /** Only where the person agreed to be named. */
  name: text,
  from: v.string(),
  until: text,
  vacant: v.boolean(),
});

export type Stretch = v.InferOutput<typeof stretch>;
export type Post = v.InferOutput<typeof post>;
