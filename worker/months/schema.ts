import * as v from "valibot";
import { REPORTING } from "../../db/words.ts";
import { listOf, paging, part } from "../validate.ts";
import { standing } from "./report/schema.ts";

const text = v.nullable(v.string());

export const listMonths = v.object({ ...paging, asof: v.optional(v.string()) });

export const monthList = listOf(
  v.object({
    ...standing.entries,
    /** SHA-256 of the frozen page, if the month has closed. */
    edition: text,
  }),
);

/** How many months the reporting grid shows. */
const SPANS = ["12", "24", "all"] as const;

export const askGrid = v.object({
  months: v.optional(v.picklist(SPANS), "12"),
  /** Which part of the spheres; all of them without a number. */
  spheres: part("spheres"),
  asof: v.optional(v.string()),
});

const tally = v.record(v.picklist(REPORTING), v.number());

export const reportingGrid = v.object({
  months: v.array(
    v.object({ month: v.string(), due: v.string(), open: v.boolean(), counts: tally }),
  ),
  rows: v.array(
    v.object({
      sphere: v.string(),
      title: text,
      cells: v.array(
        v.nullable(
          v.object({
            month: v.string(),
            state: v.picklist(REPORTING),
            days_late: v.number(),
            update: text,
            /** Its update was taken back; it stays reported. */
            withdrawn: v.optional(v.literal(true)),
          }),
        ),
      ),
      counts: tally,
    }),
  ),
  totals: tally,
  /** How many spheres there are in all. */
  spheres: v.number(),
});
