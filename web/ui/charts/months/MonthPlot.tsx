import { For } from "solid-js";
import type { JSX } from "solid-js";
import { Patterns, percent } from "../fills.tsx";
import { MonthNames, px, ticks } from "./Axis.tsx";

/** Heights in pixels: room above the columns, the names of months and years below. */
const TOP = 10;
const FOOT = 50;

/** Where things stand in a drawing of months. */
export type Placed = {
  y: (n: number) => number;
  /** What a month may take of the width. */
  slot: () => number;
  /** A piece of a month's column, between two numbers. */
  box: (
    i: number,
    from: number,
    to: number,
  ) => { id: string; x: string; y: string; width: string; height: string };
};

/** The scale, its lines and the names of the months, around what is drawn for each month. */
export function MonthPlot(props: {
  id: string;
  months: readonly string[];
  /** The highest number. */
  most: number;
  /** The height of the columns, in pixels. */
  tall: number;
  children: (placed: Placed) => JSX.Element;
}): JSX.Element {
  const height = () => TOP + props.tall + FOOT;
  const slot = () => 1 / props.months.length;
  const y = (n: number) => TOP + props.tall - (n / props.most) * props.tall;
  const box = (i: number, from: number, to: number) => ({
    id: props.id,
    x: percent(i * slot() + slot() * 0.12),
    y: px(y(to)),
    width: percent(slot() * 0.76),
    height: px(y(from) - y(to)),
  });
  return (
    <div class="columns" role="img" aria-labelledby={`${props.id}-t`}>
      <Patterns id={props.id} />
      <svg class="chart scale" width="100%" height={height()} aria-hidden="true">
        <For each={ticks(props.most)}>
          {(n) => (
            <text x="100%" y={px(y(n) + 5)}>
              {n}
            </text>
          )}
        </For>
      </svg>
      <svg class="chart" width="100%" height={height()} aria-hidden="true">
        <For each={ticks(props.most)}>
          {(n) => <line class="axis" x1="0" x2="100%" y1={px(y(n))} y2={px(y(n))} />}
        </For>
        {props.children({ y, slot, box })}
        <MonthNames months={props.months} below={TOP + props.tall} />
      </svg>
    </div>
  );
}
