import type { RoadRow } from "../../worker/spheres/road/schema.ts";
import { useAsof } from "../frame.ts";
import { formatShort } from "../i18n/format.ts";
import { t } from "../i18n/t.ts";
import { paths } from "../paths.ts";
import { Road } from "../ui/road/Road.tsx";
import type { RoadRow as Drawn } from "../ui/road/rows.ts";
import { useSite, withQuery } from "../ui/site.ts";

type Cell = RoadRow["cells"][number];

/** What a sphere reported for a month, in words. */
export const reportWords = ({ state, days_late }: Pick<Cell, "state" | "days_late">): string =>
  state === "late" && days_late > 0
    ? t("common.lateBy", days_late)
    : t(`common.reporting.${state}`);

function drawn(row: RoadRow): Drawn {
  const title = row.title ?? row.slug;
  return {
    href: paths.sphere(row.slug),
    label: title,
    done: row.done,
    total: row.promised,
    flag: row.flag && {
      ...row.flag,
      href: withQuery(paths.actions, { sphere: row.slug, health: row.flag.health }),
    },
    cells: row.cells.map((cell) => {
      const report = reportWords(cell).toLowerCase();
      const words = cell.mark
        ? `${report}${t("common.mark.clause")}${t("spheres.road.became", t(`common.stage.${cell.mark}`))}`
        : report;
      return {
        month: cell.month,
        href: cell.state === "none_owed" ? undefined : paths.cell(cell.month, row.slug),
        name: t("spheres.road.cell", title, cell.month, words),
        state: cell.state,
        mark: cell.mark ?? undefined,
        paved: cell.done,
      };
    }),
  };
}

/** The column of the day that is read, named as such. */
function column() {
  const asof = useAsof();
  const { today } = useSite();
  const day = asof ?? today;
  const label = day < today ? formatShort(day) : t("common.date.flag", formatShort(day));
  return { month: day.slice(0, 7), label };
}

/** One row a sphere, one milepost a month. */
export const SphereRoad = (props: {
  caption: string;
  months: string[];
  rows: readonly RoadRow[];
}) => (
  <Road
    caption={props.caption}
    months={props.months}
    rows={props.rows.map(drawn)}
    head={t("spheres.road.head")}
    today={column()}
  />
);
