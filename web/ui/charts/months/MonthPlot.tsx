import { createMemo, For } from "solid-js";
import type { JSX } from "solid-js";
import { type FillName, Patterns, percent, Segment } from "../fills.tsx";
import { MonthNames, px, ticks } from "./Axis.tsx";

/** Heights in pixels: room above the columns, the names of months and years below. */
const TOP = 10;
const FOOT = 50;

/** A piece of a month's column: where it stands, in the drawing of this id. */
type Box = { id: string; x: string; y: string; width: string; height: string };

/** Where things stand in a drawing of months. */
export type Placed = {
  y: (n: number) => number;
  /** What a month may take of the width. */
  slot: () => number;
  /** A piece of a month's column, between two numbers. */
  box: (i: number, from: number, to: number) => Box;
};

/** What stands between two numbers of a month, worked out once. */
export function Piece(props: { fill: FillName; box: Box }): JSX.Element {
  const box = createMemo(() => props.box);
  return (
    <Segment
      id={box().id}
      fill={props.fill}
      x={box().x}
      y={box().y}
      width={box().width}
      height={box().height}
    />
  );
}

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
  // Asked for by every piece of every column: what makes them runs once.
  const months = createMemo(() => props.months);
  const most = createMemo(() => props.most);
  const height = () => TOP + props.tall + FOOT;
  const slot = createMemo(() => 1 / months().length);
  const y = (n: number) => TOP + props.tall - (n / most()) * props.tall;
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
        <For each={ticks(most())}>
          {(n) => (
            <text x="100%" y={px(y(n) + 5)}>
              {n}
            </text>
          )}
        </For>
      </svg>
      <svg class="chart" width="100%" height={height()} aria-hidden="true">
        <For each={ticks(most())}>
          {(n) => <line class="axis" x1="0" x2="100%" y1={px(y(n))} y2={px(y(n))} />}
        </For>
        {props.children({ y, slot, box })}
        <MonthNames months={months()} below={TOP + props.tall} />
      </svg>
    </div>
  );
}
