import { createAsync } from "@solidjs/router";
import { createMemo, Show } from "solid-js";
import { LISTED } from "../../worker/actions/schema.ts";
import type { SphereItem, SphereList } from "../../worker/spheres/schema.ts";
import { receiptOf } from "../../worker/progress/receipts/rules.ts";
import { useAsof, useHead } from "../frame.ts";
import { formatDay } from "../i18n/format.ts";
import { t } from "../i18n/t.ts";
import { paths } from "../paths.ts";
import { Counted, Receipt } from "../ui/charts/Receipt.tsx";
import { Opening, Part } from "../ui/parts/Part.tsx";
import { useSite } from "../ui/site.ts";
import { Reporting } from "../ui/status.tsx";
import { Pages, usePart } from "../ui/table/Pages.tsx";
import { type Column, Table } from "../ui/table/Table.tsx";
import { getSpheres } from "./data.ts";
import { PostHolder } from "./PostHolder.tsx";
import { SphereRoad } from "./SphereRoad.tsx";

const inTime = ({ slug, history: h }: SphereItem) =>
  h.owed === 0 ? (
    ""
  ) : (
    <a href={receiptOf("reporting", { sphere: slug, state: "in_time" }).rows}>
      {t("spheres.table.inTime", h.on_time + h.nothing, h.owed)}
    </a>
  );

const columns = (month: string): Column<SphereItem>[] => [
  {
    head: t("spheres.table.sphere"),
    kind: "row",
    cell: (s) => (
      <>
        <a href={paths.sphere(s.slug)}>{s.title ?? t("spheres.removed")}</a>{" "}
        <small class="under">{s.programme}</small>
      </>
    ),
  },
  { head: t("spheres.table.lead"), cell: (s) => <PostHolder post={s.lead} /> },
  { head: t("spheres.table.deputy"), cell: (s) => <PostHolder post={s.deputy} /> },
  {
    head: t("spheres.table.month", month),
    cell: (s) => (
      <Show when={s.reporting}>
        {(report) => <Reporting state={report().state} daysLate={report().days_late} />}
      </Show>
    ),
  },
  {
    head: t("spheres.table.reports"),
    cell: (s) => (
      <>
        {inTime(s)}{" "}
        <Show when={s.history.owed > 0}>
          <small class="under">
            <a href={receiptOf("reporting", { sphere: s.slug, state: "missed" }).rows}>
              {t("spheres.table.missed", s.history.missed.length)}
            </a>
          </small>
        </Show>
      </>
    ),
  },
  {
    head: t("spheres.table.done"),
    kind: "number",
    cell: (s) => (
      <>
        <Counted n={s.done} of={receiptOf("stages", { sphere: s.slug, stage: "done" })} />{" "}
        {t("ui.road.of", s.total)}
      </>
    ),
  },
];

/** How the month that is due next stands, in sentences. */
function standing(now: SphereList["now"], day: string) {
  if (!now) return { title: t("spheres.nothing") };
  const { month, due, closes, owed, waiting } = now;
  const when =
    day <= due ? t("spheres.due", formatDay(due)) : t("spheres.grace", formatDay(closes));
  const more = waiting.length - LISTED.spheres;
  const named = waiting.slice(0, LISTED.spheres).map((s) => s.title ?? s.slug);
  const names = more > 0 ? [...named, t("spheres.others", more)] : named;
  return {
    month,
    title: t("spheres.finding", month, owed - waiting.length, owed),
    lede:
      names.length > 0 ? `${when}${t("common.mark.gap")}${t("spheres.waiting", names)}` : undefined,
  };
}

/** Every sphere: who leads it and how it reported. */
export default function SpheresPage() {
  const page = usePart("page");
  const answer = createAsync(() => getSpheres(page, useAsof()), { deferStream: true });
  useHead(() => ({ title: t("spheres.title"), description: t("spheres.described") }));
  return (
    <Show when={answer()}>
      {(known) => {
        const now = createMemo(() => standing(known().now, useAsof() ?? useSite().today));
        return (
          <>
            <Opening kick={t("spheres.title")} title={now().title} long lede={now().lede}>
              <Show when={now().month}>
                {(month) => <Receipt of={receiptOf("month", { month: month() })} />}
              </Show>
            </Opening>
            <Show when={known().road.months[0]}>
              {(first) => (
                <Part id="road" full title={t("spheres.road.titleAll")}>
                  <SphereRoad
                    caption={t("spheres.road.all", first(), known().road.months.at(-1) ?? first())}
                    months={known().road.months}
                    rows={known().road.rows}
                  />
                  <Pages
                    name="page"
                    at="road"
                    part={page}
                    perPage={LISTED.spheres}
                    total={known().total}
                  />
                  <Receipt
                    of={receiptOf("road", {
                      from: first(),
                      to: known().road.months.at(-1) ?? first(),
                      spheres: true,
                    })}
                  />
                </Part>
              )}
            </Show>
            <Part id="list" full title={t("spheres.table.caption")}>
              <Table
                caption={t("spheres.table.caption")}
                quiet
                columns={columns(now().month ?? "")}
                rows={known().items}
                empty={t("spheres.nothing")}
                fold
              />
              <Pages
                name="page"
                at="list"
                part={page}
                perPage={LISTED.spheres}
                total={known().total}
              />
              <Receipt of={[receiptOf("reporting", { state: "owed" }), receiptOf("stages", {})]} />
            </Part>
          </>
        );
      }}
    </Show>
  );
}
