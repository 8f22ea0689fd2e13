import { MOST } from "../../../worker/office/plan/schema.ts";
import { t } from "../../i18n/t.ts";
import type { Ask } from "../OfficeForm.tsx";

const SWITCHES = ["approval", "assessment", "questions"] as const;

/** What is asked about the roadmap itself. */
export const roadmapAsks = (): Ask[] => [
  { name: "title", label: t("office.roadmap.title"), max: MOST.title, required: true },
  {
    name: "goal",
    label: t("office.roadmap.goal"),
    hint: t("office.roadmap.goalHint"),
    kind: "area",
    max: MOST.long,
  },
  {
    name: "body",
    label: t("office.roadmap.body"),
    hint: t("office.roadmap.bodyHint"),
    kind: "area",
    max: MOST.long,
    required: true,
  },
  {
    name: "team",
    label: t("office.roadmap.team"),
    hint: t("office.roadmap.teamHint"),
    kind: "area",
    max: MOST.long,
  },
  { name: "contact", label: t("office.roadmap.contact"), max: MOST.short, required: true },
  {
    name: "zone",
    label: t("office.roadmap.zone"),
    hint: t("office.roadmap.zoneHint"),
    required: true,
  },
  ...SWITCHES.map((name): Ask => ({ name, label: t(`office.roadmap.${name}`), kind: "yesno" })),
];

/** What is asked about due days. */
export const ruleAsks = (): Ask[] => [
  {
    name: "due_working_days",
    label: t("office.rules.due"),
    hint: t("office.rules.dueHint"),
    kind: "number",
    required: true,
  },
  { name: "grace_working_days", label: t("office.rules.grace"), kind: "number", required: true },
  {
    name: "holidays",
    label: t("office.rules.holidays"),
    hint: t("office.rules.holidaysHint"),
    kind: "area",
  },
];

/** What is asked about a strategy; its place only once it has one. */
export const strategyAsks = (placed: boolean): Ask[] => [
  { name: "title", label: t("office.strategies.title"), max: MOST.title, required: true },
  { name: "area", label: t("office.strategies.area"), max: MOST.title },
  { name: "result", label: t("office.strategies.result"), kind: "area", max: MOST.long },
  ...(placed ? placeAsks(true) : []),
];

const placeAsks = (numbered: boolean): Ask[] => {
  const position: Ask = {
    name: "position",
    label: t("office.strategies.position"),
    kind: "number",
    required: true,
  };
  const number: Ask = {
    name: "number",
    label: t("office.strategies.number"),
    kind: "number",
    required: true,
  };
  return numbered ? [number, position] : [position];
};

/** What is asked about a sphere. */
export const sphereAsks = (placed: boolean): Ask[] => [
  { name: "title", label: t("office.strategies.title"), max: MOST.title, required: true },
  { name: "about", label: t("office.spheres.about"), kind: "area", max: MOST.long },
  { name: "programme", label: t("office.spheres.programme"), max: MOST.title },
  {
    name: "reports_from",
    label: t("office.spheres.reportsFrom"),
    hint: t("office.spheres.reportsFromHint"),
    kind: "month",
  },
  ...(placed ? placeAsks(false) : []),
];
