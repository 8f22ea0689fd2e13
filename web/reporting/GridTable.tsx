import { Show } from "solid-js";
import { formatMonth } from "../i18n/format.ts";
import { t } from "../i18n/t.ts";
import { paths } from "../paths.ts";
import { Reporting } from "../ui/status.tsx";
import { type Column, Table } from "../ui/table/Table.tsx";
import type { getGrid } from "./data.ts";

export type Grid = NonNullable<Awaited<ReturnType<typeof getGrid>>>;
type Row = Grid["rows"][number];
type Tally = Row["counts"];

const owed = (c: Tally) => c.on_time + c.late + c.nothing + c.excused + c.missed;

const inTime = (c: Tally) => t("reporting.inTime", c.on_time + c.nothing, owed(c));

function Cell(props: { row: Row; at: number }) {
  const cell = () => props.row.cells[props.at] ?? null;
  return (
    <Show when={cell()} fallback={<span class="meta">{t("reporting.none")}</span>}>
      {(c) => (
        <>
          <Reporting
            state={c().state}
            daysLate={c().days_late}
            href={paths.cell(c().month, props.row.sphere)}
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
      foot: <a href={paths.month(m.month)}>{inTime(m.counts)}</a>,
    })),
    {
      head: t("reporting.total"),
      cell: (row) => inTime(row.counts),
      foot: inTime(props.grid.totals),
    },
  ];
  const caption = () => {
    const { months } = props.grid;
    const name = (at: number) => formatMonth(months.at(at)?.month ?? "");
    return t("reporting.caption", months.length, name(0), name(-1));
  };
  return (
    <div class="grid">
      <Table fold quiet caption={caption()} columns={columns()} rows={props.grid.rows} />
    </div>
  );
}
