import { createMemo, For } from "solid-js";
import type { JSX } from "solid-js";
import { formatMonth } from "../../i18n/format.ts";
import { receiptOf } from "../../../worker/progress/receipts/rules.ts";
import { t } from "../../i18n/t.ts";
import { type Column, Table } from "../table/Table.tsx";
import { Legend } from "./Bars.tsx";
import { type ChartProps, Figure } from "./Figure.tsx";
import { MonthPlot, Piece } from "./months/MonthPlot.tsx";
import { DRAWN_STAGES, stageColumns, type StageCounts, stageWord, sumOf } from "./StageBars.tsx";

export type StagePoint = {
  month: string;
  counts: StageCounts;
  /** The last day of its grace; null while it is open. */
  closed_on: string | null;
};

/** All actions by stage at the close of each month: stacked columns. */
export function StageOverTime(
  props: ChartProps & { caption: string; points: StagePoint[] },
): JSX.Element {
  const most = createMemo(() => Math.max(1, ...props.points.map((p) => sumOf(p.counts))));
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
          <MonthPlot
            id={props.id}
            months={props.points.map((p) => p.month)}
            most={most()}
            tall={240}
          >
            {({ box }) => (
              <For each={props.points}>
                {(point, i) => (
                  <For each={stacked(point.counts)}>
                    {(s) => <Piece fill={s.stage} box={box(i(), s.from, s.to)} />}
                  </For>
                )}
              </For>
            )}
          </MonthPlot>
        </>
      }
      table={<Table caption={props.caption} columns={columns()} rows={props.points} />}
    />
  );
}
