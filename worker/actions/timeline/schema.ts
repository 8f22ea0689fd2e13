import * as v from "valibot";
import { ACTORS, HEALTHS, OFFERS, SLIP_REASONS, STAGES } from "../../../db/words.ts";
import { linkFound } from "../../links/schema.ts";
import { tombstone } from "../../record/removed/schema.ts";
import { reported } from "../../spheres/road/schema.ts";
import { fileFacts } from "../../updates/files/schema.ts";
import { monthWord } from "../../validate.ts";

const text = v.nullable(v.string());
const aDay = v.pipe(v.string(), v.isoDate());
const day = v.nullable(aDay);
const stage = v.picklist(STAGES);
const health = v.nullable(v.picklist(HEALTHS));

const ENTRY_KINDS = [
  "promised",
  "reworded",
  "moved",
  "undated",
  "staged",
  "dropped",
  "reinstated",
  "merged",
  "continued",
  "assigned",
  "carried",
  "helped",
  "assessed",
  "milestones",
  "milestone_moved",
  "milestone_reached",
  "milestone_dropped",
  "line",
  "unchanged",
  "evidence",
  "nothing",
  "missed",
  "excused",
] as const;

/** Both wordings of a text that changed; null where it was not given or is redacted. */
export const change = v.object({ field: v.string(), was: text, now: text });
export type Change = v.InferOutput<typeof change>;

/** One thing that happened to an action. What does not belong to its kind is left out. */
export const entry = v.object({
  /** Unique on the page. */
  id: v.string(),
  kind: v.picklist(ENTRY_KINDS),
  on: aDay,
  /** Entered into this record more than a day after the day it carries. */
  later: v.boolean(),
  role: v.optional(v.picklist(ACTORS)),
  text: v.optional(text),
  /** Words of it that are gone: which were removed, and why. */
  redacted: v.optional(v.array(tombstone)),
  month: v.optional(monthWord),
  months: v.optional(v.array(monthWord)),
  update: v.optional(v.string()),
  reporting: v.optional(v.nullable(reported)),
  stage: v.optional(stage),
  was_stage: v.optional(stage),
  health: v.optional(health),
  was_health: v.optional(health),
  due: v.optional(day),
  was_due: v.optional(day),
  days: v.optional(v.nullable(v.number())),
  reason: v.optional(v.picklist(SLIP_REASONS)),
  correction: v.optional(v.boolean()),
  /** The year into which it was carried over. */
  year: v.optional(v.number()),
  /** What an assessor judged of it for the month; `stage` is what the record holds. */
  judged: v.optional(v.object({ stage, health })),
  /** What an executive did about it. */
  offer: v.optional(v.picklist(OFFERS)),
  changes: v.optional(v.array(change)),
  /** When words of the line were last put right. */
  corrected: v.optional(aDay),
  /** When its update was withdrawn. */
  withdrawn: v.optional(aDay),
  action: v.optional(v.string()),
  title: v.optional(text),
  url: v.optional(text),
  /** Where `url` leads to a file of this site. */
  file: v.optional(fileFacts),
  /** What looks at `url` found, where it was looked at. */
  link: v.optional(linkFound),
  shows: v.optional(text),
  no_evidence: v.optional(text),
  milestones: v.optional(v.array(v.object({ title: text, due: day }))),
});
export type Entry = v.InferOutput<typeof entry>;
