import { Show } from "solid-js";
import { STORY_KINDS } from "../../../db/words.ts";
import type { StoryItem } from "../../../worker/library/stories/schema.ts";
import { t } from "../../i18n/t.ts";
import { paths } from "../../paths.ts";
import { type Entry, Ledger } from "../../ui/parts/Lists.tsx";
import { When } from "../../ui/parts/Words.tsx";
import type { Filter } from "../../ui/table/FilterForm.tsx";
import { Listing } from "../Listing.tsx";
import { ASKED, type Asked, getStories } from "./data.ts";

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

const filtersOf = (asked: Asked): Filter[] => [
  {
    name: "kind",
    label: t("stories.filter.kind"),
    value: asked.kind,
    choices: STORY_KINDS.map((k) => ({ value: k, label: t(`stories.kinds.${k}`) })),
  },
];

/** Letters, answers and short news about the roadmap, the newest first. */
export default function StoriesPage() {
  return (
    <Listing
      of="stories"
      names={ASKED}
      get={getStories}
      finding={(found) => t("stories.finding", found.total)}
      lede={() => t("stories.lede")}
      filters={filtersOf}
    >
      {(found, pager) => (
        <section class="wrap part full" aria-label={t("stories.title")}>
          <Show
            when={found().items.length > 0}
            fallback={<p class="none">{t("stories.noneAsked")}</p>}
          >
            <Ledger items={found().items.map(entryOf)} />
          </Show>
          {pager()}
        </section>
      )}
    </Listing>
  );
}
