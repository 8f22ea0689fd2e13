import { createMemo, For, Show } from "solid-js";
import type { JSX } from "solid-js";
import type { FigureName } from "../../../worker/progress/receipts/rules.ts";
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
  /** What its numbers count, where the receipt stands elsewhere on the page. */
  figure?: FigureName;
  /** What to say when there are no rows. */
  empty?: string;
};

const kind = (column: { kind?: "row" | "number" }) => (column.kind === "number" ? "n" : undefined);

/** A table that names itself; roles are written out because folding takes the native ones away. */
export function Table<T>(props: TableProps<T>): JSX.Element {
  const rows = createMemo(() => props.rows);
  return (
    <Show
      when={rows().length > 0}
      fallback={<p class="none">{props.empty ?? t("ui.table.empty")}</p>}
    >
      <Filled {...props} rows={rows()} />
    </Show>
  );
}

const labelOf = <T,>(column: Column<T>) =>
  column.kind === "row" || column.unseen ? undefined : (column.label ?? column.head) || undefined;

/** A function, not a component: a page has hundreds of cells, and each prop would cost. */
const cell = <T,>(column: Column<T>, content: () => JSX.Element): JSX.Element =>
  column.kind === "row" ? (
    <th role="rowheader" scope="row">
      {content()}
    </th>
  ) : (
    <td role="cell" class={kind(column)} data-l={labelOf(column)}>
      {content()}
    </td>
  );

function Filled<T>(props: TableProps<T>): JSX.Element {
  // Asked for in every row: what makes them runs once.
  const columns = createMemo(() => props.columns);
  return (
    <div
      class="scroll"
      role="group"
      aria-label={props.caption}
      tabindex="0"
      data-figure={props.figure}
    >
      <table class="t" classList={{ fold: props.fold }} role="table">
        <caption class={props.quiet ? "vh" : undefined}>{props.caption}</caption>
        <thead role="rowgroup">
          <tr role="row">
            <For each={columns()}>
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
                <For each={columns()}>{(column) => cell(column, () => column.cell(row, i()))}</For>
              </tr>
            )}
          </For>
        </tbody>
        <Show when={columns().some((column) => column.foot !== undefined)}>
          <tfoot role="rowgroup">
            <tr role="row">
              <For each={columns()}>{(column) => cell(column, () => column.foot)}</For>
            </tr>
          </tfoot>
        </Show>
      </table>
    </div>
  );
}
