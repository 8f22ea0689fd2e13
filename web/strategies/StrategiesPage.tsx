import { createAsync } from "@solidjs/router";
import { Show } from "solid-js";
import type { StrategyItem } from "../../worker/strategies/schema.ts";
import { receiptOf } from "../../worker/progress/receipts/rules.ts";
import { useAsof, useHead } from "../frame.ts";
import { t } from "../i18n/t.ts";
import { paths } from "../paths.ts";
import { PostHolder } from "../spheres/PostHolder.tsx";
import { Counted, Receipt } from "../ui/charts/Receipt.tsx";
import { Opening, Plate } from "../ui/parts/Part.tsx";
import { When } from "../ui/parts/Words.tsx";
import { type Column, Table } from "../ui/table/Table.tsx";
import { getStrategies } from "./data.ts";
import { StageTally } from "./StageTally.tsx";

const columns = (): Column<StrategyItem>[] => [
  {
    head: t("strategies.table.strategy"),
    kind: "row",
    cell: (s) => (
      <>
        <a class="plated" href={paths.strategy(s.slug)}>
          <Plate number={s.number} /> <span>{s.title ?? t("strategies.removed")}</span>
        </a>{" "}
        <small class="under">{s.area}</small>
      </>
    ),
  },
  { head: t("strategies.table.executive"), cell: (s) => <PostHolder post={s.executive} brief /> },
  {
    head: t("strategies.table.stages"),
    cell: (s) => <StageTally stages={s.stages} strategy={s.slug} />,
  },
  {
    head: t("strategies.table.done"),
    kind: "number",
    cell: (s) => (
      <>
        <Counted n={s.stages.done} of={receiptOf("stages", { strategy: s.slug, stage: "done" })} />{" "}
        {t("ui.road.of", s.total)}
      </>
    ),
  },
  {
    head: t("strategies.table.last"),
    cell: (s) => (
      <Show when={s.last_month} fallback={t("strategies.table.noLast")}>
        {(month) => (
          <a href={paths.month(month())}>
            <When month={month()} />
          </a>
        )}
      </Show>
    ),
  },
  {
    head: t("strategies.table.next"),
    cell: (s) => (
      <Show when={s.next_due} fallback={t("strategies.table.noNext")}>
        {(day) => <When day={day()} />}
      </Show>
    ),
  },
];

const finding = (items: readonly StrategyItem[]) => {
  if (items.length === 0) return t("strategies.nothing");
  const done = items.reduce((n, s) => n + s.stages.done, 0);
  const all = items.reduce((n, s) => n + s.total, 0);
  return t("strategies.finding", done, all, items.length);
};

const vacant = (items: readonly StrategyItem[]) =>
  items.filter((s) => !s.executive || s.executive.vacant).length;

const doneOf = (items: readonly StrategyItem[]) =>
  receiptOf(
    "stages",
    { stage: "done" },
    items.reduce((n, s) => n + s.stages.done, 0),
  );

/** The strategies in the roadmap's order. */
export default function StrategiesPage() {
  const answer = createAsync(() => getStrategies(useAsof()), { deferStream: true });
  useHead(() => ({ title: t("strategies.title"), description: t("strategies.described") }));
  return (
    <Show when={answer()}>
      {(items) => (
        <>
          <Opening
            kick={t("strategies.title")}
            title={finding(items())}
            long
            lede={items().length > 0 ? t("strategies.vacant", vacant(items())) : undefined}
          >
            <Receipt of={[doneOf(items()), receiptOf("posts", undefined)]} />
            <p class="meta">
              <a href={paths.measures}>{t("measures.door")}</a>
            </p>
          </Opening>
          <section class="wrap part full" aria-label={t("strategies.title")}>
            <Table
              caption={t("strategies.table.caption")}
              quiet
              figure="stages"
              columns={columns()}
              rows={items()}
              empty={t("strategies.nothing")}
              fold
            />
          </section>
        </>
      )}
    </Show>
  );
}
