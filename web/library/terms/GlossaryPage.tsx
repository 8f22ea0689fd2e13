import { createAsync } from "@solidjs/router";
import { For, Show } from "solid-js";
import type { Term } from "../../../worker/library/terms/schema.ts";
import { useAsof, useHead } from "../../frame.ts";
import { t } from "../../i18n/t.ts";
import { Terms } from "../../ui/parts/Lists.tsx";
import { More, Opening } from "../../ui/parts/Part.tsx";
import { Words } from "../../ui/parts/Words.tsx";
import { NewsList } from "../News.tsx";
import { Removed } from "../Speaks.tsx";
import { getTerms } from "./data.ts";

/** What a term means, where that comes from, and how it is said elsewhere. */
function Meaning(props: { term: Term }) {
  return (
    <div class="stack">
      <Removed each={props.term.redacted} />
      <Show when={props.term.retired}>
        <p class="note">
          <Show when={props.term.reason} fallback={t("terms.retired")}>
            {(reason) => t("terms.reason", reason())}
          </Show>
        </p>
      </Show>
      <Show when={props.term.definition}>{(text) => <Words text={text()} />}</Show>
      <Show when={props.term.forms.length > 0}>
        <p>{t("terms.forms", props.term.forms)}</p>
      </Show>
      <Show when={props.term.source}>
        {(source) => <p class="meta">{t("terms.source", source())}</p>}
      </Show>
      <For each={props.term.translations}>
        {(other) => (
          <p>
            {t("terms.language", other.language)}
            {t("common.mark.colon")}
            <span lang={other.language}>
              <b>{other.word}</b>
              {other.definition && `${t("common.mark.stop")}${other.definition}`}
            </span>
          </p>
        )}
      </For>
      <Show when={props.term.timeline.length > 1}>
        <More summary={t("terms.news")}>
          <NewsList of="terms" timeline={props.term.timeline} value={(fact) => fact} />
        </More>
      </Show>
    </div>
  );
}

/** The common language: what the roadmap's words mean here. */
export default function GlossaryPage() {
  const answer = createAsync(() => getTerms(useAsof()), { deferStream: true });
  useHead(() => ({ title: t("terms.title"), description: t("terms.described") }));
  return (
    <Show when={answer()}>
      {(items) => (
        <Show
          when={items().length > 0}
          fallback={
            <Opening kick={t("terms.title")} title={t("terms.none")} lede={t("terms.noneLede")} />
          }
        >
          <Opening
            long
            kick={t("terms.title")}
            title={t("terms.finding", items().filter((term) => !term.retired).length)}
            lede={t("terms.lede")}
          />
          <section class="wrap part full" aria-labelledby="words">
            <h2 id="words" class="vh">
              {t("terms.title")}
            </h2>
            <Terms
              items={items().map((term) => ({
                id: term.slug,
                term: term.word ?? t("terms.removed"),
                about: <Meaning term={term} />,
              }))}
            />
          </section>
        </Show>
      )}
    </Show>
  );
}
