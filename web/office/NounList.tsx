import { type JSX, Show } from "solid-js";
import { t } from "../i18n/t.ts";
import { Part } from "../ui/parts/Part.tsx";
import { type Column, Table } from "../ui/table/Table.tsx";
import { useAsked } from "./Area.tsx";
import { Edit, editColumn } from "./Edit.tsx";
import { type Ask, OfficeForm } from "./OfficeForm.tsx";

type Item = { version: number };

/**
 * The things of one kind: those there are, and a form for a new one; `?edit=` opens the form of one
 * of them instead.
 */
export function NounList<T extends Item>(props: {
  area: string;
  items: readonly T[];
  idOf: (item: T) => string;
  titleOf: (item: T) => string;
  columns: Column<T>[];
  keyed: string;
  newTitle: string;
  /** What is asked of a new one, and of one there is. */
  asks: Ask[];
  edits: Ask[];
  /** A new one starts from these. */
  first?: Record<string, string>;
  /** Sent with a new one as it stands. */
  extra?: Record<string, string>;
  now: (item: T) => Record<string, string | null>;
  submit?: string;
  /** What the way to the form of one says, and whether one still has such a form. */
  act?: string;
  editable?: (item: T) => boolean;
}): JSX.Element {
  const edit = useAsked("edit");
  const edited = () => props.items.find((item) => props.idOf(item) === edit());
  const columns = (): Column<T>[] => [
    ...props.columns,
    editColumn({ ...props, nameOf: props.titleOf }),
  ];
  return (
    <>
      <Show when={edited()}>
        {(item) => (
          <Edit
            title={props.titleOf(item())}
            id={`edit-${props.idOf(item())}`}
            area={props.area}
            asks={props.edits}
            now={props.now(item())}
            target={props.idOf(item())}
            version={item().version}
            keyed={props.keyed}
            submit={props.submit}
          />
        )}
      </Show>
      <div class="wrap part full">
        <Table
          caption={t("office.title")}
          quiet
          fold
          columns={columns()}
          rows={props.items}
          empty={t("office.none")}
        />
      </div>
      <Show when={!edited()}>
        <Part id="new" title={props.newTitle}>
          <OfficeForm
            id="new-form"
            area={props.area}
            asks={props.asks}
            now={props.first}
            extra={props.extra}
            keyed={props.keyed}
            submit={props.newTitle}
          />
        </Part>
      </Show>
    </>
  );
}
