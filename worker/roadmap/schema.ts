import * as v from "valibot";
import { HEALTHS, REPORTING, SLIP_REASONS, STAGES } from "../../db/words.ts";
import { moved, standing } from "../months/report/schema.ts";
import { updateItem } from "../updates/schema.ts";

const text = v.nullable(v.string());

const roadCell = v.object({
  month: v.string(),
  state: v.picklist([...REPORTING, "partial", "none_owed"]),
  /** Spheres that reported, of those that owed one. */
  reported: v.number(),
  owed: v.number(),
  days_late: v.number(),
  mark: v.nullable(v.picklist(STAGES)),
  /** Actions done by the month's close. */
  done: v.number(),
});

const roadRow = v.object({
  slug: v.string(),
  number: v.number(),
  title: text,
  done: v.number(),
  promised: v.number(),
  /** The weakest health among its actions, if any is in danger. */
  flag: v.nullable(v.object({ health: v.picklist(HEALTHS), count: v.number() })),
  /** Slugs of the spheres that work on it now. */
  spheres: v.array(v.string()),
  cells: v.array(roadCell),
});
export type RoadmapRow = v.InferOutput<typeof roadRow>;

const aboutAction = { on: v.string(), action: v.string(), wording: text, why: text };
const aboutSphere = { on: v.string(), month: v.string(), sphere: v.string(), title: text };

/** What did not happen as promised. */
const unkept = v.variant("kind", [
  v.object({
    kind: v.literal("moved"),
    ...aboutAction,
    from_due: v.string(),
    to_due: v.string(),
    days: v.number(),
    reason: v.picklist(SLIP_REASONS),
  }),
  v.object({ kind: v.literal("dropped"), ...aboutAction }),
  v.object({ kind: v.literal("missed"), ...aboutSphere }),
  v.object({ kind: v.literal("late"), ...aboutSphere, days_late: v.number() }),
]);
export type Unkept = v.InferOutput<typeof unkept>;

/** How many posts of a kind there are, how many are held, and the first that is not. */
const posts = v.object({
  all: v.number(),
  held: v.number(),
  vacant: v.nullable(
    v.object({ scope: v.string(), title: text, number: v.nullable(v.number()), since: text }),
  ),
});
export type Posts = v.InferOutput<typeof posts>;

export const roadmapAnswer = v.object({
  title: text,
  goal: text,
  /** Who answers for it; the first line names the institution. */
  body: text,
  team: text,
  contact: text,
  zone: v.string(),
  /** The month that is reported on now: the oldest open one. */
  now: v.nullable(standing),
  /** The first month that any sphere will owe, where none has begun. */
  begins: text,
  /** The latest closed month. */
  closed: v.nullable(standing),
  /** What moved in the month that is reported on now. */
  moved,
  actions: v.object({ done: v.number(), promised: v.number() }),
  /** Up to 24 months, the last one current. */
  months: v.array(v.string()),
  rows: v.array(roadRow),
  newest: v.array(updateItem),
  /** Since the first day of the latest closed month, newest first. */
  unkept: v.array(unkept),
  owners: posts,
  leads: posts,
  deputies: posts,
});
