import { createMemo } from "solid-js";
import type { JSX } from "solid-js";
import { type Chart, CHARTS } from "../../../worker/progress/schema.ts";
import type { Outcome, Stage } from "../../../db/words.ts";
import { daysBetween } from "../../../worker/months/rules.ts";
import {
  formatDate,
  formatMonth,
  formatSlip,
  formatTick,
  list,
  monthName,
} from "../../i18n/format.ts";
import { t } from "../../i18n/t.ts";
import { paths } from "../../paths.ts";
import { movedOpen } from "../../../worker/progress/moved/rules.ts";
import { type Figured, Figures, findingOf, nameOf } from "../../progress/Figures.tsx";
import { useAsof } from "../../frame.ts";
import { axis } from "../../ui/charts/Drift.tsx";
import { DRAWN_OUTCOMES } from "../../ui/charts/CohortBars.tsx";
import { DRAWN_STAGES, sumOf } from "../../ui/charts/StageBars.tsx";
import { Doors } from "../../ui/parts/Lists.tsx";
import { withQuery } from "../../ui/site.ts";
import { type Drawing, LiveChart } from "./LiveChart.tsx";

/** What a chart's controls are called. */
const named = (chart: Chart) => ({
  chart,
  key: t("board.live.key"),
  steps: t(`board.live.steps.${chart}`),
});

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
  const moved = movedOpen(figures.drift);
  const { from, to, ticks } = axis([figures.day, ...moved.flatMap((d) => [d.first, d.current])]);
  const at = (day: string) => daysBetween(from, day);
  return {
    ...named("drift"),
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
      label: formatTick(day),
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
      return { ...named(chart), ...byStage(rows) };
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
      return { ...named(chart), ...byStage(rows), start: Math.max(0, rows.length - 1) };
    }
    case "drift":
      return drift(figures);
    case "cohorts":
      return {
        ...named(chart),
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

/** A chart and what its script draws it from. */
function Live(props: { chart: Chart; figures: Figured; still: () => JSX.Element }) {
  const drawing = createMemo(() => drawingOf(props.chart, props.figures));
  return (
    <div data-island="chart" data-chart={props.chart} data-drawing={JSON.stringify(drawing())}>
      <LiveChart id={props.chart} drawing={drawing()} still={props.still} />
    </div>
  );
}

/** The four charts of the public page; where there is a script, they answer. */
export function LiveFigures(props: { figures: Figured }): JSX.Element {
  return (
    <Figures
      figures={props.figures}
      over={(chart) => (still) => <Live chart={chart} figures={props.figures} still={still} />}
    />
  );
}

/** What the four charts say. A script puts the charts in their place when one comes near them. */
export function BoardCharts(props: { board: Figured }): JSX.Element {
  const place = () => withQuery(paths.pictures, { asof: useAsof() });
  return (
    <div data-island="pictures" data-from={place()}>
      <Doors
        items={CHARTS.map((chart) => ({
          href: `${place()}#${chart}`,
          label: findingOf(chart, props.board),
        }))}
      />
    </div>
  );
}
