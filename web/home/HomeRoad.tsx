import type { RoadmapRow } from "../../worker/roadmap/schema.ts";
import { useAsof } from "../frame.ts";
import { formatShort } from "../i18n/format.ts";
import { t } from "../i18n/t.ts";
import { paths } from "../paths.ts";
import { Road } from "../ui/road/Road.tsx";
import type { RoadCell, RoadRow } from "../ui/road/rows.ts";
import { useSite, withQuery } from "../ui/site.ts";
import type { Roadmap } from "./data.ts";

type Cell = RoadmapRow["cells"][number];

function said({ state, days_late, reported, owed, mark }: Cell): string {
  const word = state === "late" ? t("common.lateBy", days_late) : t(`common.reporting.${state}`);
  const share = state === "partial" || (state === "open" && owed > 1);
  const became = mark && t("home.became", t(`common.stage.${mark}`));
  return [word.toLowerCase(), share && t("home.reported", reported, owed), became]
    .filter(Boolean)
    .join(t("common.mark.clause"));
}

function drawn(row: RoadmapRow): RoadRow {
  const title = row.title ?? row.slug;
  const alone = row.spheres.length === 1 ? row.spheres[0] : undefined;
  const where = (month: string) =>
    alone ? paths.cell(month, alone) : paths.strategyCell(month, row.slug);
  return {
    href: paths.strategy(row.slug),
    label: title,
    number: row.number,
    done: row.done,
    total: row.promised,
    flag: row.flag && {
      ...row.flag,
      href: withQuery(paths.actions, { strategy: row.slug, health: row.flag.health }),
    },
    cells: row.cells.map((cell): RoadCell => ({
      month: cell.month,
      href: cell.state === "none_owed" ? undefined : where(cell.month),
      name: t("home.cell", title, cell.month, said(cell)),
      state: cell.state,
      share: cell.owed > 0 ? cell.reported / cell.owed : undefined,
      mark: cell.mark ?? undefined,
      paved: cell.done,
    })),
  };
}

/** One row a strategy, one milepost a month. */
export function HomeRoad(props: { roadmap: Roadmap }) {
  const asof = useAsof();
  const { today } = useSite();
  const day = asof ?? today;
  const label = day < today ? formatShort(day) : t("common.date.flag", formatShort(day));
  const first = () => props.roadmap.months[0] ?? "";
  const last = () => props.roadmap.months.at(-1) ?? "";
  return (
    <Road
      caption={t("home.caption", props.roadmap.rows.length, first(), last())}
      months={props.roadmap.months}
      rows={props.roadmap.rows.map(drawn)}
      today={{ month: day.slice(0, 7), label }}
    />
  );
}
