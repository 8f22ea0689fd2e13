import { For, Show } from "solid-js";
import type { Reporting as Word } from "../../db/words.ts";
import { QUIET, quietStreak } from "../../worker/months/cells/rules.ts";
import { count, formatDate, formatMonth, formatShort, list } from "../i18n/format.ts";
import { t } from "../i18n/t.ts";
import { paths } from "../paths.ts";
import { More, Task } from "../ui/parts/Part.tsx";
import { Road } from "../ui/road/Road.tsx";
import { useSite } from "../ui/site.ts";
import { Reporting } from "../ui/status.tsx";
import { type Column, Table } from "../ui/table/Table.tsx";
import type { Desk, Sphere } from "./data.ts";

type Cell = NonNullable<Sphere["months"][number]>;

const CORRECTABLE = 3;
const COUNTED: Word[] = ["on_time", "late", "nothing", "excused", "missed", "open"];

const said = (cell: Cell) =>
  cell.state === "late" ? t("common.lateBy", cell.days_late) : t(`common.reporting.${cell.state}`);

/** The last twelve months of a sphere, as a road and as a table. */
export function YearTask(props: { desk: Desk; sphere: Sphere }) {
  const site = useSite();
  const months = () => props.desk.months.map((m) => m.month);
  const cells = () => props.sphere.months.flatMap((m) => m ?? []);
  const title = () => props.sphere.title ?? props.sphere.slug;
  const number = (state: Word) => cells().filter((c) => c.state === state).length;
  const heading = () => {
    const parts = COUNTED.filter((s) => number(s) > 0).map((s) =>
      t(`desk.year.counts.${s}`, count(number(s))),
    );
    const mine = props.desk.spheres.length === 1 && props.sphere.since <= `${months()[0]}-01`;
    const name = mine ? t("desk.year.title") : t("desk.year.titleOf", title());
    return parts.length === 0 ? name : t("desk.year.found", name, list(parts));
  };
  const addressOf = (cell: Cell) =>
    cell.update ? paths.update(cell.update) : paths.cell(cell.month, props.sphere.slug);
  const road = () =>
    props.desk.months.map(({ month }, i) => {
      const cell = props.sphere.months[i];
      if (!cell) {
        const name = t("desk.year.post", formatMonth(month), t("common.reporting.none_owed"));
        return { month, name, state: "none_owed" as const, paved: 0 };
      }
      const name = t("desk.year.post", formatMonth(month), said(cell));
      return { month, name, state: cell.state, href: addressOf(cell), paved: 0 };
    });
  /** The last months with something published that may need a correction. */
  const newest = () =>
    cells()
      .filter((c) => c.update)
      .slice(-CORRECTABLE)
      .toReversed();
  const columns: Column<Cell>[] = [
    { head: t("desk.year.month"), kind: "row", cell: (c) => formatMonth(c.month) },
    {
      head: t("desk.year.report"),
      cell: (c) => <Reporting state={c.state} daysLate={c.days_late} href={addressOf(c)} />,
    },
    {
      head: t("desk.year.posted"),
      cell: (c) =>
        c.state === "missed" && !c.on ? (
          <a href={paths.write(c.month, props.sphere.slug)}>{t("desk.year.late")}</a>
        ) : (
          (c.on && formatDate(c.on)) || t("desk.year.notPosted")
        ),
    },
  ];
  const caption = () =>
    t("desk.year.caption", title(), formatMonth(months()[0]!), formatMonth(months().at(-1)!));
  return (
    <Show when={cells().length > 0}>
      <Task id={`year-${props.sphere.slug}`} title={heading()}>
        <Show when={quietStreak(props.sphere.months) >= QUIET}>
          <p>{t("waiting.quiet", count(quietStreak(props.sphere.months)))}</p>
        </Show>
        <Road
          id={`road-${props.sphere.slug}`}
          caption={caption()}
          head={t("desk.year.sphere")}
          tally={t("desk.year.onTime")}
          months={months()}
          today={{
            month: site.today.slice(0, 7),
            label: t("common.date.flag", formatShort(site.today)),
          }}
          rows={[
            {
              label: title(),
              cells: road(),
              done: number("on_time"),
              total: cells().length - number("open"),
            },
          ]}
        />
        <More summary={t("desk.year.words")}>
          <Table quiet caption={caption()} columns={columns} rows={cells().toReversed()} />
        </More>
        <Show when={newest().length > 0}>
          <p>
            {t("corrections.form.last")}
            {t("common.mark.gap")}
            <For each={newest()}>
              {(cell, i) => (
                <>
                  {i() > 0 && " · "}
                  <a href={paths.correct(cell.update!)}>
                    {t("corrections.form.link")} {formatMonth(cell.month)}
                  </a>
                </>
              )}
            </For>
          </p>
        </Show>
        <p class="meta">
          {t("desk.year.public")}
          <a data-own="" href={paths.sphere(props.sphere.slug)}>
            {t("desk.year.look")}
          </a>
        </p>
      </Task>
    </Show>
  );
}
