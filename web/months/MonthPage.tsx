import { createAsync, useParams } from "@solidjs/router";
import { For, Show } from "solid-js";
import type { MonthReport } from "../../worker/months/report/schema.ts";
import { useAsof, useHead } from "../frame.ts";
import { dayOf, formatDate, formatFullDay, formatMonth } from "../i18n/format.ts";
import { t } from "../i18n/t.ts";
import { paths } from "../paths.ts";
import { Ledger } from "../ui/parts/Lists.tsx";
import { Opening, Part, Plate } from "../ui/parts/Part.tsx";
import { useSite } from "../ui/site.ts";
import { Reporting } from "../ui/status.tsx";
import { type Column, Table } from "../ui/table/Table.tsx";
import { getMonth } from "./data.ts";
import { MissingMonth } from "./MissingMonth.tsx";
import { type SpherePart, SphereReport } from "./SphereReport.tsx";

/** The sentences about a month take those spheres that owed it. */
const standingOf = (month: MonthReport) => ({
  ...month,
  spheres: month.spheres.flatMap(({ state, sphere, title, days_late }) =>
    state === "none_owed" ? [] : [{ state, sphere, title, days_late, update: null }],
  ),
});

function Dates(props: { month: MonthReport }) {
  const dates = () => {
    const { open, due, grace_ends } = props.month;
    const end = formatFullDay(grace_ends);
    return t(open ? "months.closesAfter" : "months.closed", formatFullDay(due), end);
  };
  return (
    <div>
      <p class="meta">{dates()}</p>
      <nav class="meta" aria-label={t("months.around")}>
        <Show when={props.month.previous}>
          {(m) => (
            <>
              {t("months.before")} <a href={paths.month(m())}>{formatMonth(m())}</a>.{" "}
            </>
          )}
        </Show>
        <Show when={props.month.next}>
          {(m) => (
            <>
              {t("months.after")} <a href={paths.month(m())}>{formatMonth(m())}</a>.
            </>
          )}
        </Show>
      </nav>
    </div>
  );
}

const whenOf = ({ state, updates }: SpherePart) => {
  const newest = updates.at(-1);
  if (newest) return formatDate(dayOf(newest.published_at, useSite().zone));
  if (state === "none_owed") return "";
  return state === "open" ? t("months.notYet") : t("months.cameNot");
};

function Contents(props: { month: MonthReport }) {
  return (
    <Part id="contents" title={t("months.contents")} about={t("months.contentsHint")}>
      <Ledger
        ordered
        items={props.month.spheres.map((s) => ({
          when: whenOf(s),
          what: <a href={`#${s.sphere}`}>{s.title ?? s.sphere}</a>,
          end: <Reporting state={s.state} daysLate={s.days_late} />,
        }))}
      />
    </Part>
  );
}

function Errata(props: { month: MonthReport }) {
  return (
    <Show when={props.month.errata.length > 0}>
      <Part id="errata" title={t("months.errata")} about={t("months.errataHint")}>
        <Ledger
          items={props.month.errata.map((e) => ({
            when: formatDate(e.on),
            what: (
              <>
                <a href={`#${e.sphere}`}>{e.title ?? e.sphere}</a> {t("months.lateAfterClose")}
              </>
            ),
            end: <Reporting state="late" daysLate={e.days_late} />,
          }))}
        />
      </Part>
    </Show>
  );
}

function Strategies(props: { month: MonthReport }) {
  const title = (sphere: string) =>
    props.month.spheres.find((s) => s.sphere === sphere)?.title ?? sphere;
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
              {i() > 0 && ", "}
              <a href={`#${sphere}`}>{title(sphere)}</a>
            </>
          )}
        </For>
      ),
    },
  ];
  return (
    <Part id="strategies" title={t("months.strategies")} about={t("months.strategiesHint")}>
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

/** A month: every sphere in the roadmap's order, silences as large as reports. */
export default function MonthPage() {
  const params = useParams();
  const found = createAsync(() => getMonth(params.month ?? "", useAsof()), { deferStream: true });
  const outside = () => {
    const value = found();
    return value && !value.report ? value : undefined;
  };
  const today = useAsof() ?? useSite().today;
  return (
    <>
      <Show when={outside()}>
        {(o) => <MissingMonth month={params.month ?? ""} first={o().first} last={o().last} />}
      </Show>
      <Show when={found()?.report}>
        {(month) => {
          const headline = () => t("months.headline", standingOf(month()), today);
          useHead(() => ({
            title: formatMonth(month().month),
            description: headline(),
            feed: paths.updatesFeed,
          }));
          return (
            <>
              <Opening
                long
                crumb={[
                  { label: t("common.nav.months"), href: paths.months },
                  { label: formatMonth(month().month) },
                ]}
                title={headline()}
                lede={
                  <>
                    {t("months.moved", month().moved)}{" "}
                    <strong>
                      {t("months.done", month().actions.done, month().actions.promised)}
                    </strong>
                  </>
                }
              >
                <Dates month={month()} />
              </Opening>
              <Errata month={month()} />
              <Contents month={month()} />
              <For each={month().spheres}>
                {(part) => <SphereReport part={part} month={month().month} due={month().due} />}
              </For>
              <Strategies month={month()} />
            </>
          );
        }}
      </Show>
    </>
  );
}
