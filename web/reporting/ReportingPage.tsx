import { createAsync, useSearchParams } from "@solidjs/router";
import { For, Show } from "solid-js";
import { useAsof, useHead } from "../frame.ts";
import { formatMonth } from "../i18n/format.ts";
import { t } from "../i18n/t.ts";
import { paths } from "../paths.ts";
import { Opening, Part } from "../ui/parts/Part.tsx";
import { withQuery } from "../ui/site.ts";
import { getGrid } from "./data.ts";
import { type Grid, GridTable } from "./GridTable.tsx";
import { WrongQuery } from "../updates/WrongQuery.tsx";

const SPANS = ["12", "24", "all"] as const;

function Spans(props: { chosen: string }) {
  return (
    <nav class="meta" aria-label={t("reporting.span")}>
      <For each={SPANS}>
        {(span, i) => (
          <>
            {i() > 0 && " · "}
            <Show
              when={span !== props.chosen}
              fallback={<b aria-current="true">{t(`reporting.spans.${span}`)}</b>}
            >
              <a href={withQuery(paths.reporting, { months: span === "12" ? undefined : span })}>
                {t(`reporting.spans.${span}`)}
              </a>
            </Show>
          </>
        )}
      </For>
    </nav>
  );
}

/** Who reported when: the whole history of answers and silences as a table. */
export default function ReportingPage() {
  const [search] = useSearchParams();
  const span = () => (typeof search.months === "string" && search.months) || "12";
  const grid = createAsync(() => getGrid(span(), useAsof()), { deferStream: true });
  useHead(() => ({ title: t("reporting.title"), description: t("reporting.description") }));
  const headline = (g: Grid) =>
    t("reporting.headline", g.totals, formatMonth(g.months[0]?.month ?? ""));
  return (
    <Show when={grid() !== undefined}>
      <Show when={grid()} fallback={<WrongQuery whole={paths.reporting} />}>
        {(g) => (
          <>
            <Opening
              long
              kick={t("reporting.title")}
              title={headline(g())}
              lede={t("reporting.lede", g().totals.nothing, g().totals.open) || undefined}
            >
              <Spans chosen={span()} />
            </Opening>
            <Show when={g().months.length > 0}>
              <Part full id="grid" title={t("reporting.grid")} about={t("reporting.legend")}>
                <div class="stack">
                  <GridTable grid={g()} />
                  <p class="meta">
                    <a href={paths.howWeCount}>{t("reporting.how")}</a>
                  </p>
                </div>
              </Part>
            </Show>
          </>
        )}
      </Show>
    </Show>
  );
}
