import { createMemo, For, Show } from "solid-js";
import type { JSX } from "solid-js";
import { Patterns, percent, Segment } from "../fills.tsx";
import { MonthNames, px, ticks } from "./Axis.tsx";

const TOP = 10;
const PLOT = 110;
const FOOT = 50;

/** One month: what is filled, within what outline if there is one, and where the target lies. */
export type MonthColumn = {
  month: string;
  part: number;
  whole: number | null;
  goal: number | null;
};

/** A column a month, some of a number or days, with the target as a dashed line. */
export function MonthColumns(props: { id: string; columns: readonly MonthColumn[] }): JSX.Element {
  const most = createMemo(() =>
    Math.max(1, ...props.columns.map((c) => Math.max(c.part, c.whole ?? 0, c.goal ?? 0))),
  );
  const y = (n: number) => TOP + PLOT - (n / most()) * PLOT;
  const slot = () => 1 / props.columns.length;
  const box = (i: number, n: number) => ({
    id: props.id,
    x: percent((i + 0.12) * slot()),
    y: px(y(n)),
    width: percent(slot() * 0.76),
    height: px(y(0) - y(n)),
  });
  return (
    <div class="columns" role="img" aria-labelledby={`${props.id}-t`}>
      <Patterns id={props.id} />
      <svg class="chart scale" width="100%" height={TOP + PLOT + FOOT} aria-hidden="true">
        <For each={ticks(most())}>
          {(n) => (
            <text x="100%" y={px(y(n) + 5)}>
              {n}
            </text>
          )}
        </For>
      </svg>
      <svg class="chart" width="100%" height={TOP + PLOT + FOOT} aria-hidden="true">
        <For each={ticks(most())}>
          {(n) => <line class="axis" x1="0" x2="100%" y1={px(y(n))} y2={px(y(n))} />}
        </For>
        <For each={props.columns}>
          {(c, i) => (
            <>
              <Show when={c.whole}>
                {(whole) => <Segment fill="not_started" {...box(i(), whole())} />}
              </Show>
              <Show when={c.part > 0}>
                <Segment fill="done" {...box(i(), c.part)} />
              </Show>
            </>
          )}
        </For>
        <For each={props.columns}>
          {(c, i) => (
            <Show when={c.goal !== null}>
              <For each={["goal under", "goal"]}>
                {(look) => (
                  <line
                    class={look}
                    x1={percent(i() * slot())}
                    x2={percent((i() + 1) * slot())}
                    y1={px(y(c.goal!))}
                    y2={px(y(c.goal!))}
                  />
                )}
              </For>
            </Show>
          )}
        </For>
        <MonthNames months={props.columns.map((c) => c.month)} below={TOP + PLOT} />
      </svg>
    </div>
  );
}
