import { For, Show } from "solid-js";
import type { JSX } from "solid-js";
import type { News as Told } from "../../worker/library/schema.ts";
import { Gone } from "../actions/timeline/Gone.tsx";
import { t } from "../i18n/t.ts";
import { Spine, SpineEntry } from "../ui/parts/Lists.tsx";
import { Fix } from "../ui/parts/Marks.tsx";
import { Part } from "../ui/parts/Part.tsx";
import { When, Words } from "../ui/parts/Words.tsx";
import type { ShapeName } from "../ui/sprite.ts";

const SHAPES: Record<Told["kind"], ShapeName> = {
  stated: "not_started",
  changed: "fixed",
  ended: "paused",
  resumed: "underway",
};

type Setting = Told["settings"][number];

const LISTS = new Set(["strategies", "spheres", "actions"]);

function settingText({ field, was, now }: Setting, value: (s: string, field: string) => string) {
  const name = t("names.library", field);
  if (LISTS.has(field)) return t("library.news.said", name);
  if (now === null) return t("library.news.ended", name, value(was ?? "", field));
  if (was === null) return t("library.news.first", name, value(now, field));
  return t("library.news.was", name, value(was, field), value(now, field));
}

type Props = {
  of: "gatherings" | "resources" | "stories" | "terms";
  timeline: readonly Told[];
  /** A fact as people read it. */
  value: (fact: string, field: string) => string;
};

const allLater = ({ timeline }: Props) => timeline.every((n) => n.later);

/** What became of a thing of the library, newest first: both texts, and the reason. */
export function NewsList(props: Props): JSX.Element {
  const namesIn = (n: Told, added: boolean) =>
    [...n.changes, ...n.settings]
      .filter((c) => (c.was === null) === added)
      .map((c) => t("names.library", c.field).toLowerCase());
  const title = (n: Told) =>
    n.kind === "changed"
      ? t(`${props.of}.titles.changed`, namesIn(n, true), namesIn(n, false))
      : t(`${props.of}.titles.${n.kind}`);
  // What is there for the first time stands on the page already, unless it was removed.
  const told = (n: Told) =>
    n.changes.filter((c) => c.was !== null || n.redacted.some((x) => x.field === c.field));
  return (
    <Spine>
      <For each={props.timeline}>
        {(news) => (
          <SpineEntry
            id={news.id}
            shape={SHAPES[news.kind]}
            when={
              <>
                <When day={news.on} />
                <Show when={news.later && !allLater(props)}> · {t("actions.timeline.later")}</Show>
              </>
            }
            title={title(news)}
          >
            <For each={news.settings}>{(s) => <p>{settingText(s, props.value)}</p>}</For>
            <For each={told(news)}>
              {({ field, was, now }) => (
                <Show
                  when={now}
                  fallback={
                    <Gone
                      what={t("library.gone", field)}
                      tomb={news.redacted.find((x) => x.field === field)}
                    />
                  }
                >
                  {(words) => (
                    <>
                      <p class="meta">{t("names.library", field)}</p>
                      <Show when={was} fallback={<Words text={words()} />}>
                        {(before) => <Fix was={before()} now={words()} />}
                      </Show>
                    </>
                  )}
                </Show>
              )}
            </For>
            <Show
              when={news.reason}
              fallback={
                <Show when={news.redacted.find((x) => x.field === "reason")}>
                  {(tomb) => <Gone what={t("library.gone", "reason")} tomb={tomb()} />}
                </Show>
              }
            >
              {(reason) => <Words text={reason()} />}
            </Show>
          </SpineEntry>
        )}
      </For>
    </Spine>
  );
}

/** The same as a part of the page. */
export function News(props: Props): JSX.Element {
  return (
    <Part
      id="news"
      title={t("library.news.title")}
      about={
        <>
          {t("library.news.about")}
          <Show when={allLater(props)}>
            {t("common.mark.gap")}
            {t("actions.timeline.allLater")}
          </Show>
        </>
      }
    >
      <NewsList {...props} />
    </Part>
  );
}
