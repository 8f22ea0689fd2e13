import { createAsync } from "@solidjs/router";
import { Show } from "solid-js";
import { MOST } from "../../../worker/office/targets/schema.ts";
import { AT_MOST } from "../../../worker/progress/health/rules.ts";
import { capital } from "../../i18n/format.ts";
import { t } from "../../i18n/t.ts";
import { TargetTable } from "../../reporting/health/TargetTable.tsx";
import { Part } from "../../ui/parts/Part.tsx";
import { Table } from "../../ui/table/Table.tsx";
import { Area, useAsked } from "../Area.tsx";
import { Edit, editColumn } from "../Edit.tsx";
import type { Ask } from "../OfficeForm.tsx";
import { getTargets, type TargetItem } from "./data.ts";

type Figure = TargetItem["figure"];

const asks = (figure: Figure): Ask[] => [
  {
    name: "value",
    label: t(`health.office.value.${AT_MOST.has(figure) ? "days" : "percent"}`),
    hint: t("health.office.valueHint"),
    kind: "number",
  },
  {
    name: "from_month",
    label: t("health.office.from"),
    hint: t("health.office.fromHint"),
    kind: "month",
    required: true,
  },
  {
    name: "reason",
    label: t("health.office.reason"),
    hint: t("health.office.reasonHint"),
    kind: "area",
    max: MOST.reason,
    required: true,
  },
];

const nameOf = (item: TargetItem) => t(`health.names.${item.figure}`);

/** What the institution sets itself for reporting, and everything it ever decided about that. */
export default function TargetsPage() {
  const targets = createAsync(() => getTargets(), { deferStream: true });
  const edit = useAsked("edit");
  return (
    <Area name="targets">
      <Show when={targets()}>
        {(known) => (
          <>
            <Show when={known().items.find((i) => i.figure === edit())}>
              {(item) => (
                <Edit
                  title={nameOf(item())}
                  id={`edit-${item().figure}`}
                  area="targets"
                  asks={asks(item().figure)}
                  now={{
                    value: item().value === null ? "" : String(item().value),
                    from_month: known().month,
                  }}
                  target={item().figure}
                  version={item().version}
                  keyed={known().key}
                  submit={t("health.office.submit")}
                />
              )}
            </Show>
            <div class="wrap part full">
              <Table
                caption={t("health.targets.title")}
                quiet
                fold
                columns={[
                  {
                    head: t("health.targets.figure"),
                    kind: "row",
                    cell: nameOf,
                  },
                  {
                    head: t("health.office.now"),
                    cell: (i) =>
                      capital(
                        i.value === null
                          ? t("health.office.noneNow")
                          : t("health.aim", i.figure, i.value),
                      ),
                  },
                  editColumn({
                    area: "targets",
                    act: t("health.office.choose"),
                    idOf: (i) => i.figure,
                    nameOf,
                  }),
                ]}
                rows={known().items}
              />
            </div>
            <Part full id="history" title={t("health.office.history")}>
              <TargetTable targets={known().history} />
            </Part>
          </>
        )}
      </Show>
    </Area>
  );
}
