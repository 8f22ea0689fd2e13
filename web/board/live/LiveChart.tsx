import { createSignal, For, onCleanup, onMount, Show } from "solid-js";
import type { JSX } from "solid-js";
import type { Chart } from "../../../worker/progress/schema.ts";
import { type FillName, Patterns, Segment } from "../../ui/charts/fills.tsx";
import type { Drawn } from "./ChartImpl.tsx";

/** What one chart draws; every number in it also stands in the chart's table. */
export type Drawing = {
  chart: Chart;
  /** What the buttons and the slider are called. */
  key: string;
  steps: string;
  /**
   * Bars, columns or dates, a row each: its key and name, what stands under the name and behind the
   * row, and the row in words.
   */
  rows: { key: string; label: string; under?: string; end: string; says: string }[];
  series: { fill: FillName; word: string; values: number[] }[];
  /** First and current date of each row, in days from the beginning of the axis of dates. */
  spans: { from: number; to: number }[];
  /** Where that axis begins and ends, and its names; `short` where there is little room. */
  from: number;
  to: number;
  ticks: { at: number; label: string; short: string }[];
  today: number;
  now: string;
  /** Where reading begins. */
  start: number;
};

/** So close to the window a chart begins to load. */
const NEAR = "600px";

/**
 * A chart that answers: a key of buttons, a canvas over the still picture, and a slider that reads
 * it row by row. The still picture keeps its place, so nothing moves, and stays without a script.
 */
export function LiveChart(props: {
  id: string;
  drawing: Drawing;
  still: () => JSX.Element;
}): JSX.Element {
  const [drawn, setDrawn] = createSignal<Drawn>();
  const [shown, setShown] = createSignal(false);
  const [hidden, setHidden] = createSignal<ReadonlySet<number>>(new Set<number>());
  const [row, setRow] = createSignal<number>();
  let canvas: HTMLCanvasElement | undefined;
  let gone = false;

  const point = (to: number | undefined) => {
    setRow(to);
    drawn()?.point(to);
  };
  const toggle = (series: number) => {
    const now = new Set(hidden());
    if (!now.delete(series)) now.add(series);
    setHidden(now);
    drawn()?.hide(now);
  };
  const says = () => props.drawing.rows[row() ?? props.drawing.start]?.says ?? "";

  const start = async () => {
    const { draw } = await import("./ChartImpl.tsx");
    if (gone || !canvas) return;
    setShown(true);
    const made = draw(canvas, props.drawing, (to) => setRow(to));
    setDrawn(made);
    made.hide(hidden());
    made.point(row());
  };
  onMount(() => {
    if (import.meta.env.SSR || !canvas) return;
    const near = new IntersectionObserver(
      ([box]) => {
        if (!box?.isIntersecting) return;
        near.disconnect();
        void start();
      },
      { rootMargin: NEAR },
    );
    near.observe(canvas.parentElement!.parentElement!);
    onCleanup(() => near.disconnect());
  });
  onCleanup(() => {
    gone = true;
    drawn()?.destroy();
  });

  return (
    <div class="live">
      <Show when={props.drawing.series.length > 1}>
        <div class="keys" role="group" aria-label={props.drawing.key}>
          <Patterns id={`${props.id}-k`} />
          <For each={props.drawing.series}>
            {(series, i) => (
              <button type="button" aria-pressed={!hidden().has(i())} onClick={() => toggle(i())}>
                <svg width="16" height="16" aria-hidden="true">
                  <Segment
                    id={`${props.id}-k`}
                    fill={series.fill}
                    x="1"
                    y="1"
                    width="14"
                    height="14"
                  />
                </svg>
                <span>{series.word}</span>
              </button>
            )}
          </For>
        </div>
      </Show>
      <div class="live-box">
        <div class="still">{props.still()}</div>
        <div class="live-plot" hidden={!shown()}>
          <canvas ref={(made) => (canvas = made)} role="img" aria-labelledby={`${props.id}-t`} />
        </div>
      </div>
      <Show when={props.drawing.rows.length > 1}>
        <div class="reader">
          <label for={`${props.id}-step`}>{props.drawing.steps}</label>
          <input
            type="range"
            id={`${props.id}-step`}
            min="0"
            max={props.drawing.rows.length - 1}
            step="1"
            value={row() ?? props.drawing.start}
            aria-valuetext={says()}
            onInput={(e) => point(Number(e.currentTarget.value))}
            onFocus={() => point(row() ?? props.drawing.start)}
            onKeyDown={(e) => e.key === "Escape" && point(undefined)}
          />
          <p aria-hidden="true">{says()}</p>
        </div>
      </Show>
    </div>
  );
}
