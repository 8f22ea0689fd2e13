import { createMemo, For, Show } from "solid-js";
import type { JSX } from "solid-js";
import { percent } from "../fills.tsx";
import { px } from "./Axis.tsx";
import { MonthPlot, Piece } from "./MonthPlot.tsx";

/** One month: what is filled, within what outline if there is one, and where the target lies. */
export type MonthColumn = {
  month: string;
  part: number;
  whole: number | null;
  goal: number | null;
};

/** A column a month, some of a number or days, with the target as a dashed line. */
export function MonthColumns(props: { id: string; columns: readonly MonthColumn[] }): JSX.Element {
  const columns = createMemo(() => props.columns);
  const most = createMemo(() =>
    Math.max(1, ...columns().map((c) => Math.max(c.part, c.whole ?? 0, c.goal ?? 0))),
  );
  return (
    <MonthPlot id={props.id} months={columns().map((c) => c.month)} most={most()} tall={110}>
      {({ y, slot, box }) => (
        <>
          <For each={columns()}>
            {(c, i) => (
              <>
                <Show when={c.whole}>
                  {(whole) => <Piece fill="not_started" box={box(i(), 0, whole())} />}
                </Show>
                <Show when={c.part > 0}>
                  <Piece fill="done" box={box(i(), 0, c.part)} />
                </Show>
              </>
            )}
          </For>
          <For each={columns()}>
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
        </>
      )}
    </MonthPlot>
  );
}
