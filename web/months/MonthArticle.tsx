import { createMemo, For, Show } from "solid-js";
import type { MonthReport } from "../../worker/months/report/schema.ts";
import { addDays } from "../../worker/months/rules.ts";
import { receiptOf } from "../../worker/progress/receipts/rules.ts";
import { dayOf, formatDate, formatFullDay } from "../i18n/format.ts";
import { t } from "../i18n/t.ts";
import { paths } from "../paths.ts";
import { Receipt } from "../ui/charts/Receipt.tsx";
import { Ledger } from "../ui/parts/Lists.tsx";
import { Part, Plate } from "../ui/parts/Part.tsx";
import { useSite } from "../ui/site.ts";
import { Reporting } from "../ui/status.tsx";
import { type Column, Table } from "../ui/table/Table.tsx";
import { Source, type Sourced } from "./edition/Source.tsx";
import { type Way, waysTo } from "./parts/SphereParts.tsx";
import { SphereReport } from "./SphereReport.tsx";

/** The sentences about a month take those spheres that owed it. */
const standingOf = (month: MonthReport) => ({
  ...month,
  spheres: month.contents.flatMap(({ state, sphere, title, days_late }) =>
    state === "none_owed" ? [] : [{ state, sphere, title, days_late, update: null }],
  ),
});

/** What a month came to, in a sentence; `today` matters only while it is open. */
export const headlineOf = (month: MonthReport, today: string) =>
  t("months.headline", standingOf(month), today);

type Line = MonthReport["contents"][number];

const whenOf = ({ state, published_at }: Line) => {
  if (published_at) return formatDate(dayOf(published_at, useSite().zone));
  if (state === "none_owed") return "";
  return state === "open" ? t("months.notYet") : t("months.cameNot");
};

// A sphere's slug is its anchor. The page's own begin with a line, which no slug holds.
function Contents(props: { month: MonthReport; way: (sphere: string) => Way }) {
  const name = (s: Line) => {
    const { href, here } = props.way(s.sphere);
    return (
      <a id={here ? undefined : s.sphere} href={href}>
        {s.title ?? s.sphere}
      </a>
    );
  };
  return (
    <Part id="_contents" title={t("months.contents")} about={t("months.contentsHint")}>
      <Ledger
        ordered
        items={props.month.contents.map((s) => ({
          when: whenOf(s),
          what: name(s),
          end: <Reporting state={s.state} daysLate={s.days_late} />,
        }))}
      />
    </Part>
  );
}

function Strategies(props: { month: MonthReport; way: (sphere: string) => Way }) {
  const titles = createMemo(() => new Map(props.month.contents.map((s) => [s.sphere, s.title])));
  const title = (sphere: string) => titles().get(sphere) ?? sphere;
  const columns: Column<MonthReport["strategies"][number]>[] = [
    {
      head: t("months.number"),
      unseen: true,
      cell: (s) => <Plate number={s.number} />,
    },
    {
      head: t("months.strategy"),
      kind: "row",
      cell: (s) => <a href={paths.strategy(s.slug)}>{s.title ?? s.slug}</a>,
    },
    {
      head: t("months.works"),
      label: "",
      cell: (s) => (
        <For each={s.spheres} fallback={<small>{t("months.noSphere")}</small>}>
          {(sphere, i) => (
            <>
              {i() > 0 && t("common.mark.comma")}
              <a href={props.way(sphere).href}>{title(sphere)}</a>
            </>
          )}
        </For>
      ),
    },
  ];
  return (
    <Part id="_strategies" title={t("months.strategies")} about={t("months.strategiesHint")}>
      <Table
        fold
        quiet
        caption={t("months.strategies")}
        columns={columns}
        rows={props.month.strategies}
        rowId={(s) => `strategy-${s.slug}`}
      />
    </Part>
  );
}

/**
 * A closed month's figures are read again as of its last day of grace; what was reported, in a
 * frozen page, as of the day after, when no month up to this one is open any more.
 */
function receipts({ month, open, grace_ends, contents, actions }: MonthReport, frozen: boolean) {
  const asof = open ? undefined : grace_ends;
  const closed = frozen ? addDays(grace_ends, 1) : undefined;
  const owing = contents.filter((s) => s.state !== "none_owed").length;
  return [
    receiptOf("month", { month, asof: closed }, owing),
    receiptOf("moved", { month, until: asof, asof: closed }),
    receiptOf("stages", { stage: "done", asof }, actions.done),
  ];
}

/**
 * What a month says: every sphere in the roadmap's order, silences as large as reports. Frozen it
 * says what it was made from and holds nothing that another day would change.
 */
export function MonthArticle(props: {
  month: MonthReport;
  headline: string;
  frozen?: Sourced;
  /** The part of its spheres that is shown; without it, all of them. */
  part?: string;
}) {
  const way = createMemo(() =>
    waysTo(
      props.month.month,
      props.month.contents.map((s) => s.sphere),
      props.part,
    ),
  );
  const dates = () => {
    const { open, due, grace_ends } = props.month;
    const end = formatFullDay(grace_ends);
    return t(open ? "months.closesAfter" : "months.closed", formatFullDay(due), end);
  };
  return (
    <article
      data-edition={props.frozen ? props.month.month : undefined}
      data-cited={props.frozen && (props.frozen.cited?.size ?? 0)}
      aria-label={props.headline}
    >
      <div class="wrap sum">
        <p class="lede">
          {t("months.moved", props.month.moved)}
          {t("common.mark.gap")}
          <strong>
            {t("months.done", props.month.actions.done, props.month.actions.promised)}
          </strong>
        </p>
        <p class="meta">{dates()}</p>
        <Receipt of={receipts(props.month, props.frozen !== undefined)} />
      </div>
      <Contents month={props.month} way={way()} />
      <For each={props.month.spheres}>
        {(part) => (
          <SphereReport
            part={part}
            month={props.month.month}
            due={props.month.due}
            closedOn={props.frozen && props.month.grace_ends}
          />
        )}
      </For>
      <Strategies month={props.month} way={way()} />
      <Show when={props.frozen}>{(of) => <Source of={of()} unnamed />}</Show>
    </article>
  );
}
