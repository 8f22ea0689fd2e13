import { createAsync } from "@solidjs/router";
import { Show } from "solid-js";
import type { MeasureItem } from "../../worker/measures/schema.ts";
import { useAsof, useHead } from "../frame.ts";
import { t } from "../i18n/t.ts";
import { Opening } from "../ui/parts/Part.tsx";
import { getMeasures } from "./data.ts";
import { MeasureList } from "./MeasureList.tsx";

/** Measures that compare with their baseline, and those of them that stand better. */
function finding(items: readonly MeasureItem[]): string {
  const compared = items.flatMap((m) =>
    m.change === null ? [] : [m.direction === "higher" ? m.change > 0 : m.change < 0],
  );
  return compared.length === 0
    ? t("measures.list.noFinding", items.length)
    : t("measures.list.finding", compared.filter(Boolean).length, compared.length);
}

const lede = (items: readonly MeasureItem[]) => {
  const told = items.filter((m) => m.reached !== null);
  const reached = told.filter((m) => m.reached).length;
  return [
    told.length > 0 && t("measures.list.reached", reached, told.length),
    t("measures.list.about"),
  ]
    .filter(Boolean)
    .join(t("common.mark.gap"));
};

/** What should change in the end: every measure with its baseline, its latest reading and its target. */
export default function MeasuresPage() {
  const answer = createAsync(() => getMeasures(useAsof()), { deferStream: true });
  useHead(() => ({ title: t("measures.title"), description: t("measures.described") }));
  return (
    <Show when={answer()}>
      {(items) => (
        <Show
          when={items().length > 0}
          fallback={
            <Opening
              kick={t("measures.title")}
              title={t("measures.list.none")}
              lede={t("measures.list.noneLede")}
            />
          }
        >
          <Opening long kick={t("measures.title")} title={finding(items())} lede={lede(items())} />
          <section class="wrap part full" aria-label={t("measures.title")}>
            <MeasureList items={items()} />
          </section>
        </Show>
      )}
    </Show>
  );
}
