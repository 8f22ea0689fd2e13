import * as v from "valibot";
import { HEALTHS, STAGES } from "../../../db/words.ts";
import { tombstone } from "../../record/removed/schema.ts";
import { chosen, dayWord, listOf, monthWord, paging, slug, someWords } from "../../validate.ts";

/** How much the reasons of a judgement may hold. */
export const MOST_REASONS = 1000;

const text = v.nullable(v.string());
const count = v.pipe(v.number(), v.integer(), v.minValue(0));
const asof = v.optional(v.string());

/** A stage and, while underway, a health: what a lead or an assessor says of an action. */
const word = { stage: v.picklist(STAGES), health: v.nullable(v.picklist(HEALTHS)) };

export const newAssessment = v.strictObject({
  action: slug,
  month: monthWord,
  stage: v.picklist(STAGES, "choice.malformed"),
  health: v.nullish(v.picklist(HEALTHS, "choice.malformed"), null),
  reasons: someWords(MOST_REASONS),
});
export type NewAssessment = v.InferOutput<typeof newAssessment>;

export const assessed = v.object({
  action: v.string(),
  month: monthWord,
  version: v.number(),
  url: v.string(),
  seq: v.number(),
});

export const listAssessments = v.object({
  asof,
  ...paging,
  action: chosen(slug),
  strategy: chosen(slug),
  month: chosen(monthWord),
  /** Whether it differs from the lead's word. */
  disagree: chosen(v.picklist(["yes", "no"])),
});
export type ListAssessments = v.InferOutput<typeof listAssessments>;

/** What the lead said of the action for the same month. */
const lead = v.object({
  ...word,
  /** The update with the lead's own line for the month, if there is one. */
  update: text,
});

const voice = {
  id: v.string(),
  month: monthWord,
  ...word,
  /** Who judged, as the record calls them, and the name if it is published. */
  assessor: v.string(),
  name: text,
  on: dayWord,
  /** 1 for the first judgement of this action and month by this assessor. */
  version: v.number(),
  /** Whether the assessor has not replaced it since. */
  holds: v.boolean(),
  lead,
  /** Whether it says something else than the lead. */
  differs: v.boolean(),
};

/** What an assessor said of an action for a month, beside the lead's word for it. */
const judgement = v.object({
  ...voice,
  reasons: text,
  redacted: v.array(tombstone),
  /** What the lead wrote about it for that month. */
  said: text,
});
export type Judgement = v.InferOutput<typeof judgement>;

const action = { slug: v.string(), wording: text };
const sphere = v.object({ slug: v.string(), title: text });
const strategy = v.object({ slug: v.string(), number: v.number(), title: text });

const item = v.object({
  ...judgement.entries,
  action: v.object(action),
  strategy,
});

export const assessmentList = v.object({
  ...listOf(item).entries,
  /** Whether the roadmap has anybody assess its actions. */
  assessment: v.boolean(),
});

export const listWork = v.object({
  asof,
  ...paging,
  strategy: chosen(slug),
  /** Open actions, unless it asks for those that have ended. */
  ended: chosen(v.picklist(["yes"])),
  /** Those that the viewer's word does not speak for. */
  unassessed: chosen(v.picklist(["yes"])),
});
export type ListWork = v.InferOutput<typeof listWork>;

/** What an assessor may judge, in the roadmap's order. */
export const workList = v.object({
  ...listOf(
    v.object({
      ...action,
      strategy,
      sphere,
      ...word,
      /** The newest month for which the viewer judged it. */
      month: v.nullable(monthWord),
      /** Whether that word still speaks for it. */
      assessed: v.boolean(),
      /** Whether the viewer answers for it, and so cannot judge it. */
      own: v.boolean(),
    }),
  ).entries,
  assessment: v.boolean(),
  /** Whether the viewer administers the roadmap, and so cannot judge. */
  admin: v.boolean(),
  strategies: v.array(strategy),
});
export type WorkItem = v.InferOutput<typeof workList>["items"][number];

export const askWork = v.object({ asof, month: chosen(monthWord) });

/** What the form of one action starts from. */
export const workStart = v.object({
  ...action,
  strategy,
  sphere,
  result: text,
  key: v.string(),
  /** The month that the form is about. */
  month: monthWord,
  /** Every month that can be judged now, with the lead's word for it. */
  months: v.array(
    v.object({
      month: monthWord,
      open: v.boolean(),
      lead: v.object({ ...word, update: text, said: text }),
    }),
  ),
  /** How often the viewer has judged it for that month. */
  version: count,
  mine: v.nullable(judgement),
  /** Why the viewer cannot judge it for that month, if so. */
  refused: v.nullable(v.string()),
  history: v.array(judgement),
});
export type WorkStart = v.InferOutput<typeof workStart>;

/** An action with the judgements that speak for it now; none where it is not assessed. */
const voiced = v.object({
  ...action,
  strategy: v.string(),
  /** Where the lead has it now. */
  ...word,
  voices: v.array(v.object(voice)),
  /** Whether one of them differs from the lead. */
  differs: v.boolean(),
});
export type Voiced = v.InferOutput<typeof voiced>;

/** Of some actions: how many are assessed, how many of those otherwise than the lead says. */
const tally = { assessed: count, differ: count, unassessed: count };

/** The second voice in numbers; null where the roadmap has none. */
export const voiceCount = v.nullable(v.object(tally));
export type VoiceCount = v.InferOutput<typeof voiceCount>;

/** The same with the actions that are assessed or wait for it. */
export const secondVoice = v.nullable(v.object({ ...tally, actions: v.array(voiced) }));
export type SecondVoice = v.InferOutput<typeof secondVoice>;

/** The second voice about one action, the newest judgement first; null where the roadmap has none. */
export const actionVoice = v.nullable(
  v.object({
    /** Those that speak for it now. */
    voices: v.array(judgement),
    differs: v.boolean(),
    /** Every judgement there ever was. */
    history: v.array(judgement),
  }),
);
export type ActionVoice = v.InferOutput<typeof actionVoice>;
