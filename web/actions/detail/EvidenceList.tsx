import { Show } from "solid-js";
import type { ActionDetail } from "../../../worker/actions/schema.ts";
import { t } from "../../i18n/t.ts";
import { paths } from "../../paths.ts";
import { EvidenceLink, LinkNote } from "../../ui/parts/Evidence.tsx";
import { Ledger } from "../../ui/parts/Lists.tsx";
import { Part } from "../../ui/parts/Part.tsx";
import { When, Words } from "../../ui/parts/Words.tsx";

/** What was shown for a promise, or, once it is done, why there is nothing to show. */
export function EvidenceList(props: { action: ActionDetail }) {
  const items = () => props.action.timeline.filter((e) => e.kind === "evidence");
  const without = () => props.action.timeline.find((e) => e.no_evidence);
  return (
    <Part id="evidence" title={t("actions.evidence.title")}>
      <div class="stack">
        <Show
          when={items().length > 0}
          fallback={
            <p class="none">
              {t(without() ? "actions.evidence.doneNone" : "actions.evidence.none")}
            </p>
          }
        >
          <Ledger
            items={items().map((e) => ({
              when: <When day={e.on} />,
              what: (
                <>
                  <p>
                    <EvidenceLink of={{ ...e, file: e.file ?? null }} />
                    <Show when={e.file}>
                      {(file) => (
                        <span class="meta">{t("common.mark.aside", t("files.facts", file()))}</span>
                      )}
                    </Show>
                    <LinkNote of={e.link} />
                  </p>
                  <Show when={e.shows}>{(shows) => <p class="meta">{shows()}</p>}</Show>
                </>
              ),
              end: (
                <Show when={e.update}>
                  {(update) => (
                    <a href={paths.update(update())}>{t("actions.entry.update", e.month ?? "")}</a>
                  )}
                </Show>
              ),
            }))}
          />
        </Show>
        <Show when={without()?.no_evidence}>{(why) => <Words text={why()} />}</Show>
      </div>
    </Part>
  );
}
