import { Show } from "solid-js";
import type { Tombstone } from "../../../worker/record/removed/schema.ts";
import { t } from "../../i18n/t.ts";
import { Shape } from "../../ui/shapes.tsx";

/** What is left of words that were lawfully removed: which kind of thing it was, when, by whom and why. */
export const Gone = (props: { what: string; tomb?: Tombstone }) => (
  <p class="tomb">
    <span class="st">
      <Shape name="redacted" />
      <span>{t("ui.mark.gone", props.what)}</span>
    </span>
    {t("common.mark.gap")}
    <Show when={props.tomb}>{(tomb) => <span>{t("redactions.tomb", tomb())}</span>}</Show>
  </p>
);
