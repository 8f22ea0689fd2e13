import * as v from "valibot";
import { LANGUAGES } from "../../../db/words.ts";
import { MAILS } from "../../reminders/letters/rules.ts";
import { words } from "../../validate.ts";
import { keyed, oneOf, perhaps, strict } from "../form/schema.ts";

/** How much may be written, in characters. */
export const MOST = { subject: 150, body: 4000 } as const;

/** A new wording, or the way back to the product's own. */
export const editMailText = strict({
  do: v.optional(oneOf(["save", "reset"]), "save"),
  subject: perhaps(MOST.subject),
  body: perhaps(MOST.body),
});

/** The same, only to be looked at. */
export const triedWording = v.object({ subject: words(MOST.subject), body: words(MOST.body) });

const wording = { subject: v.string(), body: v.string() };

const mailText = v.object({
  name: v.string(),
  /** Which mail it is, and in which language. */
  of: v.picklist(MAILS),
  language: v.picklist(LANGUAGES),
  ...wording,
  /** Whether the office has put its own words here. */
  own: v.boolean(),
  version: v.number(),
  /** The gaps that it may have, and those that it must. */
  gaps: v.array(v.string()),
  links: v.array(v.string()),
  /** As it would arrive. */
  preview: v.object(wording),
});

export const mailsAnswer = v.object({ ...keyed, items: v.array(mailText) });
