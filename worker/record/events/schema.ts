import * as v from "valibot";
import { ACTORS } from "../../../db/words.ts";
import { paging } from "../../validate.ts";

export const listEvents = v.object({ ...paging, asof: v.optional(v.string()) });

const text = v.nullable(v.string());

/** One event as it is listed: what happened, when, and what it is about. */
const event = v.object({
  seq: v.number(),
  at: v.string(),
  /** When it was appended; later than `at` only for imported history. */
  recorded_at: v.string(),
  kind: v.string(),
  role: v.picklist(ACTORS),
  subject: v.string(),
  /** The update that it is about. */
  update: text,
  /** The action, and the measure, that it is about. */
  action: text,
  measure: text,
  /** What the strategy, sphere, action or measure is called; of an update, its sphere. */
  title: text,
});
export type Listed = v.InferOutput<typeof event>;

/** A signed head of the record. */
const checkpoint = v.object({
  size: v.number(),
  /** Hexadecimal; in the note it stands in base64. */
  root: v.string(),
  signed_at: v.string(),
  note: v.string(),
});

/** A part of the record that was lost. */
const reopened = v.object({
  /** The event that says so. */
  seq: v.number(),
  at: v.string(),
  /** The last event that was left. */
  after: v.number(),
  /** How many were signed before the loss; null: nobody kept it. */
  up_to: v.nullable(v.number()),
  /** Their signed checkpoint, whole. */
  checkpoint: text,
  /** Why; null where the words were removed. */
  reason: text,
});
export type Loss = v.InferOutput<typeof reopened>;

export const eventList = v.object({
  items: v.array(event),
  page: v.number(),
  per_page: v.number(),
  total: v.number(),
  /** The newest one of that day; null before the first was signed. */
  checkpoint: v.nullable(checkpoint),
  /** The C2SP verifier key that checks every signature. */
  key: v.string(),
  /** The losses that the record tells of, newest first. */
  reopened: v.array(reopened),
});
