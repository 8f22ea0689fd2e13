import { createAsync, useParams } from "@solidjs/router";
import { For, Show } from "solid-js";
import type { JSX } from "solid-js";
import { PATIENCE } from "../../worker/questions/rules.ts";
import type { AnswerFix, QuestionDetail } from "../../worker/questions/schema.ts";
import NotFoundPage from "../about/NotFoundPage.tsx";
import { Gone } from "../actions/timeline/Gone.tsx";
import { AnswerChange, FixedBy } from "../corrections/AnswerFixed.tsx";
import { useAsof, useHead } from "../frame.ts";
import { shortened } from "../i18n/format.ts";
import { t } from "../i18n/t.ts";
import { paths } from "../paths.ts";
import { Doors, type Entry, type Fact, Facts, Ledger } from "../ui/parts/Lists.tsx";
import { Opening, Part } from "../ui/parts/Part.tsx";
import { Said, When, Words } from "../ui/parts/Words.tsx";
import { markdown } from "../ui/markdown.ts";
import { AboutLink } from "./About.tsx";
import { getQuestion } from "./data.ts";

type Props = { question: QuestionDetail };

const nameOf = (q: Pick<QuestionDetail, "sphere" | "sphere_title">) => q.sphere_title ?? q.sphere;

const state = ({ answered_on, days }: QuestionDetail): Fact => ({
  term: t("questions.page.facts.state"),
  ...(answered_on === null
    ? {
        value: t("questions.page.facts.open", days),
        note: days > PATIENCE ? t("questions.page.facts.late") : undefined,
      }
    : {
        value: t("questions.page.facts.answered", answered_on),
        note: t("questions.page.facts.took", days),
      }),
});

const facts = (q: QuestionDetail): Fact[] => [
  {
    term: t("questions.page.facts.about"),
    value: <AboutLink of={q} />,
    note: t(`questions.about.${q.about}`),
  },
  {
    term: t("questions.page.facts.sphere"),
    value: <a href={paths.sphere(q.sphere)}>{t("questions.page.facts.lead", nameOf(q))}</a>,
  },
  state(q),
];

const goneIn = (q: QuestionDetail, field: string) => q.redacted.find((x) => x.field === field);

/** From the day it was received to the one of its answer. */
const way = (q: QuestionDetail): Entry[] => [
  { when: <When day={q.asked_on} />, what: t("questions.page.asked") },
  { when: <When day={q.published_on} />, what: t("questions.page.published") },
  ...q.routes.map((to) => ({
    when: <When day={to.on} />,
    what: t("questions.page.routed", nameOf(to)),
  })),
  ...(q.answered_on
    ? [{ when: <When day={q.answered_on} />, what: t("questions.page.answered") }]
    : []),
  ...q.corrections.toReversed().map((fix) => ({
    when: <When day={fix.on} />,
    what: t("questions.page.corrected"),
  })),
];

function Answer(props: Props): JSX.Element {
  const q = () => props.question;
  const by = () => t(`questions.by.${q().answered_by ?? "lead"}`);
  return (
    <Part id="answer" title={t("questions.page.answer")}>
      <Show when={q().answered_on} fallback={<p class="none">{t("questions.page.waits")}</p>}>
        {(on) => (
          <Said by={t("questions.page.answeredBy", by(), on())}>
            <Show
              when={q().answer}
              fallback={
                <Gone what={t("questions.page.gone.answer")} tomb={goneIn(q(), "answer")} />
              }
            >
              {(answer) => <Words html={markdown(answer())} />}
            </Show>
            <Show when={q().corrections[0]}>
              {(fix) => (
                <p class="meta">
                  <a href="#corrections">{t("corrections.on", fix().on)}</a>
                </p>
              )}
            </Show>
          </Said>
        )}
      </Show>
    </Part>
  );
}

/** A version of the answer beside the one that took its place: both texts, when, by whom and why. */
const Put = (props: { fix: AnswerFix }): JSX.Element => (
  <section class="said stack">
    <h3>{t("corrections.on", props.fix.on)}</h3>
    <p>
      <FixedBy of={props.fix} />
    </p>
    <AnswerChange of={props.fix} />
  </section>
);

function Corrections(props: Props): JSX.Element {
  return (
    <Show when={props.question.corrections.length > 0}>
      <Part
        id="corrections"
        title={t("corrections.part")}
        about={
          <>
            {t("corrections.partHint")} <a href={paths.corrections}>{t("corrections.all")}</a>
          </>
        }
      >
        <div class="stack">
          <For each={props.question.corrections}>{(fix) => <Put fix={fix} />}</For>
        </div>
      </Part>
    </Show>
  );
}

/** As much of a question as a headline holds. */
const MOST = 200;

function Whole(props: Props) {
  const q = () => props.question;
  const title = () => shortened(q().question ?? t("questions.removed"), MOST);
  useHead(() => ({ title: title(), description: q().answer ?? t("questions.page.waits") }));
  return (
    <article>
      <Opening
        long
        crumb={[{ label: t("questions.title"), href: paths.questions }]}
        kick={t("questions.page.of", q().asked_on)}
        title={title()}
      >
        <Show when={!q().question}>
          <Gone what={t("questions.page.gone.question")} tomb={goneIn(q(), "question")} />
        </Show>
        <Facts items={facts(q())} />
      </Opening>
      <Show when={q().question !== null && title() !== q().question}>
        <Part id="words" title={t("questions.page.words")}>
          <Words text={q().question ?? ""} />
        </Part>
      </Show>
      <Answer question={q()} />
      <Corrections question={q()} />
      <Part id="way" title={t("questions.page.way")}>
        <Ledger items={way(q())} ordered />
      </Part>
      <Show when={q().answered_on}>
        <Part id="around" title={t("updates.about")}>
          <Doors
            items={[
              {
                href: paths.questions,
                label: t("questions.all"),
                about: t("questions.described"),
              },
              {
                href: paths.correctAnswer(q().id),
                label: t("answering.fix.door"),
                about: t("answering.fix.doorHint"),
              },
            ]}
          />
        </Part>
      </Show>
    </article>
  );
}

/** One question: about what, who answers, and what was answered. */
export default function QuestionPage() {
  const params = useParams<{ id: string }>();
  const answer = createAsync(() => getQuestion(params.id, useAsof()), { deferStream: true });
  return (
    <Show when={answer() !== undefined}>
      <Show when={answer()} fallback={<NotFoundPage />}>
        {(question) => <Whole question={question()} />}
      </Show>
    </Show>
  );
}
