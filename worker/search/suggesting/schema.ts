import * as v from "valibot";
import { narrowing } from "../schema.ts";

export const askSuggestions = v.object({
  q: narrowing.entries.q,
  asof: narrowing.entries.asof,
});

/** Words and names that go on from what was typed; each finds something. */
export const suggestions = v.object({ items: v.array(v.string()) });
