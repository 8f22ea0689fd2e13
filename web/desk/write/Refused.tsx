import { untrack } from "solid-js";
import type { ErrorCode } from "../../../worker/errors.ts";
import { httpStatus, useHead } from "../../frame.ts";
import { t } from "../../i18n/t.ts";
import { words } from "../../i18n/texts.ts";
import { paths } from "../../paths.ts";
import { Opening } from "../../ui/parts/Part.tsx";

/** Why there is nothing to write here, and the way back. */
export function Refused(props: { why?: { code: ErrorCode; status: number } }) {
  const why = () => props.why ?? { code: "server.unexpected" as const, status: 500 };
  const title = () => words().errors.code[why().code];
  httpStatus(untrack(why).status);
  useHead(() => ({ title: title() }));
  return (
    <Opening
      long
      narrow
      crumb={[{ label: t("desk.title"), href: paths.desk }]}
      title={title()}
      lede={t("desk.refused")}
    />
  );
}
