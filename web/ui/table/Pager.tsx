import { Show } from "solid-js";
import type { JSX } from "solid-js";
import { formatNumber } from "../../i18n/format.ts";
import { t } from "../../i18n/t.ts";
import { withQuery } from "../site.ts";

/** Plain links to the pages before and after; nothing when everything fits on one. */
export function Pager(props: {
  /** Path and query of this page; other values stay. */
  path: string;
  page: number;
  perPage: number;
  total: number;
  /** The list, where a page has several: its name in the address, and the id of its part. */
  name?: string;
  at?: string;
}): JSX.Element {
  const last = () => Math.max(1, Math.ceil(props.total / props.perPage));
  const first = () => (props.page - 1) * props.perPage + 1;
  const to = (page: number) =>
    withQuery(props.path, { [props.name ?? "page"]: page === 1 ? undefined : String(page) }) +
    (props.at ? `#${props.at}` : "");
  return (
    <Show when={last() > 1}>
      <nav class="pager" aria-label={t("ui.table.pages")}>
        <Show when={props.page > 1}>
          <a rel="prev" href={to(props.page - 1)}>
            {t("ui.table.previous")}
          </a>
        </Show>
        <span>
          {t(
            "ui.table.range",
            first(),
            Math.min(props.page * props.perPage, props.total),
            formatNumber(props.total),
          )}
        </span>
        <Show when={props.page < last()}>
          <a rel="next" href={to(props.page + 1)}>
            {t("ui.table.next")}
          </a>
        </Show>
      </nav>
    </Show>
  );
}
