import { For, Show } from "solid-js";
import type { News } from "../../worker/strategies/schema.ts";
import { Gone } from "../actions/timeline/Gone.tsx";
import { t } from "../i18n/t.ts";
import { Fix } from "../ui/parts/Marks.tsx";
import { Spine, SpineEntry } from "../ui/parts/Lists.tsx";
import { Part } from "../ui/parts/Part.tsx";
import { When, Words } from "../ui/parts/Words.tsx";
import type { ShapeName } from "../ui/sprite.ts";

type Field = "title" | "area" | "result";

const SHAPES: Record<News["kind"], ShapeName> = {
  stated: "not_started",
  changed: "fixed",
  owner: "fixed",
  vacant: "missed",
};

const titleOf = (news: News): string => {
  if (news.kind === "owner") return t("strategies.news.ownerTitle", news.name);
  if (news.kind === "vacant") return t("strategies.news.vacantTitle");
  if (news.kind === "stated") return t("strategies.news.statedTitle");
  const fields = news.changes.map((c) => t(`strategies.news.fields.${c.field as Field}`));
  return t("strategies.news.changedTitle", fields);
};

/** Changes of the strategy's wording and owner, newest first. */
export function StrategyNews(props: { timeline: News[] }) {
  const allLater = () =>
    props.timeline.every((n) => n.later || n.kind === "owner" || n.kind === "vacant");
  return (
    <Part
      id="news"
      title={t("strategies.news.title")}
      about={
        <>
          {t("strategies.news.about")}
          <Show when={allLater()}>
            {t("common.mark.gap")}
            {t("actions.timeline.allLater")}
          </Show>
        </>
      }
    >
      <Spine>
        <For each={props.timeline}>
          {(news) => (
            <SpineEntry
              id={news.id}
              shape={SHAPES[news.kind]}
              when={
                <>
                  <When day={news.on} />
                  {" · "}
                  {t(`strategies.news.${news.kind === "vacant" ? "owner" : news.kind}`)}
                  <Show when={news.later && !allLater()}> · {t("actions.timeline.later")}</Show>
                </>
              }
              title={titleOf(news)}
            >
              <For each={news.changes}>
                {(change) => (
                  <Show
                    when={change.now}
                    fallback={<Gone what={t(`strategies.gone.${change.field as Field}`)} />}
                  >
                    {(now) => (
                      <Show when={change.was} fallback={<Words text={now()} />}>
                        {(was) => <Fix was={was()} now={now()} />}
                      </Show>
                    )}
                  </Show>
                )}
              </For>
            </SpineEntry>
          )}
        </For>
      </Spine>
    </Part>
  );
}
