import { createAsync, useSearchParams } from "@solidjs/router";
import { For, Show } from "solid-js";
import { LISTED } from "../../worker/actions/schema.ts";
import { receiptOf } from "../../worker/progress/receipts/rules.ts";
import { askedIn } from "../actions/Asked.tsx";
import { useAsof, useHead } from "../frame.ts";
import { formatMonth } from "../i18n/format.ts";
import { t } from "../i18n/t.ts";
import { paths } from "../paths.ts";
import { Receipt } from "../ui/charts/Receipt.tsx";
import { Opening, Part } from "../ui/parts/Part.tsx";
import { withQuery } from "../ui/site.ts";
import { Pages, usePart } from "../ui/table/Pages.tsx";
import { getGrid, NARROWED, type Narrowed } from "./data.ts";
import { CellList } from "./CellList.tsx";
import { HealthPart } from "./health/HealthPart.tsx";
import { type Grid, GridTable, owed } from "./GridTable.tsx";
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
function Whole() {
  const [search] = useSearchParams();
  const span = () => (typeof search.months === "string" && search.months) || "12";
  const part = usePart("spheres");
  const grid = createAsync(() => getGrid(span(), part, useAsof()), { deferStream: true });
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
              <Receipt
                of={receiptOf(
                  "reporting",
                  { from: g().months[0]?.month, state: "owed" },
                  owed(g().totals),
                )}
              />
            </Opening>
            <Show when={g().months.length > 0}>
              <Part full id="grid" title={t("reporting.grid")} about={t("reporting.legend")}>
                <div class="stack">
                  <GridTable grid={g()} />
                  <Pages
                    name="spheres"
                    at="grid"
                    part={part}
                    perPage={LISTED.spheres}
                    total={g().spheres}
                  />
                  <Receipt
                    of={receiptOf("reporting", { from: g().months[0]?.month })}
                    place={t("reporting.grid")}
                  />
                </div>
              </Part>
              <HealthPart span={span()} />
            </Show>
          </>
        )}
      </Show>
    </Show>
  );
}

/** The grid, or the rows behind one of its counts where the address names them. */
export default function ReportingPage() {
  const [search] = useSearchParams();
  const asked: Narrowed = askedIn(search, NARROWED);
  const narrowed = NARROWED.some((name) => name !== "page" && asked[name]);
  useHead(() => ({ title: t("reporting.title"), description: t("reporting.description") }));
  return (
    <Show when={narrowed} fallback={<Whole />}>
      <CellList asked={asked} />
    </Show>
  );
}
