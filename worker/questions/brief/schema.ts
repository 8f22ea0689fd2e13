import * as v from "valibot";
import { briefItem } from "../schema.ts";

/** The questions that belong to one page of the roadmap. */
export const questionsBrief = v.object({
  /** Whether questions are taken. */
  taken: v.boolean(),
  total: v.number(),
  open: v.number(),
  /** Open ones that wait for more than 30 days. */
  late: v.number(),
  /** Some of them: those that wait first. */
  items: v.array(briefItem),
});
export type QuestionsBrief = v.InferOutput<typeof questionsBrief>;
