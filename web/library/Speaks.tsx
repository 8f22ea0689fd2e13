import { For, Show } from "solid-js";
import type { JSX } from "solid-js";
import type { Mention } from "../../worker/library/mentions/schema.ts";
import type { Spoken } from "../../worker/library/schema.ts";
import type { Tombstone } from "../../worker/record/removed/schema.ts";
import { Gone } from "../actions/timeline/Gone.tsx";
import { t } from "../i18n/t.ts";
import { paths } from "../paths.ts";
import { type Fact, Ledger } from "../ui/parts/Lists.tsx";
import { Part, Plate } from "../ui/parts/Part.tsx";
import { When, Words } from "../ui/parts/Words.tsx";
import { markdown } from "../ui/markdown.ts";

/** The way to a page that a text names: nothing else is ever followed. */
export const linkFact = (link: string | null, term: string, said: string): Fact[] =>
  link !== null && /^https?:\/\//.test(link)
    ? [
        {
          term,
          value: (
            <a href={link} rel="nofollow ugc noopener">
              {said}
            </a>
          ),
        },
      ]
    : [];

/** What is left of texts that were removed. */
export function Removed(props: { each: readonly Tombstone[] }): JSX.Element {
  return (
    <For each={props.each}>
      {(tomb) => <Gone what={t("library.gone", tomb.field)} tomb={tomb} />}
    </For>
  );
}

/** The strategies, spheres and actions that a thing speaks of, each a way to its page. */
export function Speaks(props: { of: Spoken }): JSX.Element {
  const none = () =>
    props.of.strategies.length + props.of.spheres.length + props.of.actions.length === 0;
  return (
    <Part id="speaks" title={t("library.speaks.title")}>
      <Show when={!none()} fallback={<p class="none">{t("library.speaks.none")}</p>}>
        <Ledger
          items={[
            ...props.of.strategies.map((s) => ({
              when: t("library.speaks.strategy"),
              what: (
                <a class="plated" href={paths.strategy(s.slug)}>
                  <Plate number={s.number} /> <span>{s.title ?? t("strategies.removed")}</span>
                </a>
              ),
            })),
            ...props.of.spheres.map((s) => ({
              when: t("library.speaks.sphere"),
              what: <a href={paths.sphere(s.slug)}>{s.title ?? s.slug}</a>,
            })),
            ...props.of.actions.map((a) => ({
              when: t("library.speaks.action"),
              what: <a href={paths.action(a.slug)}>{a.wording ?? a.slug}</a>,
            })),
          ]}
        />
      </Show>
    </Part>
  );
}

/** A text that people wrote in Markdown, or what is left of it; nothing where there was none. */
export function Text(props: {
  text: string | null;
  field: string;
  redacted: readonly Tombstone[];
}): JSX.Element {
  const tomb = () => props.redacted.find((x) => x.field === props.field);
  return (
    <Show
      when={props.text}
      fallback={
        <Show when={tomb()}>
          {(gone) => <Gone what={t("library.gone", props.field)} tomb={gone()} />}
        </Show>
      }
    >
      {(text) => <Words html={markdown(text())} />}
    </Show>
  );
}

/** What of the library speaks of this page's matter; nothing where nothing does. */
export function Mentions(props: { items: readonly Mention[] }): JSX.Element {
  return (
    <Show when={props.items.length > 0}>
      <Part id="mentions" title={t("library.mentions.title")} about={t("library.mentions.about")}>
        <Ledger
          items={props.items.map((m) => ({
            when: m.on && <When day={m.on} />,
            what: (
              <>
                <a href={paths[m.noun](m.slug)}>{m.title ?? t("library.removed")}</a>
                <Show when={m.ended}>
                  {t("common.mark.aside", t(`library.mentions.ended.${m.noun}`))}
                </Show>
              </>
            ),
            end: t(`library.mentions.nouns.${m.noun}`),
          }))}
        />
      </Part>
    </Show>
  );
}
