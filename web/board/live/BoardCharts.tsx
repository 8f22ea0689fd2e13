import type { JSX } from "solid-js";
import type { Chart } from "../../../worker/progress/schema.ts";
import type { Outcome, Stage } from "../../../db/words.ts";
import { daysBetween } from "../../../worker/months/rules.ts";
import { formatDate, formatMonth, formatSlip, list, monthName } from "../../i18n/format.ts";
import { t } from "../../i18n/t.ts";
import { type Figured, Figures, movedOpen, nameOf } from "../../progress/Figures.tsx";
import { axis } from "../../ui/charts/Drift.tsx";
import { DRAWN_OUTCOMES } from "../../ui/charts/CohortBars.tsx";
import { DRAWN_STAGES, sumOf } from "../../ui/charts/StageBars.tsx";
import { type Drawing, LiveChart } from "./LiveChart.tsx";

const EMPTY = { spans: [], from: 0, to: 0, ticks: [], today: 0, now: "", start: 0 };

const countsOf = (counts: Record<string, number>, word: (name: string) => string) =>
  list(
    Object.entries(counts).flatMap(([name, n]) =>
      n > 0 ? [t("common.counted", n, word(name))] : [],
    ),
  ) || t("progress.row.empty");

const inOrder = <K extends string>(order: readonly K[], counts: Record<K, number>) =>
  Object.fromEntries(order.map((name) => [name, counts[name]]));

const stageWord = (stage: string) => t(`common.stage.${stage as Stage}`);
const outcomeWord = (outcome: string) => t(`common.outcome.${outcome as Outcome}`);

type Staged = Omit<Drawing["rows"][number], "says"> & {
  name: string;
  counts: Record<Stage, number>;
};

function byStage(rows: readonly Staged[]) {
  return {
    ...EMPTY,
    rows: rows.map(({ name, counts, ...row }) => ({
      ...row,
      says: t("progress.row.stages", name, countsOf(inOrder(DRAWN_STAGES, counts), stageWord)),
    })),
    series: DRAWN_STAGES.map((fill) => ({
      fill,
      word: stageWord(fill),
      values: rows.map((row) => row.counts[fill]),
    })),
  };
}

function drift(figures: Figured): Drawing {
  const moved = movedOpen(figures);
  const { from, to, ticks } = axis([figures.day, ...moved.flatMap((d) => [d.first, d.current])]);
  const at = (day: string) => daysBetween(from, day);
  return {
    chart: "drift",
    rows: moved.map((d) => ({
      key: d.slug,
      label: nameOf(d),
      end: formatSlip(d.slip_days),
      says: t(
        "progress.row.drift",
        nameOf(d),
        formatDate(d.first),
        formatDate(d.current),
        formatSlip(d.slip_days),
        d.moves,
      ),
    })),
    series: [],
    spans: moved.map((d) => ({ from: at(d.first), to: at(d.current) })),
    from: 0,
    to: at(to),
    ticks: ticks.map((day, i) => ({
      at: at(day),
      label: `${monthName(day).slice(0, 3)} ${day.slice(0, 4)}`,
      short: day.slice(5, 7) === "01" || i === 0 ? day.slice(0, 4) : "",
    })),
    today: at(figures.day),
    now: t("ui.chart.today"),
    start: 0,
  };
}

/** What a script draws for one of the four charts: the numbers of its table. */
function drawingOf(chart: Chart, figures: Figured): Drawing {
  switch (chart) {
    case "stages": {
      const rows = figures.strategies.map((s) => {
        const label = `${s.number}. ${s.title ?? s.slug}`;
        return { key: s.slug, label, name: label, end: String(sumOf(s.stages)), counts: s.stages };
      });
      return { chart, ...byStage(rows) };
    }
    case "months": {
      const rows = figures.months.map(({ month, counts }) => ({
        key: month,
        label: monthName(month).slice(0, 3),
        under: month.endsWith("-01") ? month.slice(0, 4) : undefined,
        name: formatMonth(month),
        end: "",
        counts,
      }));
      return { chart, ...byStage(rows), start: Math.max(0, rows.length - 1) };
    }
    case "drift":
      return drift(figures);
    case "cohorts":
      return {
        chart,
        ...EMPTY,
        rows: figures.cohorts.map(({ year, promised, counts }) => ({
          key: String(year),
          label: String(year),
          end: String(promised),
          says: t(
            "progress.row.cohort",
            year,
            promised,
            countsOf(inOrder(DRAWN_OUTCOMES, counts), outcomeWord),
          ),
        })),
        series: DRAWN_OUTCOMES.map((fill) => ({
          fill,
          word: outcomeWord(fill),
          values: figures.cohorts.map((c) => c.counts[fill]),
        })),
      };
  }
}

/** The four charts of the public page; where there is a script, they answer. */
export function BoardCharts(props: { board: Figured }): JSX.Element {
  return (
    <Figures
      figures={props.board}
      over={(chart) => (still) => (
        <LiveChart id={chart} drawing={drawingOf(chart, props.board)} still={still} />
      )}
    />
  );
}
