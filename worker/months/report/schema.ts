import * as v from "valibot";
import { ACTORS, REPORTING, SLIP_REASONS } from "../../../db/words.ts";
import { post } from "../../people/team/schema.ts";
import { updateView } from "../../updates/schema.ts";
import { monthWord, part } from "../../validate.ts";

const text = v.nullable(v.string());
const day = v.string();

/** What may happen to an action outside its monthly lines. */
export const CHANGES = [
  "action.promised",
  "action.reworded",
  "action.rescheduled",
  "action.staged",
  "action.dropped",
  "action.reinstated",
  "action.merged",
  "action.continued",
] as const;

const change = v.object({
  kind: v.picklist(CHANGES),
  on: day,
  action: v.string(),
  wording: text,
  from_due: v.nullable(day),
  to_due: v.nullable(day),
  reason: v.nullable(v.picklist(SLIP_REASONS)),
  /** A typing error put right within a day. */
  correction: v.nullable(v.boolean()),
  /** What it was merged into or is continued by. */
  into: text,
  /** The reason in the words of whoever gave it. */
  why: text,
  /** Whether there was a reason, and its words were removed. */
  removed: v.boolean(),
});
export type Change = v.InferOutput<typeof change>;

/** What moved in a stretch of the record. */
export const moved = v.object({
  done: v.number(),
  dropped: v.number(),
  /** By how many days each date moved. */
  days: v.array(v.number()),
});
export type Moved = v.InferOutput<typeof moved>;

export const standing = v.object({
  month: v.string(),
  opens: day,
  due: day,
  grace_ends: day,
  /** Whether a report would still be on time. */
  open: v.boolean(),
  spheres: v.array(
    v.object({
      sphere: v.string(),
      title: text,
      state: v.picklist(REPORTING),
      days_late: v.number(),
      update: text,
    }),
  ),
});

export type Standing = v.InferOutput<typeof standing>;

export const asked = v.object({ asof: v.optional(v.string()) });

/** Which part of its spheres is asked for. */
export const askMonth = v.object({ ...asked.entries, spheres: part("spheres") });

export const monthParam = v.object({ month: monthWord });

const stands = {
  sphere: v.string(),
  title: text,
  state: v.picklist([...REPORTING, "none_owed"]),
  days_late: v.number(),
};

const sphere = v.object({
  ...stands,
  reports_from: text,
  lead: v.nullable(post),
  /** The newest earlier month with a report. */
  last_reported: text,
  /** Of the last twelve months that were owed and are closed. */
  silence: v.object({ missed: v.number(), owed: v.number() }),
  /** Months in a row with nothing to report, this one included. */
  quiet_for: v.number(),
  open_actions: v.number(),
  excuse: v.nullable(v.object({ on: day, reason: text, role: v.picklist(ACTORS) })),
  /** Publications for this month, oldest first; the last one counts. */
  updates: v.array(updateView),
  changes: v.array(change),
});

export const monthReport = v.object({
  month: v.string(),
  opens: day,
  due: day,
  grace_ends: day,
  open: v.boolean(),
  previous: text,
  next: text,
  /** Every sphere, in the roadmap's order, with the instant of its newest publication for the month. */
  contents: v.array(v.object({ ...stands, published_at: text })),
  /** What they say; one part of them where it is asked for. */
  spheres: v.array(sphere),
  /** Published after the month had closed. */
  errata: v.array(
    v.object({
      update: v.string(),
      sphere: v.string(),
      title: text,
      on: day,
      days_late: v.number(),
    }),
  ),
  moved,
  /** At the month's close, or now while it is open. */
  actions: v.object({ done: v.number(), promised: v.number() }),
  /** Which spheres work on which strategy. */
  strategies: v.array(
    v.object({
      slug: v.string(),
      number: v.number(),
      title: text,
      spheres: v.array(v.string()),
    }),
  ),
});
export type MonthReport = v.InferOutput<typeof monthReport>;
