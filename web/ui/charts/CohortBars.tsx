import type { JSX } from "solid-js";
import type { Outcome } from "../../../db/words.ts";
import { receiptOf } from "../../../worker/progress/receipts/rules.ts";
import { t } from "../../i18n/t.ts";
import { type Column, Table } from "../table/Table.tsx";
import { Bars } from "./Bars.tsx";
import { type ChartProps, Figure } from "./Figure.tsx";
import { Counted } from "./Receipt.tsx";
import { sumOf } from "./StageBars.tsx";

export const DRAWN_OUTCOMES = [
  "done",
  "continuing",
  "changed",
  "merged",
  "dropped",
] as const satisfies readonly Outcome[];

const outcomeWord = (outcome: string) => t(`common.outcome.${outcome as Outcome}`);

export type Cohort = { year: number; counts: Record<Outcome, number> };

/** What became of the actions promised in each year: five outcomes that add up to what was promised. */
export function CohortBars(
  props: ChartProps & { caption: string; cohorts: Cohort[] },
): JSX.Element {
  const columns = (): Column<Cohort>[] => [
    { head: t("ui.chart.year"), kind: "row", cell: (row) => row.year },
    ...DRAWN_OUTCOMES.map((outcome): Column<Cohort> => ({
      head: outcomeWord(outcome),
      kind: "number",
      cell: (row) => (
        <Counted n={row.counts[outcome]} of={receiptOf("cohorts", { cohort: row.year, outcome })} />
      ),
    })),
    {
      head: t("ui.chart.promised"),
      kind: "number",
      cell: (row) => (
        <Counted n={sumOf(row.counts)} of={receiptOf("cohorts", { cohort: row.year })} />
      ),
    },
  ];
  return (
    <Figure
      {...props}
      empty={props.cohorts.length === 0}
      chart={
        <Bars
          id={props.id}
          fills={DRAWN_OUTCOMES}
          word={outcomeWord}
          rows={props.cohorts.map(({ year, counts }) => ({
            label: String(year),
            note: t("ui.chart.made", sumOf(counts)),
            values: DRAWN_OUTCOMES.map((outcome) => counts[outcome]),
          }))}
        />
      }
      table={<Table caption={props.caption} columns={columns()} rows={props.cohorts} />}
    />
  );
}
