import { t } from "../../i18n/t.ts";
import { Value } from "../../measures/MeasureList.tsx";
import { paths } from "../../paths.ts";
import { When } from "../../ui/parts/Words.tsx";
import { Table } from "../../ui/table/Table.tsx";
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
        {
          head: t("measuring.correct"),
          unseen: true,
          label: "",
          cell: (r) => (
            <a href={`${paths.officeArea(areaOf(props.known))}?edit=${r.id}`}>
              {t("measuring.correct")}
              <span class="vh">
                {" "}
                <When day={r.on} />
              </span>
            </a>
          ),
        },
      ]}
      rows={props.known.readings}
      empty={t("measuring.none")}
    />
  );
}
