import { createAsync, useParams } from "@solidjs/router";
import { Show } from "solid-js";
import type { GatheringDetail } from "../../../worker/library/gatherings/schema.ts";
import NotFoundPage from "../../about/NotFoundPage.tsx";
import { useAsof, useHead } from "../../frame.ts";
import { cityOf, formatDate } from "../../i18n/format.ts";
import { t } from "../../i18n/t.ts";
import { paths } from "../../paths.ts";
import { type Fact, Facts, Ledger } from "../../ui/parts/Lists.tsx";
import { Opening, Part } from "../../ui/parts/Part.tsx";
import { When } from "../../ui/parts/Words.tsx";
import { News } from "../News.tsx";
import { linkFact, Removed, Speaks, Text } from "../Speaks.tsx";
import { getGathering } from "./data.ts";

type Props = { gathering: GatheringDetail };

/** Texts that stand in a row of facts. */
const BRIEF = ["title", "series", "facilitators", "place", "link", "audience", "attendance"];

const facts = (g: GatheringDetail): Fact[] => [
  ...(["facilitators", "place", "audience", "attendance"] as const).flatMap((name) =>
    g[name] ? [{ term: t(`gatherings.facts.${name}`), value: g[name] }] : [],
  ),
  ...linkFact(g.link, t("gatherings.facts.link"), t("gatherings.facts.join")),
];

function ledeOf(g: GatheringDetail): string {
  const when = t("gatherings.when", g, cityOf(g.zone));
  if (g.cancelled) return t("gatherings.cancelledLede", when);
  return g.ahead ? t("gatherings.willBe", when) : t("gatherings.held", when);
}

function Matter(props: Props) {
  const has = (field: "materials" | "recap") =>
    props.gathering[field] !== null || props.gathering.redacted.some((x) => x.field === field);
  const text = (field: "description" | "materials" | "recap") => (
    <Text text={props.gathering[field]} field={field} redacted={props.gathering.redacted} />
  );
  return (
    <>
      <Part id="about" title={t("gatherings.about")}>
        {text("description")}
      </Part>
      <Show when={!props.gathering.ahead && !props.gathering.cancelled}>
        <Part id="recap" title={t("gatherings.recap")}>
          <Show when={has("recap")} fallback={<p class="none">{t("gatherings.noRecap")}</p>}>
            {text("recap")}
          </Show>
        </Part>
      </Show>
      <Show when={has("materials")}>
        <Part id="materials" title={t("gatherings.materials")}>
          {text("materials")}
        </Part>
      </Show>
    </>
  );
}

const valueOf = (fact: string, field: string) => (field === "on" ? formatDate(fact) : fact);

function Whole(props: Props) {
  const gathering = () => props.gathering;
  const title = () => gathering().title ?? t("gatherings.removed");
  useHead(() => ({ title: title(), description: ledeOf(gathering()) }));
  return (
    <article>
      <Opening
        long
        named={gathering().title !== null}
        crumb={[{ label: t("gatherings.title"), href: paths.gatherings }]}
        kick={
          gathering().series &&
          t(
            "gatherings.part",
            gathering().series!.title ?? t("gatherings.seriesRemoved"),
            gathering().part,
          )
        }
        title={title()}
        lede={ledeOf(gathering())}
      >
        <Removed each={gathering().redacted.filter((x) => BRIEF.includes(x.field))} />
        <Show when={gathering().cancelled && gathering().reason}>
          {(reason) => <p class="note">{t("gatherings.reason", reason())}</p>}
        </Show>
        <Facts items={facts(gathering())} />
      </Opening>
      <Matter gathering={gathering()} />
      <Speaks of={gathering().speaks_of} />
      <Show when={gathering().others.length > 0}>
        <Part id="others" title={t("gatherings.others")}>
          <Ledger
            items={gathering().others.map((o) => ({
              when: <When day={o.on} />,
              what: <a href={paths.gathering(o.slug)}>{o.title ?? t("gatherings.removed")}</a>,
            }))}
          />
        </Part>
      </Show>
      <News of="gatherings" timeline={gathering().timeline} value={valueOf} />
    </article>
  );
}

/** One gathering: when and where, what it is about, what came of it. */
export default function GatheringPage() {
  const params = useParams<{ slug: string }>();
  const answer = createAsync(() => getGathering(params.slug, useAsof()), { deferStream: true });
  return (
    <Show when={answer() !== undefined}>
      <Show when={answer()} fallback={<NotFoundPage />}>
        {(gathering) => <Whole gathering={gathering()} />}
      </Show>
    </Show>
  );
}
