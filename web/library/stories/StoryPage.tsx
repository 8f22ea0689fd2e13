import { createAsync, useParams } from "@solidjs/router";
import { Show } from "solid-js";
import type { Role, StoryKind } from "../../../db/words.ts";
import type { StoryDetail } from "../../../worker/library/stories/schema.ts";
import NotFoundPage from "../../about/NotFoundPage.tsx";
import { useAsof, useHead } from "../../frame.ts";
import { formatDate } from "../../i18n/format.ts";
import { t } from "../../i18n/t.ts";
import { paths } from "../../paths.ts";
import { type Fact, Facts } from "../../ui/parts/Lists.tsx";
import { Opening, Part } from "../../ui/parts/Part.tsx";
import { News } from "../News.tsx";
import { Removed, Speaks, Text } from "../Speaks.tsx";
import { getStory } from "./data.ts";

const facts = (s: StoryDetail): Fact[] => [
  ...(s.speaker
    ? [{ term: t("stories.facts.speaker"), value: t(`common.role.${s.speaker}`) }]
    : []),
  ...(s.author ? [{ term: t("stories.facts.author"), value: s.author }] : []),
];

function valueOf(fact: string, field: string): string {
  if (field === "on") return formatDate(fact);
  if (field === "speaker") return t(`common.role.${fact as Role}`);
  return field === "kind" ? t(`stories.kinds.${fact as StoryKind}`) : fact;
}

function Whole(props: { story: StoryDetail }) {
  const story = () => props.story;
  const title = () => story().title ?? t("stories.removed");
  const opening = () => t("stories.opening", story().kind, story().on);
  useHead(() => ({ title: title(), description: opening() }));
  return (
    <article>
      <Opening
        long
        named={story().title !== null}
        crumb={[{ label: t("stories.title"), href: paths.stories }]}
        title={title()}
        lede={opening()}
      >
        <Removed each={story().redacted.filter((x) => x.field !== "body")} />
        <Show when={story().withdrawn}>
          <p class="note">
            <Show when={story().reason} fallback={t("stories.withdrawn")}>
              {(reason) => t("stories.reason", reason())}
            </Show>
          </p>
        </Show>
        <Facts items={facts(story())} />
      </Opening>
      <Part id="body" title={t("stories.body")}>
        <Text text={story().body} field="body" redacted={story().redacted} />
      </Part>
      <Speaks of={story().speaks_of} />
      <News of="stories" timeline={story().timeline} value={valueOf} />
    </article>
  );
}

/** One story: who speaks, what is said, and what it speaks of. */
export default function StoryPage() {
  const params = useParams<{ slug: string }>();
  const answer = createAsync(() => getStory(params.slug, useAsof()), { deferStream: true });
  return (
    <Show when={answer() !== undefined}>
      <Show when={answer()} fallback={<NotFoundPage />}>
        {(story) => <Whole story={story()} />}
      </Show>
    </Show>
  );
}
