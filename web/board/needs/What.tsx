import { Match, Show, Switch } from "solid-js";
import type { JSX } from "solid-js";
import type { SlipReason } from "../../../db/words.ts";
import type { Need, NeedOf } from "../../../worker/progress/board/schema.ts";
import { formatDate, formatMonth, relative } from "../../i18n/format.ts";
import { t } from "../../i18n/t.ts";
import { words } from "../../i18n/texts.ts";
import { paths } from "../../paths.ts";
import { nameOf } from "../../progress/Figures.tsx";

/** "twice", "three times" */
export const times = (n: number): string =>
  words().board.needs.movedTimes[n] ?? t("board.needs.movedMany", n);

/** How often a date moved, and why it did last. */
export const movedWhy = (moves: number, reason: SlipReason): string =>
  t("board.needs.why", moves, times(moves), t(`common.reason.${reason}`));

/** Somebody's own words, after a sentence. */
export const Quoted = (props: { of: string | null }) => (
  <Show when={props.of}>
    {(words) => (
      <>
        {t("common.mark.gap")}
        <q class="words">{words()}</q>
      </>
    )}
  </Show>
);

/** The need, where it is of this kind. */
export const of = <K extends Need["kind"]>(need: Need, kind: K): NeedOf<K> | undefined =>
  need.kind === kind ? (need as NeedOf<K>) : undefined;

/** Where one reads of a post that is vacant. */
export const postOf = ({ role, scope }: NeedOf<"vacant">): string => {
  if (scope === null) return paths.about;
  return role === "executive" ? paths.strategy(scope.slug) : paths.sphere(scope.slug);
};

type Drifting = NeedOf<"off_track" | "slipped">;

const span = (months: readonly string[]) => {
  const [first, last] = [months[0] ?? "", months.at(-1) ?? ""];
  return first === last
    ? formatMonth(first)
    : t("board.needs.span", formatMonth(first), formatMonth(last));
};

const Name = (props: { href: string; name: string }) => (
  <b>
    <a href={props.href}>{props.name}</a>
  </b>
);

const Sphere = (props: { of: { slug: string; title: string | null } }) => (
  <Name href={paths.sphere(props.of.slug)} name={props.of.title ?? props.of.slug} />
);

/** When it is promised for, and how the date came there. */
function dates({ due, slip_days, moves, reason }: Drifting): string {
  if (due === null) return t("board.needs.noDate");
  const now =
    slip_days !== null && slip_days > 0
      ? t("board.needs.late", formatDate(due), slip_days)
      : t("board.needs.due", formatDate(due));
  if (moves === 0 || reason === null) return now;
  return `${now}${t("common.mark.gap")}${movedWhy(moves, reason)}`;
}

/** What is promised, how its date moved, and the words for its last move. */
function Late(props: { need: Drifting }) {
  return (
    <>
      <Name href={paths.action(props.need.action.slug)} name={nameOf(props.need.action)} />{" "}
      {dates(props.need)}
      <Quoted of={props.need.why} />
    </>
  );
}

function OffTrack(props: { need: NeedOf<"off_track"> }) {
  return (
    <>
      <Late need={props.need} />{" "}
      <Show when={props.need.since}>
        {(since) => t("board.needs.offSince", formatMonth(since()))}
      </Show>
      <Show when={props.need.month && props.need.said}>
        {(said) => (
          <>
            {t("common.mark.gap")}
            {t(
              "board.needs.said",
              props.need.sphere.title ?? props.need.sphere.slug,
              formatMonth(props.need.month ?? ""),
            )}
            {t("common.mark.gap")}
            <q class="words">{said()}</q>
          </>
        )}
      </Show>
    </>
  );
}

/** Which update asks, and when; on a fixed page nothing is near or far. */
function Asking(props: { need: NeedOf<"asked">; day?: string }) {
  const asked = () => [formatMonth(props.need.month), formatDate(props.need.on)] as const;
  return (
    <Show
      when={props.day}
      fallback={<a href={paths.update(props.need.update)}>{t("pack.askedIn", ...asked())}</a>}
    >
      {(day) => t("board.needs.asked", ...asked(), relative(props.need.on, day()))}
    </Show>
  );
}

function Asked(props: { need: NeedOf<"asked">; day?: string }) {
  return (
    <>
      <Sphere of={props.need.sphere} /> <Asking {...props} />
      {t("common.mark.gap")}
      <Show when={props.need.text}>{(text) => <q class="words">{text()}</q>}</Show>
      <Show when={props.need.private}>
        <span class="private">
          <b>{t("board.needs.onlyHere")}</b>{" "}
          <Show when={props.need.note} fallback={t("board.needs.notKept")}>
            {(note) => <q class="words">{note()}</q>}
          </Show>
        </span>
      </Show>
    </>
  );
}

/** A question that waits for its lead; on a fixed page there is none. */
function Unanswered(props: { need: NeedOf<"unanswered"> }) {
  const asked = () =>
    t(
      "board.needs.askedLead",
      formatMonth(props.need.month),
      formatDate(props.need.on),
      props.need.days,
    );
  return (
    <>
      <Sphere of={props.need.sphere} />{" "}
      <a href={`${paths.decide(props.need.update)}#${props.need.id}`}>{asked()}</a>
      {t("common.mark.gap")}
      <Show when={props.need.question} fallback={t("board.needs.questionGone")}>
        {(question) => <q class="words">{question()}</q>}
      </Show>
      {t("common.mark.gap")}
      <Show when={props.need.private}>{t("board.needs.alone")}</Show>
    </>
  );
}

function Vacant(props: { need: NeedOf<"vacant">; day: string }) {
  const name = () => {
    const { scope } = props.need;
    return scope ? (scope.title ?? scope.slug) : t("board.needs.vacantWhole");
  };
  const role = () => t(`common.role.${props.need.role}`);
  return (
    <>
      <Name href={postOf(props.need)} name={name()} />{" "}
      <Show when={props.need.since} fallback={t("board.needs.vacantNow", role())}>
        {(since) =>
          t("board.needs.vacantSince", role(), formatDate(since()), relative(since(), props.day))
        }
      </Show>
    </>
  );
}

/** Why it is on the list, in a sentence; with a day, how long ago. */
export function What(props: { need: Need; day?: string }): JSX.Element {
  return (
    <Switch>
      <Match when={of(props.need, "off_track")}>{(need) => <OffTrack need={need()} />}</Match>
      <Match when={of(props.need, "slipped")}>{(need) => <Late need={need()} />}</Match>
      <Match when={of(props.need, "asked")}>
        {(need) => <Asked need={need()} day={props.day} />}
      </Match>
      <Match when={of(props.need, "unanswered")}>{(need) => <Unanswered need={need()} />}</Match>
      <Match when={of(props.need, "quiet")}>
        {(need) => (
          <>
            <Sphere of={need().sphere} /> {t("board.needs.quietText", span(need().months))}
          </>
        )}
      </Match>
      <Match when={of(props.need, "missed")}>
        {(need) => (
          <>
            <Sphere of={need().sphere} /> {t("board.needs.missedText", span(need().months))}
          </>
        )}
      </Match>
      <Match when={of(props.need, "vacant")}>
        {(need) => <Vacant need={need()} day={props.day ?? need().since ?? ""} />}
      </Match>
    </Switch>
  );
}
