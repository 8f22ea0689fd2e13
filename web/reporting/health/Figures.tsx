import { Show } from "solid-js";
import type { JSX } from "solid-js";
import type { Health } from "../../../worker/progress/health/schema.ts";
import { type Receipted, receiptOf } from "../../../worker/progress/receipts/rules.ts";
import { addDays } from "../../../worker/months/rules.ts";
import { t } from "../../i18n/t.ts";
import type { MonthColumn } from "../../ui/charts/months/MonthColumns.tsx";

/** In the order of the page. */
export const FIGURES = [
  "on_time",
  "days_late",
  "evidence",
  "nothing",
  "ownerless",
  "explained",
] as const;
export type FigureOf = (typeof FIGURES)[number];

export type HealthMonth = Health["months"][number];
export type Six = Health["whole"];

/** The figure in the words of a table. */
export function valueOf(figure: FigureOf, of: Six): string {
  if (figure === "days_late") return t("health.median", of.days_late.median, of.days_late.late);
  if (figure === "ownerless") return t("health.days", of.ownerless.days);
  const { part, whole, share } = partsOf(figure, of);
  return t("health.ratio", part, whole, share);
}

/** The figure as a sentence. */
export function findingOf(figure: FigureOf, of: Six): string {
  if (figure === "days_late")
    return t("health.findings.days_late", of.days_late.median, of.days_late.late);
  if (figure === "ownerless") return t("health.findings.ownerless", of.ownerless.days);
  const { part, whole, share } = partsOf(figure, of);
  return t(`health.findings.${figure}`, part, whole, share);
}

type Ratio = Exclude<FigureOf, "days_late" | "ownerless">;

function partsOf(figure: Ratio, of: Six) {
  if (figure !== "evidence") {
    const { count, of: whole, share } = of[figure];
    return { part: count, whole, share };
  }
  const { shown, done, share } = of.evidence;
  return { part: shown, whole: done, share };
}

/** What is drawn of a month; a target in per cent lies at that part of the outline. */
export function columnOf(figure: FigureOf, of: HealthMonth): MonthColumn {
  const { month } = of;
  if (figure === "days_late")
    return { month, part: of.days_late.median ?? 0, whole: null, goal: of.days_late.target };
  if (figure === "ownerless")
    return { month, part: of.ownerless.days, whole: null, goal: of.ownerless.target };
  const { part, whole } = partsOf(figure, of);
  const target = targetOf(figure, of);
  return { month, part, whole, goal: target === null ? null : (target / 100) * whole };
}

/** The target of a figure for a month. */
export const targetOf = (figure: FigureOf, of: HealthMonth): number | null =>
  figure === "nothing" ? null : of[figure].target;

/** The target under a figure in a table, where there is one. */
export function Aim(props: { figure: FigureOf; of: HealthMonth }): JSX.Element {
  const said = () => {
    const { figure, of } = props;
    if (figure === "nothing") return undefined;
    const { target, met } = of[figure];
    return target === null ? undefined : t("health.target", figure, target, met);
  };
  return <Show when={said()}>{(words) => <small class="under">{words()}</small>}</Show>;
}

/** What a figure is of: one month, or all of a span. */
export type Stretch = {
  span: string;
  month?: string;
  from?: string;
  first_day: string;
  last_day: string;
  asof?: string;
};

/** Where the rows behind a figure are. */
export function receiptFor(figure: FigureOf, of: Stretch): Receipted {
  const { span: months, month, from, asof } = of;
  if (figure === "on_time") return receiptOf("reporting", { month, from, state: "in_time" });
  if (figure === "days_late") return receiptOf("lateness", { months, month, from });
  if (figure === "evidence") return receiptOf("evidence", { shown: "yes", asof });
  if (figure === "nothing") return receiptOf("quiet", { months, month, from });
  if (figure === "ownerless") return receiptOf("unled", { months });
  return receiptOf("explained", { months, from: addDays(of.first_day, -1), to: of.last_day });
}
