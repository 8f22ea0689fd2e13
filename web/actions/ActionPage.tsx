import { createAsync, useLocation, useParams } from "@solidjs/router";
import { For, Show } from "solid-js";
import { type ActionDetail, LISTED, type Relative } from "../../worker/actions/schema.ts";
import type { Entry } from "../../worker/actions/timeline/schema.ts";
import NotFoundPage from "../about/NotFoundPage.tsx";
import { Lately } from "../follow/Lately.tsx";
import { useAsof, useHead } from "../frame.ts";
import { t } from "../i18n/t.ts";
import { recordLang } from "../i18n/texts.ts";
import { Mentions } from "../library/Speaks.tsx";
import { paths } from "../paths.ts";
import { QuestionsPart } from "../questions/QuestionsPart.tsx";
import { Share, sharedAction } from "../sharing/Share.tsx";
import { PostHolder } from "../spheres/PostHolder.tsx";
import { type Entry as Row, Ledger } from "../ui/parts/Lists.tsx";
import { Fix, Note } from "../ui/parts/Marks.tsx";
import { Opening, Part } from "../ui/parts/Part.tsx";
import { When, Words } from "../ui/parts/Words.tsx";
import { useSite } from "../ui/site.ts";
import { Stage } from "../ui/status.tsx";
import { ActionFacts } from "./detail/ActionFacts.tsx";
import { PromiseLink } from "./ActionTable.tsx";
import { getAction } from "./data.ts";
import { EvidenceList } from "./detail/EvidenceList.tsx";
import { MilestoneList } from "./detail/MilestoneList.tsx";
import { ActionVoices } from "./voices/ActionVoices.tsx";
import { ActionTimeline } from "./timeline/ActionTimeline.tsx";
import { Gone } from "./timeline/Gone.tsx";

type Props = { action: ActionDetail };

const goneIn = (action: ActionDetail, field: string) =>
  action.redacted.find((tomb) => tomb.field === field);

/** When it was promised, and how often it was put in other words since. */
function Promised(props: Props) {
  const { pathname } = useLocation();
  const reworded = () => props.action.timeline.filter((e) => e.kind === "reworded");
  /** The entry, on the part of the timeline in which it stands. */
  const placeOf = (entry: Entry) => {
    const part = 1 + Math.floor(props.action.timeline.indexOf(entry) / LISTED.entries);
    return part === 1 ? `#${entry.id}` : `${pathname}?entries=${part}#${entry.id}`;
  };
  return (
    <p class="meta">
      <Show when={props.action.promised_on}>
        {(day) => (
          <>
            {t("actions.promisedOn")}
            {t("common.mark.gap")}
            <When day={day()} />
            {t("common.mark.end")}
          </>
        )}
      </Show>
      <Show when={reworded()[0]}>
        {(last) => (
          <>
            {t("common.mark.gap")}
            {reworded().length === 1
              ? t("actions.wordingOnce")
              : t("actions.wordingOften", reworded().length)}
            {t("common.mark.gap")}
            <a href={placeOf(last())}>
              <When day={last().on} />
            </a>
            {t("common.mark.end")}
          </>
        )}
      </Show>
    </p>
  );
}

const ownersOf = ({ owners: { named, unnamed } }: ActionDetail): Row[] => {
  const others =
    named.length > 0
      ? t("actions.people.andUnnamed", unnamed)
      : t("actions.people.unnamed", unnamed);
  const all = unnamed > 0 ? [...named, others] : named;
  return all.length > 0
    ? [{ when: t("actions.people.owners"), what: all.join(t("common.mark.comma")) }]
    : [];
};

const people = (action: ActionDetail): Row[] => [
  ...(action.done_with || goneIn(action, "doneWith")
    ? [
        {
          when: t("actions.people.with"),
          what: action.done_with ? (
            <Words text={action.done_with} />
          ) : (
            <Gone what={t("actions.gone.done_with")} tomb={goneIn(action, "doneWith")} />
          ),
        },
      ]
    : []),
  ...ownersOf(action),
  {
    when: (
      <a href={paths.sphere(action.sphere.slug)}>
        {t("actions.people.lead", action.sphere.title ?? "")}
      </a>
    ),
    what: <PostHolder post={action.lead} />,
  },
  { when: t("actions.people.executive"), what: <PostHolder post={action.executive} /> },
];

type Worded = Pick<ActionDetail, "wording" | "result">;

/** The texts in which two actions differ, where none of them was removed. */
const reworded = (was: Worded, now: Worded) =>
  (["wording", "result"] as const).flatMap((field) => {
    const [before, after] = [was[field], now[field]];
    return before === null || after === null || before === after ? [] : [{ before, after }];
  });

/** Both wordings in one, where one action goes on in other words as the other. */
function Differences(props: { of: Relative; action: ActionDetail }) {
  const changed = () => {
    if (props.of.how === "continues") return reworded(props.of, props.action);
    return props.of.how === "continued_by" ? reworded(props.action, props.of) : [];
  };
  return (
    <Show when={changed().length > 0}>
      <p class="kick">{t("closing.public.words")}</p>
      <For each={changed()}>{(text) => <Fix was={text.before} now={text.after} />}</For>
    </Show>
  );
}

const relative = (other: Relative, action: ActionDetail): Row => ({
  when: t(`actions.relatives.${other.how}`),
  what: (
    <>
      <p>
        <PromiseLink {...other} />
      </p>
      <p class="meta">{t("actions.relatives.cohort", other.cohort)}</p>
      <Differences of={other} action={action} />
    </>
  ),
  end: <Stage of={other.stage} />,
});

function Whole(props: Props) {
  const action = () => props.action;
  const wordingOf = (slug: string) =>
    action().relatives.find((r) => r.slug === slug)?.wording ?? slug;
  const ended = () => {
    const { lineage } = action();
    return lineage === "continuing" ? undefined : lineage;
  };
  const shared = () => sharedAction(action());
  useHead(() => ({
    title: action().wording ?? t("actions.removed"),
    description: [shared().state, action().result].filter(Boolean).join(t("common.mark.gap")),
    feed: paths.feedOf("action", action().slug),
  }));
  return (
    <article>
      <Opening
        long
        title={
          <Show when={action().wording} fallback={t("actions.removed")}>
            {(wording) => (
              <span class="words promise" lang={recordLang()}>
                {wording()}
              </span>
            )}
          </Show>
        }
        crumb={[
          {
            label: action().strategy.title ?? "",
            href: paths.strategy(action().strategy.slug),
            number: action().strategy.number,
          },
          { label: t("actions.place", action().place, action().of) },
          { label: action().sphere.title ?? "", href: paths.sphere(action().sphere.slug) },
        ]}
      >
        <Show when={goneIn(action(), "wording")}>
          {(tomb) => <Gone what={t("actions.gone.wording")} tomb={tomb()} />}
        </Show>
        <Show when={action().result || goneIn(action(), "result")}>
          <div class="said">
            <p class="by">{t("actions.result")}</p>
            <Show
              when={action().result}
              fallback={<Gone what={t("actions.gone.result")} tomb={goneIn(action(), "result")} />}
            >
              {(result) => <Words text={result()} />}
            </Show>
          </div>
        </Show>
        <Promised action={action()} />
        <Show when={ended()}>{(how) => <Note>{t(`actions.ends.${how()}`)}</Note>}</Show>
        <ActionFacts action={action()} />
        <Lately kind="action" slug={action().slug} />
      </Opening>
      <ActionVoices voice={action().second_voice} />
      <Part id="people" title={t("actions.people.title")}>
        <Ledger items={people(action())} />
      </Part>
      <Show when={action().milestones.length > 0}>
        <MilestoneList milestones={action().milestones} day={useAsof() ?? useSite().today} />
      </Show>
      <EvidenceList action={action()} />
      <ActionTimeline entries={action().timeline} wordingOf={wordingOf} />
      <Show when={action().relatives.length > 0}>
        <Part id="lineage" title={t("actions.relatives.title")}>
          <Ledger items={action().relatives.map((r) => relative(r, action()))} />
        </Part>
      </Show>
      <QuestionsPart of={action().questions} about="action" slug={action().slug} />
      <Mentions items={action().mentions} />
      <Share of={shared()} />
    </article>
  );
}

/** One promise: where it stands, who does it, and everything that happened to it. */
export default function ActionPage() {
  const params = useParams<{ slug: string }>();
  const answer = createAsync(() => getAction(params.slug, useAsof()), { deferStream: true });
  return (
    <Show when={answer() !== undefined}>
      <Show when={answer()} fallback={<NotFoundPage />}>
        {(action) => <Whole action={action()} />}
      </Show>
    </Show>
  );
}
