import { createAsync } from "@solidjs/router";
import { Show } from "solid-js";
import { t } from "../../i18n/t.ts";
import { words } from "../../i18n/texts.ts";
import { paths } from "../../paths.ts";
import { Part } from "../../ui/parts/Part.tsx";
import { type Column, Table } from "../../ui/table/Table.tsx";
import { Area } from "../Area.tsx";
import { OfficeForm } from "../OfficeForm.tsx";
import { getOfficeMeasures, type Listed, newAsks } from "./data.ts";

const FIRST = { decimals: "0", suppress: "yes", direction: "higher" };

const columns = (): Column<Listed>[] => [
  {
    head: t("measures.table.measure"),
    kind: "row",
    cell: (m) => (
      <>
        <a href={paths.officeArea(`measures/${m.slug}`)}>{m.title ?? m.slug}</a>
        <Show when={m.retired}>{t("common.mark.aside", t("measuring.retired"))}</Show>
      </>
    ),
  },
  { head: t("measuring.unit"), cell: (m) => m.unit },
  { head: t("measuring.kind"), cell: (m) => t(`measuring.kinds.${m.kind}`) },
  { head: t("measuring.readings"), kind: "number", cell: (m) => m.readings },
];

/** Every measure with the way to its readings, and a form for a new one. */
export default function MeasuresPage() {
  const measures = createAsync(() => getOfficeMeasures(), { deferStream: true });
  return (
    <Area name="measures">
      <Show when={measures()}>
        {(known) => (
          <>
            <div class="wrap part full">
              <Table
                caption={words().office.areas.measures![0]}
                quiet
                fold
                columns={columns()}
                rows={known().items}
                empty={t("measures.table.none")}
              />
            </div>
            <Part id="new" title={t("measuring.new")}>
              <OfficeForm
                id="new-form"
                area="measures"
                asks={newAsks(known().strategies)}
                now={FIRST}
                keyed={known().key}
                submit={t("measuring.new")}
              />
            </Part>
          </>
        )}
      </Show>
    </Area>
  );
}
