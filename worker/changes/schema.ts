import * as v from "valibot";
import {
  ACTORS,
  HEALTHS,
  MEASURE_KINDS,
  REPORTING,
  SLIP_REASONS,
  STAGES,
  TARGETS,
} from "../../db/words.ts";
import { LIBRARY_KINDS } from "./library/schema.ts";
import { figure } from "./measures/schema.ts";
import { chosen, dayWord, monthWord, listOf, paging, slug } from "../validate.ts";

const text = v.nullable(v.string());
const count = v.pipe(v.number(), v.integer(), v.minValue(0));
const day = v.nullable(v.pipe(v.string(), v.isoDate()));

/** The groups in which changes are told, in this order. */
export const GROUPS = [
  "new",
  "stage",
  "health",
  "slipped",
  "carried",
  "owner",
  "wording",
  "dropped",
  "merged",
  "milestones",
  "measured",
  "measures",
  "library",
  "assessed",
  "decided",
  "targets",
  "evidence",
  "links",
  "asked",
  "corrected",
  "redacted",
  "missed",
  "reported",
] as const;
export type Group = (typeof GROUPS)[number];

const KINDS = [
  "strategy",
  "sphere",
  "action",
  "milestone",
  "measure",
  "stage",
  "health",
  "moved",
  "dated",
  "undated",
  "milestone_moved",
  "carried",
  "post",
  "owners",
  "reworded",
  "dropped",
  "reinstated",
  "milestone_dropped",
  "merged",
  "continued",
  "reached",
  "reading",
  "reading_corrected",
  "measure_changed",
  "measure_retired",
  "measure_resumed",
  "part",
  "part_retired",
  "assessed",
  "reassessed",
  "decided",
  "offered",
  "target_set",
  "target_changed",
  "target_ended",
  "evidence",
  "link_broken",
  "link_changed",
  "link_mended",
  "asked",
  "routed",
  "answered",
  "answer_corrected",
  "corrected",
  "withdrawn",
  "redacted",
  "missed",
  "late",
  "excused",
  "unowed",
  "reported",
  ...LIBRARY_KINDS,
] as const;

/** A choice of the form, which tells what is wrong with it. */
const asked = <S extends v.GenericSchema<string>>(schema: S) =>
  chosen(schema, (issue) => issue.issues?.at(-1)?.message ?? "choice.unknown");

export const askChanges = v.object({
  from: asked(dayWord),
  to: asked(dayWord),
  strategy: asked(slug),
  sphere: asked(slug),
  action: asked(slug),
  group: asked(v.picklist(GROUPS, "choice.unknown")),
  ...paging,
  asof: v.optional(v.string()),
});

/** Who holds something: names where they are public, and how many others. */
const holders = v.object({ named: v.array(v.string()), unnamed: count });
export type Holders = v.InferOutput<typeof holders>;

/** Both wordings of a text; null where none was given, or its words were removed. */
const wording = v.object({
  field: v.string(),
  was: text,
  now: text,
  /** Whether a side that is null had words. */
  removed: v.boolean(),
  /** The action that a line of an update is about. */
  wording: v.optional(text),
});
export type Wording = v.InferOutput<typeof wording>;

/** A fact that is no text: the number of a strategy, a switch, a rule. */
const setting = v.object({ field: v.string(), was: text, now: text });
export type Setting = v.InferOutput<typeof setting>;

/** What somebody said, by its name in the record; null where it was removed. */
const saying = v.object({ field: v.string(), text });

const move = v.object({
  on: day,
  was: day,
  now: day,
  days: v.nullable(v.number()),
  reason: v.picklist(SLIP_REASONS),
  /** A typing error put right within 24 hours. */
  correction: v.boolean(),
  text,
  /** Whether there were words, which were removed. */
  removed: v.boolean(),
});

/** One change. What does not belong to its kind is left out. */
const changeItem = v.object({
  /** Unique in an answer; the same as long as nothing new happens to it. */
  id: v.string(),
  group: v.picklist(GROUPS),
  kind: v.picklist(KINDS),
  /** "action/SLUG", "milestone/ACTION/ID", "post/ROLE/SCOPE", "update/ID" … */
  subject: v.string(),
  /** The page that tells more. */
  url: v.string(),
  /** Its words at the end; null where they were removed. */
  title: text,
  /** The action that a milestone belongs to, in its words. */
  of: v.optional(text),
  /** When it happened last; null only where that cannot be said. */
  on: day,
  /** Stage, health, date, state, year or target before and after. */
  was: v.optional(text),
  now: v.optional(text),
  days: v.optional(v.nullable(v.number())),
  /** Of a date: current minus first, in days. */
  total_days: v.optional(v.nullable(v.number())),
  first_due: v.optional(day),
  moves: v.optional(v.array(move)),
  /** The class of the reason. */
  reason: v.optional(v.nullable(v.string())),
  /** The reason in words. */
  text: v.optional(text),
  /** Whether there was such a reason, and its words were removed. */
  removed: v.optional(v.boolean()),
  stage: v.optional(v.picklist(STAGES)),
  health: v.optional(v.nullable(v.picklist(HEALTHS))),
  was_health: v.optional(v.nullable(v.picklist(HEALTHS))),
  due: v.optional(day),
  steps: v.optional(count),
  /** The action that one was merged into, or that goes on with it. */
  into: v.optional(v.nullable(v.object({ slug: v.string(), title: text }))),
  held_was: v.optional(holders),
  held_now: v.optional(holders),
  texts: v.optional(v.array(wording)),
  settings: v.optional(v.array(setting)),
  month: v.optional(monthWord),
  sphere: v.optional(v.nullable(v.string())),
  /** The update that said so. */
  update: v.optional(text),
  state: v.optional(v.picklist(REPORTING)),
  role: v.optional(v.picklist(ACTORS)),
  asked: v.optional(v.picklist(ACTORS)),
  /** The address of evidence. */
  link: v.optional(text),
  said: v.optional(v.array(saying)),
  /** Who answered. */
  answerer: v.optional(v.picklist(ACTORS)),
  /** The figure of reporting health that a target is for. */
  figure: v.optional(v.picklist(TARGETS)),
  /** Of a reading: its day, and its numbers. */
  taken: v.optional(day),
  figures: v.optional(v.array(figure)),
  /** Of a measure: what it counts, and its unit. */
  counts: v.optional(v.picklist(MEASURE_KINDS)),
  unit: v.optional(text),
  /** What its group is called. */
  label: v.optional(text),
  /** Whether readings from before do not compare. */
  breaks: v.optional(v.boolean()),
  fields: v.optional(v.array(v.string())),
});
export type ChangeItem = v.InferOutput<typeof changeItem>;

const named = v.object({ slug: v.string(), title: text });

export const changeList = v.object({
  /** Null: from before the first event. */
  from: day,
  to: v.pipe(v.string(), v.isoDate()),
  /** The day of the first event. */
  begins: day,
  /** All of them, whatever group is asked for. */
  groups: v.array(v.object({ group: v.picklist(GROUPS), count })),
  /** Of the updates published, those that came after their month had closed. */
  late: count,
  about: v.object({
    strategy: v.nullable(v.object({ ...named.entries, number: v.number() })),
    sphere: v.nullable(named),
    action: v.nullable(named),
  }),
  choices: v.object({
    strategies: v.array(v.object({ ...named.entries, number: v.number() })),
    spheres: v.array(named),
  }),
  ...listOf(changeItem).entries,
});
export type ChangeList = v.InferOutput<typeof changeList>;
