import * as v from "valibot";
import { HEALTHS, REPORTING, STAGES } from "../../../db/words.ts";
import { monthWord } from "../../validate.ts";

const text = v.nullable(v.string());
const day = v.pipe(v.string(), v.isoDate());

/** What a sphere reported for a month: in time, or late by how many days. */
export const reported = v.object({ state: v.picklist(REPORTING), days_late: v.number() });

/** What a sphere owes for the month that is due next, and how the month before ended. */
export const monthReport = v.object({
  ...reported.entries,
  month: monthWord,
  due: day,
  closes: day,
  update: text,
  before: v.nullable(v.object({ ...reported.entries, month: monthWord })),
});
export type MonthReport = v.InferOutput<typeof monthReport>;

/** Closed months, by how they ended. */
export const history = v.object({
  owed: v.number(),
  on_time: v.number(),
  nothing: v.number(),
  late: v.number(),
  excused: v.number(),
  missed: v.array(monthWord),
});
export type History = v.InferOutput<typeof history>;

const roadCell = v.object({
  month: monthWord,
  state: v.picklist([...REPORTING, "partial", "none_owed"]),
  reported: v.number(),
  owed: v.number(),
  days_late: v.number(),
  mark: v.nullable(v.picklist(STAGES)),
  done: v.number(),
});

/** One row of the Road: a sphere, and how its actions stand. */
const roadRow = v.object({
  slug: v.string(),
  title: text,
  done: v.number(),
  promised: v.number(),
  /** The weakest health among its actions, if any is in danger. */
  flag: v.nullable(v.object({ health: v.picklist(HEALTHS), count: v.number() })),
  cells: v.array(roadCell),
});
export type RoadRow = v.InferOutput<typeof roadRow>;

export const road = v.object({ months: v.array(monthWord), rows: v.array(roadRow) });
