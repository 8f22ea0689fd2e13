import { createAsync } from "@solidjs/router";
import { Show } from "solid-js";
import type { JSX } from "solid-js";
import type { SecondVoice } from "../../worker/actions/assessing/schema.ts";
import type { Progress } from "../../worker/progress/schema.ts";
import { receiptOf } from "../../worker/progress/receipts/rules.ts";
import { Disagreements, SecondVoicePart } from "../actions/voices/VoiceTable.tsx";
import { useAsof, useHead } from "../frame.ts";
import { capital, count, countOf, formatSlip } from "../i18n/format.ts";
import { t } from "../i18n/t.ts";
import { paths } from "../paths.ts";
import { Counted, Receipt } from "../ui/charts/Receipt.tsx";
import { Opening, Part } from "../ui/parts/Part.tsx";
import { withQuery } from "../ui/site.ts";
import { usePart } from "../ui/table/Pages.tsx";
import { type Column, Table } from "../ui/table/Table.tsx";
import { getProgress } from "./data.ts";
import { Figures } from "./Figures.tsx";

type Whole = NonNullable<Awaited<ReturnType<typeof getProgress>>>;
type Row = Progress["strategies"][number];

const proof = (of: { strategy?: string; shown?: "yes" }) => receiptOf("evidence", of);

const shownIn = ({ shown }: Progress["evidence"]) => receiptOf("evidence", { shown: "yes" }, shown);

const receipts = (figures: Whole) => [
  receiptOf("stages", { stage: "done" }, figures.stages.done),
  receiptOf("drift", undefined, figures.moved.actions),
  shownIn(figures.evidence),
];

const columns = (all: Progress["evidence"]): Column<Row>[] => [
  {
    head: t("ui.chart.strategy"),
    kind: "row",
    cell: (row) => (
      <a href={paths.strategy(row.slug)}>{`${row.number}. ${row.title ?? row.slug}`}</a>
    ),
    foot: t("ui.chart.all"),
  },
  {
    head: t("progress.proof.done"),
    kind: "number",
    cell: (row) => <Counted n={row.evidence.done} of={proof({ strategy: row.slug })} />,
    foot: <Counted n={all.done} of={proof({})} />,
  },
  {
    head: t("progress.proof.shown"),
    kind: "number",
    cell: (row) => (
      <Counted n={row.evidence.shown} of={proof({ strategy: row.slug, shown: "yes" })} />
    ),
    foot: <Counted n={all.shown} of={proof({ shown: "yes" })} />,
  },
];

const evidenceWords = ({ done, shown, share }: Progress["evidence"]) =>
  countOf(shown, done) + (share === null ? "" : t("progress.percent", share));

/** The counts as sentences; every number leads to its rows. */
function Sentences(props: { figures: Whole; voice: SecondVoice }): JSX.Element {
  const stages = () => props.figures.stages;
  const moved = () => props.figures.moved.actions;
  const most = () => props.figures.moved.furthest;
  const staged = (stage: string) => withQuery(paths.actions, { stage });
  return (
    <>
      <a href={staged("underway")}>
        {t("progress.underway", stages().underway, capital(count(stages().underway)))}
      </a>
      {t("progress.waiting", count(stages().planning), count(stages().not_started))}
      <Show when={stages().paused + stages().dropped > 0}>
        {t("progress.aside", count(stages().paused), count(stages().dropped))}
      </Show>
      {t("common.mark.end")}
      <Show when={moved() > 0}>
        {t("common.mark.gap")}
        <a href="#drift">{t("progress.moved", moved(), capital(count(moved())))}</a>
        {most() > 0 ? t("progress.later", formatSlip(most()).slice(1)) : t("progress.notLater")}
      </Show>
      <Show when={props.figures.evidence.done > 0}>
        {t("common.mark.gap")}
        {t("progress.evidence", evidenceWords(props.figures.evidence))}
      </Show>
      <Show when={props.voice}>
        {(voice) => (
          <>
            {t("common.mark.gap")}
            <Disagreements voice={voice()} />
          </>
        )}
      </Show>
    </>
  );
}

/** What is done, what moved, what is shown: sentences, pictures, tables. */
export default function ProgressPage() {
  const part = usePart("actions");
  const progress = createAsync(() => getProgress(part, useAsof()), { deferStream: true });
  return (
    <Show when={progress()}>
      {(figures) => {
        useHead(() => ({ title: t("progress.title"), description: t("progress.description") }));
        return (
          <Show
            when={figures().promised > 0}
            fallback={<Opening title={t("progress.none")} lede={t("progress.noneLede")} />}
          >
            <Opening
              long
              kick={t("progress.title")}
              title={t(
                "progress.done",
                capital(countOf(figures().stages.done, figures().promised)),
              )}
              lede={<Sentences figures={figures()} voice={figures().second_voice} />}
            >
              <Receipt of={receipts(figures())} place={t("progress.title")} />
              <p class="meta">
                <a href={paths.measures}>{t("measures.door")}</a>
              </p>
            </Opening>
            <Part id="pictures" title={t("progress.pictures")} about={t("progress.picturesHint")}>
              <Figures figures={figures()} part={part} />
            </Part>
            <SecondVoicePart voice={figures().second_voice} />
            <Part id="evidence" title={t("progress.proof.title")} about={t("progress.proof.about")}>
              <div class="stack">
                <Table
                  caption={t("progress.proof.caption")}
                  columns={columns(figures().evidence)}
                  rows={figures().strategies}
                />
                <Receipt of={shownIn(figures().evidence)} />
              </div>
            </Part>
          </Show>
        );
      }}
    </Show>
  );
}
