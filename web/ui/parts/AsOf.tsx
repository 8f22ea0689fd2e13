import { For, Show } from "solid-js";
import type { JSX } from "solid-js";
import { formatDate, formatFullDay, isDayText } from "../../i18n/format.ts";
import { t } from "../../i18n/t.ts";
import { withQuery } from "../site.ts";

/** Values of the address that another day would make wrong, beside days: they may lie after it. */
const DROPPED = new Set(["asof", "page", "seen"]);

/** The strip that says which day one reads. */
export function AsOf(props: {
  today: string;
  path: string;
  asof?: string;
  width: string;
}): JSX.Element {
  return (
    <div class={props.asof === undefined ? "asof" : "asof past"}>
      <div class={props.width}>
        <Show
          when={props.asof}
          fallback={<p>{t("common.asof.today", formatFullDay(props.today))}</p>}
        >
          {(day) => (
            <p>
              {t("common.asof.past", formatDate(day()))}
              {t("common.mark.gap")}
              <a data-today="" href={withQuery(props.path, { asof: undefined, page: undefined })}>
                {t("common.asof.back")}
              </a>
            </p>
          )}
        </Show>
        <button popovertarget="asof">{t("common.asof.other")}</button>
      </div>
    </div>
  );
}

/**
 * Lets one choose another day, from the strip. It comes after the matter of the page: to make a
 * field for a date takes a phone longer than to show the first lines.
 */
export function OtherDay(props: {
  today: string;
  first?: string | null;
  path: string;
  asof?: string;
}): JSX.Element {
  const target = () => props.path.split(/[?#]/)[0];
  const kept = () =>
    [...new URLSearchParams(props.path.split("?")[1]?.split("#")[0])].filter(
      ([name, value]) => !DROPPED.has(name) && !isDayText(value),
    );
  return (
    <form id="asof" popover="auto" method="get" action={target()}>
      <For each={kept()}>
        {([name, value]) => <input type="hidden" name={name} value={value} />}
      </For>
      <label>
        {t("common.asof.other")}
        <input
          type="date"
          name="asof"
          required
          min={props.first ?? undefined}
          max={props.today}
          value={props.asof ?? props.today}
        />
      </label>
      <button class="btn quiet">{t("common.asof.read")}</button>
    </form>
  );
}
