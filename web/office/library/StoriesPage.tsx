import { ROLES, STORY_KINDS } from "../../../db/words.ts";
import { MOST } from "../../../worker/office/library/schema.ts";
import { t } from "../../i18n/t.ts";
import { paths } from "../../paths.ts";
import { When } from "../../ui/parts/Words.tsx";
import type { Ask } from "../OfficeForm.tsx";
import { ShelfArea } from "./ShelfArea.tsx";

const asks = (): Ask[] => [
  { name: "title", label: t("stories.office.title"), max: MOST.line, required: true },
  {
    name: "kind",
    label: t("stories.office.kind"),
    kind: "select",
    required: true,
    options: STORY_KINDS.map((k) => ({ value: k, label: t(`stories.kinds.${k}`) })),
  },
  { name: "on", label: t("stories.office.on"), kind: "date", required: true },
  {
    name: "speaker",
    label: t("stories.office.speaker"),
    kind: "select",
    choose: t("stories.office.speakerNone"),
    options: ROLES.map((r) => ({ value: r, label: t(`common.role.${r}`) })),
  },
  {
    name: "author",
    label: t("stories.office.author"),
    hint: t("stories.office.authorHint"),
    max: MOST.line,
    required: true,
  },
  {
    name: "body",
    label: t("stories.office.body"),
    hint: t("stories.office.bodyHint"),
    kind: "area",
    tall: true,
    max: MOST.story,
    required: true,
  },
];

/** Stories in the office: posted, put right, withdrawn. */
export default function StoriesPage() {
  return (
    <ShelfArea
      name="stories"
      newTitle={t("stories.office.new")}
      titleOf={(item) => item.texts.title ?? item.slug}
      hrefOf={(item) => paths.story(item.slug)}
      ended={t("stories.office.withdrawn")}
      columns={[
        { head: t("stories.office.on"), cell: (item) => <When day={String(item.facts.on)} /> },
        { head: t("stories.office.author"), cell: (item) => item.texts.author },
      ]}
      asks={asks}
      speaks
    />
  );
}
