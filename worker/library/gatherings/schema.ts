import * as v from "valibot";
import { chosen, listOf, paging, slug } from "../../validate.ts";
import { narrows, ofEach } from "../schema.ts";

const text = v.nullable(v.string());
const day = v.pipe(v.string(), v.isoDate());

export const listGatherings = v.object({
  ...paging,
  ...narrows,
  series: chosen(slug),
  asof: v.optional(v.string()),
});

const series = v.object({ slug: v.string(), title: text });

const gatheringItem = v.object({
  slug: v.string(),
  title: text,
  /** The day and, as HH:MM, the time of day in the roadmap's zone. */
  on: day,
  time: text,
  minutes: v.nullable(v.number()),
  series: v.nullable(series),
  /** Its number within the series. */
  part: v.nullable(v.number()),
  cancelled: v.boolean(),
  /** Whether its day is not over. */
  ahead: v.boolean(),
  facilitators: text,
  place: text,
  /** In words; nobody who came is ever named. */
  attendance: text,
});
export type GatheringItem = v.InferOutput<typeof gatheringItem>;

/** Those ahead come first, the next one at the top; then those that were, the newest first. */
export const gatheringList = v.object({
  ...listOf(gatheringItem).entries,
  /** The roadmap's time zone. */
  zone: v.string(),
  /** How many of all that were asked for are ahead. */
  ahead: v.number(),
  choices: v.object({
    series: v.array(series),
    strategies: v.array(v.object({ slug: v.string(), number: v.number(), title: text })),
    spheres: v.array(v.object({ slug: v.string(), title: text })),
  }),
});

export const gatheringDetail = v.object({
  ...gatheringItem.entries,
  zone: v.string(),
  description: text,
  link: text,
  audience: text,
  materials: text,
  recap: text,
  /** Why it was cancelled. */
  reason: text,
  /** The others of its series, in the order of their days. */
  others: v.array(
    v.object({ slug: v.string(), title: text, on: day, part: v.nullable(v.number()) }),
  ),
  ...ofEach,
});
export type GatheringDetail = v.InferOutput<typeof gatheringDetail>;
