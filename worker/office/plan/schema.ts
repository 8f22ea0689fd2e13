import * as v from "valibot";
import { dayWord, monthWord, slug, someWords, words } from "../../validate.ts";
import { flag, keyed, perhaps, several, strict, text, whole } from "../form/schema.ts";
import { isZone } from "./rules.ts";

/** How much may be written, in characters. */
export const MOST = { title: 120, short: 300, long: 1000 } as const;

const zone = v.pipe(v.string(), v.check(isZone, "zone.unknown"));
const days = v.pipe(several, v.array(dayWord));
const no = v.optional(flag, false);

export const foundRoadmap = strict({
  title: someWords(MOST.title),
  goal: perhaps(MOST.long),
  body: someWords(MOST.long),
  team: perhaps(MOST.long),
  contact: someWords(MOST.short),
  zone,
  approval: no,
  assessment: no,
  questions: no,
  due_working_days: v.optional(whole(1, 20), 5),
  grace_working_days: v.optional(whole(0, 20), 3),
  holidays: v.optional(days, []),
});

export const editRoadmap = strict({
  title: v.optional(words(MOST.title)),
  goal: v.optional(words(MOST.long)),
  body: v.optional(words(MOST.long)),
  team: v.optional(words(MOST.long)),
  contact: v.optional(words(MOST.short)),
  zone: v.optional(zone),
  approval: v.optional(flag),
  assessment: v.optional(flag),
  questions: v.optional(flag),
});

export const editRules = strict({
  due_working_days: whole(1, 20),
  grace_working_days: whole(0, 20),
  holidays: days,
});

const place = whole(1, 999);

export const newStrategy = strict({
  title: someWords(MOST.title),
  area: perhaps(MOST.title),
  result: perhaps(MOST.long),
  slug: v.optional(slug),
  number: v.optional(place),
});

export const editStrategy = strict({
  title: v.optional(words(MOST.title)),
  area: v.optional(words(MOST.title)),
  result: v.optional(words(MOST.long)),
  number: v.optional(place),
  position: v.optional(place),
});

const firstMonth = v.union(
  [
    v.null(),
    v.pipe(
      v.literal(""),
      v.transform(() => null),
    ),
    monthWord,
  ],
  "month.malformed",
);

export const newSphere = strict({
  title: someWords(MOST.title),
  about: perhaps(MOST.long),
  programme: perhaps(MOST.title),
  slug: v.optional(slug),
  reports_from: v.optional(firstMonth, null),
});

export const editSphere = strict({
  title: v.optional(words(MOST.title)),
  about: v.optional(words(MOST.long)),
  programme: v.optional(words(MOST.title)),
  position: v.optional(place),
  reports_from: v.optional(firstMonth),
});

const roadmap = v.object({
  version: v.number(),
  title: text,
  goal: text,
  body: text,
  team: text,
  contact: text,
  zone: v.string(),
  approval: v.boolean(),
  assessment: v.boolean(),
  questions: v.boolean(),
});

/** Null: nothing is founded yet. */
export const roadmapAnswer = v.object({ ...keyed, roadmap: v.nullable(roadmap) });

const rules = v.object({
  version: v.number(),
  binds_from: v.string(),
  due_working_days: v.number(),
  grace_working_days: v.number(),
  holidays: v.array(v.string()),
});

/** `next` is the month from which a change made today would bind. */
export const rulesAnswer = v.object({ ...keyed, rules: v.nullable(rules), next: v.string() });

const strategy = v.object({
  slug: v.string(),
  version: v.number(),
  number: v.number(),
  position: v.number(),
  title: text,
  area: text,
  result: text,
});
export const strategiesAnswer = v.object({ ...keyed, items: v.array(strategy) });

const sphere = v.object({
  slug: v.string(),
  version: v.number(),
  position: v.number(),
  title: text,
  about: text,
  programme: text,
  reports_from: text,
});
export const spheresAnswer = v.object({ ...keyed, items: v.array(sphere) });
