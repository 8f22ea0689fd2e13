import { createAsync, useParams } from "@solidjs/router";
import { Show } from "solid-js";
import { LISTED } from "../../worker/actions/schema.ts";
import type { StrategyDetail } from "../../worker/strategies/schema.ts";
import { receiptOf } from "../../worker/progress/receipts/rules.ts";
import NotFoundPage from "../about/NotFoundPage.tsx";
import { ActionTable } from "../actions/ActionTable.tsx";
import { SlipList } from "../actions/SlipList.tsx";
import { Gone } from "../actions/timeline/Gone.tsx";
import { SecondVoicePart } from "../actions/voices/VoiceTable.tsx";
import { Lately } from "../follow/Lately.tsx";
import { useAsof, useHead } from "../frame.ts";
import { t } from "../i18n/t.ts";
import { Mentions } from "../library/Speaks.tsx";
import { MeasureList } from "../measures/MeasureList.tsx";
import { paths } from "../paths.ts";
import { QuestionsPart } from "../questions/QuestionsPart.tsx";
import { Share, sharedStrategy } from "../sharing/Share.tsx";
import { PostHolder } from "../spheres/PostHolder.tsx";
import { SphereRoad } from "../spheres/SphereRoad.tsx";
import { Receipt } from "../ui/charts/Receipt.tsx";
import { type Fact, Facts } from "../ui/parts/Lists.tsx";
import { Opening, Part, Plate } from "../ui/parts/Part.tsx";
import { Words } from "../ui/parts/Words.tsx";
import { Pages, usePart } from "../ui/table/Pages.tsx";
import { Asides } from "./Asides.tsx";
import { getStrategy, type Parts } from "./data.ts";
import { StrategyNews } from "./StrategyNews.tsx";
import { WorkingSpheres } from "./WorkingSpheres.tsx";

type Props = { strategy: StrategyDetail; parts: Parts };
/** The ways on through one of its long lists. */
const Ways = (props: { name: keyof Parts; at: string; parts: Parts; total: number }) => (
  <Pages {...props} part={props.parts[props.name]} perPage={LISTED[props.name]} />
);

const facts = (s: StrategyDetail): Fact[] => [
  { term: t("strategies.facts.executive"), value: <PostHolder post={s.executive} /> },
  {
    term: t("strategies.facts.done"),
    value: t("strategies.facts.ofActions", s.stages.done, s.total),
    note: t("strategies.facts.open", s.open),
  },
  ...(s.area ? [{ term: t("strategies.facts.area"), value: s.area }] : []),
  {
    term: t("strategies.facts.wording"),
    value: s.first ? (
      <a href={`#${s.first.id}`}>{t("strategies.facts.changed", s.first.changed_on)}</a>
    ) : (
      t("strategies.facts.unchanged")
    ),
  },
];

const receipts = ({ slug, total, open }: StrategyDetail) => [
  receiptOf("stages", { strategy: slug }, total),
  receiptOf("open", { strategy: slug }, open),
];

/** What it promises, and what it first promised where that read otherwise. */
function Promise(props: Pick<Props, "strategy">) {
  return (
    <>
      <Show
        when={props.strategy.result}
        fallback={
          <Show when={props.strategy.redacted.find((tomb) => tomb.field === "result")}>
            {(tomb) => <Gone what={t("strategies.gone.result")} tomb={tomb()} />}
          </Show>
        }
      >
        {(result) => <Words size="promise" text={result()} />}
      </Show>
      <Show when={props.strategy.first}>
        {(was) => (
          <div class="said">
            <p class="by">{t("strategies.firstWording")}</p>
            <Show when={was().title !== props.strategy.title && was().title}>
              {(title) => <Words text={title()} />}
            </Show>
            <Show when={was().result !== props.strategy.result && was().result}>
              {(result) => <Words text={result()} />}
            </Show>
          </div>
        )}
      </Show>
    </>
  );
}

function Whole(props: Props) {
  const strategy = () => props.strategy;
  const title = () => strategy().title ?? t("strategies.removed");
  const shared = () => sharedStrategy(strategy());
  const months = () => strategy().road.months;
  useHead(() => ({
    title: title(),
    description: [shared().state, strategy().result].filter(Boolean).join(t("common.mark.gap")),
    feed: paths.feedOf("strategy", strategy().slug),
  }));
  return (
    <article>
      <Opening
        long
        named={strategy().title !== null}
        crumb={[{ label: t("strategies.title"), href: paths.strategies }]}
        title={
          <span class="plated">
            <Plate number={strategy().number} large /> <span>{title()}</span>
          </span>
        }
        lede={t("strategies.counts", strategy().stages)}
      >
        <Promise strategy={strategy()} />
        <Facts items={facts(strategy())} />
        <Receipt of={receipts(strategy())} />
        <Lately kind="strategy" slug={strategy().slug} />
      </Opening>
      <Part
        id="road"
        full
        title={t("strategies.road.finding", strategy().working)}
        about={t("strategies.road.about")}
      >
        <Show when={months()[0]} fallback={<p class="none">{t("strategies.road.none")}</p>}>
          {(first) => (
            <>
              <SphereRoad
                caption={t("strategies.road.caption", title(), first(), months().at(-1) ?? first())}
                months={months()}
                rows={strategy().road.rows}
              />
              <Ways name="spheres" at="road" parts={props.parts} total={strategy().working} />
              <Receipt
                of={receiptOf("road", {
                  strategy: strategy().slug,
                  from: first(),
                  to: months().at(-1) ?? first(),
                })}
              />
            </>
          )}
        </Show>
      </Part>
      <Show when={strategy().measures.length > 0}>
        <Part
          id="measures"
          full
          title={t("measures.ofStrategy.title")}
          about={t("measures.ofStrategy.about")}
        >
          <MeasureList items={strategy().measures} />
        </Part>
      </Show>
      <WorkingSpheres
        spheres={strategy().spheres}
        strategy={strategy().slug}
        pages={<Ways name="spheres" at="spheres" parts={props.parts} total={strategy().working} />}
      />
      <Part
        id="actions"
        full
        title={t("strategies.actions.title")}
        about={t("strategies.actions.about")}
      >
        <div class="stack">
          <ActionTable
            caption={t("actions.table.caption")}
            quiet
            items={strategy().actions}
            without="strategy"
            empty={t("strategies.spheres.none")}
          />
          <Ways name="actions" at="actions" parts={props.parts} total={strategy().total} />
        </div>
      </Part>
      <SecondVoicePart voice={strategy().second_voice} strategy={strategy().slug} />
      <Part
        id="slips"
        title={t("strategies.slips.title")}
        about={strategy().moves > 0 && t("actions.slips.times", strategy().moves)}
      >
        <Show
          when={strategy().moves > 0}
          fallback={<p class="none">{t("strategies.slips.none")}</p>}
        >
          <div class="stack">
            <SlipList slips={strategy().slips} />
            <Ways name="slips" at="slips" parts={props.parts} total={strategy().moves} />
          </div>
          <Receipt of={receiptOf("moves", { strategy: strategy().slug })} />
        </Show>
      </Part>
      <Asides strategy={strategy()} />
      <QuestionsPart of={strategy().questions} about="strategy" slug={strategy().slug} />
      <Mentions items={strategy().mentions} />
      <StrategyNews timeline={strategy().timeline} />
      <Share of={shared()} />
    </article>
  );
}

/** One strategy: its promise, who works on it, and what became of its actions. */
export default function StrategyPage() {
  const params = useParams<{ slug: string }>();
  const parts: Parts = {
    spheres: usePart("spheres"),
    actions: usePart("actions"),
    slips: usePart("slips"),
  };
  const wanted = () => getStrategy(params.slug, parts, useAsof());
  const answer = createAsync(wanted, { deferStream: true });
  return (
    <Show when={answer() !== undefined}>
      <Show when={answer()} fallback={<NotFoundPage />}>
        {(strategy) => <Whole strategy={strategy()} parts={parts} />}
      </Show>
    </Show>
  );
}
