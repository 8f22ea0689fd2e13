import { MOST } from "../../../worker/office/library/schema.ts";
import { t } from "../../i18n/t.ts";
import { paths } from "../../paths.ts";
import { Part } from "../../ui/parts/Part.tsx";
import { type Ask, OfficeForm } from "../OfficeForm.tsx";
import type { Shelf } from "./data.ts";
import { ShelfArea } from "./ShelfArea.tsx";

const asks = (): Ask[] => [
  { name: "word", label: t("terms.office.word"), max: MOST.line, required: true },
  {
    name: "forms",
    label: t("terms.office.forms"),
    hint: t("terms.office.formsHint"),
    kind: "area",
    max: MOST.text,
  },
  {
    name: "definition",
    label: t("terms.office.definition"),
    kind: "area",
    max: MOST.text,
    required: true,
  },
  {
    name: "source",
    label: t("terms.office.source"),
    hint: t("terms.office.sourceHint"),
    max: MOST.line,
  },
];

const inLanguage = ({ items }: Shelf): Ask[] => [
  {
    name: "term",
    label: t("terms.office.term"),
    kind: "select",
    required: true,
    options: items.map((i) => ({ value: i.slug, label: i.texts.word ?? i.slug })),
  },
  {
    name: "language",
    label: t("terms.office.language"),
    hint: t("resources.office.languageHint"),
    max: 35,
    required: true,
  },
  { name: "word", label: t("terms.office.inLanguage"), max: MOST.line, required: true },
  {
    name: "definition",
    label: t("terms.office.definitionIn"),
    kind: "area",
    max: MOST.text,
  },
];

/** Terms in the office: defined, put otherwise, told in other languages, used no more. */
export default function TermsPage() {
  return (
    <ShelfArea
      name="terms"
      newTitle={t("terms.office.new")}
      titleOf={(item) => item.texts.word ?? item.slug}
      hrefOf={(item) => paths.term(item.slug)}
      ended={t("terms.office.retired")}
      columns={[{ head: t("terms.office.source"), cell: (item) => item.texts.source }]}
      asks={asks}
    >
      {(known) => (
        <Part
          id="in-language"
          title={t("terms.office.translate")}
          about={t("terms.office.translateAbout")}
        >
          <OfficeForm
            id="translate"
            area="terms"
            asks={inLanguage(known)}
            keyed={known.key}
            submit={t("terms.office.translate")}
          />
        </Part>
      )}
    </ShelfArea>
  );
}
