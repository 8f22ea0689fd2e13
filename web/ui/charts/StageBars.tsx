import { Show } from "solid-js";
import type { JSX } from "solid-js";
import { STAGES, type Stage } from "../../../db/words.ts";
import { type Receipted, receiptOf } from "../../../worker/progress/receipts/rules.ts";
import { t } from "../../i18n/t.ts";
import { type Column, Table } from "../table/Table.tsx";
import { Bars } from "./Bars.tsx";
import { type ChartProps, Figure } from "./Figure.tsx";
import { Counted } from "./Receipt.tsx";

/** What is done stands at the beginning, what was set aside at the end. */
export const DRAWN_STAGES = [
  "done",
  "underway",
  "planning",
  "not_started",
  "paused",
  "dropped",
] as const satisfies readonly Stage[];

export type StageCounts = Record<Stage, number>;

export const stageWord = (stage: string): string => t(`common.stage.${stage as Stage}`);
export const sumOf = (counts: Readonly<Record<string, number>>): number =>
  Object.values(counts).reduce((sum, n) => sum + n, 0);

/** Where the actions stand that a number of a row counts; without a row, of all of them. */
type Behind<T> = (row: T | undefined, stage?: Stage) => Receipted | undefined;

/** A number that leads to what it counts, where that is a list. */
const number = (n: number, of: Receipted | undefined) => (of ? <Counted n={n} of={of} /> : n);

/** A column for each stage, in the order of the vocabulary, and one for all. */
export const stageColumns = <T,>(
  counts: (row: T) => StageCounts,
  behind: Behind<T>,
  foot?: StageCounts,
): Column<T>[] => [
  ...STAGES.map((stage): Column<T> => ({
    head: stageWord(stage),
    kind: "number",
    cell: (row) => number(counts(row)[stage], behind(row, stage)),
    foot: foot && number(foot[stage], behind(undefined, stage)),
  })),
  {
    head: t("ui.chart.all"),
    kind: "number",
    cell: (row) => number(sumOf(counts(row)), behind(row)),
    foot: foot && number(sumOf(foot), behind(undefined)),
  },
];

export type StageBarsRow = {
  label: string;
  number?: number;
  href?: string;
  counts: StageCounts;
  /** The strategy it counts. */
  slug?: string;
};

/** Actions by strategy and stage: stacked bars in the order of the roadmap. */
export function StageBars(
  props: ChartProps & { caption: string; rows: StageBarsRow[]; head?: string },
): JSX.Element {
  const all = () =>
    Object.fromEntries(
      STAGES.map((stage) => [stage, props.rows.reduce((n, row) => n + row.counts[stage], 0)]),
    ) as StageCounts;
  /** A sum of one row says nothing more. */
  const summed = () => props.rows.length > 1;
  const columns = (): Column<StageBarsRow>[] => [
    {
      head: props.head ?? t("ui.chart.strategy"),
      kind: "row",
      cell: (row) => <RowName {...row} />,
      foot: summed() ? t("ui.chart.all") : undefined,
    },
    ...stageColumns<StageBarsRow>(
      (row) => row.counts,
      (row, stage) => {
        if (row && row.slug === undefined) return undefined;
        return receiptOf("stages", { strategy: row?.slug, stage });
      },
      summed() ? all() : undefined,
    ),
  ];
  return (
    <Figure
      {...props}
      empty={props.rows.length === 0}
      chart={
        <Bars
          id={props.id}
          fills={DRAWN_STAGES}
          word={stageWord}
          rows={props.rows.map(({ label, number, counts }) => ({
            label,
            number,
            values: DRAWN_STAGES.map((stage) => counts[stage]),
          }))}
        />
      }
      table={<Table caption={props.caption} columns={columns()} rows={props.rows} />}
    />
  );
}

function RowName(props: Omit<StageBarsRow, "counts">): JSX.Element {
  const label = () =>
    props.number === undefined ? props.label : `${props.number}. ${props.label}`;
  return (
    <Show when={props.href} fallback={label()}>
      <a href={props.href}>{label()}</a>
    </Show>
  );
}
