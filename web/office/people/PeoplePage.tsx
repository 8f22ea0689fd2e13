import { createAsync } from "@solidjs/router";
import { Show } from "solid-js";
import { MOST } from "../../../worker/office/people/schema.ts";
import { t } from "../../i18n/t.ts";
import { Area } from "../Area.tsx";
import { getPeople } from "../data.ts";
import { NounList } from "../NounList.tsx";
import type { Ask } from "../OfficeForm.tsx";

const asks = (): Ask[] => [
  {
    name: "name",
    label: t("office.people.name"),
    hint: t("office.people.nameHint"),
    max: MOST.name,
    required: true,
  },
  {
    name: "public",
    label: t("office.people.public"),
    hint: t("office.people.publicHint"),
    kind: "yesno",
  },
  {
    name: "address",
    label: t("office.people.address"),
    hint: t("office.people.addressHint"),
    kind: "email",
    max: 254,
  },
];

/** Everyone with a part in the roadmap; the only page that shows addresses. */
export default function PeoplePage() {
  const answer = createAsync(() => getPeople(), { deferStream: true });
  const yesNo = (yes: boolean) => (yes ? t("office.yes") : t("office.no"));
  return (
    <Area name="people">
      <Show when={answer()}>
        {(known) => (
          <NounList
            area="people"
            items={known().items}
            idOf={(p) => p.id}
            titleOf={(p) => p.name ?? t("office.people.unnamed")}
            keyed={known().key}
            newTitle={t("office.people.new")}
            asks={asks()}
            edits={asks()}
            first={{ public: "no" }}
            now={(p) => ({ name: p.name, public: p.public ? "yes" : "no", address: p.address })}
            columns={[
              {
                head: t("office.people.name"),
                kind: "row",
                cell: (p) => p.name ?? t("office.people.unnamed"),
              },
              { head: t("office.people.shown"), cell: (p) => yesNo(p.public) },
              {
                head: t("office.people.address"),
                cell: (p) => p.address ?? t("office.none"),
              },
            ]}
          />
        )}
      </Show>
    </Area>
  );
}
