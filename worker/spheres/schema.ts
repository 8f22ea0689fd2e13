import * as v from "valibot";
import { UPDATE_KINDS } from "../../db/words.ts";
import { actionItem, asked, slip } from "../actions/schema.ts";
import { mention } from "../library/mentions/schema.ts";
import { post, stretch } from "../people/team/schema.ts";
import { questionsBrief } from "../questions/brief/schema.ts";
import { withdrawal } from "../updates/corrections/schema.ts";
import { tombstone } from "../record/removed/schema.ts";
import { listOf, monthWord, paging } from "../validate.ts";
import { history, monthReport, reported, road } from "./road/schema.ts";

const text = v.nullable(v.string());
const day = v.pipe(v.string(), v.isoDate());

const sphere = {
  slug: v.string(),
  title: text,
  /** The parallel programme it belongs to, if any. */
  programme: text,
  lead: v.nullable(post),
  deputy: v.nullable(post),
  /** Null where it owes no report. */
  reporting: v.nullable(monthReport),
};

export const listSpheres = v.object({ ...asked.entries, ...paging });

const listed = v.object({
  ...sphere,
  total: v.number(),
  done: v.number(),
  open: v.number(),
  history,
});

export const sphereList = v.object({
  ...listOf(listed).entries,
  road,
  /** How they all stand in the month that is due next. */
  now: v.nullable(
    v.object({
      month: monthWord,
      due: day,
      closes: day,
      owed: v.number(),
      /** Those that have not reported yet, in the roadmap's order. */
      waiting: v.array(v.object({ slug: v.string(), title: text })),
    }),
  ),
});
export type SphereList = v.InferOutput<typeof sphereList>;
export type SphereItem = v.InferOutput<typeof sphereList>["items"][number];

const filed = v.object({
  id: v.string(),
  month: monthWord,
  kind: v.picklist(UPDATE_KINDS),
  on: day,
  summary: text,
  /** Null where the month was not owed. */
  reporting: v.nullable(reported),
  /** The day of its newest correction. */
  corrected: text,
  withdrawn: v.nullable(withdrawal),
});
export type Filed = v.InferOutput<typeof filed>;

export const sphereDetail = v.object({
  ...sphere,
  about: text,
  /** Who was its lead and then who its deputy, from when to when; the gaps too. */
  chain: v.array(stretch),
  /** On how many days it had no lead since it first had one; null if it never had. */
  ownerless: v.nullable(v.object({ days: v.number(), since: day })),
  /** The texts of this sphere whose words were removed. */
  redacted: v.array(tombstone),
  /** The first month owed; null owes none yet. */
  reports_from: text,
  history,
  road,
  updates: v.array(filed),
  actions: v.array(actionItem),
  strategies: v.array(
    v.object({
      slug: v.string(),
      number: v.number(),
      title: text,
      total: v.number(),
      done: v.number(),
      open: v.number(),
    }),
  ),
  slips: v.array(slip),
  /** What the community asked about it, or it has to answer. */
  questions: questionsBrief,
  /** What of the library speaks of it, the newest first. */
  mentions: v.array(mention),
});
export type SphereDetail = v.InferOutput<typeof sphereDetail>;
