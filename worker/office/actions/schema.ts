import * as v from "valibot";
import { LINEAGES, SLIP_REASONS, STAGES } from "../../../db/words.ts";
import { dayWord, slug, someWords, words } from "../../validate.ts";
import {
  dayOrNone,
  keyed,
  oneOf,
  perhaps,
  several,
  slugOrNone,
  strict,
  text,
} from "../form/schema.ts";

/** How much may be written, in characters. */
export const MOST = { wording: 400, long: 1000, short: 300 } as const;

/** Why a date moves; only an import may leave it unstated. */
export const STATED_REASONS = SLIP_REASONS.filter((reason) => reason !== "unstated");

/** Stages in which an action can come back. */
export const BACK = ["not_started", "planning", "underway", "paused"] as const;

const reason = someWords(MOST.long);

export const newAction = strict({
  strategy: slug,
  sphere: slug,
  wording: someWords(MOST.wording),
  result: perhaps(MOST.long),
  done_with: perhaps(MOST.short),
  due: v.optional(dayOrNone, null),
  owners: v.optional(several, []),
  slug: v.optional(slugOrNone, null),
});

const milestone = v.pipe(v.string(), v.regex(/^[a-z0-9-]{1,40}$/, "slug.malformed"));

/** One change of one action; `change` says which. */
export const editAction = v.variant(
  "change",
  [
    strict({
      change: v.literal("reword"),
      wording: v.optional(words(MOST.wording)),
      result: v.optional(words(MOST.long)),
      done_with: v.optional(words(MOST.short)),
      reason,
    }),
    strict({ change: v.literal("move"), due: dayWord, class: oneOf(STATED_REASONS), reason }),
    strict({ change: v.literal("assign"), owners: several }),
    strict({ change: v.literal("drop"), reason }),
    strict({ change: v.literal("merge"), into: slug, reason }),
    strict({
      change: v.literal("continue"),
      wording: someWords(MOST.wording),
      result: perhaps(MOST.long),
      done_with: perhaps(MOST.short),
      due: v.optional(dayOrNone, null),
      reason,
    }),
    strict({ change: v.literal("reinstate"), stage: oneOf(BACK), reason }),
    strict({
      change: v.literal("milestone"),
      title: someWords(MOST.short),
      due: v.optional(dayOrNone, null),
    }),
    strict({ change: v.literal("milestone_moved"), milestone, due: dayWord }),
    strict({ change: v.literal("milestone_reached"), milestone, on: dayWord }),
    strict({ change: v.literal("milestone_dropped"), milestone }),
  ],
  "choice.malformed",
);

export type EditAction = v.InferOutput<typeof editAction>;
export type ChangeName = EditAction["change"];

const brief = v.object({
  slug: v.string(),
  version: v.number(),
  wording: text,
  strategy: v.string(),
  sphere: v.string(),
  stage: v.picklist(STAGES),
  lineage: v.picklist(LINEAGES),
  due: text,
});

/** In the roadmap's order; a page of them. */
export const actionsAnswer = v.object({
  ...keyed,
  items: v.array(brief),
  page: v.number(),
  per_page: v.number(),
  total: v.number(),
});

const one = v.object({
  ...brief.entries,
  result: text,
  done_with: text,
  promised_due: text,
  into: text,
  owners: v.array(v.string()),
  milestones: v.array(
    v.object({
      id: v.string(),
      title: text,
      due: text,
      reached_on: text,
      dropped: v.boolean(),
    }),
  ),
});

/** One action with everything that can be changed about it, and what it can become now. */
export const actionAnswer = v.object({ ...keyed, action: one, changes: v.array(v.string()) });

const choice = v.object({ slug: v.string(), title: text });

/** What the forms choose from. */
export const choicesAnswer = v.object({
  strategies: v.array(choice),
  spheres: v.array(choice),
  people: v.array(v.object({ id: v.string(), name: text })),
  actions: v.array(choice),
});
