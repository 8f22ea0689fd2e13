import { For, Show } from "solid-js";
import type { JSX } from "solid-js";
import { receiptOf } from "../../worker/progress/receipts/rules.ts";
import type { Board, StrategyRow } from "../../worker/progress/board/schema.ts";
import { HEALTHS, type Health as HealthWord, type Stage as StageWord } from "../../db/words.ts";
import { useAsof } from "../frame.ts";
import { formatMonth } from "../i18n/format.ts";
import { t } from "../i18n/t.ts";
import { paths } from "../paths.ts";
import { nameOf } from "../progress/Figures.tsx";
import { Counted } from "../ui/charts/Receipt.tsx";
import { Plate } from "../ui/parts/Part.tsx";
import { withQuery } from "../ui/site.ts";
import { Health, Slip, Stage } from "../ui/status.tsx";
import { type Column, Table } from "../ui/table/Table.tsx";

const COUNTED = [
  "done",
  "underway",
  "planning",
  "not_started",
] as const satisfies readonly StageWord[];

/** How many are on track, at risk and off track, each leading to its rows. */
export function Healths(props: {
  counts: Record<HealthWord, number>;
  strategy?: string;
}): JSX.Element {
  return (
    <For each={HEALTHS.filter((h) => props.counts[h] > 0)} fallback={t("board.strategies.none")}>
      {(health) => (
        <span class="each">
          <Health
            of={health}
            count={props.counts[health]}
            href={withQuery(paths.actions, { strategy: props.strategy, health })}
          />
        </span>
      )}
    </For>
  );
}

const ASIDE = ["paused", "dropped"] as const satisfies readonly StageWord[];

function Aside(props: { counts: Record<StageWord, number>; strategy?: string }): JSX.Element {
  const found = () => ASIDE.filter((s) => props.counts[s] > 0);
  return (
    <For each={found()} fallback={t("board.strategies.none")}>
      {(stage) => (
        <span class="each">
          <Stage
            of={stage}
            count={props.counts[stage]}
            href={withQuery(paths.actions, { strategy: props.strategy, stage })}
          />
        </span>
      )}
    </For>
  );
}

/** How many of the done show evidence, and their share where they are enough for one. */
function Evidenced(props: { of: StrategyRow["evidence"]; strategy?: string }): JSX.Element {
  const rows = () => receiptOf("evidence", { strategy: props.strategy, shown: "yes" }).rows;
  return (
    <Show when={props.of.done > 0} fallback={t("board.strategies.noneDone")}>
      <a href={rows()}>{t("board.strategies.of", props.of.shown, props.of.done)}</a>
      <Show when={props.of.share !== null}>
        {" "}
        <small class="under">{t("board.strategies.share", props.of.share ?? 0)}</small>
      </Show>
    </Show>
  );
}

const columns = (all: Board): Column<StrategyRow>[] => [
  {
    head: t("board.strategies.number"),
    unseen: true,
    cell: (row) => <Plate number={row.number} />,
  },
  {
    head: t("ui.chart.strategy"),
    kind: "row",
    cell: (row) => (
      <a href={withQuery(paths.boardStrategy(row.slug), { asof: useAsof() })}>
        {row.title ?? row.slug}
      </a>
    ),
    foot: t("board.strategies.all"),
  },
  ...COUNTED.map((stage): Column<StrategyRow> => ({
    head: t(`common.stage.${stage}`),
    kind: "number",
    cell: (row) => (
      <Counted n={row.stages[stage]} of={receiptOf("stages", { strategy: row.slug, stage })} />
    ),
    foot: <Counted n={all.stages[stage]} of={receiptOf("stages", { stage })} />,
  })),
  {
    head: t("board.strategies.aside"),
    cell: (row) => <Aside counts={row.stages} strategy={row.slug} />,
    foot: <Aside counts={all.stages} />,
  },
  {
    head: t("board.strategies.health"),
    cell: (row) => <Healths counts={row.health} strategy={row.slug} />,
    foot: <Healths counts={all.health} />,
  },
  {
    head: t("board.strategies.last"),
    cell: (row) => (
      <Show when={row.last_month} fallback={t("board.strategies.never")}>
        {(month) => <a href={paths.strategyCell(month(), row.slug)}>{formatMonth(month())}</a>}
      </Show>
    ),
  },
  {
    head: t("board.strategies.worst"),
    cell: (row) => (
      <Show when={row.worst} fallback={t("board.strategies.none")}>
        {(worst) => (
          <a href={paths.action(worst().slug)}>
            <Slip days={worst().slip_days} />
            <span class="vh">{`${t("common.mark.colon")}${nameOf(worst())}`}</span>
          </a>
        )}
      </Show>
    ),
  },
  {
    head: t("board.strategies.evidence"),
    kind: "number",
    cell: (row) => <Evidenced of={row.evidence} strategy={row.slug} />,
    foot: <Evidenced of={all.evidence} />,
  },
  {
    head: t("board.strategies.measures"),
    kind: "number",
    cell: (row) => (
      <Show when={row.measures > 0} fallback="0">
        <a href={`${withQuery(paths.boardStrategy(row.slug), { asof: useAsof() })}#measures`}>
          {row.measures}
        </a>
      </Show>
    ),
  },
];

/** Every strategy in the roadmap's order: stages, health, last report, slip, evidence. */
export function Strategies(props: { board: Board }): JSX.Element {
  return (
    <Table
      fold
      quiet
      caption={t("board.strategies.caption")}
      columns={columns(props.board)}
      rows={props.board.strategies}
    />
  );
}
