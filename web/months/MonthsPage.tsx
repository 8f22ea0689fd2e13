import { createAsync, useLocation, useSearchParams } from "@solidjs/router";
import { For, Show } from "solid-js";
import { receiptOf } from "../../worker/progress/receipts/rules.ts";
import { useAsof, useHead } from "../frame.ts";
import { formatDay, formatMonth } from "../i18n/format.ts";
import { t } from "../i18n/t.ts";
import { paths } from "../paths.ts";
import { Receipt } from "../ui/charts/Receipt.tsx";
import { type Entry, Ledger } from "../ui/parts/Lists.tsx";
import { Opening, Part } from "../ui/parts/Part.tsx";
import { useSite } from "../ui/site.ts";
import { Reporting } from "../ui/status.tsx";
import { Pager } from "../ui/table/Pager.tsx";
import { getMonths } from "./data.ts";
import { WrongQuery } from "../updates/WrongQuery.tsx";

type Item = NonNullable<Awaited<ReturnType<typeof getMonths>>>["items"][number];

const receipts = (total: number) => [
  receiptOf("list", { of: "months" }, total),
  receiptOf("reporting", { state: "owed" }),
];

/** Every month of the roadmap, newest first, each with its finding. */
export default function MonthsPage() {
  const location = useLocation();
  const [search] = useSearchParams();
  const page = () => (typeof search.page === "string" ? search.page : undefined);
  const list = createAsync(() => getMonths(page(), useAsof()), { deferStream: true });
  const today = useAsof() ?? useSite().today;
  useHead(() => ({ title: t("months.title"), description: t("months.description") }));
  const entry = (m: Item): Entry => ({
    when: <a href={paths.month(m.month)}>{formatMonth(m.month)}</a>,
    what: t("months.finding", m, today),
    end: m.open && <Reporting state="open">{t("months.dueBy", formatDay(m.due))}</Reporting>,
  });
  const review = (year: string, items: Item[]) =>
    items.some((m) => m.month === `${year}-12` && !m.open) && (
      <a href={paths.year(year)}>{t("editions.year.review", year)}</a>
    );
  const years = (items: Item[]) => [...Map.groupBy(items, (m) => m.month.slice(0, 4))];
  const first = (items: Item[], total: number) =>
    items.length === total ? items.at(-1)?.month : undefined;
  return (
    <Show when={list() !== undefined}>
      <Show when={list()} fallback={<WrongQuery whole={paths.months} />}>
        {(l) => (
          <>
            <Opening
              title={t("months.title")}
              lede={
                l().total === 0
                  ? t("months.none")
                  : t("months.lede", l().total, first(l().items, l().total))
              }
            >
              <Receipt of={receipts(l().total)} />
            </Opening>
            <For each={years(l().items)}>
              {([year, months]) => (
                <Part id={`year-${year}`} title={year} about={review(year, months)}>
                  <Ledger ordered items={months.map(entry)} />
                </Part>
              )}
            </For>
            <div class="wrap">
              <Pager
                path={location.pathname + location.search}
                page={l().page}
                perPage={l().per_page}
                total={l().total}
              />
            </div>
          </>
        )}
      </Show>
    </Show>
  );
}
