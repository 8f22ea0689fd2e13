import { createAsync } from "@solidjs/router";
import { Show } from "solid-js";
import { STATES } from "../../../worker/office/translations/schema.ts";
import { ABOUT } from "../../../worker/languages/rules.ts";
import { t } from "../../i18n/t.ts";
import { paths } from "../../paths.ts";
import { Table } from "../../ui/table/Table.tsx";
import { Area } from "../Area.tsx";
import { getLanguages } from "./data.ts";

/** How much of what the institution wrote can be read in each language. */
export default function TranslationsPage() {
  const languages = createAsync(() => getLanguages(), { deferStream: true });
  return (
    <Area name="translations">
      <Show when={languages()}>
        {(known) => (
          <div class="wrap part full">
            <Table
              caption={t("translating.office.languages")}
              quiet
              fold
              columns={[
                {
                  head: t("translating.office.language"),
                  kind: "row",
                  cell: (row) => (
                    <a href={paths.officeArea(`translations/${row.language}`)}>
                      <span lang={row.language}>{ABOUT[row.language].name}</span>
                    </a>
                  ),
                },
                ...STATES.toReversed().map((state) => ({
                  head: t(`translating.office.states.${state}`),
                  kind: "number" as const,
                  cell: (row: { counts: Record<typeof state, number> }) => row.counts[state],
                })),
              ]}
              rows={known().items}
            />
          </div>
        )}
      </Show>
    </Area>
  );
}
