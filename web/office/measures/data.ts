import { query } from "@solidjs/router";
import type { InferResponseType } from "hono/client";
import { DIRECTIONS, MEASURE_KINDS } from "../../../db/words.ts";
import { MOST } from "../../../worker/office/measures/schema.ts";
import type { measureReads } from "../../../worker/office/measures/routes.ts";
import { client } from "../../api.ts";
import { t } from "../../i18n/t.ts";
import type { Ask } from "../OfficeForm.tsx";

const measures = () => client<typeof measureReads>().api.v1.office.measures;

export type Known = InferResponseType<ReturnType<typeof measures>[":slug"]["$get"], 200>;
export type Listed = InferResponseType<ReturnType<typeof measures>["$get"], 200>["items"][number];
type Measure = Known["measure"];
type Strategies = Known["strategies"];

export const getOfficeMeasures = query(
  async () => (await measures().$get()).json(),
  "office.measures",
);

/** The last part of a measure's address in the office. */
export const areaOf = ({ measure }: Known) => `measures/${measure.slug}`;

/** One measure, or null where there is none of this slug. */
export const getOfficeMeasure = query(async (slug: string) => {
  const answer = await measures()[":slug"].$get({ param: { slug } });
  return answer.ok ? answer.json() : null;
}, "office.measure");

const reason = (): Ask => ({
  name: "reason",
  label: t("measuring.reason"),
  hint: t("measuring.reasonHint"),
  kind: "area",
  max: MOST.reason,
  required: true,
});

const words = (): Ask[] => [
  {
    name: "title",
    label: t("measuring.title"),
    hint: t("measuring.titleHint"),
    max: MOST.title,
    required: true,
  },
  {
    name: "definition",
    label: t("measuring.definition"),
    hint: t("measuring.definitionHint"),
    kind: "area",
    max: MOST.definition,
    required: true,
  },
  {
    name: "unit",
    label: t("measuring.unit"),
    hint: t("measuring.unitHint"),
    max: MOST.unit,
    required: true,
  },
  {
    name: "source",
    label: t("measuring.source"),
    hint: t("measuring.sourceHint"),
    kind: "area",
    max: MOST.source,
    required: true,
  },
];

const direction = (): Ask => ({
  name: "direction",
  label: t("measuring.direction"),
  kind: "select",
  required: true,
  options: DIRECTIONS.map((d) => ({ value: d, label: t(`measuring.directions.${d}`) })),
});

const numbers = (hidden: boolean): Ask[] => [
  {
    name: "baseline",
    label: t("measuring.baseline"),
    hint: t(hidden ? "measuring.baselineHidden" : "measuring.baselineHint"),
    max: MOST.number,
  },
  { name: "baseline_on", label: t("measuring.baselineOn"), kind: "date" },
  { name: "target", label: t("measuring.target"), max: MOST.number },
  { name: "target_on", label: t("measuring.targetOn"), kind: "date" },
];

const others = (strategies: Strategies): Ask[] => [
  {
    name: "strategies",
    label: t("measuring.strategies"),
    kind: "boxes",
    options: strategies.map((s) => ({
      value: s.slug,
      label: `${s.number}. ${s.title ?? s.slug}`,
    })),
  },
  {
    name: "suppress",
    label: t("measuring.suppress"),
    hint: t("measuring.suppressHint"),
    kind: "yesno",
    required: true,
  },
];

/** What is asked of a new measure. */
export const newAsks = (strategies: Strategies): Ask[] => [
  ...words(),
  {
    name: "kind",
    label: t("measuring.kind"),
    kind: "select",
    required: true,
    choose: "",
    options: MEASURE_KINDS.map((k) => ({ value: k, label: t(`measuring.kinds.${k}`) })),
  },
  {
    name: "decimals",
    label: t("measuring.decimals"),
    hint: t("measuring.decimalsHint"),
    kind: "number",
    required: true,
  },
  direction(),
  ...numbers(false),
  ...others(strategies),
];

/** What can be changed of a measure. */
export const changeAsks = (m: Measure, strategies: Strategies): Ask[] => [
  ...words(),
  direction(),
  ...numbers(m.baseline_hidden),
  ...others(strategies),
  { name: "position", label: t("measuring.position"), kind: "number", required: true },
  reason(),
];

export const changeNow = ({ strategies, suppress, position, ...m }: Measure) => ({
  title: m.title,
  definition: m.definition,
  unit: m.unit,
  source: m.source,
  direction: m.direction,
  baseline: m.baseline,
  baseline_on: m.baseline_on,
  target: m.target,
  target_on: m.target_on,
  strategies: strategies.join(" "),
  suppress: suppress ? "yes" : "no",
  position: String(position),
});

/** The numbers of a reading: the whole, and each group. */
const valueAsks = (m: Measure, groups: readonly Known["groups"][number][], required: boolean) => [
  {
    name: "value",
    label: t("measuring.value"),
    hint: t("measuring.valueHint", m.decimals),
    max: MOST.number,
    required,
  },
  ...groups.map((g) => ({
    name: `group-${g.id}`,
    label: t(m.kind === "people" ? "measuring.group" : "measuring.groupShare", g.label ?? g.id),
    max: MOST.number,
  })),
];

const beside = (required: boolean): Ask[] => [
  {
    name: "source",
    label: t("measuring.readingSource"),
    kind: "area",
    max: MOST.source,
    required,
  },
  {
    name: "note",
    label: t("measuring.note"),
    hint: t("measuring.noteHint"),
    kind: "area",
    max: MOST.note,
  },
];

/** What is asked of a reading. */
export const takeAsks = ({ measure, groups }: Known): Ask[] => [
  { name: "on", label: t("measuring.day"), kind: "date", required: true },
  ...valueAsks(
    measure,
    groups.filter((g) => !g.retired),
    true,
  ),
  ...beside(true),
];

type Reading = Known["readings"][number];

/** What is asked where a reading is put right: of the groups that it told apart. */
export function correctAsks({ measure, groups }: Known, reading: Reading): Ask[] {
  const own = groups.filter((g) => g.id in reading.groups);
  const asked = own.length > 0 ? own : groups.filter((g) => !g.retired);
  return [...valueAsks(measure, asked, false), ...beside(false), reason()];
}

export const correctNow = ({ source, note }: Reading) => ({ source, note });

export const groupAsks = (): Ask[] => [
  { name: "label", label: t("measuring.label"), max: MOST.label, required: true },
];

export const retireAsks = (): Ask[] => [reason()];
