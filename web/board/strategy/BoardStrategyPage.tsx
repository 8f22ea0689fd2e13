import { createAsync, useParams } from "@solidjs/router";
import { Show } from "solid-js";
import type { BoardStrategy } from "../../../worker/progress/board/strategy/schema.ts";
import NotFoundPage from "../../about/NotFoundPage.tsx";
import { useAsof, useHead } from "../../frame.ts";
import { t } from "../../i18n/t.ts";
import { MeasureList } from "../../measures/MeasureList.tsx";
import { paths } from "../../paths.ts";
import { PostHolder } from "../../spheres/PostHolder.tsx";
import { StageTally } from "../../strategies/StageTally.tsx";
import { type Fact, Facts } from "../../ui/parts/Lists.tsx";
import { Opening, Part, Plate } from "../../ui/parts/Part.tsx";
import { When, Words } from "../../ui/parts/Words.tsx";
import { withQuery } from "../../ui/site.ts";
import { NeedList } from "../NeedsYou.tsx";
import { Healths } from "../Strategies.tsx";
import { ActionsByStage } from "./ActionsByStage.tsx";
import { getBoardStrategy } from "./data.ts";
import { Happened, Questions } from "./Happened.tsx";

type Props = { of: BoardStrategy };

const factsOf = (s: BoardStrategy): Fact[] => [
  { term: t("boardStrategy.owner"), value: <PostHolder post={s.executive} /> },
  {
    term: t("boardStrategy.actions"),
    value:
      s.actions.length > 0 ? (
        <StageTally stages={s.stages} strategy={s.slug} />
      ) : (
        t("boardStrategy.stages.none")
      ),
  },
  {
    term: t("boardStrategy.health"),
    value: (
      <span class="tally">
        <Healths counts={s.health} strategy={s.slug} />
      </span>
    ),
  },
  {
    term: t("boardStrategy.last"),
    value: (
      <Show when={s.last_month} fallback={t("boardStrategy.never")}>
        {(month) => (
          <a href={paths.strategyCell(month(), s.slug)}>
            <When month={month()} />
          </a>
        )}
      </Show>
    ),
  },
];

function Ways(props: Props) {
  return (
    <nav aria-label={t("boardStrategy.doors.title")}>
      <ul class="plain tally">
        <li>
          <a href={paths.packs}>{t("boardStrategy.doors.pack")}</a>
        </li>
        <li>
          <a data-own="" href={paths.strategy(props.of.slug)}>
            {t("boardStrategy.doors.public")}
          </a>
        </li>
        <li>
          <a href={paths.changesOf("strategy", props.of.slug)}>
            {t("boardStrategy.doors.changes")}
          </a>
        </li>
      </ul>
    </nav>
  );
}

function Whole(props: Props) {
  const title = () => props.of.title ?? t("strategies.removed");
  const needs = () => props.of.needs;
  useHead(() => ({ title: title() }));
  return (
    <>
      <div class="brief">
        <Opening
          long
          named={props.of.title !== null}
          crumb={[
            { label: t("board.title"), href: withQuery(paths.board, { asof: useAsof() }) },
            { label: title() },
          ]}
          title={
            <>
              <Plate number={props.of.number} /> {title()}
            </>
          }
        >
          <Show when={props.of.result} fallback={<p class="none">{t("boardStrategy.noResult")}</p>}>
            {(result) => <Words size="big" text={result()} />}
          </Show>
          <Facts items={factsOf(props.of)} />
          <Ways of={props.of} />
        </Opening>
      </div>
      <Part
        id="needs"
        title={t("boardStrategy.needs.title")}
        about={needs().length > 0 ? t("boardStrategy.needs.about", needs().length) : undefined}
      >
        <div class="stack">
          <Show
            when={needs().length > 0}
            fallback={<p class="none">{t("boardStrategy.needs.none")}</p>}
          >
            <NeedList needs={needs()} day={props.of.day} />
          </Show>
          <p>
            <a href={`${withQuery(paths.board, { asof: useAsof() })}#needs`}>
              {t("boardStrategy.needs.whole")}
            </a>
          </p>
        </div>
      </Part>
      <Part
        full
        id="measures"
        title={t("boardStrategy.measures.title")}
        about={t("boardStrategy.measures.about")}
      >
        <MeasureList items={props.of.measures} empty={t("boardStrategy.measures.none")} />
      </Part>
      <Part
        full
        id="actions"
        title={t("boardStrategy.stages.title")}
        about={t(
          props.of.second_voice ? "boardStrategy.stages.about" : "boardStrategy.stages.alone",
        )}
      >
        <ActionsByStage items={props.of.actions} voice={props.of.second_voice} />
      </Part>
      <Part
        id="timeline"
        title={t("boardStrategy.timeline.title")}
        about={t("boardStrategy.timeline.about")}
      >
        <Happened of={props.of} />
      </Part>
      <Part
        id="questions"
        title={t("boardStrategy.questions.title")}
        about={t("boardStrategy.questions.about")}
      >
        <Questions items={props.of.questions} />
      </Part>
    </>
  );
}

/** One strategy as executives read it: what needs them, whether it works, what happened, what was asked. */
export default function BoardStrategyPage() {
  const params = useParams<{ slug: string }>();
  const answer = createAsync(() => getBoardStrategy(params.slug, useAsof()), {
    deferStream: true,
  });
  return (
    <Show when={answer() !== undefined}>
      <Show when={answer()} fallback={<NotFoundPage />}>
        {(strategy) => <Whole of={strategy()} />}
      </Show>
    </Show>
  );
}
