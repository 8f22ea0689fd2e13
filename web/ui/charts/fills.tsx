import { For, Show } from "solid-js";
import type { JSX } from "solid-js";
import type { Outcome, Stage } from "../../../db/words.ts";

export type FillName = Stage | Outcome;

/** A tone from the tokens and, where tones are close, a pattern over it: nothing rests on colour. */
export const LOOK: Record<FillName, { tone: string; pattern?: keyof typeof PATTERNS }> = {
  done: { tone: "done" },
  underway: { tone: "underway" },
  continuing: { tone: "underway" },
  planning: { tone: "planning", pattern: "slope" },
  changed: { tone: "planning", pattern: "slope" },
  merged: { tone: "planning", pattern: "dots" },
  not_started: { tone: "not_started" },
  paused: { tone: "aside", pattern: "bars" },
  dropped: { tone: "aside", pattern: "cross" },
};

export const PATTERNS = {
  slope: "M-2 2l4-4M0 8l8-8M6 10l4-4",
  dots: "M2 2h1.5v1.5H2zM6 6h1.5v1.5H6z",
  bars: "M2 0v8M6 0v8",
  cross: "M0 8l8-8M0 0l8 8",
};

export const toneOf = (fill: FillName): string => LOOK[fill].tone;

/** The patterns of one chart, drawn once; ids carry the chart's id. */
export function Patterns(props: { id: string }): JSX.Element {
  return (
    <svg class="patterns" width="0" height="0" aria-hidden="true">
      <defs>
        <For each={Object.entries(PATTERNS)}>
          {([name, path]) => (
            <pattern
              id={`${props.id}-${name}`}
              class={`pt-${name}`}
              width="8"
              height="8"
              patternUnits="userSpaceOnUse"
            >
              <path d={path} />
            </pattern>
          )}
        </For>
      </defs>
    </svg>
  );
}

/** One segment of a bar or column; lengths are SVG lengths, "12.5%" or pixels. */
export function Segment(props: {
  id: string;
  fill: FillName;
  x: string;
  y: string;
  width: string;
  height: string;
}): JSX.Element {
  const look = () => LOOK[props.fill];
  return (
    <>
      <rect
        class={`f-${toneOf(props.fill)}`}
        x={props.x}
        y={props.y}
        width={props.width}
        height={props.height}
      />
      <Show when={look().pattern}>
        {(pattern) => (
          <rect
            fill={`url(#${props.id}-${pattern()})`}
            x={props.x}
            y={props.y}
            width={props.width}
            height={props.height}
          />
        )}
      </Show>
    </>
  );
}

/** A length of the whole, as an SVG length. */
export const percent = (share: number): string => `${Math.round(share * 10_000) / 100}%`;
