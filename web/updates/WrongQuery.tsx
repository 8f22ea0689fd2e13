import { httpStatus, useHead } from "../frame.ts";
import { t } from "../i18n/t.ts";
import { Opening } from "../ui/parts/Part.tsx";

/** A question in the address that makes no sense, and the way back to the whole. */
export function WrongQuery(props: { whole: string }) {
  httpStatus(422);
  useHead(() => ({ title: t("updates.wrong.title") }));
  return (
    <Opening
      long
      title={t("updates.wrong.title")}
      lede={
        <>
          {t("updates.wrong.why")}
          {t("common.mark.gap")}
          <a href={props.whole}>{t("updates.wrong.whole")}</a>
        </>
      }
    />
  );
}
