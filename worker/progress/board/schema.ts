import * as v from "valibot";
import { HEALTHS, NEEDS, ROLES, SLIP_REASONS } from "../../../db/words.ts";
import { chosen, dayWord, monthWord } from "../../validate.ts";
import { asked, counted, progress } from "../schema.ts";

const text = v.nullable(v.string());
const count = v.pipe(v.number(), v.integer(), v.minValue(0));
const days = v.pipe(v.number(), v.integer());

const action = v.object({ slug: v.string(), wording: text });
const sphere = v.object({ slug: v.string(), title: text });
const healths = v.object(v.entriesFromList(HEALTHS, count));

/** A month that is still open and who has answered for it. */
const openMonth = v.object({
  month: monthWord,
  due: dayWord,
  /** The last day on which an update still counts as on time. */
  closes: dayWord,
  owed: count,
  reported: v.array(sphere),
  waiting: v.array(sphere),
  excused: v.array(sphere),
});

/** What happened after the end of a day. */
const since = v.object({
  /** That day; null: since the record began. */
  on: v.nullable(dayWord),
  /** The month that closed with it, where it is the last one that did. */
  month: v.nullable(monthWord),
  done: v.array(action),
  /** Each with the reason of its last move, and the words for it. */
  slipped: v.array(
    v.object({ ...action.entries, days, reason: v.picklist(SLIP_REASONS), why: text }),
  ),
  dropped: v.array(action),
  /** Merged into another action, or continued by a reworded one. */
  merged: v.array(action),
  /** Days that are often compared with. */
  presets: v.object({
    closed: v.nullable(dayWord),
    quarter: dayWord,
    year: dayWord,
    /** The last day of the newest meeting pack. */
    meeting: v.nullable(dayWord),
  }),
});

export const askBoard = v.object({
  ...asked.entries,
  /** The day to compare with; the last close unless given. */
  since: chosen(dayWord, "day.malformed"),
});

const drift = {
  due: v.nullable(dayWord),
  slip_days: v.nullable(days),
  moves: count,
  reason: v.nullable(v.picklist(SLIP_REASONS)),
  /** What was written about its last move. */
  why: text,
  /** The newest update that speaks of it. */
  update: text,
};

const slipped = v.object({ action, sphere, ...drift });

/** Months in a row of a sphere, and what it filed last. */
const months = { sphere, months: v.array(monthWord), update: text };

/** One thing that waits for an executive, and why it is on the list. */
const need = v.variant("kind", [
  v.object({
    kind: v.literal("off_track"),
    action,
    sphere,
    ...drift,
    /** The first of the months in a row for which it was said to be off track. */
    since: v.nullable(monthWord),
    /** What its sphere last wrote about it, and for which month. */
    said: text,
    month: v.nullable(monthWord),
  }),
  v.object({ kind: v.literal("slipped"), ...slipped.entries }),
  v.object({
    kind: v.literal("asked"),
    /** `none` where only a private note was written. */
    need: v.picklist(NEEDS),
    sphere,
    month: monthWord,
    update: v.string(),
    on: dayWord,
    text,
    /** Whether a note for executives exists; its text is null if it is not kept here. */
    private: v.boolean(),
    note: text,
  }),
  v.object({
    kind: v.literal("unanswered"),
    id: v.string(),
    sphere,
    month: monthWord,
    update: v.string(),
    on: dayWord,
    days,
    question: text,
    /** Whether only the lead and whoever asked can read it. */
    private: v.boolean(),
  }),
  v.object({ kind: v.literal("quiet"), ...months }),
  v.object({ kind: v.literal("missed"), ...months }),
  v.object({
    kind: v.literal("vacant"),
    role: v.picklist(ROLES),
    scope: v.nullable(v.object({ slug: v.string(), title: text })),
    since: v.nullable(dayWord),
  }),
]);

const row = v.object({
  ...counted.entries,
  health: healths,
  /** The newest month that an update said something about one of its actions. */
  last_month: v.nullable(monthWord),
  /** Its open action that drifted furthest; null where none is late. */
  worst: v.nullable(v.object({ ...action.entries, slip_days: days })),
  /** Measures that speak of it. */
  measures: count,
});

export const board = v.object({
  ...v.omit(progress, ["strategies"]).entries,
  /** Of what is underway. */
  health: healths,
  /** The oldest first: it is due first. */
  open_months: v.array(openMonth),
  since,
  needs: v.array(need),
  /** The open action whose date moved furthest, and why. */
  furthest: v.nullable(slipped),
  strategies: v.array(row),
});

export type Board = v.InferOutput<typeof board>;
export type Need = v.InferOutput<typeof need>;
export type NeedOf<K extends Need["kind"]> = Extract<Need, { kind: K }>;
export type OpenMonth = v.InferOutput<typeof openMonth>;
export type Since = v.InferOutput<typeof since>;
export type StrategyRow = v.InferOutput<typeof row>;
