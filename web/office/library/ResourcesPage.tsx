import { createAsync } from "@solidjs/router";
import { Show } from "solid-js";
import { RESOURCE_KINDS } from "../../../db/words.ts";
import { MOST } from "../../../worker/office/library/schema.ts";
import { useForm } from "../../frame.ts";
import { t } from "../../i18n/t.ts";
import { paths } from "../../paths.ts";
import { When } from "../../ui/parts/Words.tsx";
import { useAsked } from "../Area.tsx";
import type { Ask } from "../OfficeForm.tsx";
import { getSuggestions } from "./data.ts";
import { ShelfArea } from "./ShelfArea.tsx";
import { Suggested } from "./Suggested.tsx";

const asks = (): Ask[] => [
  { name: "title", label: t("resources.office.title"), max: MOST.line, required: true },
  {
    name: "kind",
    label: t("resources.office.kind"),
    kind: "select",
    required: true,
    options: RESOURCE_KINDS.map((k) => ({ value: k, label: t(`resources.kinds.${k}`) })),
  },
  {
    name: "language",
    label: t("resources.office.language"),
    hint: t("resources.office.languageHint"),
    max: 35,
    required: true,
  },
  {
    name: "description",
    label: t("resources.office.description"),
    kind: "area",
    max: MOST.text,
    required: true,
  },
  { name: "link", label: t("resources.office.link"), max: MOST.link },
  {
    name: "topic",
    label: t("resources.office.topic"),
    hint: t("resources.office.topicHint"),
    max: MOST.line,
  },
  { name: "audience", label: t("resources.office.audience"), max: MOST.line },
  {
    name: "maker",
    label: t("resources.office.maker"),
    hint: t("resources.office.makerHint"),
    max: MOST.line,
  },
  {
    name: "checked_on",
    label: t("resources.office.checked"),
    hint: t("resources.office.checkedHint"),
    kind: "date",
  },
];

/** Resources in the office: listed, looked at again, withdrawn. */
export default function ResourcesPage() {
  const suggestions = createAsync(() => getSuggestions(), { deferStream: true });
  const asked = useAsked("suggestion");
  // A form that was refused is shown at the page's own address.
  const id = () => asked() ?? useForm()?.values.suggestion;
  const taken = () => suggestions()?.items.find((s) => s.id === id());
  const first = () => {
    const s = taken();
    return {
      language: "en",
      ...(s && { title: s.title, kind: s.kind, link: s.link, description: s.why }),
    };
  };
  return (
    <ShelfArea
      name="resources"
      newTitle={t("resources.office.new")}
      titleOf={(item) => item.texts.title ?? item.slug}
      hrefOf={(item) => paths.resource(item.slug)}
      ended={t("resources.office.withdrawn")}
      columns={[
        {
          head: t("resources.office.checked"),
          cell: (item) =>
            item.facts.checkedOn ? (
              <When day={String(item.facts.checkedOn)} />
            ) : (
              t("resources.never")
            ),
        },
      ]}
      asks={asks}
      first={first()}
      extra={taken() && { suggestion: taken()!.id }}
      before={<Show when={suggestions()}>{(known) => <Suggested known={known()} />}</Show>}
      speaks
    />
  );
}
