import * as v from "valibot";
import { DIRECTIONS, MEASURE_KINDS } from "../../../db/words.ts";
import { MOST_DECIMALS } from "../../measures/rules.ts";
import { dayWord, slug, someWords, words } from "../../validate.ts";
import { dayOrNone, flag, keyed, oneOf, several, strict, text, whole } from "../form/schema.ts";

/** How much may be written, in characters. */
export const MOST = {
  title: 120,
  definition: 1000,
  unit: 60,
  source: 600,
  note: 600,
  reason: 600,
  label: 80,
  number: 20,
} as const;

/** A number as it was typed; how many decimal places it may have is the measure's. Empty: none. */
const typed = v.pipe(
  v.union([v.string(), v.number(), v.null()], "number.unreadable"),
  v.transform((said) => String(said ?? "").trim()),
  v.maxLength(MOST.number, "number.unreadable"),
);
const number = v.optional(typed, "");

const slugs = v.pipe(several, v.array(slug));
const direction = oneOf(DIRECTIONS);

export const newMeasure = strict({
  title: someWords(MOST.title),
  definition: someWords(MOST.definition),
  unit: someWords(MOST.unit),
  source: someWords(MOST.source),
  kind: oneOf(MEASURE_KINDS),
  direction,
  decimals: v.optional(whole(0, MOST_DECIMALS), 0),
  strategies: v.optional(slugs, []),
  baseline: number,
  baseline_on: v.optional(dayOrNone, null),
  target: number,
  target_on: v.optional(dayOrNone, null),
  suppress: v.optional(flag, true),
  slug: v.optional(slug),
});

export const editMeasure = strict({
  title: v.optional(words(MOST.title)),
  definition: v.optional(words(MOST.definition)),
  unit: v.optional(words(MOST.unit)),
  source: v.optional(words(MOST.source)),
  direction: v.optional(direction),
  strategies: v.optional(slugs),
  position: v.optional(whole(0, 9999)),
  baseline: v.optional(typed),
  baseline_on: v.optional(dayOrNone),
  target: v.optional(typed),
  target_on: v.optional(dayOrNone),
  suppress: v.optional(flag),
  /** It is read no more, or again. */
  retired: v.optional(flag),
  reason: someWords(MOST.reason),
});
export type EditMeasure = v.InferOutput<typeof editMeasure>;

/** Numbers by the id of their group. */
const groups = v.optional(v.record(slug, typed), {});

export const newReading = strict({
  measure: slug,
  on: dayWord,
  value: typed,
  groups,
  source: someWords(MOST.source),
  note: v.optional(words(MOST.note), ""),
});

/** Numbers left empty stay as they are; those that are given are given whole. */
export const editReading = strict({
  value: number,
  groups,
  source: v.optional(words(MOST.source)),
  note: v.optional(words(MOST.note)),
  reason: someWords(MOST.reason),
});

export const newGroup = strict({ measure: slug, label: someWords(MOST.label) });

/** A group is told apart no more; `target` is MEASURE.GROUP. */
export const endGroup = strict({});

const FIELD = /^group-(.+)$/;

/** What a form calls `group-ID` is a number of `groups`. */
export const gathered = <I>(schema: v.GenericSchema<unknown, I>): v.GenericSchema<unknown, I> =>
  v.pipe(
    v.record(v.string(), v.unknown()),
    v.transform((said): unknown => {
      const [own, of] = [false, true].map((group) =>
        Object.fromEntries(
          Object.entries(said)
            .filter(([name]) => FIELD.test(name) === group)
            .map(([name, n]) => [name.replace(FIELD, "$1"), n]),
        ),
      );
      return { ...own, groups: of };
    }),
    schema,
  );

const listed = v.object({
  slug: v.string(),
  version: v.number(),
  title: text,
  unit: text,
  kind: oneOf(MEASURE_KINDS),
  retired: v.boolean(),
  readings: v.number(),
});

const strategies = v.array(v.object({ slug: v.string(), number: v.number(), title: text }));

export const measuresAnswer = v.object({ ...keyed, items: v.array(listed), strategies });

const measure = v.object({
  slug: v.string(),
  version: v.number(),
  title: text,
  definition: text,
  unit: text,
  source: text,
  kind: oneOf(MEASURE_KINDS),
  direction,
  decimals: v.number(),
  position: v.number(),
  strategies: v.array(v.string()),
  /** Numbers as they are typed; null: none, or hidden. */
  baseline: text,
  baseline_on: text,
  baseline_hidden: v.boolean(),
  target: text,
  target_on: text,
  suppress: v.boolean(),
  retired: v.boolean(),
});

const group = v.object({ id: v.string(), label: text, retired: v.boolean() });

const reading = v.object({
  id: v.string(),
  version: v.number(),
  on: v.string(),
  series: v.number(),
  value: text,
  hidden: v.boolean(),
  groups: v.record(v.string(), text),
  source: text,
  note: text,
});

/** One measure with its groups and its readings, the newest first. */
export const measureAnswer = v.object({
  ...keyed,
  measure,
  groups: v.array(group),
  readings: v.array(reading),
  strategies,
});
