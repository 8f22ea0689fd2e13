import { t } from "../../i18n/t.ts";
import { Shape } from "../../ui/shapes.tsx";

/** What is left of words that were lawfully removed. */
export const Gone = (props: { what: string }) => (
  <p class="tomb">
    <span class="st">
      <Shape name="redacted" />
      <span>{t("ui.mark.gone", props.what)}</span>
    </span>
  </p>
);
