import { Show } from "solid-js";
import { receiptOf } from "../../worker/progress/receipts/rules.ts";
import { formatMonth } from "../i18n/format.ts";
import { t } from "../i18n/t.ts";
import { paths } from "../paths.ts";
import { Reporting } from "../ui/status.tsx";
import { type Column, Table } from "../ui/table/Table.tsx";
import type { getGrid } from "./data.ts";

export type Grid = NonNullable<Awaited<ReturnType<typeof getGrid>>>;
type Row = Grid["rows"][number];
type Tally = Row["counts"];

/** How many of them are decided. */
export const owed = (c: Tally) => c.on_time + c.late + c.nothing + c.excused + c.missed;

/** "2 of 4", a way to the months that were answered in time. */
function InTime(props: { of: Tally; sphere?: string; month?: string; from?: string }) {
  const to = () => {
    const { sphere, month, from } = props;
    return receiptOf("reporting", { sphere, month, from, state: "in_time" });
  };
  const said = () => t("reporting.inTime", props.of.on_time + props.of.nothing, owed(props.of));
  return <a href={to().rows}>{said()}</a>;
}

/** The update, or where the month says why there is none. */
const opens = (cell: { month: string; update: string | null }, sphere: string) =>
  cell.update === null ? paths.cell(cell.month, sphere) : paths.update(cell.update);

function Cell(props: { row: Row; at: number }) {
  const cell = () => props.row.cells[props.at] ?? null;
  return (
    <Show when={cell()} fallback={<span class="meta">{t("reporting.none")}</span>}>
      {(c) => (
        <>
          <Reporting
            state={c().state}
            daysLate={c().days_late}
            href={opens(c(), props.row.sphere)}
          />
          <Show when={c().withdrawn}>
            <small class="under">{t("corrections.withdrawnKind")}</small>
          </Show>
        </>
      )}
    </Show>
  );
}

/** Spheres by months, a shape and a word in every cell, each a link; totals at both ends. */
export function GridTable(props: { grid: Grid }) {
  const from = () => props.grid.months[0]?.month;
  const columns = (): Column<Row>[] => [
    {
      head: t("reporting.sphere"),
      kind: "row",
      cell: (row) => <a href={paths.sphere(row.sphere)}>{row.title ?? row.sphere}</a>,
      foot: t("reporting.total"),
    },
    ...props.grid.months.map((m, i): Column<Row> => ({
      head: formatMonth(m.month),
      cell: (row) => <Cell row={row} at={i} />,
      foot: <InTime of={m.counts} month={m.month} />,
    })),
    {
      head: t("reporting.total"),
      cell: (row) => <InTime of={row.counts} sphere={row.sphere} from={from()} />,
      foot: <InTime of={props.grid.totals} from={from()} />,
    },
  ];
  const caption = () => {
    const { months } = props.grid;
    const name = (at: number) => formatMonth(months.at(at)?.month ?? "");
    return t("reporting.caption", months.length, name(0), name(-1));
  };
  return (
    <div class="grid" data-island="grid">
      <p class="meta" data-hint hidden>
        {t("reporting.keys")}
      </p>
      <Table fold quiet caption={caption()} columns={columns()} rows={props.grid.rows} />
    </div>
  );
}
