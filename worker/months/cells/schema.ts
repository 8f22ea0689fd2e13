import * as v from "valibot";
import { REPORTING } from "../../../db/words.ts";
import { monthWord, listOf, paging, slug } from "../../validate.ts";

const text = v.nullable(v.string());

/** A state; `owed` are all that are decided, `in_time` those of them that came by the end of grace. */
const STATES = [...REPORTING, "owed", "in_time"] as const;

export const listCells = v.object({
  ...paging,
  sphere: v.optional(slug),
  month: v.optional(monthWord),
  from: v.optional(monthWord),
  to: v.optional(monthWord),
  state: v.optional(v.picklist(STATES)),
  asof: v.optional(v.string()),
});
export type ListCells = v.InferOutput<typeof listCells>;

const cell = v.object({
  sphere: v.string(),
  title: text,
  month: v.string(),
  state: v.picklist(REPORTING),
  days_late: v.number(),
  /** The newest publication of the month. */
  update: text,
});
export type Cell = v.InferOutput<typeof cell>;

export const cellList = listOf(cell);
