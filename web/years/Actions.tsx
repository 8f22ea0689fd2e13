import type { JSX } from "solid-js";
import type { Named } from "../../worker/months/years/schema.ts";
import { t } from "../i18n/t.ts";
import { paths } from "../paths.ts";
import { Part, Plate } from "../ui/parts/Part.tsx";
import { type Column, Table } from "../ui/table/Table.tsx";

const named = <T extends Named>(): Column<T>[] => [
  {
    head: t("editions.year.strategy"),
    unseen: true,
    cell: (n) => (
      <a href={paths.strategy(n.strategy.slug)}>
        <Plate number={n.strategy.number} />
      </a>
    ),
  },
  {
    head: t("editions.year.action"),
    kind: "row",
    cell: (n) => <a href={paths.action(n.action)}>{n.wording ?? n.action}</a>,
  },
  {
    head: t("editions.year.sphere"),
    cell: (n) => <a href={paths.sphere(n.sphere.slug)}>{n.sphere.title ?? n.sphere.slug}</a>,
  },
];

/** A list of actions under its head; an empty one says so. */
export function Actions<T extends Named>(props: {
  id: string;
  title: string;
  about: JSX.Element;
  /** What to say where there are none. */
  none?: string;
  rows: readonly T[];
  more?: Column<T>[];
}) {
  return (
    <Part id={props.id} title={props.title} about={props.about}>
      <Table
        fold
        quiet
        caption={props.title}
        columns={[...named<T>(), ...(props.more ?? [])]}
        rows={props.rows}
        empty={props.none}
      />
    </Part>
  );
}
