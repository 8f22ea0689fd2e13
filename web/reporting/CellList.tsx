import { createAsync, useLocation } from "@solidjs/router";
import { Show } from "solid-js";
import type { Cell } from "../../worker/months/cells/schema.ts";
import { receiptOf } from "../../worker/progress/receipts/rules.ts";
import { useAsof } from "../frame.ts";
import { formatMonth } from "../i18n/format.ts";
import { t } from "../i18n/t.ts";
import { paths } from "../paths.ts";
import { Receipt } from "../ui/charts/Receipt.tsx";
import { Opening } from "../ui/parts/Part.tsx";
import { Reporting } from "../ui/status.tsx";
import { Pager } from "../ui/table/Pager.tsx";
import { type Column, Table } from "../ui/table/Table.tsx";
import { WrongQuery } from "../updates/WrongQuery.tsx";
import { getCells, type Narrowed } from "./data.ts";

const columns = (): Column<Cell>[] => [
  {
    head: t("reporting.cells.month"),
    kind: "row",
    cell: (c) => <a href={paths.cell(c.month, c.sphere)}>{formatMonth(c.month)}</a>,
  },
  {
    head: t("reporting.sphere"),
    cell: (c) => <a href={paths.sphere(c.sphere)}>{c.title ?? c.sphere}</a>,
  },
  {
    head: t("reporting.cells.report"),
    cell: (c) => <Reporting state={c.state} daysLate={c.days_late} />,
  },
  {
    head: t("reporting.cells.update"),
    cell: (c) => (
      <Show when={c.update}>
        {(id) => <a href={paths.update(id())}>{t("reporting.cells.read")}</a>}
      </Show>
    ),
  },
];

/** What the sphere is called that the list is narrowed to, if it is to one. */
const nameOf = (items: readonly Cell[]) => items[0]?.title ?? undefined;

/** The months and spheres that a count of reports counts. */
export function CellList(props: { asked: Narrowed }) {
  const location = useLocation();
  const found = createAsync(() => getCells(props.asked, useAsof()), { deferStream: true });
  const narrowed = () => {
    const { page: _, ...rest } = props.asked;
    return rest;
  };
  return (
    <Show when={found() !== undefined}>
      <Show when={found()} fallback={<WrongQuery whole={paths.reporting} />}>
        {(list) => (
          <>
            <Opening
              long
              crumb={[
                { label: t("reporting.title"), href: paths.reporting },
                { label: t("reporting.cells.title") },
              ]}
              title={t("reporting.cells.found", list().total)}
              lede={t("reporting.cells.narrowed", props.asked, nameOf(list().items)) || undefined}
            >
              <Receipt of={receiptOf("reporting", narrowed(), list().total)} />
            </Opening>
            <section class="wrap part full" aria-label={t("reporting.cells.title")}>
              <div class="stack">
                <Table
                  fold
                  quiet
                  caption={t("reporting.cells.title")}
                  columns={columns()}
                  rows={list().items}
                />
                <Pager
                  path={location.pathname + location.search}
                  page={list().page}
                  perPage={list().per_page}
                  total={list().total}
                />
              </div>
            </section>
          </>
        )}
      </Show>
    </Show>
  );
}
