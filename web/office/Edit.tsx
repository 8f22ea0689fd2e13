import { type ComponentProps, type JSX, Show } from "solid-js";
import { t } from "../i18n/t.ts";
import { paths } from "../paths.ts";
import { Part } from "../ui/parts/Part.tsx";
import type { Column } from "../ui/table/Table.tsx";
import { OfficeForm } from "./OfficeForm.tsx";

/** The page's own query that opens the form of one thing. */
const queryOf = (id: string) => `?edit=${encodeURIComponent(id)}`;

/** The column of a list that leads to the form of each of its things. */
export const editColumn = <T,>(list: {
  area: string;
  idOf: (item: T) => string;
  nameOf: (item: T) => JSX.Element;
  /** What the way there says. */
  act?: string;
  /** Whether a thing still has such a form. */
  editable?: (item: T) => boolean;
}): Column<T> => ({
  head: list.act ?? t("office.edit"),
  unseen: true,
  label: "",
  cell: (item) => (
    <Show when={list.editable?.(item) ?? true}>
      <a href={paths.officeArea(list.area) + queryOf(list.idOf(item))}>
        {list.act ?? t("office.edit")}
        <span class="vh"> {list.nameOf(item)}</span>
      </a>
    </Show>
  ),
});

/** The form of one thing of a list, and the way back to all of them. */
export function Edit(
  props: Omit<ComponentProps<typeof OfficeForm>, "query"> & {
    title: string;
    hint?: string;
    target: string;
  },
): JSX.Element {
  return (
    <Part id="edit" title={props.title}>
      <div class="stack">
        <Show when={props.hint}>{(hint) => <p class="hint">{hint()}</p>}</Show>
        <OfficeForm {...props} query={queryOf(props.target)} />
        <p>
          <a href={paths.officeArea(props.area)}>{t("office.stop")}</a>
        </p>
      </div>
    </Part>
  );
}
