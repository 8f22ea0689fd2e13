import { For, Show } from "solid-js";
import type { UpdateView } from "../../worker/updates/queries.ts";
import { Changes } from "../corrections/Changes.tsx";
import { t } from "../i18n/t.ts";
import { paths } from "../paths.ts";
import { Part } from "../ui/parts/Part.tsx";

/** What was put right in an update, newest first, with both texts. */
export function Corrections(props: { of: UpdateView["corrections"] }) {
  return (
    <Show when={props.of.length > 0}>
      <Part
        id="corrections"
        title={t("corrections.part")}
        about={
          <>
            {t("corrections.partHint")}
            {t("common.mark.gap")}
            <a href={paths.corrections}>{t("corrections.all")}</a>
          </>
        }
      >
        <div class="stack">
          <For each={props.of}>
            {(fix) => (
              <section class="said stack">
                <h3>{t("corrections.on", fix.on)}</h3>
                <p>
                  <b>{t(`corrections.kind.${fix.why}`)}</b>
                  {t(
                    "corrections.fixedBy",
                    t(`corrections.role.${fix.role}`),
                    t("corrections.because", fix.reason),
                  )}
                </p>
                <Changes of={fix.fields} />
              </section>
            )}
          </For>
        </div>
      </Part>
    </Show>
  );
}
