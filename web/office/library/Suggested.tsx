import { For } from "solid-js";
import { t } from "../../i18n/t.ts";
import { paths } from "../../paths.ts";
import { Part } from "../../ui/parts/Part.tsx";
import { Words } from "../../ui/parts/Words.tsx";
import { OfficeForm } from "../OfficeForm.tsx";
import type { Suggestions } from "./data.ts";

/** Resources that somebody suggested: listed from here, or deleted. */
export function Suggested(props: { known: Suggestions }) {
  return (
    <Part id="suggested" title={t("suggesting.office.title")} about={t("suggesting.office.about")}>
      <div class="stack">
        <For each={props.known.items} fallback={<p class="none">{t("suggesting.office.none")}</p>}>
          {(s) => (
            <section class="said stack">
              <h3>{s.title}</h3>
              <p class="meta">
                {t("suggesting.office.asked", s.asked_on)} · {t(`resources.kinds.${s.kind}`)}
              </p>
              <p>
                <a href={s.link} rel="nofollow ugc noopener noreferrer">
                  {s.link}
                </a>
              </p>
              <Words text={s.why} />
              <p class="hint">{t("suggesting.office.acceptHint")}</p>
              <p class="acts">
                <a class="btn" href={`${paths.officeArea("resources")}?suggestion=${s.id}#new`}>
                  {t("suggesting.office.accept")}
                  <span class="vh"> {s.title}</span>
                </a>
              </p>
              <OfficeForm
                id={`decline-${s.id}`}
                area="resources"
                asks={[]}
                extra={{ do: "decline" }}
                target={s.id}
                version={s.version}
                keyed={props.known.key}
                submit={t("suggesting.office.decline")}
                quiet
              />
            </section>
          )}
        </For>
      </div>
    </Part>
  );
}
