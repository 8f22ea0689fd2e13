import * as v from "valibot";
import { ACTORS, DIRECTIONS, MEASURE_KINDS } from "../../db/words.ts";
import { change } from "../actions/timeline/schema.ts";
import { tombstone } from "../record/removed/schema.ts";
import { chosen, listOf, paging, slug } from "../validate.ts";

const text = v.nullable(v.string());
const day = v.pipe(v.string(), v.isoDate());

export const listMeasures = v.object({
  ...paging,
  asof: v.optional(v.string()),
  strategy: chosen(slug),
});

/** A number as it may be told: null and hidden where it stands for one to ten people. */
const published = { value: v.nullable(v.number()), hidden: v.boolean() };

const strategy = v.object({ slug: v.string(), number: v.number(), title: text });

export const measureItem = v.object({
  slug: v.string(),
  title: text,
  unit: text,
  kind: v.picklist(MEASURE_KINDS),
  /** What would be better. */
  direction: v.picklist(DIRECTIONS),
  /** Decimal places of its numbers. */
  decimals: v.number(),
  /** Whether it is read no more. */
  retired: v.boolean(),
  baseline: v.nullable(v.object({ ...published, on: day })),
  latest: v.nullable(
    v.object({
      ...published,
      id: v.string(),
      on: day,
      /** Read before the definition or the baseline changed: it does not compare. */
      before_break: v.boolean(),
    }),
  ),
  target: v.nullable(v.object({ value: v.number(), on: day })),
  /** Since the baseline; null where one of them is missing or hidden, or does not compare. */
  change: v.nullable(v.number()),
  /** Whether the target is reached; null where that cannot be told. */
  reached: v.nullable(v.boolean()),
});
export type MeasureItem = v.InferOutput<typeof measureItem>;

export const measureList = listOf(measureItem);

const reading = v.object({
  id: v.string(),
  on: day,
  /** Readings of one series compare. */
  series: v.number(),
  ...published,
  groups: v.array(v.object({ id: v.string(), ...published })),
  source: text,
  note: text,
  redacted: v.array(tombstone),
  /** When it was last put right. */
  corrected: v.nullable(day),
});
export type Reading = v.InferOutput<typeof reading>;

/** One side of a number that changed; a baseline and a target have a day. */
const side = v.nullable(v.object({ ...published, on: v.nullable(day) }));
export type Side = v.InferOutput<typeof side>;

const HAPPENED = [
  "defined",
  "changed",
  "retired",
  "resumed",
  "group_added",
  "group_retired",
  "corrected",
] as const;

const news = v.object({
  /** Unique on the page. */
  id: v.string(),
  kind: v.picklist(HAPPENED),
  on: day,
  later: v.boolean(),
  role: v.picklist(ACTORS),
  /** Whether a new series begins with it. */
  breaks: v.boolean(),
  changes: v.array(change),
  /** What is called "baseline", "target", "value", or by the id of a group. */
  numbers: v.array(v.object({ of: v.string(), was: side, now: side })),
  /** What else is said anew. */
  direction: v.nullable(v.picklist(DIRECTIONS)),
  suppress: v.nullable(v.boolean()),
  strategies: v.nullable(v.array(v.string())),
  /** Of a group: what it is called. */
  label: text,
  /** Of a correction: the reading's day. */
  reading_on: v.nullable(day),
  reason: text,
  redacted: v.array(tombstone),
});
export type News = v.InferOutput<typeof news>;

export const measureDetail = v.object({
  ...measureItem.entries,
  definition: text,
  /** Where its numbers come from. */
  source: text,
  /** Whether one to ten people are hidden. */
  suppress: v.boolean(),
  series: v.number(),
  strategies: v.array(strategy),
  redacted: v.array(tombstone),
  groups: v.array(
    v.object({ id: v.string(), label: text, retired: v.boolean(), redacted: v.array(tombstone) }),
  ),
  /** Oldest first. */
  readings: v.array(reading),
  /** Where a series begins after the first. */
  breaks: v.array(v.object({ series: v.number(), on: day, id: v.string() })),
  /** Newest first. */
  timeline: v.array(news),
});
export type MeasureDetail = v.InferOutput<typeof measureDetail>;
