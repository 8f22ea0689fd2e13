import { For, Show } from "solid-js";
import type { JSX } from "solid-js";
import type { FollowAnswer } from "../../worker/follow/schema.ts";
import { formatDate } from "../i18n/format.ts";
import { t } from "../i18n/t.ts";
import { paths } from "../paths.ts";
import { Ledger } from "../ui/parts/Lists.tsx";
import { Part } from "../ui/parts/Part.tsx";
import { withQuery } from "../ui/site.ts";
import { detailOf, nameOf, sectionsOf, silences } from "./Letter.tsx";

type Told = NonNullable<FollowAnswer["digest"]>;

/** The changes between the same days, where they can be read as a page. */
function wayOn({ scope, of }: FollowAnswer, { from, to }: Told): string | undefined {
  if (scope === "search") return undefined;
  const about =
    scope === "missed" ? { group: "missed" } : scope === "roadmap" ? {} : { [scope]: of };
  return withQuery(paths.changes, { ...(from && { from }), to, ...about });
}

function Body(props: { of: FollowAnswer; told: Told }): JSX.Element {
  const isSearch = () => props.of.scope === "search";
  return (
    <div class="stack">
      <p>
        {t("follow.digest.between", props.told.from, props.told.to)}
        {t("common.mark.end")}
      </p>
      <Show
        when={!isSearch()}
        fallback={
          <p>
            {props.told.found.length > 0
              ? t("follow.digest.found", props.told.found.length)
              : t("follow.digest.foundNone")}
          </p>
        }
      >
        <Show
          when={props.told.silent.length > 0}
          fallback={<p>{t("follow.digest.allReported")}</p>}
        >
          <For each={silences(props.told.silent)}>{(said) => <p>{said}</p>}</For>
        </Show>
      </Show>
      <Show when={props.told.found.length > 0}>
        <Ledger items={props.told.found.map((f) => ({ what: <a href={f.url}>{f.name}</a> }))} />
      </Show>
      <For each={sectionsOf(props.told)}>
        {(section) => (
          <>
            <h3>{section.title}</h3>
            <Ledger
              items={section.items.map((item) => ({
                when: item.on && formatDate(item.on),
                what: <a href={item.url}>{nameOf(item)}</a>,
                end: detailOf(item),
              }))}
            />
          </>
        )}
      </For>
      <Show when={wayOn(props.of, props.told)}>
        {(href) => (
          <p>
            <a href={href()}>{t("follow.digest.more")}</a>
          </p>
        )}
      </Show>
    </div>
  );
}

/** What those who follow this were told when a month had closed last. */
export function LastDigest(props: { of: FollowAnswer }): JSX.Element {
  const about = () => props.of.digest?.month && t("follow.last.about", props.of.digest.month);
  return (
    <Part id="last" title={t("follow.last.title")} about={about()}>
      <Show when={props.of.digest} fallback={<p class="none">{t("follow.last.none")}</p>}>
        {(told) => <Body of={props.of} told={told()} />}
      </Show>
    </Part>
  );
}
