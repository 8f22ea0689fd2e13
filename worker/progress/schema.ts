import * as v from "valibot";
import { OUTCOMES, SLIP_REASONS, STAGES } from "../../db/words.ts";
import { dayWord, monthWord, part } from "../validate.ts";

const text = v.nullable(v.string());
const count = v.pipe(v.number(), v.integer(), v.minValue(0));
const day = v.nullable(dayWord);
const tally = v.object(v.entriesFromList(STAGES, count));

/** A share in whole per cent; null under ten. */
const share = v.nullable(v.pipe(v.number(), v.integer()));

/** Done actions, those that show evidence, and their share. */
const evidenced = v.object({ done: count, shown: count, share });

/** A strategy with its actions counted. */
export const counted = v.object({
  slug: v.string(),
  number: count,
  title: text,
  stages: tally,
  evidence: evidenced,
});

const monthPoint = v.object({
  month: monthWord,
  open: v.boolean(),
  /** The last day of its grace: `asof` that day the same numbers are read. */
  closed_on: day,
  counts: tally,
});

const cohort = v.object({
  year: v.pipe(v.number(), v.integer()),
  /** Whether its sum can still grow. */
  closed: v.boolean(),
  promised: count,
  counts: v.object(v.entriesFromList(OUTCOMES, count)),
  done_share: share,
});

const drifted = v.object({
  slug: v.string(),
  wording: text,
  strategy: v.object({ slug: v.string(), number: count }),
  sphere: v.object({ slug: v.string(), title: text }),
  stage: v.picklist(STAGES),
  /** Neither done nor dropped, merged or continued elsewhere. */
  open: v.boolean(),
  first: dayWord,
  current: day,
  slip_days: v.nullable(v.pipe(v.number(), v.integer())),
  moves: count,
  unexplained: count,
  reason: v.nullable(v.picklist(SLIP_REASONS)),
});

/** Where /how-we-count explains each figure. */
export const COUNTED_AT = {
  stages: "stage",
  months: "months",
  drift: "dates",
  cohorts: "cohorts",
  evidence: "evidence",
} as const;

export const progress = v.object({
  /** The day all of it is judged on. */
  day: dayWord,
  promised: count,
  stages: tally,
  strategies: v.array(counted),
  months: v.array(monthPoint),
  cohorts: v.array(cohort),
  drift: v.array(drifted),
  evidence: evidenced,
  counted: v.object({
    stages: v.literal(COUNTED_AT.stages),
    months: v.literal(COUNTED_AT.months),
    drift: v.literal(COUNTED_AT.drift),
    cohorts: v.literal(COUNTED_AT.cohorts),
    evidence: v.literal(COUNTED_AT.evidence),
  }),
});

export type Progress = v.InferOutput<typeof progress>;
export type DriftedAction = v.InferOutput<typeof drifted>;

export const CHARTS = ["stages", "months", "drift", "cohorts"] as const;
export type Chart = (typeof CHARTS)[number];

/** The open actions whose date was moved and still stands. */
export const moved = v.object({
  actions: count,
  /** Days; 0 where none is later than promised. */
  furthest: count,
  /** Those that moved more than once. */
  often: count,
});
export type Moved = v.InferOutput<typeof moved>;

export const asked = v.object({ asof: v.optional(v.string()) });
/** Which part of the moved dates is asked for, in the place of every drift. */
export const askPart = v.object({ ...asked.entries, actions: part("actions") });
export const askCsv = v.object({ ...asked.entries, chart: v.picklist(CHARTS, "chart.unknown") });
