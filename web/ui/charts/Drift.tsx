import { createMemo, For, Show } from "solid-js";
import type { JSX } from "solid-js";
import type { SlipReason } from "../../../db/words.ts";
import { daysBetween } from "../../../worker/months/rules.ts";
import { formatDate, formatSlip, monthName } from "../../i18n/format.ts";
import { t } from "../../i18n/t.ts";
import { Slip } from "../status.tsx";
import { type Column, Table } from "../table/Table.tsx";
import { type ChartProps, Figure } from "./Figure.tsx";
import { percent } from "./fills.tsx";

export type DriftRow = {
  label: string;
  href?: string;
  first: string;
  current: string;
  moves: number;
  reason?: SlipReason;
};

const STEPS = [1, 2, 3, 6, 12, 24, 36, 60];
const MOST_TICKS = 7;
const EDGE = 0.05;

const monthsOf = (day: string) => Number(day.slice(0, 4)) * 12 + Number(day.slice(5, 7)) - 1;
const firstOf = (months: number) =>
  `${String(Math.floor(months / 12)).padStart(4, "0")}-${String((months % 12) + 1).padStart(2, "0")}-01`;

/** Whole months around all days, and the firsts of months that are named on the axis. */
export function axis(days: readonly string[]): { from: string; to: string; ticks: string[] } {
  const sorted = days.toSorted();
  const start = monthsOf(sorted[0] ?? "");
  const end = monthsOf(sorted.at(-1) ?? "") + 1;
  const step = STEPS.find((s) => (end - start) / s <= MOST_TICKS) ?? STEPS.at(-1) ?? 1;
  const ticks: string[] = [];
  for (let m = Math.ceil(start / step) * step; m <= end; m += step) ticks.push(firstOf(m));
  return { from: firstOf(start), to: firstOf(end), ticks };
}

/** From the first promised date (ring) to the current one (disc), an action a row. */
export function Drift(
  props: ChartProps & {
    caption: string;
    rows: DriftRow[];
    today: string;
    /** What that day is called where it is not the reader's. */
    now?: string;
  },
): JSX.Element {
  const span = createMemo(() =>
    axis([props.today, ...props.rows.flatMap((row) => [row.first, row.current])]),
  );
  const share = (day: string) =>
    daysBetween(span().from, day) / daysBetween(span().from, span().to);
  const at = (day: string) => percent(share(day));
  /** Words near an edge of the drawing begin or end there instead of standing astride it. */
  const edge = (day: string) => {
    if (share(day) < EDGE) return " starts";
    return share(day) > 1 - EDGE ? " ends" : "";
  };
  const slip = (row: DriftRow) => daysBetween(row.first, row.current);
  const january = (tick: string | undefined) => tick?.slice(5, 7) === "01";
  /** Years stand under January, and under the first name when no January is next to it. */
  const year = (tick: string, i: number) => january(tick) || (i === 0 && !january(span().ticks[1]));
  // Every row has the same lines.
  const lines = createMemo(() => span().ticks.map(at));
  const now = createMemo(() => at(props.today));
  const grid = () => (
    <>
      <For each={lines()}>{(x) => <line class="axis" x1={x} x2={x} y1="0" y2="100%" />}</For>
      <line class="now" x1={now()} x2={now()} y1="0" y2="100%" />
    </>
  );
  const columns = (): Column<DriftRow>[] => [
    {
      head: t("ui.chart.action"),
      kind: "row",
      cell: (row) => (row.href ? <a href={row.href}>{row.label}</a> : row.label),
    },
    { head: t("ui.chart.first"), cell: (row) => formatDate(row.first) },
    { head: t("ui.chart.current"), cell: (row) => formatDate(row.current) },
    { head: t("ui.chart.days"), kind: "number", cell: (row) => formatSlip(slip(row)) },
    { head: t("ui.chart.moves"), kind: "number", cell: (row) => row.moves },
    {
      head: t("ui.chart.reason"),
      cell: (row) => (row.reason ? t(`common.reason.${row.reason}`) : ""),
    },
  ];
  return (
    <Figure
      {...props}
      empty={props.rows.length === 0}
      chart={
        <div class="drift" role="img" aria-labelledby={`${props.id}-t`}>
          <div class="bar drift-head">
            <span class="bar-l" />
            <svg class="chart" width="100%" height="68" aria-hidden="true">
              <For each={span().ticks}>
                {(tick, i) => (
                  <text class={`soft${i() % 2 ? " minor" : ""}${edge(tick)}`} x={at(tick)} y="38">
                    {monthName(tick).slice(0, 3)}
                  </text>
                )}
              </For>
              <For each={span().ticks}>
                {(tick, i) => (
                  <Show when={year(tick, i())}>
                    <text class={`strong${edge(tick)}`} x={at(tick)} y="58">
                      {tick.slice(0, 4)}
                    </text>
                  </Show>
                )}
              </For>
              <text class={`now-t${edge(props.today)}`} x={at(props.today)} y="16">
                {props.now ?? t("ui.chart.today")}
              </text>
            </svg>
            <span class="bar-n" />
          </div>
          <For each={props.rows}>
            {(row) => (
              <div class="bar">
                <p class="bar-l">{row.label}</p>
                <svg class="chart" width="100%" height="34" aria-hidden="true">
                  {grid()}
                  <Show when={slip(row) !== 0}>
                    <line
                      class={slip(row) > 0 ? "move late" : "move"}
                      x1={at(row.first)}
                      x2={at(row.current)}
                      y1="17"
                      y2="17"
                    />
                  </Show>
                  <circle class="from" cx={at(row.first)} cy="17" r="6" />
                  <circle
                    class={slip(row) > 0 ? "to late" : "to"}
                    cx={at(row.current)}
                    cy="17"
                    r={slip(row) === 0 ? "3" : "7"}
                  />
                </svg>
                <span class="bar-n">
                  <Slip days={slip(row)} />
                </span>
              </div>
            )}
          </For>
        </div>
      }
      table={<Table caption={props.caption} columns={columns()} rows={props.rows} />}
    />
  );
}
