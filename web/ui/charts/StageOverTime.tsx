import { createMemo, For } from "solid-js";
import type { JSX } from "solid-js";
import { formatMonth } from "../../i18n/format.ts";
import { receiptOf } from "../../../worker/progress/receipts/rules.ts";
import { t } from "../../i18n/t.ts";
import { type Column, Table } from "../table/Table.tsx";
import { Legend } from "./Bars.tsx";
import { type ChartProps, Figure } from "./Figure.tsx";
import { Patterns, percent, Segment } from "./fills.tsx";
import { MonthNames, px, ticks } from "./months/Axis.tsx";
import { DRAWN_STAGES, stageColumns, type StageCounts, stageWord, sumOf } from "./StageBars.tsx";

export type StagePoint = {
  month: string;
  counts: StageCounts;
  /** The last day of its grace; null while it is open. */
  closed_on: string | null;
};

/** Heights in pixels: room above the columns, the columns, the names of months and years below. */
const TOP = 10;
const PLOT = 240;
const FOOT = 50;

/** All actions by stage at the close of each month: stacked columns. */
export function StageOverTime(
  props: ChartProps & { caption: string; points: StagePoint[] },
): JSX.Element {
  const most = createMemo(() => Math.max(1, ...props.points.map((p) => sumOf(p.counts))));
  const y = (n: number) => TOP + PLOT - (n / most()) * PLOT;
  const slot = () => 1 / props.points.length;
  const x = (i: number) => i * slot();
  const stacked = (counts: StageCounts) => {
    let below = 0;
    return DRAWN_STAGES.flatMap((stage) => {
      const from = below;
      below += counts[stage];
      return counts[stage] === 0 ? [] : [{ stage, from, to: below }];
    });
  };
  const columns = (): Column<StagePoint>[] => [
    { head: t("ui.chart.month"), kind: "row", cell: (p) => formatMonth(p.month) },
    ...stageColumns<StagePoint>(
      (p) => p.counts,
      (p, stage) => receiptOf("months", { stage, asof: p?.closed_on ?? undefined }),
    ),
  ];
  return (
    <Figure
      {...props}
      empty={props.points.length === 0}
      chart={
        <>
          <Legend id={props.id} fills={DRAWN_STAGES} word={(fill) => stageWord(fill)} />
          <div class="columns" role="img" aria-labelledby={`${props.id}-t`}>
            <Patterns id={props.id} />
            <svg class="chart scale" width="100%" height={TOP + PLOT + FOOT} aria-hidden="true">
              <For each={ticks(most())}>
                {(n) => (
                  <text x="100%" y={px(y(n) + 5)}>
                    {n}
                  </text>
                )}
              </For>
            </svg>
            <svg class="chart" width="100%" height={TOP + PLOT + FOOT} aria-hidden="true">
              <For each={ticks(most())}>
                {(n) => <line class="axis" x1="0" x2="100%" y1={px(y(n))} y2={px(y(n))} />}
              </For>
              <For each={props.points}>
                {(point, i) => (
                  <For each={stacked(point.counts)}>
                    {(s) => (
                      <Segment
                        id={props.id}
                        fill={s.stage}
                        x={percent(x(i()) + slot() * 0.12)}
                        y={px(y(s.to))}
                        width={percent(slot() * 0.76)}
                        height={px(y(s.from) - y(s.to))}
                      />
                    )}
                  </For>
                )}
              </For>
              <MonthNames months={props.points.map((p) => p.month)} below={TOP + PLOT} />
            </svg>
          </div>
        </>
      }
      table={<Table caption={props.caption} columns={columns()} rows={props.points} />}
    />
  );
}
