import { For, Show } from "solid-js";
import { STAGES } from "../../db/words.ts";
import { addDays } from "../../worker/months/rules.ts";
import { receiptOf } from "../../worker/progress/receipts/rules.ts";
import type { YearReview } from "../../worker/months/years/schema.ts";
import { formatMonth } from "../i18n/format.ts";
import { t } from "../i18n/t.ts";
import { Source, type Sourced } from "../months/edition/Source.tsx";
import { paths } from "../paths.ts";
import { Receipt } from "../ui/charts/Receipt.tsx";
import { DRAWN_OUTCOMES } from "../ui/charts/CohortBars.tsx";
import { Ledger } from "../ui/parts/Lists.tsx";
import { Part, Plate } from "../ui/parts/Part.tsx";
import { type Column, Table } from "../ui/table/Table.tsx";
import { Actions } from "./Actions.tsx";
import { Ended } from "./Ended.tsx";

/** What a year came to, in a sentence. */
export const headlineOf = ({ year, cohort }: YearReview) =>
  t("editions.year.headline", year, cohort.counts.done, cohort.promised);

function Promised(props: { of: YearReview["cohort"]; year: string; asof: string }) {
  const said = () =>
    DRAWN_OUTCOMES.filter((outcome) => props.of.counts[outcome] > 0).map((outcome) =>
      t(`editions.year.outcome.${outcome}`, props.of.counts[outcome]),
    );
  const columns = (): Column<(typeof DRAWN_OUTCOMES)[number]>[] => [
    {
      head: t("editions.year.outcomeHead"),
      kind: "row",
      cell: (outcome) => t(`common.outcome.${outcome}`),
      foot: t("editions.year.all"),
    },
    {
      head: t("editions.year.number"),
      kind: "number",
      cell: (outcome) => props.of.counts[outcome],
      foot: props.of.promised,
    },
  ];
  return (
    <Part id="promised" title={t("editions.year.promised")} about={t("editions.year.promisedHint")}>
      <div class="stack">
        <p>{t("editions.year.cohort", props.of.promised, said())}</p>
        <Show when={props.of.promised > 0}>
          <Table
            quiet
            caption={t("editions.year.promised")}
            columns={columns()}
            rows={DRAWN_OUTCOMES}
          />
        </Show>
        <Receipt
          of={receiptOf("cohorts", { cohort: props.year, asof: props.asof }, props.of.promised)}
        />
      </div>
    </Part>
  );
}

function Strategies(props: { of: YearReview["strategies"]; asof: string }) {
  type Row = YearReview["strategies"][number];
  const columns: Column<Row>[] = [
    { head: t("months.number"), unseen: true, cell: (s) => <Plate number={s.number} /> },
    {
      head: t("months.strategy"),
      kind: "row",
      cell: (s) => <a href={paths.strategy(s.slug)}>{s.title ?? s.slug}</a>,
    },
    ...STAGES.map((stage): Column<Row> => ({
      head: t(`common.stage.${stage}`),
      kind: "number",
      cell: (s) => s.stages[stage],
    })),
  ];
  return (
    <Part
      id="strategies"
      full
      title={t("editions.year.strategies")}
      about={t("editions.year.strategiesHint")}
    >
      <div class="stack">
        <Table quiet caption={t("editions.year.strategies")} columns={columns} rows={props.of} />
        <Receipt of={receiptOf("stages", { asof: props.asof })} />
      </div>
    </Part>
  );
}

function Months(props: { of: YearReview["months"]; asof: string }) {
  return (
    <Part id="months" title={t("editions.year.months")} about={t("editions.year.monthsHint")}>
      <div class="stack">
        <Ledger
          ordered
          items={props.of.map((m) => ({
            when: <a href={paths.month(m.month)}>{formatMonth(m.month)}</a>,
            what: t("months.finding", m, m.grace_ends),
          }))}
        />
        <Receipt
          of={receiptOf("reporting", {
            from: props.of[0]?.month,
            to: props.of.at(-1)?.month,
            asof: props.asof,
          })}
        />
      </div>
    </Part>
  );
}

/** The review of a year, in words and tables. */
export function YearArticle(props: {
  year: YearReview;
  headline: string;
  /** The last day on which it was open. */
  closedOn: string;
  frozen: Sourced;
}) {
  const slipped: Column<YearReview["slipped"][number]>[] = [
    { head: t("editions.year.moved"), cell: (s) => t("editions.year.slip", s.days) },
    {
      head: t("editions.year.reasons"),
      cell: (s) => (
        <For each={s.reasons}>
          {(reason, i) => (
            <>
              {i() > 0 && t("common.mark.comma")}
              {t(`common.reason.${reason}`)}
            </>
          )}
        </For>
      ),
    },
  ];
  return (
    <article
      data-edition={props.year.year}
      data-cited={props.frozen.cited?.size ?? 0}
      aria-label={props.headline}
    >
      <div class="wrap sum">
        <p class="lede">
          {t(
            "editions.year.lede",
            props.year.done.length,
            props.year.slipped.length,
            props.year.dropped.length,
          )}
        </p>
        <p class="meta">{t("editions.year.judged", props.closedOn)}</p>
      </div>
      <Promised of={props.year.cohort} year={props.year.year} asof={props.closedOn} />
      <Actions
        id="done"
        title={t("editions.year.done")}
        about={t("editions.year.doneHint")}
        none={t("editions.year.doneNone")}
        rows={props.year.done}
      />
      <Actions
        id="slipped"
        title={t("editions.year.slipped")}
        about={t("editions.year.slippedHint")}
        none={t("editions.year.slippedNone")}
        rows={props.year.slipped}
        more={slipped}
      />
      <Ended of={props.year} />
      <Strategies of={props.year.strategies} asof={props.closedOn} />
      <Months of={props.year.months} asof={addDays(props.closedOn, 1)} />
      <Source of={props.frozen} />
    </article>
  );
}
