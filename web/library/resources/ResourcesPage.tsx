import { Show } from "solid-js";
import type { ResourceItem } from "../../../worker/library/resources/schema.ts";
import { useAsof } from "../../frame.ts";
import { relative } from "../../i18n/format.ts";
import { t } from "../../i18n/t.ts";
import { paths } from "../../paths.ts";
import { When } from "../../ui/parts/Words.tsx";
import { useSite } from "../../ui/site.ts";
import type { Filter } from "../../ui/table/FilterForm.tsx";
import { type Column, Table } from "../../ui/table/Table.tsx";
import { Listing } from "../Listing.tsx";
import { ASKED, type Asked, FILTERS, getResources } from "./data.ts";

type Found = NonNullable<Awaited<ReturnType<typeof getResources>>>;

const filtersOf = (asked: Asked, { choices }: Found): Filter[] => {
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
            {r.maker ? t("common.mark.stop") : ""}
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
  const today = useAsof() ?? useSite().today;
  return (
    <Listing
      of="resources"
      names={ASKED}
      get={getResources}
      finding={(found) => t("resources.finding", found.total)}
      lede={() => t("resources.lede")}
      filters={filtersOf}
    >
      {(found, pager) => (
        <section class="wrap part full" aria-label={t("resources.title")}>
          <Table
            caption={t("resources.table.caption")}
            quiet
            fold
            columns={columns(today)}
            rows={found().items}
            empty={t("resources.table.empty")}
          />
          {pager()}
          <p class="acts no-print">
            {t("suggesting.doorAbout")}
            {t("common.mark.gap")}
            <a href={paths.suggest}>{t("suggesting.door")}</a>
          </p>
        </section>
      )}
    </Listing>
  );
}
