import { Show } from "solid-js";
import { QUIET, quietStreak } from "../../worker/months/cells/rules.ts";
import { type Receipted, receiptOf } from "../../worker/progress/receipts/rules.ts";
import type { RoadRow } from "../../worker/spheres/road/schema.ts";
import type { SphereDetail } from "../../worker/spheres/schema.ts";
import { list } from "../i18n/format.ts";
import { t } from "../i18n/t.ts";
import { paths } from "../paths.ts";
import { Receipt } from "../ui/charts/Receipt.tsx";
import { More, Part } from "../ui/parts/Part.tsx";
import { When } from "../ui/parts/Words.tsx";
import { Reporting, Stage } from "../ui/status.tsx";
import { type Column, Table } from "../ui/table/Table.tsx";
import { SphereRoad } from "./SphereRoad.tsx";

type Cell = RoadRow["cells"][number];

const columns = (sphere: string): Column<Cell>[] => [
  {
    head: t("spheres.road.month"),
    kind: "row",
    cell: (c) => (
      <a href={paths.cell(c.month, sphere)}>
        <When month={c.month} />
      </a>
    ),
  },
  {
    head: t("spheres.road.report"),
    cell: (c) => <Reporting state={c.state} daysLate={c.days_late} />,
  },
  {
    head: t("spheres.road.moved"),
    cell: (c) => <Show when={c.mark}>{(stage) => <Stage of={stage()} />}</Show>,
  },
  { head: t("spheres.road.done"), kind: "number", cell: (c) => c.done },
];

/** The reports of all closed months in sentences. */
export function inWords({ history: h, road }: SphereDetail): string {
  if (h.owed === 0) return t("spheres.history.none");
  const inTime = h.on_time + h.nothing;
  const first = t("spheres.history.inTime", inTime, h.owed);
  const quiet = h.nothing > 0 ? t("spheres.history.ofThese", h.nothing) : "";
  const others = [
    h.late > 0 && t("spheres.history.late", h.late),
    h.excused > 0 && t("spheres.history.excused", h.excused),
  ].filter((text) => text !== false);
  const rest = others.length > 0 ? `${t("common.mark.clause")}${list(others)}` : "";
  const missed =
    h.missed.length > 0 ? t("spheres.history.missed", h.missed) : t("spheres.history.noneMissed");
  const streak = quietStreak(road.rows[0]?.cells ?? []);
  const silent =
    streak >= QUIET ? `${t("common.mark.gap")}${t("spheres.history.streak", streak)}` : "";
  return `${first}${quiet}${rest}${t("common.mark.stop")}${missed}${silent}`;
}

/** The months of a sphere: the Road, and the same as a table. */
export function ReportMonths(props: { sphere: SphereDetail }) {
  const months = () => props.sphere.road.months;
  const cells = () => props.sphere.road.rows[0]?.cells ?? [];
  const title = () => props.sphere.title ?? props.sphere.slug;
  return (
    <Show when={months()[0]}>
      {(first) => (
        <div class="stack">
          <SphereRoad
            caption={t("spheres.road.caption", title(), first(), months().at(-1) ?? first())}
            months={months()}
            rows={props.sphere.road.rows}
          />
          <More summary={t("spheres.road.months")}>
            <Table
              caption={t("spheres.road.caption", title(), first(), months().at(-1) ?? first())}
              quiet
              columns={columns(props.sphere.slug)}
              rows={cells().toReversed()}
            />
          </More>
        </div>
      )}
    </Show>
  );
}

function receipts({ slug, history, road: { months } }: SphereDetail): Receipted[] {
  const [from, to] = [months[0], months.at(-1)];
  return [
    receiptOf("reporting", { sphere: slug, state: "owed" }, history.owed),
    ...(from && to ? [receiptOf("road", { sphere: slug, from, to })] : []),
  ];
}

/** How a sphere reported: a sentence, the Road, and the same months as a table. */
export const ReportHistory = (props: { sphere: SphereDetail }) => (
  <Part id="reports" full title={t("spheres.road.title")} about={inWords(props.sphere)}>
    <ReportMonths sphere={props.sphere} />
    <Receipt of={receipts(props.sphere)} />
  </Part>
);
