import { createAsync, useLocation, useSearchParams } from "@solidjs/router";
import { Show } from "solid-js";
import { receiptOf } from "../../worker/progress/receipts/rules.ts";
import { useAsof, useHead } from "../frame.ts";
import { dayOf, formatDate, formatMonth } from "../i18n/format.ts";
import { t } from "../i18n/t.ts";
import { paths } from "../paths.ts";
import { Receipt } from "../ui/charts/Receipt.tsx";
import { type Entry, Ledger } from "../ui/parts/Lists.tsx";
import { Opening, Part } from "../ui/parts/Part.tsx";
import { useSite } from "../ui/site.ts";
import { Reporting } from "../ui/status.tsx";
import { FilterForm } from "../ui/table/FilterForm.tsx";
import { Pager } from "../ui/table/Pager.tsx";
import { type Asked, getUpdates } from "./data.ts";
import { Lasting } from "./Lasting.tsx";
import { WrongQuery } from "./WrongQuery.tsx";

type List = NonNullable<Awaited<ReturnType<typeof getUpdates>>>;
type Item = List["items"][number];

const FILTERS = ["sphere", "month", "kind", "strategy"] as const;

const entry = (u: Item): Entry => ({
  when: formatDate(dayOf(u.published_at, useSite().zone)),
  what: (
    <>
      <p>
        <a href={paths.update(u.id)}>{t("updates.item", u.sphere_title ?? u.sphere, u.month)}</a>
      </p>
      <Lasting update={u} />
    </>
  ),
  end: <Reporting state={u.state} daysLate={u.days_late} />,
});

/** Every update, newest first, with filters that have an address. */
export default function UpdatesPage() {
  const location = useLocation();
  const [search] = useSearchParams();
  const value = (name: string) => {
    const found = search[name];
    return (Array.isArray(found) ? found[0] : found) || undefined;
  };
  const asked = (): Asked => ({
    ...Object.fromEntries(FILTERS.map((name) => [name, value(name)])),
    page: value("page"),
    asof: useAsof(),
  });
  const list = createAsync(() => getUpdates(asked()), { deferStream: true });
  useHead(() => ({
    title: t("updates.title"),
    description: t("updates.description"),
    feed: paths.updatesFeed,
  }));
  const chosen = () => FILTERS.some((name) => value(name));
  const lede = (l: List) => {
    const newest = l.items[0];
    if (chosen()) return t("updates.found", l.total);
    if (!newest || l.page > 1) return undefined;
    return t("updates.lede", l.total, formatDate(dayOf(newest.published_at, useSite().zone)));
  };
  const receipt = (total: number) => {
    const narrowed = Object.fromEntries(FILTERS.map((name) => [name, value(name)]));
    return receiptOf("list", { of: "updates", ...narrowed }, total);
  };
  const filters = ({ choices }: List) => [
    {
      name: "sphere",
      label: t("updates.filter.sphere"),
      value: value("sphere"),
      choices: choices.spheres.map((s) => ({ value: s.slug, label: s.title ?? s.slug })),
    },
    {
      name: "strategy",
      label: t("updates.filter.strategy"),
      value: value("strategy"),
      choices: choices.strategies.map((s) => ({
        value: s.slug,
        label: `${s.number} ${s.title ?? s.slug}`,
      })),
    },
    {
      name: "month",
      label: t("updates.filter.month"),
      value: value("month"),
      choices: choices.months.map((m) => ({ value: m, label: formatMonth(m) })),
    },
    {
      name: "kind",
      label: t("updates.filter.kind"),
      value: value("kind"),
      choices: (["update", "nothing"] as const).map((k) => ({
        value: k,
        label: t(`updates.filter.${k}`),
      })),
    },
  ];
  return (
    <Show when={list() !== undefined}>
      <Show when={list()} fallback={<WrongQuery whole={paths.updates} />}>
        {(l) => (
          <>
            <Opening title={t("updates.title")} lede={lede(l())}>
              <FilterForm action={paths.updates} asof={useAsof()} filters={filters(l())} />
              <Receipt of={receipt(l().total)} />
            </Opening>
            <Part
              id="list"
              title={t("updates.list")}
              about={<a href={paths.updatesFeed}>{t("updates.feed")}</a>}
            >
              <div class="stack">
                <Show
                  when={l().items.length > 0}
                  fallback={<p class="none">{t(chosen() ? "updates.noMatch" : "updates.none")}</p>}
                >
                  <Ledger ordered items={l().items.map(entry)} />
                </Show>
                <Pager
                  path={location.pathname + location.search}
                  page={l().page}
                  perPage={l().per_page}
                  total={l().total}
                />
              </div>
            </Part>
          </>
        )}
      </Show>
    </Show>
  );
}
