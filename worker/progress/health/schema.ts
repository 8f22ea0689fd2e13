import * as v from "valibot";
import { TARGETS } from "../../../db/words.ts";
import { dayWord, monthWord } from "../../validate.ts";

const count = v.pipe(v.number(), v.integer(), v.minValue(0));

/** A share in whole per cent; null under ten. */
const share = v.nullable(count);

const ratio = { count, of: count, share };

/** The institution's own target, and whether it was met; null: none, or nothing to judge yet. */
const judged = { target: v.nullable(count), met: v.nullable(v.boolean()) };

/** Updates and answers of nothing to report by the end of grace, of those owed and decided. */
const onTime = v.object(ratio);
/** Of the updates that came late: how many, and the median of their days after the due date. */
const daysLate = v.object({ late: count, median: v.nullable(v.number()) });
/** Of the actions done: those that show evidence. */
const evidence = v.object({ done: count, shown: count, share });
/** Of the answers: those in time that there was nothing to report. */
const nothing = v.object(ratio);
/** Days on which a sphere had no lead, summed over the spheres. */
const ownerless = v.object({ days: count });
/** Of the moves of dates: those with a stated reason. */
const explained = v.object(ratio);

/** One decision about a target; it counts for months from `from_month` on. */
export const decision = v.object({
  figure: v.picklist(TARGETS),
  from_month: monthWord,
  /** Per cent, or days; null: no target any more. */
  value: v.nullable(count),
  on: dayWord,
  reason: v.nullable(v.string()),
});

export const health = v.object({
  /** Oldest first. */
  months: v.array(
    v.object({
      month: monthWord,
      open: v.boolean(),
      /** The last day of its grace; null while it is open. */
      closed_on: v.nullable(dayWord),
      first_day: dayWord,
      /** Its last day that has come. */
      last_day: dayWord,
      on_time: v.object({ ...onTime.entries, ...judged }),
      days_late: v.object({ ...daysLate.entries, ...judged }),
      evidence: v.object({ ...evidence.entries, ...judged }),
      nothing,
      ownerless: v.object({ ...ownerless.entries, ...judged }),
      explained: v.object({ ...explained.entries, ...judged }),
    }),
  ),
  /** All these months together; evidence as it stands on the day. */
  whole: v.object({
    on_time: onTime,
    days_late: daysLate,
    evidence,
    nothing,
    ownerless,
    explained,
  }),
  /** Newest first. */
  targets: v.array(decision),
});

export type Health = v.InferOutput<typeof health>;
