import { createMemo, For, Show } from "solid-js";
import type { JSX } from "solid-js";
import { formatMonth, monthLetter } from "../../i18n/format.ts";
import { t } from "../../i18n/t.ts";
import { Plate } from "../parts/Part.tsx";
import { Filling } from "../shapes.tsx";
import { Health } from "../status.tsx";
import { RoadKey } from "./RoadKey.tsx";
import type { RoadCell, RoadRow } from "./rows.ts";

export type RoadProps = {
  /** Names the table: "The Road: eleven strategies, one milepost a month from … to …". */
  caption: string;
  rows: RoadRow[];
  months: string[];
  /** The column of today and its flag: "today, 2 Nov". */
  today?: { month: string; label: string };
  /** Heads of the first and the last column. */
  head?: string;
  tally?: string;
  /** Needed when one page has two Roads. */
  id?: string;
};

/** Thickest paving, in actions; longer rows are drawn to scale. */
const THICKEST = 8;
/** The flag of today covers about this many columns where they are narrowest. */
const FLAG_SPAN = 4;
/** Roads up to here do not stretch over a wide page. */
const SHORT = 8;
const ON_PHONE = 12;
const ON_TABLET = 24;

/** One row a strategy or sphere, one milepost a month: a table of links, drawn as a road. */
export function Road(props: RoadProps): JSX.Element {
  const end = () => `${props.id ?? "road"}-end`;
  // Props are asked for in every cell: what makes them runs once.
  const rows = createMemo(() => props.rows);
  const months = createMemo(() => props.months);
  const today = createMemo(() => props.today);
  const todayAt = createMemo(() => months().indexOf(today()?.month ?? ""));
  const tally = () => props.tally ?? t("ui.road.done");
  const age = (index: number) => {
    const left = months().length - index;
    if (left > ON_TABLET) return " older old";
    return left > ON_PHONE ? " old" : "";
  };
  const column = (month: string, index: number) =>
    `m${age(index)}${month.endsWith("-01") ? " y" : ""}${index === todayAt() ? " today" : ""}`;
  const scale = createMemo(() =>
    Math.max(1, ...rows().flatMap((r) => r.cells.map((c) => c.paved / THICKEST))),
  );
  const paving = (cell: RoadCell) => (cell.paved > 0 ? ` p${Math.ceil(cell.paved / scale())}` : "");
  /** Whether the year over January would lie under the flag. */
  const near = () =>
    months().some((m, i) => m.endsWith("-01") && i <= todayAt() && i >= todayAt() - FLAG_SPAN);

  return (
    <>
      <div class="road">
        <a class="skip" href={`#${end()}`}>
          {t("ui.road.skip")}
        </a>
        <table role="table" class={months().length <= SHORT ? "short" : undefined}>
          <caption class="vh">{props.caption}</caption>
          <thead role="rowgroup" class={near() ? "near" : undefined}>
            <tr role="row">
              <th role="columnheader" scope="col" class="name">
                {props.head ?? t("ui.road.strategy")}
              </th>
              <For each={months()}>
                {(month, i) => (
                  <th role="columnheader" scope="col" class={column(month, i())}>
                    <Show when={i() === todayAt() && today()}>
                      {(named) => (
                        <span class="flag" classList={{ first: i() < FLAG_SPAN }}>
                          {named().label}
                        </span>
                      )}
                    </Show>
                    <span aria-hidden="true">
                      <Show when={month.endsWith("-01")}>
                        <span class="yr">{month.slice(0, 4)}</span>
                      </Show>
                      {monthLetter(month)}
                    </span>
                    <span class="vh">{formatMonth(month)}</span>
                  </th>
                )}
              </For>
              <th role="columnheader" scope="col" class="kept">
                {tally()}
              </th>
            </tr>
          </thead>
          <tbody role="rowgroup">
            <For each={rows()}>
              {(row) => (
                <tr role="row">
                  <th role="rowheader" scope="row" class="name">
                    <RowName {...row} />
                  </th>
                  <For each={row.cells}>
                    {(cell, i) => (
                      <td role="cell" class={column(cell.month, i()) + paving(cell)}>
                        <Milepost cell={cell} />
                      </td>
                    )}
                  </For>
                  <td role="cell" class="kept">
                    <Show when={row.flag}>
                      {(flag) => (
                        <Health of={flag().health} count={flag().count} href={flag().href} />
                      )}
                    </Show>
                    <span>
                      <b>{row.done}</b> {t("ui.road.of", row.total)}{" "}
                      <span class="unit" aria-hidden="true">
                        {tally().toLowerCase()}
                      </span>
                    </span>
                  </td>
                </tr>
              )}
            </For>
          </tbody>
        </table>
      </div>
      <RoadKey id={end()} rows={rows()} />
    </>
  );
}

function RowName(props: Pick<RoadRow, "href" | "label" | "number">): JSX.Element {
  const inside = () => (
    <>
      <Show when={props.number}>{(n) => <Plate number={n()} />}</Show>
      <span class="txt">{props.label}</span>
    </>
  );
  return (
    <Show when={props.href} fallback={<span>{inside()}</span>}>
      <a href={props.href}>{inside()}</a>
    </Show>
  );
}

/** Drawn hundreds of times on a page, so its branches are plain expressions. */
function Milepost(props: { cell: RoadCell }): JSX.Element {
  const post = () => (
    <svg aria-hidden="true">
      <use href={`#s-${props.cell.state}`} />
      {props.cell.state === "partial" ? <Filling share={props.cell.share} /> : undefined}
      {props.cell.mark ? (
        <use
          class={`glyph ${props.cell.mark}`}
          href={`#s-${props.cell.mark}`}
          x="7"
          width="10"
          height="10"
        />
      ) : undefined}
    </svg>
  );
  return (
    <>
      {props.cell.href === undefined ? (
        <span class={props.cell.state}>
          {post()}
          <span class="vh">{props.cell.name}</span>
        </span>
      ) : (
        <a class={props.cell.state} href={props.cell.href}>
          {post()}
          <span class="vh">{props.cell.name}</span>
        </a>
      )}
    </>
  );
}
