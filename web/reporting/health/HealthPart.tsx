import { createAsync } from "@solidjs/router";
import { createMemo, For, Show } from "solid-js";
import type { Health } from "../../../worker/progress/health/schema.ts";
import { receiptOf } from "../../../worker/progress/receipts/rules.ts";
import { useAsof } from "../../frame.ts";
import { t } from "../../i18n/t.ts";
import { MonthColumns } from "../../ui/charts/months/MonthColumns.tsx";
import { Receipt } from "../../ui/charts/Receipt.tsx";
import { Part } from "../../ui/parts/Part.tsx";
import { getHealth } from "../data.ts";
import { columnOf, type FigureOf, FIGURES, findingOf, receiptFor, targetOf } from "./Figures.tsx";
import { HealthTable } from "./HealthTable.tsx";
import { TargetTable } from "./TargetTable.tsx";

/** One figure over the months: its finding, what is drawn, and how it is counted. */
function Drawing(props: { figure: FigureOf; health: Health; span: string }) {
  const id = () => `health-${props.figure}`;
  const months = () => props.health.months;
  const how = () => {
    const { figure } = props;
    const drawn = t(`health.drawn.${figure}`);
    if (figure === "nothing" || !months().some((m) => targetOf(figure, m) !== null)) return drawn;
    const newest = months().at(-1);
    const target = newest ? targetOf(figure, newest) : null;
    const goal =
      target === null ? t("health.goalEnded") : t("health.goal", t("health.aim", figure, target));
    return `${drawn}${t("common.mark.gap")}${goal}`;
  };
  const columns = createMemo(() => months().map((m) => columnOf(props.figure, m)));
  const stretch = () => ({
    span: props.span,
    from: months()[0]?.month,
    first_day: months()[0]?.first_day ?? "",
    last_day: months().at(-1)?.last_day ?? "",
  });
  return (
    <figure class="fig" id={id()} aria-labelledby={`${id()}-t`}>
      <h3 id={`${id()}-t`}>{findingOf(props.figure, props.health.whole)}</h3>
      <p class="how">{how()}</p>
      <Show when={columns().some((c) => c.part > 0 || c.whole || c.goal !== null)}>
        <MonthColumns id={id()} columns={columns()} />
      </Show>
      <Receipt of={receiptFor(props.figure, stretch())} place={t("health.title")} />
    </figure>
  );
}

/** How reporting went, month by month, beside what the institution set itself. */
export function HealthPart(props: { span: string }) {
  const health = createAsync(() => getHealth(props.span, useAsof()), { deferStream: true });
  return (
    <Show when={health()}>
      {(known) => (
        <Show when={known().months.length > 0}>
          <Part full id="health" title={t("health.title")} about={t("health.about")}>
            <div class="stack">
              <HealthTable months={known().months} whole={known().whole} span={props.span} />
              <div class="figs">
                <For each={FIGURES}>
                  {(figure) => <Drawing figure={figure} health={known()} span={props.span} />}
                </For>
              </div>
            </div>
          </Part>
          <Part
            full
            id="targets"
            title={t("health.targets.title")}
            about={t("health.targets.about")}
          >
            <div class="stack">
              <TargetTable targets={known().targets} />
              <Receipt of={receiptOf("targets", { months: props.span })} />
            </div>
          </Part>
        </Show>
      )}
    </Show>
  );
}
