import { Show } from "solid-js";
import { t } from "../i18n/t.ts";
import { paths } from "../paths.ts";
import { Words } from "../ui/parts/Words.tsx";

type Item = {
  id: string;
  summary: string | null;
  corrected: string | null;
  withdrawn: { on: string; reason: string | null } | null;
};

/** The words of an update in a list: the explanation where it is withdrawn; a mark if corrected. */
export function Lasting(props: { update: Item }) {
  return (
    <>
      <Show
        when={props.update.withdrawn}
        fallback={<Words text={props.update.summary ?? t("updates.gone")} />}
      >
        {(taken) => (
          <p>
            <b>{t("corrections.withdrawn", taken().on)}</b>
            {t("common.mark.stop")}
            {t("corrections.because", taken().reason)}
          </p>
        )}
      </Show>
      <Show when={props.update.corrected}>
        {(day) => (
          <p class="meta">
            <a href={`${paths.update(props.update.id)}#corrections`}>
              {t("corrections.on", day())}
            </a>
          </p>
        )}
      </Show>
    </>
  );
}
