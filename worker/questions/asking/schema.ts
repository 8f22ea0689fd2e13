import * as v from "valibot";
import { ABOUTS } from "../../../db/words.ts";
import { mailAddress } from "../../mail/schema.ts";
import { chosen, slug, someWords } from "../../validate.ts";

/** How long a question may be, in characters. */
export const MOST_ASKED = 1000;

/** What one would ask about, as pages lead here. */
export const askAbout = v.object({
  strategy: chosen(slug),
  sphere: chosen(slug),
  action: chosen(slug),
});
export type AskAbout = v.InferOutput<typeof askAbout>;

const text = v.nullable(v.string());
const named = v.object({ slug: v.string(), title: text });

/** What a question may be about. */
export const askStart = v.object({
  /** Whether questions are taken. */
  taken: v.boolean(),
  /** What the address asks about, where that exists. */
  about: v.nullable(v.object({ about: v.picklist(ABOUTS), of: v.string(), title: text })),
  strategies: v.array(v.object({ ...named.entries, number: v.number() })),
  spheres: v.array(named),
});
export type AskStart = v.InferOutput<typeof askStart>;

/** A question as the form sends it. */
export const newQuestion = v.object({
  /** "strategy/SLUG", "sphere/SLUG" or "action/SLUG". */
  of: v.pipe(
    v.optional(v.string(), ""),
    v.regex(/^(?:strategy|sphere|action)\/[a-z0-9-]{1,60}$/, "about.missing"),
  ),
  question: v.optional(someWords(MOST_ASKED), ""),
  /** Where the answer goes too; deleted with it. */
  address: v.optional(
    v.union([v.pipe(v.string(), v.trim(), v.literal("")), mailAddress], "address.malformed"),
    "",
  ),
});
export type NewQuestion = v.InferOutput<typeof newQuestion>;
