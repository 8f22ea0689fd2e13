import { For, Show } from "solid-js";
import type { GatheringItem } from "../../../worker/library/gatherings/schema.ts";
import { cityOf, formatMonth } from "../../i18n/format.ts";
import { t } from "../../i18n/t.ts";
import { paths } from "../../paths.ts";
import { type Entry, Ledger } from "../../ui/parts/Lists.tsx";
import { Part } from "../../ui/parts/Part.tsx";
import { When } from "../../ui/parts/Words.tsx";
import type { Filter } from "../../ui/table/FilterForm.tsx";
import { Listing } from "../Listing.tsx";
import { ASKED, type Asked, getGatherings } from "./data.ts";

type Found = NonNullable<Awaited<ReturnType<typeof getGatherings>>>;

const filtersOf = (asked: Asked, { choices }: Found): Filter[] => [
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
  end: g.cancelled ? t("gatherings.cancelled") : g.attendance && t("gatherings.came", g.attendance),
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
  return (
    <Listing
      of="gatherings"
      names={ASKED}
      get={getGatherings}
      finding={(found) => t("gatherings.finding", found.ahead, found.total)}
      lede={(found) => t("gatherings.lede", cityOf(found.zone))}
      filters={filtersOf}
    >
      {(found, pager) => (
        <>
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
              {pager()}
            </div>
          </Part>
        </>
      )}
    </Listing>
  );
}
