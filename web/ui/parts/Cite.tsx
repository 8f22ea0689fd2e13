import type { JSX } from "solid-js";
import { formatDate } from "../../i18n/format.ts";
import { t } from "../../i18n/t.ts";
import { paths } from "../../paths.ts";
import { type Site, withQuery } from "../site.ts";

/** How a page is cited: in words, and by the address that shows it as it stood at the end of that day. */
export function Cite(props: {
  site: Site & { origin: string };
  title: string;
  /** Path and query of the request. */
  path: string;
  day: string;
  /** How many events the record holds as it is read. */
  size: number;
}): JSX.Element {
  const address = () =>
    withQuery(withQuery(props.path, { asof: undefined, seen: undefined }), { asof: props.day });
  return (
    <aside class="cite wrap" aria-labelledby="cite">
      <h2 id="cite">{t("common.cite.title")}</h2>
      <p>
        {t("common.cite.text", {
          who: props.site.institution,
          title: props.title.replace(/\.$/, ""),
          day: formatDate(props.day),
        })}
        {t("common.mark.gap")}
        <a href={paths.record}>{t("common.cite.events", props.size)}</a>
        {t("common.mark.stop")}
        <a class="addr" href={address()}>{`${props.site.origin}${address()}`}</a>
      </p>
      <p class="meta">{t("common.cite.about")}</p>
    </aside>
  );
}
