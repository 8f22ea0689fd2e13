import { For, Show } from "solid-js";
import type { JSX } from "solid-js";
import { t } from "../../i18n/t.ts";

export type Column<T> = {
  head: string;
  cell: (row: T, index: number) => JSX.Element;
  /** `row` names its row, `number` is set to the end. */
  kind?: "row" | "number";
  /** The head is heard only. */
  unseen?: boolean;
  /** What the cell calls itself on a phone, if not its head; "" for nothing. */
  label?: string;
  foot?: JSX.Element;
};

type TableProps<T> = {
  caption: string;
  /** The caption is heard only, because a headline says the same. */
  quiet?: boolean;
  columns: Column<T>[];
  rows: readonly T[];
  /** Becomes a list on a phone. */
  fold?: boolean;
  rowId?: (row: T) => string;
  /** What to say when there are no rows. */
  empty?: string;
};

const kind = (column: { kind?: "row" | "number" }) => (column.kind === "number" ? "n" : undefined);

/** A table that names itself; roles are written out because folding takes the native ones away. */
export function Table<T>(props: TableProps<T>): JSX.Element {
  const has = (part: (column: Column<T>) => unknown) => props.columns.some(part);
  const label = (column: Column<T>) =>
    column.kind === "row" || column.unseen ? undefined : (column.label ?? column.head) || undefined;
  return (
    <Show
      when={props.rows.length > 0}
      fallback={<p class="none">{props.empty ?? t("ui.table.empty")}</p>}
    >
      <div class="scroll" role="group" aria-label={props.caption} tabindex="0">
        <table class="t" classList={{ fold: props.fold }} role="table">
          <caption class={props.quiet ? "vh" : undefined}>{props.caption}</caption>
          <thead role="rowgroup">
            <tr role="row">
              <For each={props.columns}>
                {(column) => (
                  <th role="columnheader" scope="col" class={kind(column)}>
                    <span class={column.unseen ? "vh" : undefined}>{column.head}</span>
                  </th>
                )}
              </For>
            </tr>
          </thead>
          <tbody role="rowgroup">
            <For each={props.rows}>
              {(row, i) => (
                <tr role="row" id={props.rowId?.(row)}>
                  <For each={props.columns}>
                    {(column) => (
                      <Show
                        when={column.kind === "row"}
                        fallback={
                          <td role="cell" class={kind(column)} data-l={label(column)}>
                            {column.cell(row, i())}
                          </td>
                        }
                      >
                        <th role="rowheader" scope="row">
                          {column.cell(row, i())}
                        </th>
                      </Show>
                    )}
                  </For>
                </tr>
              )}
            </For>
          </tbody>
          <Show when={has((column) => column.foot !== undefined)}>
            <tfoot role="rowgroup">
              <tr role="row">
                <For each={props.columns}>
                  {(column) => (
                    <Show
                      when={column.kind === "row"}
                      fallback={
                        <td role="cell" class={kind(column)} data-l={label(column)}>
                          {column.foot}
                        </td>
                      }
                    >
                      <th role="rowheader" scope="row">
                        {column.foot}
                      </th>
                    </Show>
                  )}
                </For>
              </tr>
            </tfoot>
          </Show>
        </table>
      </div>
    </Show>
  );
}
