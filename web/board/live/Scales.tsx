import type { Drawing } from "./LiveChart.tsx";
import type { Palette } from "./Paint.tsx";

/** Months that are named where there is no room for all. */
const QUARTERS = ["01", "04", "07", "10"];

type Look = {
  family: string;
  size: number;
  colours: Palette;
  /** Room for names beside the rows, and the width from which on they stand there; in pixels. */
  names: number;
  wide: number;
};

type Axis = { chart: { width: number } };

/** The two axes of a chart: what is counted (or when), and its rows. */
export function scalesOf(drawing: Drawing, look: Look) {
  const { rows, series, spans, ticks } = drawing;
  const upright = drawing.chart === "months";
  const dates = spans.length > 0;
  const words = {
    maxRotation: 0,
    font: { family: look.family, size: look.size },
    color: look.colours["ink-2"],
  };
  const sums = rows.map((_, i) => series.reduce((sum, { values }) => sum + (values[i] ?? 0), 0));
  const most = upright ? undefined : Math.max(1, ...sums);
  const counted = {
    stacked: !dates,
    min: dates ? drawing.from : 0,
    max: dates ? drawing.to : most,
    display: upright || dates,
    position: dates ? ("top" as const) : undefined,
    border: { display: false },
    grid: { color: look.colours.rule, drawTicks: false },
    afterBuildTicks(scale: { ticks: { value: number }[] }) {
      if (dates) scale.ticks = ticks.map((t) => ({ value: t.at }));
    },
    ticks: {
      ...words,
      precision: 0,
      maxTicksLimit: 6,
      padding: 8,
      callback(this: Axis, value: string | number) {
        if (!dates) return value;
        const tick = ticks.find((t) => t.at === value);
        return this.chart.width >= look.wide ? tick?.label : tick?.short;
      },
    },
  };
  const named = {
    stacked: !dates,
    grid: { display: false },
    border: { color: look.colours.rule },
    afterFit(scale: Axis & { width: number }) {
      if (!upright) scale.width = scale.chart.width >= look.wide ? look.names : 1;
    },
    ticks: {
      ...words,
      display: upright,
      autoSkip: false,
      callback(this: Axis, _value: unknown, i: number) {
        const { key = "", label = "", under } = rows[i] ?? {};
        if (this.chart.width < look.wide && !QUARTERS.includes(key.slice(5))) return "";
        return under ? [label, under] : label;
      },
    },
  };
  return upright ? { x: named, y: counted } : { x: counted, y: named };
}
