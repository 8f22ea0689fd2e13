import type { Health } from "../../../worker/progress/health/schema.ts";
import { capital, formatMonth } from "../../i18n/format.ts";
import { t } from "../../i18n/t.ts";
import { When } from "../../ui/parts/Words.tsx";
import { Table } from "../../ui/table/Table.tsx";

/** Every decision about a target, the newest first. */
export function TargetTable(props: { targets: Health["targets"] }) {
  return (
    <Table
      fold
      quiet
      caption={t("health.targets.title")}
      empty={t("health.targets.none")}
      columns={[
        {
          head: t("health.targets.figure"),
          kind: "row",
          cell: (d) => t(`health.names.${d.figure}`),
        },
        {
          head: t("health.targets.value"),
          cell: (d) =>
            capital(
              d.value === null
                ? t("health.targets.ended", d.from_month)
                : t("health.aim", d.figure, d.value),
            ),
        },
        { head: t("health.targets.from"), cell: (d) => formatMonth(d.from_month) },
        { head: t("health.targets.set"), cell: (d) => <When day={d.on} /> },
        {
          head: t("health.targets.reason"),
          cell: (d) => d.reason ?? t("health.targets.removed"),
        },
      ]}
      rows={props.targets}
    />
  );
}
