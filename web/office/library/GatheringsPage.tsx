import { MOST } from "../../../worker/office/library/schema.ts";
import { t } from "../../i18n/t.ts";
import { paths } from "../../paths.ts";
import { When } from "../../ui/parts/Words.tsx";
import type { Ask } from "../OfficeForm.tsx";
import { ShelfArea } from "./ShelfArea.tsx";

const asks = (edit: boolean): Ask[] => [
  { name: "title", label: t("gatherings.office.title"), max: MOST.line, required: true },
  { name: "on", label: t("gatherings.office.on"), kind: "date", required: true },
  {
    name: "time",
    label: t("gatherings.office.time"),
    hint: t("gatherings.office.timeHint"),
    max: 5,
  },
  { name: "minutes", label: t("gatherings.office.minutes"), kind: "number" },
  {
    name: "series",
    label: t("gatherings.office.series"),
    hint: t("gatherings.office.seriesHint"),
    max: MOST.line,
  },
  { name: "part", label: t("gatherings.office.part"), kind: "number" },
  {
    name: "description",
    label: t("gatherings.office.description"),
    kind: "area",
    max: MOST.text,
    required: true,
  },
  {
    name: "facilitators",
    label: t("gatherings.office.facilitators"),
    hint: t("gatherings.office.facilitatorsHint"),
    max: MOST.line,
    required: true,
  },
  { name: "place", label: t("gatherings.office.place"), max: MOST.line },
  {
    name: "link",
    label: t("gatherings.office.link"),
    hint: t("gatherings.office.linkHint"),
    max: MOST.link,
  },
  { name: "audience", label: t("gatherings.office.audience"), max: MOST.line },
  {
    name: "materials",
    label: t("gatherings.office.materials"),
    hint: t("gatherings.office.materialsHint"),
    kind: "area",
    max: MOST.text,
  },
  ...(edit
    ? [
        {
          name: "attendance",
          label: t("gatherings.office.attendance"),
          hint: t("gatherings.office.attendanceHint"),
          max: MOST.line,
        },
        {
          name: "recap",
          label: t("gatherings.office.recap"),
          hint: t("gatherings.office.recapHint"),
          kind: "area" as const,
          tall: true,
          max: MOST.long,
        },
      ]
    : []),
];

/** Gatherings in the office: announced, put right, told afterwards, cancelled. */
export default function GatheringsPage() {
  return (
    <ShelfArea
      name="gatherings"
      newTitle={t("gatherings.office.new")}
      titleOf={(item) => item.texts.title ?? item.slug}
      hrefOf={(item) => paths.gathering(item.slug)}
      ended={t("gatherings.office.cancelled")}
      columns={[
        {
          head: t("gatherings.office.on"),
          cell: (item) => <When day={String(item.facts.on)} />,
        },
        { head: t("gatherings.office.series"), cell: (item) => item.texts.series },
      ]}
      asks={asks}
      speaks
    />
  );
}
