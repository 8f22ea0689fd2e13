import { createAsync, useLocation } from "@solidjs/router";
import { Show } from "solid-js";
import type { ResourceItem } from "../../../worker/library/resources/schema.ts";
import { useAsof, useHead } from "../../frame.ts";
import { relative } from "../../i18n/format.ts";
import { t } from "../../i18n/t.ts";
import { paths } from "../../paths.ts";
import { Opening } from "../../ui/parts/Part.tsx";
import { When } from "../../ui/parts/Words.tsx";
import { useSite } from "../../ui/site.ts";
import { type Filter, FilterForm } from "../../ui/table/FilterForm.tsx";
import { Pager } from "../../ui/table/Pager.tsx";
import { type Column, Table } from "../../ui/table/Table.tsx";
import { askedIn, Unknown } from "../Asked.tsx";
import { ASKED, FILTERS, getResources } from "./data.ts";

type Found = NonNullable<Awaited<ReturnType<typeof getResources>>>;

const filtersOf = (asked: ReturnType<typeof askedIn>, { choices }: Found): Filter[] => {
  const each = {
    kind: choices.kinds.map((k) => ({ value: k, label: t(`resources.kinds.${k}`) })),
    topic: choices.topics.map((value) => ({ value, label: value })),
    language: choices.languages.map((value) => ({ value, label: t("resources.language", value) })),
    audience: choices.audiences.map((value) => ({ value, label: value })),
  };
  return FILTERS.map((name) => ({
    name,
    label: t(`resources.filter.${name}`),
    value: asked[name],
    choices: each[name],
  }));
};

const columns = (today: string): Column<ResourceItem>[] => [
  {
    head: t("resources.table.title"),
    kind: "row",
    cell: (r) => (
      <>
        <a href={paths.resource(r.slug)}>{r.title ?? t("resources.removed")}</a>{" "}
        <small class="under">
          {r.maker}
          <Show when={r.withdrawn}>
            {r.maker ? ". " : ""}
            {t("resources.withdrawn")}
          </Show>
        </small>
      </>
    ),
  },
  { head: t("resources.table.kind"), cell: (r) => t("resources.what", r.kind, r.language) },
  { head: t("resources.table.topic"), cell: (r) => r.topic },
  { head: t("resources.table.audience"), cell: (r) => r.audience },
  {
    head: t("resources.table.checked"),
    cell: (r) => (
      <Show when={r.checked_on} fallback={t("resources.never")}>
        {(day) => (
          <>
            <When day={day()} /> <small class="under">{relative(day(), today)}</small>
          </>
        )}
      </Show>
    ),
  },
];

/** What can be used: links, handouts, toolkits, courses and workshops. */
export default function ResourcesPage() {
  const location = useLocation();
  const asked = () => askedIn(location.query, ASKED);
  const narrowed = () => ASKED.some((name) => !/page/.test(name) && asked()[name]);
  const today = useAsof() ?? useSite().today;
  const answer = createAsync(() => getResources(asked(), useAsof()), { deferStream: true });
  useHead(() => ({ title: t("resources.title"), description: t("resources.described") }));
  return (
    <Show when={answer() !== undefined}>
      <Show
        when={answer()}
        fallback={
          <Unknown title={t("resources.unknown")} href={paths.resources} all={t("resources.all")} />
        }
      >
        {(found) => (
          <Show
            when={found().total > 0 || narrowed()}
            fallback={
              <Opening
                kick={t("resources.title")}
                title={t("resources.none")}
                lede={t("resources.noneLede")}
              />
            }
          >
            <Opening
              long
              kick={t("resources.title")}
              title={t("resources.finding", found().total)}
              lede={t("resources.lede")}
            >
              <FilterForm
                action={paths.resources}
                filters={filtersOf(asked(), found())}
                asof={useAsof()}
              />
            </Opening>
            <section class="wrap part full" aria-label={t("resources.title")}>
              <Table
                caption={t("resources.table.caption")}
                quiet
                fold
                columns={columns(today)}
                rows={found().items}
                empty={t("resources.table.empty")}
              />
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
