import { createAsync, useLocation } from "@solidjs/router";
import { For, Show } from "solid-js";
import type { GatheringItem } from "../../../worker/library/gatherings/schema.ts";
import { useAsof, useHead } from "../../frame.ts";
import { cityOf, formatMonth } from "../../i18n/format.ts";
import { t } from "../../i18n/t.ts";
import { paths } from "../../paths.ts";
import { type Entry, Ledger } from "../../ui/parts/Lists.tsx";
import { Opening, Part } from "../../ui/parts/Part.tsx";
import { When } from "../../ui/parts/Words.tsx";
import { type Filter, FilterForm } from "../../ui/table/FilterForm.tsx";
import { Pager } from "../../ui/table/Pager.tsx";
import { askedIn, Unknown } from "../Asked.tsx";
import { ASKED, getGatherings } from "./data.ts";

type Found = NonNullable<Awaited<ReturnType<typeof getGatherings>>>;

const filtersOf = (asked: ReturnType<typeof askedIn>, { choices }: Found): Filter[] => [
  {
    name: "series",
    label: t("gatherings.filter.series"),
    value: asked.series,
    choices: choices.series.map((s) => ({ value: s.slug, label: s.title ?? s.slug })),
  },
  {
    name: "strategy",
    label: t("gatherings.filter.strategy"),
    value: asked.strategy,
    choices: choices.strategies.map((s) => ({
      value: s.slug,
      label: `${s.number}. ${s.title ?? s.slug}`,
    })),
  },
  {
    name: "sphere",
    label: t("gatherings.filter.sphere"),
    value: asked.sphere,
    choices: choices.spheres.map((s) => ({ value: s.slug, label: s.title ?? s.slug })),
  },
];

const entryOf = (g: GatheringItem): Entry => ({
  when: (
    <>
      <When day={g.on} weekday />
      <Show when={g.time}>
        {(time) => <small class="under">{t("gatherings.hours", time(), g.minutes)}</small>}
      </Show>
    </>
  ),
  what: (
    <>
      <p>
        <a href={paths.gathering(g.slug)}>{g.title ?? t("gatherings.removed")}</a>
      </p>
      <p class="meta">
        {[
          g.series && t("gatherings.part", g.series.title ?? t("gatherings.seriesRemoved"), g.part),
          g.facilitators,
          g.place,
        ]
          .filter(Boolean)
          .join(" · ")}
      </p>
    </>
  ),
  end: g.cancelled ? t("gatherings.cancelled") : g.attendance,
});

/** Gatherings under their months, in the order given. */
function ByMonth(props: { items: readonly GatheringItem[] }) {
  const months = () => [...Map.groupBy(props.items, (g) => g.on.slice(0, 7))];
  return (
    <For each={months()}>
      {([month, items]) => (
        <>
          <h3>{formatMonth(month)}</h3>
          <Ledger items={items.map(entryOf)} />
        </>
      )}
    </For>
  );
}

/** Sessions where people meet about the roadmap: those ahead, and those that were. */
export default function GatheringsPage() {
  const location = useLocation();
  const asked = () => askedIn(location.query, ASKED);
  const narrowed = () => ["series", "strategy", "sphere", "action"].some((name) => asked()[name]);
  const answer = createAsync(() => getGatherings(asked(), useAsof()), { deferStream: true });
  useHead(() => ({ title: t("gatherings.title"), description: t("gatherings.described") }));
  return (
    <Show when={answer() !== undefined}>
      <Show
        when={answer()}
        fallback={
          <Unknown
            title={t("gatherings.unknown")}
            href={paths.gatherings}
            all={t("gatherings.all")}
          />
        }
      >
        {(found) => (
          <Show
            when={found().total > 0 || narrowed()}
            fallback={
              <Opening
                kick={t("gatherings.title")}
                title={t("gatherings.none")}
                lede={t("gatherings.noneLede")}
              />
            }
          >
            <Opening
              long
              kick={t("gatherings.title")}
              title={t("gatherings.finding", found().ahead, found().total)}
              lede={t("gatherings.lede", cityOf(found().zone))}
            >
              <FilterForm
                action={paths.gatherings}
                filters={filtersOf(asked(), found())}
                asof={useAsof()}
              />
            </Opening>
            <Show when={found().page === 1}>
              <Part id="ahead" title={t("gatherings.ahead")}>
                <Show
                  when={found().ahead > 0}
                  fallback={<p class="none">{t("gatherings.noneAhead")}</p>}
                >
                  <div class="stack">
                    <ByMonth items={found().items.filter((g) => g.ahead)} />
                  </div>
                </Show>
              </Part>
            </Show>
            <Part id="before" title={t("gatherings.before")}>
              <div class="stack">
                <Show
                  when={found().items.some((g) => !g.ahead)}
                  fallback={<p class="none">{t("gatherings.noneBefore")}</p>}
                >
                  <ByMonth items={found().items.filter((g) => !g.ahead)} />
                </Show>
                <Pager
                  path={location.pathname + location.search}
                  page={found().page}
                  perPage={found().per_page}
                  total={found().total}
                />
              </div>
            </Part>
          </Show>
        )}
      </Show>
    </Show>
  );
}
