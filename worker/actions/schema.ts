import * as v from "valibot";
import { ACTORS, HEALTHS, LINEAGES, OUTCOMES, SLIP_REASONS, STAGES } from "../../db/words.ts";
import { mention } from "../library/mentions/schema.ts";
import { questionsBrief } from "../questions/brief/schema.ts";
import { post } from "../people/team/schema.ts";
import { history, monthReport } from "../spheres/road/schema.ts";
import { tombstone } from "../record/removed/schema.ts";
import { chosen, paging, slug } from "../validate.ts";
import { actionVoice } from "./assessing/schema.ts";
import { entry } from "./timeline/schema.ts";

const text = v.nullable(v.string());
const aDay = v.pipe(v.string(), v.isoDate());
const day = v.nullable(aDay);
const stage = v.picklist(STAGES);
const health = v.nullable(v.picklist(HEALTHS));

export const asked = v.object({ asof: v.optional(v.string()) });

/** How many rows of a long list a page shows at once. */
export const LISTED = { spheres: 8, actions: 10, slips: 6, entries: 30, moved: 20 } as const;

export const listActions = v.object({
  ...asked.entries,
  ...paging,
  strategy: chosen(slug),
  sphere: chosen(slug),
  stage: chosen(stage),
  health: chosen(v.picklist(HEALTHS)),
  cohort: chosen(v.pipe(v.string(), v.regex(/^\d{4}$/, "cohort.malformed"))),
  lineage: chosen(v.picklist(LINEAGES)),
  slipped: chosen(v.picklist(["yes"])),
  /** What became of it in its year of promises. */
  outcome: chosen(v.picklist(OUTCOMES)),
  /** Whether an update shows evidence for it. */
  evidence: chosen(v.picklist(["yes", "no"])),
  /** Its date was moved and it still has one. */
  moved: chosen(v.picklist(["yes"])),
});
export type ListActions = v.InferOutput<typeof listActions>;

const strategy = v.object({ slug: v.string(), number: v.number(), title: text });
const sphere = v.object({ slug: v.string(), title: text });

/** One promise in a list. */
export const actionItem = v.object({
  slug: v.string(),
  wording: text,
  strategy,
  sphere,
  cohort: v.number(),
  stage,
  health,
  /** The first date; a typing error in it that was put right within a day is none. */
  promised_due: day,
  due: day,
  /** Current minus first date. */
  slip_days: v.nullable(v.number()),
  lineage: v.picklist(LINEAGES),
  into: text,
});
export type ActionItem = v.InferOutput<typeof actionItem>;

export const actionList = v.object({
  items: v.array(actionItem),
  page: v.number(),
  per_page: v.number(),
  total: v.number(),
  /** What became of all that match. */
  outcomes: v.object(v.entriesFromList(OUTCOMES, v.number())),
  choices: v.object({
    strategies: v.array(strategy),
    spheres: v.array(sphere),
    cohorts: v.array(v.number()),
  }),
});

/** One move of a date; corrections are none. */
export const slip = v.object({
  action: v.string(),
  wording: text,
  on: aDay,
  from: day,
  to: aDay,
  days: v.nullable(v.number()),
  reason: v.picklist(SLIP_REASONS),
  text,
});
export type Slip = v.InferOutput<typeof slip>;

const RELATIONS = ["continues", "continued_by", "merged_into", "merged_from"] as const;

const relative = v.object({
  how: v.picklist(RELATIONS),
  slug: v.string(),
  wording: text,
  result: text,
  stage,
  cohort: v.number(),
});
export type Relative = v.InferOutput<typeof relative>;

/** That it goes on into another year, and why. */
const carried = v.object({
  id: v.string(),
  year: v.number(),
  on: aDay,
  role: v.picklist(ACTORS),
  reason: text,
  redacted: v.array(tombstone),
});
export type CarriedOver = v.InferOutput<typeof carried>;

export const actionDetail = v.object({
  ...actionItem.entries,
  result: text,
  done_with: text,
  /** The texts of this action whose words were removed. */
  redacted: v.array(tombstone),
  /** Which of the strategy's actions this is, in the order of the promises. */
  place: v.number(),
  of: v.number(),
  review_on: day,
  promised_on: day,
  stage_since: day,
  /** When it was done, dropped, merged or continued elsewhere; null while it is open. */
  ended_on: day,
  health_since: day,
  health_before: health,
  /** How often the date moved; corrections left out. */
  moves: v.number(),
  /** What its sphere owes for the month that is due next; null once the action has ended. */
  reporting: v.nullable(monthReport),
  /** The sphere's closed months while the action was open. */
  history,
  /** Into which later years it was carried over, oldest first. */
  carried: v.array(carried),
  owners: v.object({ named: v.array(v.string()), unnamed: v.number() }),
  lead: v.nullable(post),
  executive: v.nullable(post),
  milestones: v.array(
    v.object({ id: v.string(), title: text, due: day, reached_on: day, dropped: v.boolean() }),
  ),
  /** What assessors say of it beside its lead; null where the roadmap has none. */
  second_voice: actionVoice,
  relatives: v.array(relative),
  /** What of the library speaks of it, the newest first. */
  mentions: v.array(mention),
  /** What the community asked about it. */
  questions: questionsBrief,
  timeline: v.array(entry),
});
export type ActionDetail = v.InferOutput<typeof actionDetail>;
