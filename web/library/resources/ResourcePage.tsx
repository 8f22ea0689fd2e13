import { createAsync, useParams } from "@solidjs/router";
import { Show } from "solid-js";
import type { ResourceKind } from "../../../db/words.ts";
import type { ResourceDetail } from "../../../worker/library/resources/schema.ts";
import NotFoundPage from "../../about/NotFoundPage.tsx";
import { useAsof, useHead } from "../../frame.ts";
import { formatDate, relative } from "../../i18n/format.ts";
import { t } from "../../i18n/t.ts";
import { paths } from "../../paths.ts";
import { type Fact, Facts } from "../../ui/parts/Lists.tsx";
import { Opening, Part } from "../../ui/parts/Part.tsx";
import { useSite } from "../../ui/site.ts";
import { News } from "../News.tsx";
import { linkFact, Removed, Speaks, Text } from "../Speaks.tsx";
import { getResource } from "./data.ts";

const facts = (r: ResourceDetail, today: string): Fact[] => [
  ...(["topic", "audience", "maker"] as const).flatMap((name) =>
    r[name] ? [{ term: t(`resources.facts.${name}`), value: r[name] }] : [],
  ),
  {
    term: t("resources.facts.checked"),
    value: r.checked_on
      ? t("resources.checked", r.checked_on, relative(r.checked_on, today))
      : t("resources.never"),
  },
  ...linkFact(r.link, t("resources.facts.link"), t("resources.open")),
];

function valueOf(fact: string, field: string): string {
  if (field === "checkedOn") return formatDate(fact);
  if (field === "language") return t("resources.language", fact);
  return field === "kind" ? t(`resources.kinds.${fact as ResourceKind}`) : fact;
}

function Whole(props: { resource: ResourceDetail }) {
  const resource = () => props.resource;
  const title = () => resource().title ?? t("resources.removed");
  const what = () => t("resources.what", resource().kind, resource().language);
  const today = useAsof() ?? useSite().today;
  useHead(() => ({ title: title(), description: resource().description ?? what() }));
  return (
    <article>
      <Opening
        long
        named={resource().title !== null}
        crumb={[{ label: t("resources.title"), href: paths.resources }]}
        title={title()}
        lede={`${what()}${t("common.mark.end")}`}
      >
        <Removed each={resource().redacted.filter((x) => x.field !== "description")} />
        <Show when={resource().withdrawn}>
          <p class="note">
            <Show when={resource().reason} fallback={t("resources.withdrawn")}>
              {(reason) => t("resources.reason", reason())}
            </Show>
          </p>
        </Show>
        <Facts items={facts(resource(), today)} />
      </Opening>
      <Part id="about" title={t("resources.about")}>
        <Text text={resource().description} field="description" redacted={resource().redacted} />
      </Part>
      <Speaks of={resource().speaks_of} />
      <News of="resources" timeline={resource().timeline} value={valueOf} />
    </article>
  );
}

/** One resource: what it is, for whom, who made it, and when it was last looked at. */
export default function ResourcePage() {
  const params = useParams<{ slug: string }>();
  const answer = createAsync(() => getResource(params.slug, useAsof()), { deferStream: true });
  return (
    <Show when={answer() !== undefined}>
      <Show when={answer()} fallback={<NotFoundPage />}>
        {(resource) => <Whole resource={resource()} />}
      </Show>
    </Show>
  );
}
