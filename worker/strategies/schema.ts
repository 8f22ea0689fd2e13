import * as v from "valibot";
import { LINEAGES, STAGES } from "../../db/words.ts";
import { secondVoice } from "../actions/assessing/schema.ts";
import { actionItem, asked, slip } from "../actions/schema.ts";
import { change } from "../actions/timeline/schema.ts";
import { mention } from "../library/mentions/schema.ts";
import { questionsBrief } from "../questions/brief/schema.ts";
import { measureItem } from "../measures/schema.ts";
import { post } from "../people/team/schema.ts";
import { monthReport, road } from "../spheres/road/schema.ts";
import { tombstone } from "../record/removed/schema.ts";
import { listOf, monthWord, paging, part } from "../validate.ts";

const text = v.nullable(v.string());
const day = v.pipe(v.string(), v.isoDate());
const stages = v.object(v.entriesFromList(STAGES, v.number()));

export const listStrategies = v.object({ ...asked.entries, ...paging });

/** Which part of its lists is asked for: of the spheres on its Road, its actions, the moves of dates. */
export const askStrategy = v.object({
  ...asked.entries,
  spheres: part("spheres"),
  actions: part("actions"),
  slips: part("slips"),
});

const strategy = {
  slug: v.string(),
  /** The label people know it by; not a key. */
  number: v.number(),
  title: text,
  area: text,
  executive: v.nullable(post),
  /** Actions ever promised, by the stage they stand in. */
  stages,
  total: v.number(),
};

export const strategyList = listOf(
  v.object({
    ...strategy,
    /** The newest month whose updates said something about one of its actions. */
    last_month: v.nullable(monthWord),
    /** The next date by which an open action is to be done. */
    next_due: v.nullable(day),
  }),
);
export type StrategyItem = v.InferOutput<typeof strategyList>["items"][number];

/** An action that was dropped, merged or goes on in other words. */
const aside = v.object({
  slug: v.string(),
  wording: text,
  stage: v.picklist(STAGES),
  lineage: v.picklist(LINEAGES),
  into: text,
  into_wording: text,
  on: day,
  text,
});
export type Aside = v.InferOutput<typeof aside>;

const news = v.object({
  id: v.string(),
  kind: v.picklist(["stated", "changed", "owner", "vacant"]),
  on: day,
  later: v.boolean(),
  changes: v.array(change),
  /** The new executive owner, where named in public. */
  name: text,
});
export type News = v.InferOutput<typeof news>;

export const strategyDetail = v.object({
  ...strategy,
  result: text,
  redacted: v.array(tombstone),
  /** What it first promised, and since when it says otherwise; null where nothing changed. */
  first: v.nullable(v.object({ title: text, result: text, changed_on: day, id: v.string() })),
  open: v.number(),
  /** How many spheres work on it, and how often a date was moved. */
  working: v.number(),
  moves: v.number(),
  spheres: v.array(
    v.object({
      slug: v.string(),
      title: text,
      lead: v.nullable(post),
      /** For the month that is due next; null where it owes nothing. */
      reporting: v.nullable(monthReport),
      total: v.number(),
      done: v.number(),
      open: v.number(),
    }),
  ),
  road,
  /** What should change in the end; those that are read no more are left out. */
  measures: v.array(measureItem),
  /** What of the library speaks of it, the newest first. */
  mentions: v.array(mention),
  /** What the community asked about it, or about its actions. */
  questions: questionsBrief,
  actions: v.array(actionItem),
  /** What assessors say of its actions beside their leads; null where the roadmap has none. */
  second_voice: secondVoice,
  slips: v.array(slip),
  asides: v.array(aside),
  timeline: v.array(news),
});
export type StrategyDetail = v.InferOutput<typeof strategyDetail>;
