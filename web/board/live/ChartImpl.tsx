import {
  BarController,
  BarElement,
  CategoryScale,
  Chart,
  type ChartConfiguration,
  LinearScale,
  type Plugin,
} from "chart.js";
import type { Drawing } from "./LiveChart.tsx";
import { figure, fillOf, name, type Palette, palette, span } from "./Paint.tsx";
import { scalesOf } from "./Scales.tsx";

Chart.register(BarController, BarElement, CategoryScale, LinearScale);

/** A chart on its canvas. */
export type Drawn = {
  /** Marks a row; undefined marks none. */
  point: (row: number | undefined) => void;
  hide: (series: ReadonlySet<number>) => void;
  destroy: () => void;
};

type Values = (number | [number, number])[];
type Bars = Chart<"bar", Values, string>;
type Config = ChartConfiguration<"bar", Values, string>;

/** From this width on, names stand beside their rows; below it, above them. In rem. */
const WIDE = 44;
const NAMES = { stages: 20, drift: 25, cohorts: 9, months: 0 };
/** What stands behind a row: a sum, or "+365 days". In rem. */
const ENDS = 2.25;
const SLIPS = 6;
const BAR = 26;
/** A number needs this much room in its segment, in pixels. */
const ROOM = 15;

/** Draws on a canvas that has a box of its own; `pointed` hears which row the pointer is on. */
export function draw(
  canvas: HTMLCanvasElement,
  drawing: Drawing,
  pointed: (row: number) => void,
): Drawn {
  const { rows, series, spans } = drawing;
  const upright = drawing.chart === "months";
  const dates = spans.length > 0;
  const side = NAMES[drawing.chart];
  const rem = parseFloat(getComputedStyle(document.documentElement).fontSize);
  const family = getComputedStyle(canvas).fontFamily;
  const small = 0.8125 * rem;
  const text = 0.9375 * rem;
  let colours: Palette = palette(canvas.parentElement ?? document.body);
  let marked: number | undefined;

  const wide = (chart: Bars) => chart.width >= WIDE * rem;
  /** Middle and thickness of a row's band. */
  const band = (chart: Bars, row: number) => {
    const { top, bottom, left, right } = chart.chartArea;
    const size = (upright ? right - left : bottom - top) / rows.length;
    return { size, middle: (upright ? left : top) + size * (row + 0.5) };
  };

  /** How far a bar lies below the middle of its band: names above it need the room. */
  const sunk = (chart: Bars) =>
    upright || wide(chart) ? 0 : Math.max(0, band(chart, 0).size / 2 - BAR / 2 - 6);

  const over: Plugin<"bar"> = {
    id: "over",
    beforeDatasetsDraw(plain) {
      const chart = plain as Bars;
      const { ctx } = chart;
      const { top, bottom, left, right } = chart.chartArea;
      if (marked !== undefined) {
        const { size, middle } = band(chart, marked);
        const box: [number, number, number, number] = upright
          ? [middle - size / 2, top, size, bottom - top]
          : [left, middle - size / 2, right - left, size];
        ctx.fillStyle = colours.sunk;
        ctx.strokeStyle = colours.accent;
        ctx.lineWidth = 2;
        ctx.fillRect(...box);
        ctx.strokeRect(...box);
      }
      if (dates) {
        const today = chart.scales.x!.getPixelForValue(drawing.today);
        ctx.fillStyle = colours.accent;
        ctx.fillRect(today - 1, top, 2, bottom - top);
        ctx.font = `700 ${small}px ${family}`;
        ctx.textAlign = "center";
        ctx.textBaseline = "top";
        ctx.fillText(drawing.now, today, 0);
      }
      ctx.save();
      ctx.translate(0, sunk(chart));
    },
    afterDatasetsDraw(plain) {
      const chart = plain as Bars;
      const { ctx } = chart;
      if (dates) {
        const at = (day: number) => chart.scales.x!.getPixelForValue(day);
        for (const [i, { from, to }] of spans.entries())
          span(ctx, { from: at(from), to: at(to), y: band(chart, i).middle }, colours);
      }
      if (!upright) numbersIn(chart);
      ctx.restore();
      if (!upright) names(chart);
    },
  };

  function names(chart: Bars) {
    const beside = wide(chart);
    chart.ctx.font = `${text}px ${family}`;
    for (const [i, row] of rows.entries()) {
      const { size, middle } = band(chart, i);
      name(chart.ctx, row.label, {
        width: beside ? (side - 1.5) * rem : chart.width,
        step: text * 1.2,
        top: beside ? undefined : middle - size / 2,
        middle,
        ink: colours.ink,
        behind: beside || i === marked ? undefined : colours.paper,
      });
      chart.ctx.textAlign = "right";
      chart.ctx.fillStyle = dates && row.end.startsWith("+") ? colours.strained : colours["ink-2"];
      chart.ctx.fillText(row.end, chart.width, middle + sunk(chart));
    }
  }

  function numbersIn(chart: Bars) {
    chart.ctx.font = `${small}px ${family}`;
    for (const [i, { fill, values }] of series.entries()) {
      if (!chart.isDatasetVisible(i)) continue;
      for (const [n, bar] of chart.getDatasetMeta(i).data.entries()) {
        const { x, y, base } = (bar as BarElement).getProps(["x", "y", "base"], true);
        if (values[n] && x !== null && y !== null && Math.abs(x - base) >= ROOM)
          figure(chart.ctx, String(values[n]), { x: (x + base) / 2, y }, fill, colours);
      }
    }
  }

  const datasets = (): Config["data"]["datasets"] => {
    if (dates)
      return [{ data: spans.map(({ from, to }) => [from, to]), backgroundColor: "transparent" }];
    return series.map(({ fill, word, values }) => {
      const look = { backgroundColor: fillOf(fill, colours), borderColor: colours.accent };
      return {
        label: word,
        data: values,
        ...look,
        hoverBackgroundColor: look.backgroundColor,
        hoverBorderColor: look.borderColor,
        borderWidth: 1,
        borderSkipped: false,
        ...(upright ? { categoryPercentage: 0.8, barPercentage: 0.95 } : { barThickness: BAR }),
      };
    });
  };

  const scales = () =>
    scalesOf(drawing, { family, size: small, colours, names: side * rem, wide: WIDE * rem });
  const right = upright ? 0 : (dates ? SLIPS : ENDS) * rem;
  const config: Config = {
    type: "bar",
    data: { labels: rows.map((row) => row.label), datasets: datasets() },
    plugins: [over],
    options: {
      indexAxis: upright ? "x" : "y",
      maintainAspectRatio: false,
      animation: false,
      font: { family, size: small },
      layout: { padding: { right, top: dates ? 1.5 * small : 0 } },
      scales: scales(),
      events: ["mousemove", "click", "touchstart", "touchmove"],
      onHover(event, _elements, chart) {
        if (!event.native) return;
        const axis = upright ? "x" : "y";
        const mode = { intersect: false, axis } as const;
        const [found] = chart.getElementsAtEventForMode(event.native, "index", mode, false);
        if (!found || found.index === marked) return;
        point(found.index);
        pointed(found.index);
      },
    },
  };
  const chart: Bars = new Chart(canvas, config);

  function point(row: number | undefined) {
    marked = row;
    chart.draw();
  }
  const repaint = () => {
    colours = palette(canvas.parentElement ?? document.body);
    for (const [i, dataset] of datasets().entries())
      Object.assign(chart.data.datasets[i]!, dataset);
    chart.options.scales = scales();
    chart.update("none");
  };
  const themes = ["(prefers-color-scheme: dark)", "(forced-colors: active)"].map((q) =>
    matchMedia(q),
  );
  for (const theme of themes) theme.addEventListener("change", repaint);
  void document.fonts.ready.then(() => chart.ctx && repaint());

  return {
    point,
    hide(gone) {
      for (const i of series.keys()) chart.setDatasetVisibility(i, !gone.has(i));
      chart.update();
    },
    destroy() {
      for (const theme of themes) theme.removeEventListener("change", repaint);
      chart.destroy();
    },
  };
}
