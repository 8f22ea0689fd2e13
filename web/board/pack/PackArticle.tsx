import { For, Show } from "solid-js";
import type { Pack, Sheet } from "../../../worker/progress/pack/schema.ts";
import { receiptOf } from "../../../worker/progress/receipts/rules.ts";
import { formatDate } from "../../i18n/format.ts";
import { t } from "../../i18n/t.ts";
import { Receipt } from "../../ui/charts/Receipt.tsx";
import { Opening, Part, Plate, type Step } from "../../ui/parts/Part.tsx";
import { type Column, Table } from "../../ui/table/Table.tsx";
import { StrategySheet } from "./StrategySheet.tsx";

const columns = (): Column<Sheet>[] => [
  {
    head: t("board.strategies.number"),
    unseen: true,
    cell: (s) => <Plate number={s.number} />,
  },
  {
    head: t("ui.chart.strategy"),
    kind: "row",
    cell: (s) => <a href={`#${s.slug}`}>{s.title ?? s.slug}</a>,
  },
  { head: t("common.stage.done"), kind: "number", cell: (s) => s.stages.done },
  { head: t("common.stage.underway"), kind: "number", cell: (s) => s.stages.underway },
  { head: t("pack.offTrack"), kind: "number", cell: (s) => s.health.off_track },
  { head: t("pack.changed"), kind: "number", cell: (s) => s.changes.length },
  { head: t("pack.slipped"), kind: "number", cell: (s) => s.slips.length },
  { head: t("pack.decisions"), kind: "number", cell: (s) => s.decisions.length },
];

/** What a pack is read from; it stands at the foot of each of its pages. */
function Read(props: { of: Pack }) {
  return (
    <p class="meta sheet-foot">
      {t("pack.period", props.of.from, props.of.to)}
      {t("common.mark.stop")}
      {t("pack.read", props.of.position)}
      {t("common.mark.gap")}
      <Show when={props.of.checkpoint} fallback={t("pack.unsigned")}>
        {(head) => (
          <>
            {t("pack.signed", head().size)} <code class="addr">{head().root}</code>
          </>
        )}
      </Show>
    </p>
  );
}

/** A meeting pack: its cover, then a page for each strategy. Nothing in it is of today. */
export function PackArticle(props: {
  pack: Pack;
  crumb?: Step[];
  /** Where its numbers are, as a workbook and as CSV. */
  sheets?: { xlsx: string; csv: string };
}) {
  const span = () => ({ from: props.pack.from ?? undefined, to: props.pack.to });
  return (
    <article class="pack" data-pack={props.pack.id}>
      <Opening
        crumb={props.crumb}
        kick={props.pack.institution}
        title={t("pack.title")}
        lede={t("pack.period", props.pack.from, props.pack.to)}
      >
        <p>{props.pack.title}</p>
        <p class="meta">
          {t("pack.made")} {formatDate(props.pack.made_on)}
          {t("common.mark.stop")}
          {t("pack.removals")}
        </p>
      </Opening>
      <Part full id="cover" title={t("pack.cover")}>
        <div class="stack">
          <Table
            quiet
            caption={t("pack.summary")}
            columns={columns()}
            rows={props.pack.strategies}
          />
          <Receipt
            of={[receiptOf("stages", { asof: props.pack.to }), receiptOf("changes", span())]}
          />
          <Show when={props.sheets}>
            {(sheets) => (
              <p class="no-print">
                {t("pack.sheet")}
                {t("common.mark.colon")}
                <a href={sheets().xlsx}>{t("pack.book")}</a>
                {t("common.mark.comma")}
                <a href={sheets().csv}>{t("pack.csv")}</a>
                {t("common.mark.stop")}
                {t("pack.print")}
              </p>
            )}
          </Show>
          <Read of={props.pack} />
        </div>
      </Part>
      <For each={props.pack.strategies}>
        {(s) => (
          <StrategySheet of={s} day={props.pack.to} span={span()}>
            <Read of={props.pack} />
          </StrategySheet>
        )}
      </For>
    </article>
  );
}
