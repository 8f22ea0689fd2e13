import { For, Show } from "solid-js";
import type { JSX } from "solid-js";
import type { MeasureDetail, News, Side } from "../../worker/measures/schema.ts";
import { Gone } from "../actions/timeline/Gone.tsx";
import { capital } from "../i18n/format.ts";
import { t } from "../i18n/t.ts";
import { Spine, SpineEntry } from "../ui/parts/Lists.tsx";
import { Fix } from "../ui/parts/Marks.tsx";
import { Part } from "../ui/parts/Part.tsx";
import { When, Words } from "../ui/parts/Words.tsx";
import type { ShapeName } from "../ui/sprite.ts";

type Field = "title" | "definition" | "unit" | "source" | "note";
type Told = News["numbers"][number];

const SHAPES: Record<News["kind"], ShapeName> = {
  defined: "not_started",
  changed: "fixed",
  retired: "paused",
  resumed: "underway",
  group_added: "fixed",
  group_retired: "fixed",
  corrected: "fixed",
};

const ENDS = ["baseline", "target", "value"] as const;
const isEnd = (of: string): of is (typeof ENDS)[number] => (ENDS as readonly string[]).includes(of);

/** What changed, in words. */
const fieldsOf = (n: News): string[] => [
  ...n.changes.map((c) => t(`measures.news.fields.${c.field as Field}`)),
  ...n.numbers.flatMap(({ of }) => (isEnd(of) ? [t(`measures.news.fields.${of}`)] : [])),
  ...(["direction", "suppress", "strategies"] as const).flatMap((of) =>
    n[of] === null ? [] : [t(`measures.news.fields.${of}`)],
  ),
];

function titleOf(n: News): string {
  const label = n.label ?? t("measures.news.unnamed");
  switch (n.kind) {
    case "changed":
      return n.breaks
        ? t("measures.news.titles.broke", fieldsOf(n))
        : t("measures.news.titles.changed", fieldsOf(n));
    case "group_added":
    case "group_retired":
      return t(`measures.news.titles.${n.kind}`, label);
    case "corrected":
      return t("measures.news.titles.corrected", n.reading_on ?? "");
    case "defined":
    case "retired":
    case "resumed":
      return t(`measures.news.titles.${n.kind}`);
  }
}

function sideText(side: Side, of: string, m: MeasureDetail): string {
  if (side === null) return t("measures.news.none");
  const value = side.value === null ? t("measures.hidden") : t("measures.number", side.value, m);
  if (side.on === null) return value;
  return of === "target"
    ? t("measures.news.by", value, side.on)
    : t("measures.news.on", value, side.on);
}

function numberText({ of, was, now }: Told, m: MeasureDetail): string {
  const label = m.groups.find((g) => g.id === of)?.label ?? t("measures.news.unnamed");
  const name = isEnd(of) ? t(`measures.news.fields.${of}`) : label;
  const after = sideText(now, of, m);
  return was === null
    ? t("measures.news.first", name, after)
    : t("measures.news.number", name, sideText(was, of, m), after);
}

function Entry(props: { news: News; measure: MeasureDetail; allLater: boolean }): JSX.Element {
  const tombOf = (field: string) => props.news.redacted.find((x) => x.field === field);
  return (
    <SpineEntry
      id={props.news.id}
      shape={SHAPES[props.news.kind]}
      when={
        <>
          <When day={props.news.on} />
          {" · "}
          {t(`measures.news.kinds.${props.news.kind}`)}
          <Show when={props.news.later && !props.allLater}> · {t("actions.timeline.later")}</Show>
        </>
      }
      title={titleOf(props.news)}
    >
      <For each={props.news.numbers}>{(n) => <p>{numberText(n, props.measure)}</p>}</For>
      <Show when={props.news.direction}>
        {(direction) => <p>{t("measures.news.direction", direction())}</p>}
      </Show>
      <Show when={props.news.suppress !== null}>
        <p>{t("measures.news.suppress", props.news.suppress!)}</p>
      </Show>
      <For each={props.news.changes}>
        {(change) => (
          <>
            <Show when={props.news.changes.length > 1}>
              <p class="meta">{capital(t(`measures.news.fields.${change.field as Field}`))}</p>
            </Show>
            <Show
              when={change.now}
              fallback={
                <Gone
                  what={t(`measures.gone.${change.field as Field}`)}
                  tomb={tombOf(change.field)}
                />
              }
            >
              {(now) => (
                <Show when={change.was} fallback={<Words text={now()} />}>
                  {(was) => <Fix was={was()} now={now()} />}
                </Show>
              )}
            </Show>
          </>
        )}
      </For>
      <Show
        when={props.news.reason}
        fallback={
          <Show when={tombOf("reason") ?? tombOf("label")}>
            {(tomb) => (
              <Gone what={t(`measures.gone.${tomb().field as "reason" | "label"}`)} tomb={tomb()} />
            )}
          </Show>
        }
      >
        {(reason) => <Words text={reason()} />}
      </Show>
    </SpineEntry>
  );
}

/** What changed of a measure and was put right of its readings, newest first. */
export function MeasureNews(props: { measure: MeasureDetail }) {
  const allLater = () => props.measure.timeline.every((n) => n.later);
  return (
    <Part
      id="news"
      title={t("measures.news.title")}
      about={
        <>
          {t("measures.news.about")}
          <Show when={allLater()}>
            {t("common.mark.gap")}
            {t("actions.timeline.allLater")}
          </Show>
        </>
      }
    >
      <Spine>
        <For each={props.measure.timeline}>
          {(news) => <Entry news={news} measure={props.measure} allLater={allLater()} />}
        </For>
      </Spine>
    </Part>
  );
}
