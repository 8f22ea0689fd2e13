import { Show } from "solid-js";
import type { JSX } from "solid-js";
import type { Receipted } from "../../../worker/progress/receipts/rules.ts";
import { t } from "../../i18n/t.ts";
import { More } from "../parts/Part.tsx";
import { Receipt } from "./Receipt.tsx";

/** What a script draws over the still picture, where there is a script. */
export type Over = (still: () => JSX.Element) => JSX.Element;

/** What every chart is told besides its numbers. */
export type ChartProps = {
  /** Unique on the page. */
  id: string;
  /** The headline and the name of the picture: what it shows, as a sentence. */
  finding: string;
  /** What is drawn, in a sentence. */
  how: JSX.Element;
  receipt: Receipted;
  csvHref?: string;
  over?: Over;
};

/** A finding, how it was counted, the picture, and the same figures as a table. */
export function Figure(
  props: ChartProps & { empty: boolean; chart: JSX.Element; table: JSX.Element },
): JSX.Element {
  return (
    <figure class="fig" id={props.id} aria-labelledby={`${props.id}-t`}>
      <h3 id={`${props.id}-t`}>{props.finding}</h3>
      <p class="how">
        {props.how}
        <Show when={props.csvHref}>
          {t("common.mark.gap")}
          <a href={props.csvHref}>{t("ui.chart.csv")}</a>
        </Show>
      </p>
      <Show when={!props.empty} fallback={<p class="none">{t("ui.chart.none")}</p>}>
        {props.over ? props.over(() => props.chart) : props.chart}
        <More summary={t("ui.chart.table")}>{props.table}</More>
      </Show>
      <Receipt of={props.receipt} />
    </figure>
  );
}
