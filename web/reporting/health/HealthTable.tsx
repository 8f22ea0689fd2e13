import { Show } from "solid-js";
import { formatMonth } from "../../i18n/format.ts";
import { t } from "../../i18n/t.ts";
import { type Column, Table } from "../../ui/table/Table.tsx";
import {
  Aim,
  type FigureOf,
  FIGURES,
  type HealthMonth,
  receiptFor,
  type Six,
  valueOf,
} from "./Figures.tsx";

/** Figures whose rows are a list that has as many as the figure says. */
const COUNTABLE = new Set<FigureOf>(["on_time", "days_late", "evidence", "nothing"]);

/** Six figures for every month, the newest first, each a way to its rows. */
export function HealthTable(props: { months: readonly HealthMonth[]; whole: Six; span: string }) {
  const stretch = (m: HealthMonth) => ({
    span: props.span,
    month: m.month,
    first_day: m.first_day,
    last_day: m.last_day,
    asof: m.closed_on ?? undefined,
  });
  const columns = (): Column<HealthMonth>[] => [
    {
      head: t("health.month"),
      kind: "row",
      cell: (m) => (
        <>
          {formatMonth(m.month)}
          <Show when={m.open}>
            <small class="under">{t("health.open")}</small>
          </Show>
        </>
      ),
      foot: t("health.all"),
    },
    ...FIGURES.map((figure): Column<HealthMonth> => ({
      head: t(`health.names.${figure}`),
      cell: (m) => (
        <>
          <Show when={COUNTABLE.has(figure)} fallback={valueOf(figure, m)}>
            <a href={receiptFor(figure, stretch(m)).rows}>{valueOf(figure, m)}</a>
          </Show>
          <Aim figure={figure} of={m} />
        </>
      ),
      foot: valueOf(figure, props.whole),
    })),
  ];
  return (
    <Table
      fold
      quiet
      caption={t("health.caption", props.months.length)}
      columns={columns()}
      rows={props.months.toReversed()}
    />
  );
}
