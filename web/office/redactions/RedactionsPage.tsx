import { createAsync, useSearchParams } from "@solidjs/router";
import { For, Show } from "solid-js";
import { REDACTION_REASONS } from "../../../db/words.ts";
import { t } from "../../i18n/t.ts";
import { Note } from "../../ui/parts/Marks.tsx";
import { Part } from "../../ui/parts/Part.tsx";
import { Area } from "../Area.tsx";
import { Asked } from "./Asked.tsx";
import { ChooseForm, FindForm } from "./ChooseForm.tsx";
import { getAsks, getTexts } from "./data.ts";
import { Preview } from "./Preview.tsx";

/** Removing words lawfully: what waits for a second person, and the way to ask for it. */
export default function RedactionsPage() {
  const [search] = useSearchParams();
  const all = (name: string) => [search[name] ?? []].flat();
  const page = () => all("page")[0]?.trim() ?? "";
  const reason = () => REDACTION_REASONS.find((word) => all("reason").includes(word));
  const asks = createAsync(() => getAsks(), { deferStream: true });
  const texts = createAsync(() => getTexts(page()), { deferStream: true });
  const chosen = () =>
    (texts()?.items ?? []).filter((x) => all("all").length > 0 || all("text").includes(x.id));
  return (
    <Area name="redactions">
      <Show when={asks()}>
        {(known) => (
          <>
            <Part id="waits" title={t("redactions.waits")} about={t("redactions.waitsHint")}>
              <div class="stack">
                <Show when={known().others === 0}>
                  <Note>
                    <p>{t("redactions.nobodyElse")}</p>
                  </Note>
                </Show>
                <Show
                  when={known().items.length > 0}
                  fallback={<p class="none">{t("redactions.none")}</p>}
                >
                  <For each={known().items}>
                    {(ask, i) => (
                      <Asked ask={ask} n={i() + 1} role={known().role} keyed={known().key} />
                    )}
                  </For>
                </Show>
              </div>
            </Part>
            <Part id="new" title={t("redactions.new")} about={t("redactions.newHint")}>
              <div class="stack">
                <FindForm page={page()} unknown={page() !== "" && texts()?.items.length === 0} />
                <Show when={texts()?.items.length ? texts() : undefined}>
                  {(found) => (
                    <Show
                      when={chosen().length > 0 && reason()}
                      fallback={
                        <ChooseForm
                          page={page()}
                          items={found().items}
                          chosen={chosen().map((x) => x.id)}
                          reason={reason()}
                          tried={all("reason").length + all("text").length + all("all").length > 0}
                        />
                      }
                    >
                      {(why) => (
                        <Preview
                          page={page()}
                          chosen={chosen()}
                          editions={found().editions}
                          reason={why()}
                          role={found().role}
                          keyed={found().key}
                        />
                      )}
                    </Show>
                  )}
                </Show>
              </div>
            </Part>
          </>
        )}
      </Show>
    </Area>
  );
}
