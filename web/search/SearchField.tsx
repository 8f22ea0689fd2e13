import { t } from "../i18n/t.ts";
import { paths } from "../paths.ts";

/** One field that leads to /search. */
export function SearchField() {
  return (
    <form class="filters no-print" role="search" method="get" action={paths.search}>
      <label>
        <span>{t("search.field")}</span>
        <input type="search" name="q" size="30" maxlength="400" />
      </label>
      <button class="btn quiet">{t("search.go")}</button>
    </form>
  );
}
