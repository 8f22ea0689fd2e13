import { createMemo, For, Show } from "solid-js";
import type { JSX } from "solid-js";
import { monthName } from "../../../i18n/format.ts";
import { percent } from "../fills.tsx";

const STEPS = [1, 2, 5, 10, 20, 25, 50, 100, 200, 250, 500, 1000];
/** More columns than this, and a phone names only every third month; then only years are named. */
const NAMED = 15;
/** So many names fit into the narrowest figure. */
const TIGHT = 8;
const YEARS_ONLY = 36;
const QUARTERS = ["01", "04", "07", "10"];

/** Lengths in pixels, as short as they are exact enough. */
export const px = (n: number) => String(Math.round(n * 10) / 10);

/** Lines of the scale: at most five, on round numbers. */
export function ticks(most: number): number[] {
  const step = STEPS.find((s) => most / s <= 5) ?? Math.ceil(most / 5);
  return Array.from({ length: Math.floor(most / step) + 1 }, (_, i) => i * step);
}

/** The names of months under their columns, years under January and under the first. */
export function MonthNames(props: {
  months: readonly string[];
  /** Where the columns end, in pixels. */
  below: number;
}): JSX.Element {
  const slot = createMemo(() => 1 / props.months.length);
  /** How early a name makes room for its neighbours; those of the quarters stay. */
  const giving = (month: string) => {
    if (props.months.length <= TIGHT || QUARTERS.includes(month.slice(5))) return "soft";
    return props.months.length > NAMED ? "soft minor" : "soft tight";
  };
  /** Years stand under January, and under the first column when no January follows close by. */
  const year = (month: string, i: number) =>
    month.endsWith("-01") || (i === 0 && !props.months.slice(1, 4).some((m) => m.endsWith("-01")));
  return (
    <For each={props.months}>
      {(month, i) => (
        <>
          <Show when={props.months.length <= YEARS_ONLY}>
            <text class={giving(month)} x={percent((i() + 0.5) * slot())} y={props.below + 20}>
              {monthName(month).slice(0, 3)}
            </text>
          </Show>
          <Show when={year(month, i())}>
            <text class="strong" x={percent((i() + 0.5) * slot())} y={props.below + 42}>
              {month.slice(0, 4)}
            </text>
          </Show>
        </>
      )}
    </For>
  );
}
