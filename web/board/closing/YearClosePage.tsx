import { createAsync, useParams } from "@solidjs/router";
import { Show } from "solid-js";
import { receiptOf } from "../../../worker/progress/receipts/rules.ts";
import type { Closing, YearClose } from "../../../worker/progress/closing/schema.ts";
import NotFoundPage from "../../about/NotFoundPage.tsx";
import { PromiseLink } from "../../actions/ActionTable.tsx";
import { useHead } from "../../frame.ts";
import { t } from "../../i18n/t.ts";
import { paths } from "../../paths.ts";
import { PostHolder } from "../../spheres/PostHolder.tsx";
import { Receipt } from "../../ui/charts/Receipt.tsx";
import { Ledger } from "../../ui/parts/Lists.tsx";
import { Opening, Part, Plate } from "../../ui/parts/Part.tsx";
import { Health, Slip, Stage } from "../../ui/status.tsx";
import { type Column, Table } from "../../ui/table/Table.tsx";
import { getYearClose } from "./data.ts";
import { Decided, dueWords, NextStep } from "./Decided.tsx";

const columns = (of: YearClose): Column<Closing>[] => [
  {
    head: t("closing.head.strategy"),
    unseen: true,
    cell: (a) => (
      <a href={paths.strategy(a.strategy.slug)}>
        <Plate number={a.strategy.number} /> <span class="vh">{a.strategy.title}</span>
      </a>
    ),
  },
  { head: t("closing.head.action"), kind: "row", cell: (a) => <PromiseLink {...a} /> },
  {
    head: t("closing.head.stands"),
    cell: (a) => (
      <>
        <Stage of={a.stage} /> <Show when={a.health}>{(health) => <Health of={health()} />}</Show>
      </>
    ),
  },
  {
    head: t("closing.head.due"),
    cell: (a) => (
      <>
        {dueWords(a.due)}{" "}
        <Show when={a.slip_days}>
          {(days) => (
            <>
              <Slip days={days()} />
              <small class="under">{t("actions.facts.first", a.promised_due ?? "")}</small>
            </>
          )}
        </Show>
      </>
    ),
  },
  {
    head: t("closing.head.lead"),
    cell: (a) => (
      <>
        <a href={paths.sphere(a.sphere.slug)}>{a.sphere.title ?? a.sphere.slug}</a>
        {t("common.mark.colon")}
        <PostHolder brief post={a.lead} />
      </>
    ),
  },
  { head: t("closing.head.decided"), cell: (a) => <Decided of={a.decided} /> },
  {
    head: t("closing.head.step"),
    cell: (a) => <NextStep of={a} year={of.year} begins={of.begins} day={of.day} />,
  },
];

function lede(of: YearClose): string {
  const { days_left, year, undecided, counts, next, next_promised } = of;
  const time = days_left === null ? t("closing.closed", year) : t("closing.left", days_left);
  const open = t("closing.undecided", undecided, counts.continuing);
  const from = of.day < of.begins ? t("closing.begins", of.begins) : "";
  return [time, open, from, t("closing.next", next, next_promised)]
    .filter(Boolean)
    .join(t("common.mark.gap"));
}

function Known(props: { of: YearClose }) {
  const headline = () =>
    t(
      "closing.headline",
      props.of.year,
      props.of.promised,
      props.of.counts,
      props.of.days_left === null,
    );
  useHead(() => ({ title: t("closing.title", props.of.year) }));
  return (
    <>
      <Opening
        long
        crumb={[
          { label: t("board.title"), href: paths.board },
          { label: t("closing.title", props.of.year) },
        ]}
        title={headline()}
        lede={lede(props.of)}
      >
        <Receipt
          of={receiptOf("cohorts", { cohort: props.of.year }, props.of.promised)}
          place={t("closing.receipt", props.of.year)}
        />
      </Opening>
      <Part
        full
        id="open"
        title={t("closing.table")}
        about={t("closing.tableAbout", props.of.next)}
      >
        <Table
          fold
          quiet
          caption={t("closing.table")}
          columns={columns(props.of)}
          rows={props.of.items}
          rowId={(a) => a.slug}
          empty={t("closing.none")}
        />
      </Part>
      <Show when={props.of.earlier.length > 0}>
        <Part id="earlier" title={t("closing.earlier")} about={t("closing.earlierAbout")}>
          <Ledger
            items={props.of.earlier.map((e) => ({
              when: String(e.year),
              what: <a href={paths.yearClose(e.year)}>{t("closing.earlierYear", e.year)}</a>,
              end: t("closing.earlierOpen", e.open),
            }))}
          />
        </Part>
      </Show>
    </>
  );
}

/** A year's promises as they will close, and what was decided about those that are open. */
export default function YearClosePage() {
  const params = useParams<{ year: string }>();
  const found = createAsync(() => getYearClose(params.year), { deferStream: true });
  return (
    <Show when={found() !== undefined}>
      <Show when={found()} fallback={<NotFoundPage />}>
        {(of) => <Known of={of()} />}
      </Show>
    </Show>
  );
}
