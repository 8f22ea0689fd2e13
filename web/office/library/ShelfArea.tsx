import { createAsync } from "@solidjs/router";
import { type JSX, Show } from "solid-js";
import type { ShelfName } from "../../../worker/office/library/schema.ts";
import { t } from "../../i18n/t.ts";
import type { Column } from "../../ui/table/Table.tsx";
import { Area } from "../Area.tsx";
import { NounList } from "../NounList.tsx";
import type { Ask } from "../OfficeForm.tsx";
import { endAsks, getShelf, type Item, nowOf, type Shelf, spokenAsks } from "./data.ts";

/** One shelf of the library in the office: what stands there, and the form of each and of a new one. */
export function ShelfArea(props: {
  name: ShelfName;
  newTitle: string;
  titleOf: (item: Item) => string;
  hrefOf: (item: Item) => string;
  /** What a thing that ended is called. */
  ended: string;
  columns: Column<Item>[];
  asks: (edit: boolean) => Ask[];
  first?: Record<string, string>;
  /** Sent with a new one as it stands. */
  extra?: Record<string, string>;
  /** What stands above the list. */
  before?: JSX.Element;
  /** Whether such things speak of the roadmap. */
  speaks?: boolean;
  children?: (known: Shelf) => JSX.Element;
}): JSX.Element {
  const shelf = createAsync(() => getShelf(props.name), { deferStream: true });
  const columns = (): Column<Item>[] => [
    {
      head: t("office.roadmap.title"),
      kind: "row",
      cell: (item) => <a href={props.hrefOf(item)}>{props.titleOf(item)}</a>,
    },
    ...props.columns,
    { head: t("library.office.state"), cell: (item) => (item.ended ? props.ended : "") },
  ];
  const spoken = (known: Shelf) => (props.speaks ? spokenAsks(known) : []);
  return (
    <Area name={props.name}>
      <Show when={shelf()}>
        {(known) => (
          <>
            {props.before}
            <NounList
              area={props.name}
              items={known().items}
              idOf={(item) => item.slug}
              titleOf={props.titleOf}
              columns={columns()}
              keyed={known().key}
              newTitle={props.newTitle}
              asks={[...props.asks(false), ...spoken(known())]}
              edits={[...props.asks(true), ...spoken(known()), ...endAsks(props.ended)]}
              first={props.first}
              extra={props.extra}
              now={nowOf}
            />
            {props.children?.(known())}
          </>
        )}
      </Show>
    </Area>
  );
}
