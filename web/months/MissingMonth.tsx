import { httpStatus, useHead } from "../frame.ts";
import { formatMonth } from "../i18n/format.ts";
import { t } from "../i18n/t.ts";
import { paths } from "../paths.ts";
import { type Door, Doors } from "../ui/parts/Lists.tsx";
import { Opening, Part } from "../ui/parts/Part.tsx";

/** No page for a month, why, and where the months begin and end. */
export function MissingMonth(props: { month: string; first: string | null; last: string | null }) {
  httpStatus(404);
  useHead(() => ({ title: t("months.missing.title") }));
  const why = () => {
    const { month, first, last } = props;
    if (!/^\d{4}-(0[1-9]|1[0-2])$/.test(month)) return t("months.missing.malformed");
    if (first && month < first) return t("months.missing.past", month, first);
    return last && month > last ? t("months.missing.future", month) : t("months.none");
  };
  const door = (month: string | null, label: string): Door[] =>
    month ? [{ href: paths.month(month), label: formatMonth(month), about: label }] : [];
  return (
    <>
      <Opening long title={t("months.missing.title")} lede={why()} />
      <Part id="ways" title={t("months.around")}>
        <Doors
          items={[
            ...door(props.last, t("months.missing.last")),
            ...door(props.first, t("months.missing.first")),
            { href: paths.months, label: t("months.missing.every") },
          ]}
        />
      </Part>
    </>
  );
}
