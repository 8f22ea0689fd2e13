import * as v from "valibot";
import { REDACTION_REASONS, ROLES } from "../../../db/words.ts";
import { someWords } from "../../validate.ts";
import { flag, keyed, oneOf, perhaps, several, strict } from "../form/schema.ts";
import { MAY } from "./rules.ts";

/** How much the private note to the second person may hold. */
export const MOST_NOTE = 500;

const MOST_ADDRESS = 300;

/** Asks for the texts of a page: those named as `SEQ:FIELD`, or all. */
export const newRemoval = strict({
  page: someWords(MOST_ADDRESS),
  texts: v.optional(several, []),
  all: v.optional(flag, false),
  reason: oneOf(REDACTION_REASONS),
  note: perhaps(MOST_NOTE),
});

export const decision = strict({ do: oneOf(["agree", "decline", "take_back"]) });

export const pageAsked = v.object({ page: v.optional(v.string(), "") });

/** A text that stands in the record. */
const standing = v.object({
  /** As an ask names it. */
  id: v.string(),
  seq: v.number(),
  field: v.string(),
  kind: v.string(),
  on: v.string(),
  text: v.string(),
  /** The action that a line is about, in its words. */
  wording: v.nullable(v.string()),
});
export type Standing = v.InferOutput<typeof standing>;

/** The role in which the viewer would ask or agree. */
const role = v.picklist(MAY);

const edition = v.object({ period: v.string(), position: v.number() });

/** The texts of a page, and the frozen editions there are. */
export const standingAnswer = v.object({
  page: v.nullable(v.string()),
  items: v.array(standing),
  editions: v.array(edition),
  role,
  ...keyed,
});

/** What waits for a second person, with the words that would go. */
export const asksAnswer = v.object({
  items: v.array(
    v.object({
      id: v.string(),
      version: v.number(),
      reason: v.picklist(REDACTION_REASONS),
      note: v.string(),
      asked: v.picklist(ROLES),
      on: v.string(),
      /** Whether the viewer asked, and so cannot agree. */
      mine: v.boolean(),
      /** What the first of the texts is about, such as `update/2026-05/clinical`. */
      subject: v.string(),
      texts: v.array(standing),
      /** Frozen editions that are made again. */
      editions: v.array(v.string()),
      /** How many private copies of the words go with them. */
      copies: v.object({
        drafts: v.number(),
        waiting: v.number(),
        notes: v.number(),
        mails: v.number(),
        answers: v.number(),
      }),
    }),
  ),
  /** How many others could agree. */
  others: v.number(),
  role,
  ...keyed,
});
