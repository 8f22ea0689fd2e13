import * as v from "valibot";
import { ACTORS } from "../../db/words.ts";
import { change } from "../actions/timeline/schema.ts";
import { tombstone } from "../record/removed/schema.ts";
import { chosen, slug } from "../validate.ts";

const text = v.nullable(v.string());
const day = v.pipe(v.string(), v.isoDate());

/** What of the roadmap a list may be narrowed to. */
export const narrows = { strategy: chosen(slug), sphere: chosen(slug), action: chosen(slug) };

/** What of the roadmap a thing speaks of, by name. */
const spoken = v.object({
  strategies: v.array(v.object({ slug: v.string(), number: v.number(), title: text })),
  spheres: v.array(v.object({ slug: v.string(), title: text })),
  actions: v.array(v.object({ slug: v.string(), wording: text })),
});
export type Spoken = v.InferOutput<typeof spoken>;

/** One side of a fact, as the record has it; lists are parted by "; ". */
const setting = v.object({ field: v.string(), was: text, now: text });

export const news = v.object({
  /** Unique on the page. */
  id: v.string(),
  kind: v.picklist(["stated", "changed", "ended", "resumed"]),
  on: day,
  /** Entered into this record more than a day after. */
  later: v.boolean(),
  role: v.picklist(ACTORS),
  changes: v.array(change),
  settings: v.array(setting),
  reason: text,
  redacted: v.array(tombstone),
});
export type News = v.InferOutput<typeof news>;

/** What every page of the library shows beside its own. */
export const ofEach = {
  speaks_of: spoken,
  redacted: v.array(tombstone),
  /** Newest first. */
  timeline: v.array(news),
};
