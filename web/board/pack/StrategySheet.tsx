import { createMemo, Show } from "solid-js";
import type { JSX } from "solid-js";
import type { ChangeItem } from "../../../worker/changes/schema.ts";
import type { Sheet } from "../../../worker/progress/pack/schema.ts";
import { receiptOf } from "../../../worker/progress/receipts/rules.ts";
import { endOf, Told } from "../../changes/Told.tsx";
import {
  capital,
  count,
  countOf,
  formatDate,
  formatShort,
  list,
  plural,
} from "../../i18n/format.ts";
import { t } from "../../i18n/t.ts";
import { paths } from "../../paths.ts";
import { furthest, movedOpen } from "../../../worker/progress/moved/rules.ts";
import { driftRows } from "../../progress/Figures.tsx";
import { Drift } from "../../ui/charts/Drift.tsx";
import { Receipt } from "../../ui/charts/Receipt.tsx";
import { DRAWN_STAGES, StageBars, stageWord, sumOf } from "../../ui/charts/StageBars.tsx";
import { type Entry, Facts, Ledger } from "../../ui/parts/Lists.tsx";
import { Plate } from "../../ui/parts/Part.tsx";
import { Words } from "../../ui/parts/Words.tsx";
import { withQuery } from "../../ui/site.ts";
import { NeedList } from "../NeedsYou.tsx";

/** How many there are and in which stages. */
function stagesIn({ stages }: Sheet): string {
  const all = sumOf(stages);
  if (all === 0) return t("pack.nothing");
  const parts = DRAWN_STAGES.filter((stage) => stages[stage] > 0).map((stage) =>
    t("pack.stage", count(stages[stage]), stageWord(stage)),
  );
  return t("pack.stages", all, capital(count(all)), list(parts));
}

/** How many dates moved, and how far the furthest. */
const movedIn = (moved: ReturnType<typeof movedOpen>) =>
  t("pack.moved", moved.length, capital(count(moved.length)), furthest(moved));

const DANGERS = ["at_risk", "off_track"] as const;

/** Where a strategy stands, in sentences. */
function standing(sheet: Sheet): string {
  const { health, drift, evidence } = sheet;
  const dangers = DANGERS.filter((h) => health[h] > 0).map((h) =>
    t("pack.danger", count(health[h]), health[h], t(`common.health.${h}`)),
  );
  const moved = movedOpen(drift);
  return [
    stagesIn(sheet),
    dangers.length > 0 ? t("pack.dangers", list(dangers)) : "",
    dangers.length === 0 && health.on_track > 0 ? t("pack.healthy") : "",
    moved.length > 0 ? movedIn(moved) : "",
    evidence.done > 0 ? t("pack.evidenced", capital(countOf(evidence.shown, evidence.done))) : "",
  ]
    .filter(Boolean)
    .join(t("common.mark.gap"));
}

function Owner(props: { of: Sheet["executive"] }) {
  const value = () => {
    if (!props.of) return t("pack.noOwner");
    return props.of.vacant ? t("pack.vacant") : (props.of.name ?? t("pack.unnamed"));
  };
  const note = () => (props.of?.since ? t("pack.since", props.of.since) : undefined);
  return <Facts items={[{ term: t("pack.owner"), value: value(), note: note() }]} />;
}

const entry = (item: ChangeItem): Entry => ({
  when: item.on ? formatDate(item.on) : undefined,
  what: <Told of={item} />,
  end: endOf(item),
});

/** A head and its list, or a sentence that there is none. */
function Listed(props: {
  title: string;
  items: ChangeItem[];
  none: string;
  children?: JSX.Element;
}) {
  return (
    <>
      <h3>{props.title}</h3>
      <Show when={props.items.length > 0} fallback={<p class="none">{props.none}</p>}>
        <Ledger items={props.items.map(entry)} />
      </Show>
      {props.children}
    </>
  );
}

function Charts(props: { of: Sheet; day: string }) {
  const slug = () => props.of.slug;
  const moved = createMemo(() => movedOpen(props.of.drift));
  const drift = () => ({
    figure: "drift" as const,
    rows: withQuery(paths.actions, { strategy: slug(), moved: "yes", asof: props.day }),
    data: withQuery(paths.progressSheet, { chart: "drift", asof: props.day }),
  });
  return (
    <>
      <StageBars
        id={`stages-${slug()}`}
        finding={stagesIn(props.of)}
        how={t("pack.chart.stages")}
        caption={t("pack.chart.caption")}
        receipt={receiptOf("stages", { strategy: slug(), asof: props.day })}
        rows={[
          {
            label: props.of.title ?? slug(),
            number: props.of.number,
            counts: props.of.stages,
          },
        ]}
      />
      <Show when={moved().length > 0}>
        <Drift
          id={`drift-${slug()}`}
          finding={movedIn(moved())}
          how={t("pack.chart.drift")}
          caption={t("pack.chart.drifted")}
          receipt={drift()}
          today={props.day}
          now={formatShort(props.day)}
          rows={driftRows(moved())}
        />
      </Show>
    </>
  );
}

/** One strategy of a pack, on paper a page of its own. */
export function StrategySheet(props: {
  of: Sheet;
  /** The pack's last day. */
  day: string;
  span: { from?: string; to: string };
  children: JSX.Element;
}) {
  const reports = () => {
    const { published, late } = props.of.updates;
    if (published === 0) return t("pack.noUpdates");
    const many = capital(plural(published, t("pack.update"), t("pack.many")));
    return t("pack.updates", many, late === 0 ? t("pack.noneLate") : count(late));
  };
  const rest = () => props.of.shown_count - props.of.shown.length;
  return (
    <section class="wrap part full sheet" aria-labelledby={props.of.slug}>
      <header>
        <h2 id={props.of.slug}>
          <Plate number={props.of.number} /> {props.of.title ?? props.of.slug}
        </h2>
        <Show when={props.of.area}>
          <p>{props.of.area}</p>
        </Show>
      </header>
      <div class="stack">
        <h3>{t("pack.promise")}</h3>
        <Show when={props.of.result} fallback={<p class="none">{t("pack.noPromise")}</p>}>
          {(result) => <Words text={result()} />}
        </Show>
        <Owner of={props.of.executive} />
        <h3>{t("pack.state")}</h3>
        <p>{standing(props.of)}</p>
        <h3>{t("pack.asked")}</h3>
        <Show
          when={props.of.decisions.length > 0}
          fallback={<p class="none">{t("pack.noneAsked")}</p>}
        >
          <p class="meta">{t("pack.askedHint")}</p>
          <NeedList needs={props.of.decisions} />
        </Show>
        <Listed title={t("pack.changes")} items={props.of.changes} none={t("pack.unchanged")}>
          <p>{reports()}</p>
          <Receipt of={receiptOf("changes", { strategy: props.of.slug, ...props.span })} />
        </Listed>
        <Listed title={t("pack.slips")} items={props.of.slips} none={t("pack.noSlips")} />
        <Charts of={props.of} day={props.day} />
        <Listed title={t("pack.evidence")} items={props.of.shown} none={t("pack.noEvidence")}>
          <Show when={rest() > 0}>
            <p>{t("pack.moreEvidence", rest())}</p>
          </Show>
        </Listed>
        {props.children}
      </div>
    </section>
  );
}
