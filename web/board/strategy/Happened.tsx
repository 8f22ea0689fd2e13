import { Show } from "solid-js";
import type { JSX } from "solid-js";
import type {
  BoardStrategy,
  Happened as Told,
  Question,
} from "../../../worker/progress/board/strategy/schema.ts";
import { PromiseLink } from "../../actions/ActionTable.tsx";
import { Gone } from "../../actions/timeline/Gone.tsx";
import { formatDate } from "../../i18n/format.ts";
import { t } from "../../i18n/t.ts";
import { paths } from "../../paths.ts";
import { type Entry, Ledger } from "../../ui/parts/Lists.tsx";
import { Words } from "../../ui/parts/Words.tsx";
import { Slip, Stage } from "../../ui/status.tsx";

const by = (role: Extract<Told, { role: unknown }>["role"]) => t(`corrections.role.${role}`);

/** In a sentence: what happened to one action. */
function whatOf(of: Told): JSX.Element {
  if (of.kind === "stage")
    return (
      <p class="meta">
        {t(
          "boardStrategy.timeline.stage",
          of.from,
          t(`common.stage.${of.to}`),
          t(`common.stage.${of.from}`),
        )}
      </p>
    );
  if (of.kind === "slip")
    return (
      <>
        <p class="meta">
          {t("boardStrategy.timeline.slip", of.from, of.to, t(`common.reason.${of.reason}`))}
        </p>
        <Show when={of.text}>{(text) => <Words text={text()} />}</Show>
      </>
    );
  return (
    <>
      <p class="meta">{t(`boardStrategy.timeline.offer.${of.kind}`, by(of.role))}</p>
      <Show
        when={of.text}
        fallback={<Gone what={t("deciding.public.gone.said")} tomb={of.redacted[0]} />}
      >
        {(text) => <Words text={text()} />}
      </Show>
    </>
  );
}

const endOf = (of: Told): JSX.Element => {
  if (of.kind === "stage") return <Stage of={of.to} />;
  if (of.kind === "slip") return of.days === null ? undefined : <Slip days={of.days} />;
  return t(`boardStrategy.timeline.word.${of.kind}`);
};

/** What happened to the actions of a strategy, newest first. */
export function Happened(props: {
  of: Pick<BoardStrategy, "slug" | "timeline" | "more">;
}): JSX.Element {
  const rows = () =>
    props.of.timeline.map((told): Entry => ({
      id: told.id,
      when: formatDate(told.on),
      what: (
        <>
          <p>
            <PromiseLink {...told.action} />
          </p>
          {whatOf(told)}
        </>
      ),
      end: endOf(told),
    }));
  return (
    <Show
      when={rows().length > 0}
      fallback={<p class="none">{t("boardStrategy.timeline.none")}</p>}
    >
      <div class="stack">
        <Ledger ordered items={rows()} />
        <Show when={props.of.more}>
          <p>
            <a href={paths.changesOf("strategy", props.of.slug)}>
              {t("boardStrategy.timeline.more")}
            </a>
          </p>
        </Show>
      </div>
    </Show>
  );
}

function Asked(props: { of: Question }): JSX.Element {
  const tomb = (field: string) => props.of.redacted.find((r) => r.field === field);
  return (
    <>
      <p>
        <a href={`${paths.decide(props.of.update)}#${props.of.id}`}>
          {t(
            "boardStrategy.questions.of",
            props.of.sphere.title ?? props.of.sphere.slug,
            props.of.month,
          )}
        </a>{" "}
        <Show when={props.of.private}>{t("boardStrategy.questions.alone")}</Show>
      </p>
      <Show
        when={props.of.question}
        fallback={<Gone what={t("deciding.public.gone.question")} tomb={tomb("question")} />}
      >
        {(text) => <Words text={text()} />}
      </Show>
      <Show when={props.of.answered_on}>
        {(day) => (
          <>
            <p class="meta">{t("boardStrategy.questions.answered", day(), props.of.days)}</p>
            <Show
              when={props.of.answer}
              fallback={<Gone what={t("deciding.public.gone.answer")} tomb={tomb("answer")} />}
            >
              {(text) => <Words text={text()} />}
            </Show>
          </>
        )}
      </Show>
    </>
  );
}

/** Questions to the leads with their ages, newest first. */
export function Questions(props: { items: readonly Question[] }): JSX.Element {
  const rows = () =>
    props.items.map((ask): Entry => ({
      id: ask.id,
      when: t("boardStrategy.questions.asked", ask.on),
      what: <Asked of={ask} />,
      end: t(`boardStrategy.questions.${ask.answered_on === null ? "waits" : "taken"}`, ask.days),
    }));
  return (
    <Show
      when={rows().length > 0}
      fallback={<p class="none">{t("boardStrategy.questions.none")}</p>}
    >
      <Ledger items={rows()} />
    </Show>
  );
}
