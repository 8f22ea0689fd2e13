import { Show } from "solid-js";
import type { Article } from "../../../worker/months/editions/schema.ts";
import { t } from "../../i18n/t.ts";
import { Part } from "../../ui/parts/Part.tsx";

export type Sourced = Pick<Article, "position" | "cited">;

/** What a frozen page was made from, inside the page itself. */
export function Source(props: { of: Sourced; unnamed?: boolean }) {
  return (
    <Part id="_source" title={t("editions.source")} about={t("editions.sourceHint")}>
      <div class="stack">
        <p>{t("editions.position", props.of.position)}</p>
        <Show when={props.of.cited} fallback={<p>{t("editions.unsigned")}</p>}>
          {(head) => (
            <p>
              {t("editions.cited", head().size)} <code class="addr">{head().root}</code>
              {t("common.mark.end")}
            </p>
          )}
        </Show>
        <Show when={props.unnamed}>
          <p>{t("editions.unnamed")}</p>
        </Show>
      </div>
    </Part>
  );
}
