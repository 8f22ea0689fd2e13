import * as v from "valibot";
import type { Reporting } from "../../db/words.ts";
import type { Month } from "../months/rules.ts";
import type { Progress } from "../progress/schema.ts";

type Tally = Record<Reporting, number>;

/** What figures.json holds. */
export type Figures = {
  position: number;
  day: string;
  zone: string;
  progress: Progress;
  reporting: {
    months: { month: Month; counts: Tally }[];
    spheres: { sphere: string; counts: Tally }[];
    cells: { month: Month; sphere: string; state: Reporting; days_late: number }[];
    totals: Tally;
    /** The part of /how-we-count that explains it. */
    counted: "reporting";
  };
};

export const asked = v.object({ asof: v.optional(v.string()) });

const column = v.object({
  column: v.string(),
  meaning: v.string(),
  type: v.string(),
  example: v.string(),
  unit: v.nullable(v.string()),
});

/** What can be downloaded, and what stands in it. */
export const dataList = v.object({
  /** The last event of the record. */
  position: v.number(),
  /** The first day of the record; null while it is empty. */
  first_day: v.nullable(v.string()),
  /** Every month that has closed, newest first. */
  snapshots: v.array(v.object({ month: v.string(), address: v.string(), closed_on: v.string() })),
  files: v.array(
    v.object({
      file: v.string(),
      about: v.string(),
      /** Where it can be had by itself. */
      address: v.string(),
      columns: v.array(column),
    }),
  ),
});
