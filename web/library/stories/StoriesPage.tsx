import { createAsync, useLocation } from "@solidjs/router";
import { Show } from "solid-js";
import { STORY_KINDS } from "../../../db/words.ts";
import type { StoryItem } from "../../../worker/library/stories/schema.ts";
import { useAsof, useHead } from "../../frame.ts";
import { t } from "../../i18n/t.ts";
import { paths } from "../../paths.ts";
import { type Entry, Ledger } from "../../ui/parts/Lists.tsx";
import { Opening } from "../../ui/parts/Part.tsx";
import { When } from "../../ui/parts/Words.tsx";
import { FilterForm } from "../../ui/table/FilterForm.tsx";
import { Pager } from "../../ui/table/Pager.tsx";
import { askedIn, Unknown } from "../Asked.tsx";
import { ASKED, getStories } from "./data.ts";

const entryOf = (s: StoryItem): Entry => ({
  when: <When day={s.on} />,
  what: (
    <>
      <p>
        <a href={paths.story(s.slug)}>{s.title ?? t("stories.removed")}</a>
      </p>
      <p class="meta">
        {[t(`stories.kinds.${s.kind}`), s.author ?? (s.speaker && t(`common.role.${s.speaker}`))]
          .filter(Boolean)
          .join(" · ")}
      </p>
    </>
  ),
  end: s.withdrawn && t("stories.withdrawn"),
});

/** Letters, answers and short news about the roadmap, the newest first. */
export default function StoriesPage() {
  const location = useLocation();
  const asked = () => askedIn(location.query, ASKED);
  const narrowed = () => ASKED.some((name) => !/page/.test(name) && asked()[name]);
  const answer = createAsync(() => getStories(asked(), useAsof()), { deferStream: true });
  useHead(() => ({ title: t("stories.title"), description: t("stories.described") }));
  return (
    <Show when={answer() !== undefined}>
      <Show
        when={answer()}
        fallback={
          <Unknown title={t("stories.unknown")} href={paths.stories} all={t("stories.all")} />
        }
      >
        {(found) => (
          <Show
            when={found().total > 0 || narrowed()}
            fallback={
              <Opening
                kick={t("stories.title")}
                title={t("stories.none")}
                lede={t("stories.noneLede")}
              />
            }
          >
            <Opening
              long
              kick={t("stories.title")}
              title={t("stories.finding", found().total)}
              lede={t("stories.lede")}
            >
              <FilterForm
                action={paths.stories}
                filters={[
                  {
                    name: "kind",
                    label: t("stories.filter.kind"),
                    value: asked().kind,
                    choices: STORY_KINDS.map((k) => ({
                      value: k,
                      label: t(`stories.kinds.${k}`),
                    })),
                  },
                ]}
                asof={useAsof()}
              />
            </Opening>
            <section class="wrap part full" aria-label={t("stories.title")}>
              <Show
                when={found().items.length > 0}
                fallback={<p class="none">{t("stories.noneAsked")}</p>}
              >
                <Ledger items={found().items.map(entryOf)} />
              </Show>
              <Pager
                path={location.pathname + location.search}
                page={found().page}
                perPage={found().per_page}
                total={found().total}
              />
            </section>
          </Show>
        )}
      </Show>
    </Show>
  );
}
