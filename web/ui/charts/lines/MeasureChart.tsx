import { createMemo, For, Show } from "solid-js";
import type { JSX } from "solid-js";
import type { MeasureDetail } from "../../../../worker/measures/schema.ts";
import { daysBetween } from "../../../../worker/months/rules.ts";
import { monthName } from "../../../i18n/format.ts";
import { t } from "../../../i18n/t.ts";
import { axis } from "../Drift.tsx";
import { percent } from "../fills.tsx";
import { px } from "../months/Axis.tsx";
import { type Drawn, drawnOf, scaleOf } from "./lines.ts";

/** Heights in pixels: room for the word of a break, the plot, hidden readings and names below. */
const TOP = 30;
const PLOT = 220;
const FOOT = 74;
/** Words this near to an end stand inside. */
const EDGE = 0.12;
const TIP = 0.02;
/** Words that begin after this part of the width would not end in time. */
const LATE = 0.6;

/** What the lines and marks mean, as they are drawn. */
function Key(props: { drawn: Drawn; baseline?: string; target?: string }): JSX.Element {
  const line = (look: string) => (
    <svg width="34" height="16" aria-hidden="true">
      <line class={look} x1="1" x2="33" y1="8" y2="8" />
    </svg>
  );
  return (
    <ul class="legend" aria-label={t("ui.chart.key")}>
      <li>
        <svg width="34" height="16" aria-hidden="true">
          <line class="run" x1="1" x2="33" y1="8" y2="8" />
          <circle class="point" cx="17" cy="8" r="5" />
        </svg>
        {t("measures.chart.readings")}
      </li>
      <Show when={props.baseline}>
        {(words) => (
          <li>
            {line("base")}
            {words()}
          </li>
        )}
      </Show>
      <Show when={props.target}>
        {(words) => (
          <li>
            {line("aim")}
            {words()}
          </li>
        )}
      </Show>
      <Show when={props.drawn.breaks.length > 0}>
        <li>
          <svg width="16" height="16" aria-hidden="true">
            <line class="cut" x1="8" x2="8" y1="0" y2="16" />
          </svg>
          {t("measures.chart.broken")}
        </li>
      </Show>
      <Show when={props.drawn.hidden.length > 0}>
        <li>
          <svg width="16" height="16" aria-hidden="true">
            <rect class="veiled" x="3" y="3" width="10" height="10" />
          </svg>
          {t("measures.chart.hidden")}
        </li>
      </Show>
    </ul>
  );
}

/** Readings as points, joined where they compare, with baseline and target as lines across. */
export function MeasureChart(props: { measure: MeasureDetail; finding: string }): JSX.Element {
  const m = () => props.measure;
  const drawn = createMemo(() => drawnOf(m()));
  const span = createMemo(() => axis(drawn().days));
  const scale = createMemo(() => scaleOf(drawn().numbers));
  const share = (day: string) =>
    daysBetween(span().from, day) / daysBetween(span().from, span().to);
  const x = (day: string) => percent(share(day));
  const y = (n: number) => {
    const { least, most } = scale();
    return px(TOP + PLOT - ((n - least) / (most - least)) * PLOT);
  };
  const written = (n: number) => t("measures.number", n, m());
  /** Words near an edge of the drawing begin or end there instead of standing astride it. */
  const side = (day: string) => {
    if (share(day) < EDGE) return " starts";
    return share(day) > 1 - EDGE ? " ends" : "";
  };
  const edge = (day: string) => (share(day) > 1 - TIP ? " ends" : "");
  const january = (tick: string | undefined) => tick?.slice(5, 7) === "01";
  const year = (tick: string, i: number) => january(tick) || (i === 0 && !january(span().ticks[1]));
  const across = (n: number, look: string) => (
    <line class={look} x1="0" x2="100%" y1={y(n)} y2={y(n)} />
  );
  const baseline = () => m().baseline?.value ?? null;
  /** A baseline speaks of the newest series alone. */
  const since = () => drawn().breaks.at(-1);
  const begins = () => (since() ? x(since()!) : "0");
  /** Its words end where the drawing does, where they would not fit otherwise. */
  const late = () => since() !== undefined && share(since()!) > LATE;
  /** Its words stand where the points do not. */
  const above = () => {
    const higher = drawn().points.filter((p) => p.value > baseline()!).length;
    return higher * 2 > drawn().points.length;
  };
  const target = () => m().target?.value ?? null;
  return (
    <Show when={drawn().points.length > 0}>
      <figure class="fig reads" id="line" aria-labelledby="line-t">
        <h3 id="line-t">{props.finding}</h3>
        <p class="how">{t("measures.chart.how")}</p>
        <Key
          drawn={drawn()}
          baseline={
            baseline() === null ? undefined : t("measures.chart.baseline", written(baseline()!))
          }
          target={target() === null ? undefined : t("measures.chart.target", written(target()!))}
        />
        <div class="columns" role="img" aria-labelledby="line-t">
          <svg class="chart scale" width="100%" height={TOP + PLOT + FOOT} aria-hidden="true">
            <For each={scale().ticks}>
              {(n) => (
                <text x="100%" y={px(Number(y(n)) + 5)}>
                  {t("measures.number", n, { kind: m().kind, decimals: scale().decimals })}
                </text>
              )}
            </For>
          </svg>
          <svg class="chart" width="100%" height={TOP + PLOT + FOOT} aria-hidden="true">
            <For each={scale().ticks}>{(n) => across(n, "axis")}</For>
            <For each={drawn().breaks}>
              {(day) => (
                <>
                  <line class="cut" x1={x(day)} x2={x(day)} y1={TOP - 6} y2={TOP + PLOT} />
                  <text class={`soft${side(day)}`} x={x(day)} y={TOP - 12}>
                    {t("measures.chart.newSeries")}
                  </text>
                </>
              )}
            </For>
            <Show when={baseline() !== null}>
              <line class="base" x1={begins()} x2="100%" y1={y(baseline()!)} y2={y(baseline()!)} />
            </Show>
            <Show when={target() !== null}>{across(target()!, "aim")}</Show>
            <For each={drawn().runs}>
              {(run) => (
                <line
                  class="run"
                  x1={x(run.from.on)}
                  y1={y(run.from.value)}
                  x2={x(run.to.on)}
                  y2={y(run.to.value)}
                />
              )}
            </For>
            <For each={drawn().points}>
              {(point) => <circle class="point" cx={x(point.on)} cy={y(point.value)} r="5" />}
            </For>
            <Show when={baseline() !== null}>
              <text
                class={`over ${late() ? "ends" : "starts"}`}
                x={late() ? "100%" : begins()}
                dx={late() || !since() ? undefined : "6"}
                y={px(Number(y(baseline()!)) + (above() ? 17 : -7))}
              >
                {t("measures.chart.baseline", written(baseline()!))}
              </text>
            </Show>
            <Show when={target() !== null}>
              <text class="over ends" x="100%" y={px(Number(y(target()!)) - 7)}>
                {t("measures.chart.target", written(target()!))}
              </text>
            </Show>
            <For each={drawn().hidden}>
              {(day) => (
                <svg x={x(day)} y={TOP + PLOT + 6} overflow="visible">
                  <rect class="veiled" x="-5" y="0" width="10" height="10" />
                </svg>
              )}
            </For>
            <For each={span().ticks}>
              {(tick, i) => (
                <>
                  <text
                    class={`soft${i() % 2 ? " minor" : ""}${edge(tick)}`}
                    x={x(tick)}
                    y={TOP + PLOT + 36}
                  >
                    {monthName(tick).slice(0, 3)}
                  </text>
                  <Show when={year(tick, i())}>
                    <text class={`strong${edge(tick)}`} x={x(tick)} y={TOP + PLOT + 58}>
                      {tick.slice(0, 4)}
                    </text>
                  </Show>
                </>
              )}
            </For>
          </svg>
        </div>
      </figure>
    </Show>
  );
}
