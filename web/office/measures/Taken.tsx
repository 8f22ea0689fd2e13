import { t } from "../../i18n/t.ts";
import { Value } from "../../measures/MeasureList.tsx";
import { When } from "../../ui/parts/Words.tsx";
import { Table } from "../../ui/table/Table.tsx";
import { editColumn } from "../Edit.tsx";
import { areaOf, type Known } from "./data.ts";

type Reading = Known["readings"][number];

const numberOf = (typed: string | null) => (typed === null ? null : Number(typed));

/** What was read so far, each with the way to put it right. */
export function Taken(props: { known: Known }) {
  const shown = () =>
    props.known.groups.filter((g) => props.known.readings.some((r) => g.id in r.groups));
  return (
    <Table
      caption={t("measuring.readings")}
      quiet
      fold
      columns={[
        {
          head: t("measuring.day"),
          kind: "row",
          cell: (r: Reading) => <When day={r.on} />,
        },
        {
          head: t("measuring.value"),
          cell: (r) => (
            <Value of={props.known.measure} value={numberOf(r.value)} hidden={r.hidden} />
          ),
        },
        ...shown().map((g) => ({
          head: g.label ?? g.id,
          cell: (r: Reading) =>
            g.id in r.groups ? (
              <Value
                of={props.known.measure}
                value={numberOf(r.groups[g.id] ?? null)}
                hidden={r.groups[g.id] === null}
              />
            ) : (
              ""
            ),
        })),
        editColumn({
          area: areaOf(props.known),
          act: t("measuring.correct"),
          idOf: (r) => r.id,
          nameOf: (r) => <When day={r.on} />,
        }),
      ]}
      rows={props.known.readings}
      empty={t("measuring.none")}
    />
  );
}
