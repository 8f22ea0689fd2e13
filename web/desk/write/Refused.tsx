import { type Accessor, type JSX, Show, untrack } from "solid-js";
import type { ErrorCode } from "../../../worker/errors.ts";
import { httpStatus, useHead } from "../../frame.ts";
import { t } from "../../i18n/t.ts";
import { words } from "../../i18n/texts.ts";
import { paths } from "../../paths.ts";
import { Opening } from "../../ui/parts/Part.tsx";

type Why = { code: ErrorCode; status: number };

/** Why there is nothing to write here, and the way back. */
export function Refused(props: { why?: Why }) {
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

/** What a page starts from, or why there is nothing. */
export type Start<T> = { known?: T; refused?: Why };

/** What a page of the desk starts from, as soon as it is here; or why there is nothing. */
export function OrRefused<T>(props: {
  answer?: Start<T>;
  /** Says more than what refused the page. */
  why?: Why;
  children: (known: Accessor<NonNullable<T>>) => JSX.Element;
}): JSX.Element {
  return (
    <Show when={props.answer}>
      {(answer) => (
        <Show when={answer().known} fallback={<Refused why={props.why ?? answer().refused} />}>
          {props.children}
        </Show>
      )}
    </Show>
  );
}
