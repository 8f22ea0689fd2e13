import { createMemo, For, Show } from "solid-js";
import type { JSX } from "solid-js";
import { t } from "../../i18n/t.ts";
import { Plate } from "../parts/Part.tsx";
import { type FillName, Patterns, percent, Segment, toneOf } from "./fills.tsx";

/** Narrower than this part of the picture, a segment has no room for its number. */
const ROOM = 0.035;

export type BarRow = { label: string; number?: number; note?: string; values: readonly number[] };

/** What the fills mean, in the order in which they are drawn. */
export function Legend(props: {
  id: string;
  fills: readonly FillName[];
  word: (fill: FillName) => string;
}): JSX.Element {
  return (
    <ul class="legend" aria-label={t("ui.chart.key")}>
      <For each={props.fills}>
        {(fill) => (
          <li>
            <svg width="16" height="16" aria-hidden="true">
              <Segment id={props.id} fill={fill} x="1" y="1" width="14" height="14" />
            </svg>
            {props.word(fill)}
          </li>
        )}
      </For>
    </ul>
  );
}

/** Rows of stacked segments. Labels are text beside the drawing, so they wrap and grow. */
export function Bars(props: {
  id: string;
  fills: readonly FillName[];
  word: (fill: FillName) => string;
  rows: readonly BarRow[];
}): JSX.Element {
  const total = (row: BarRow) => row.values.reduce((sum, n) => sum + n, 0);
  const longest = createMemo(() => Math.max(1, ...props.rows.map(total)));
  const segments = (row: BarRow) => {
    let start = 0;
    return row.values.flatMap((n, i) => {
      const fill = props.fills[i];
      if (n === 0 || fill === undefined) return [];
      const from = start;
      start += n;
      return [{ n, fill, x: from / longest(), width: n / longest() }];
    });
  };
  return (
    <>
      <Legend id={props.id} fills={props.fills} word={props.word} />
      <div class="bars" role="img" aria-labelledby={`${props.id}-t`}>
        <Patterns id={props.id} />
        <For each={props.rows}>
          {(row) => (
            <div class="bar">
              <p class="bar-l">
                <Show when={row.number}>{(n) => <Plate number={n()} />}</Show>
                <span>
                  {row.label}
                  <Show when={row.note}>
                    {" "}
                    <small>{row.note}</small>
                  </Show>
                </span>
              </p>
              <svg class="chart" width="100%" height="28" aria-hidden="true">
                <For each={segments(row)}>
                  {(s) => (
                    <>
                      <Segment
                        id={props.id}
                        fill={s.fill}
                        x={percent(s.x)}
                        y="1"
                        width={percent(s.width)}
                        height="26"
                      />
                      <Show when={s.width >= ROOM}>
                        <text
                          class={`in on-${toneOf(s.fill)}`}
                          x={percent(s.x + s.width / 2)}
                          y="50%"
                        >
                          {s.n}
                        </text>
                      </Show>
                    </>
                  )}
                </For>
              </svg>
              <span class="bar-n">{total(row)}</span>
            </div>
          )}
        </For>
      </div>
    </>
  );
}
