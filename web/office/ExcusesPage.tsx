import { createAsync } from "@solidjs/router";
import { Show } from "solid-js";
import { MOST } from "../../worker/office/excuses/schema.ts";
import { formatDay, formatMonth } from "../i18n/format.ts";
import { t } from "../i18n/t.ts";
import type { Option } from "../ui/form/Field.tsx";
import { Part } from "../ui/parts/Part.tsx";
import { When } from "../ui/parts/Words.tsx";
import { Table } from "../ui/table/Table.tsx";
import { Area } from "./Area.tsx";
import { type Excusable, getExcuses } from "./data.ts";
import { OfficeForm } from "./OfficeForm.tsx";

const spheresIn = (open: Excusable): Option[] => [
  ...new Map(open.map((c) => [c.sphere, { value: c.sphere, label: c.title ?? c.sphere }])).values(),
];

const monthsIn = (open: Excusable): Option[] => [
  ...new Map(
    open.map((c) => {
      const label = t("office.excuses.closes", formatMonth(c.month), formatDay(c.closes));
      return [c.month, { value: c.month, label }];
    }),
  ).values(),
];

/** The open months that may be excused, and what was excused before. */
export default function ExcusesPage() {
  const excuses = createAsync(() => getExcuses(), { deferStream: true });
  return (
    <Area name="excuses">
      <Show when={excuses()}>
        {(known) => (
          <>
            <Part id="new" title={t("office.excuses.new")}>
              <Show
                when={known().open.length > 0}
                fallback={<p class="none">{t("office.excuses.nothing")}</p>}
              >
                <OfficeForm
                  id="excuse"
                  area="excuses"
                  keyed={known().key}
                  submit={t("office.excuses.new")}
                  asks={[
                    {
                      name: "sphere",
                      label: t("office.excuses.sphere"),
                      kind: "select",
                      required: true,
                      options: spheresIn(known().open),
                    },
                    {
                      name: "month",
                      label: t("office.excuses.month"),
                      kind: "select",
                      required: true,
                      options: monthsIn(known().open),
                    },
                    {
                      name: "reason",
                      label: t("office.excuses.reason"),
                      hint: t("office.excuses.reasonHint"),
                      kind: "area",
                      max: MOST.reason,
                      required: true,
                    },
                  ]}
                />
              </Show>
            </Part>
            <Part id="given" title={t("office.excuses.given")}>
              <Table
                caption={t("office.excuses.given")}
                quiet
                columns={[
                  {
                    head: t("office.excuses.month"),
                    kind: "row",
                    cell: (e) => <When month={e.month} />,
                  },
                  { head: t("office.excuses.sphere"), cell: (e) => e.sphere },
                  { head: t("office.excuses.reason"), cell: (e) => e.reason ?? "" },
                ]}
                rows={known().items}
                empty={t("office.none")}
              />
            </Part>
          </>
        )}
      </Show>
    </Area>
  );
}
