import * as v from "valibot";
import { chosen, slug } from "../validate.ts";

/** The one thing that may be chosen of the roadmap; the whole of it without. */
export const askThings = v.object({
  strategy: chosen(slug),
  sphere: chosen(slug),
  action: chosen(slug),
  asof: v.optional(v.string()),
});
