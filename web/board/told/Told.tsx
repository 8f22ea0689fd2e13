import { For, Show } from "solid-js";
import type { JSX } from "solid-js";
import type {
  Board,
  Need,
  NeedOf,
  OpenMonth,
  Since,
} from "../../../worker/progress/board/schema.ts";
import { receiptOf } from "../../../worker/progress/receipts/rules.ts";
import { capital, count, countOf, formatDate, list, monthName } from "../../i18n/format.ts";
import { t } from "../../i18n/t.ts";
import { paths } from "../../paths.ts";
import { nameOf } from "../../progress/Figures.tsx";
import { withQuery } from "../../ui/site.ts";
import { movedWhy, Quoted } from "../needs/What.tsx";
import { type Clause, Clauses } from "./Clauses.tsx";

type Sphere = OpenMonth["waiting"][number];

/** More spheres than this are counted, not named. */
const LISTED = 12;

/** Words of a request that are longer than this stand in the list below alone. */
const SHORT = 160;

const short = (words: string | null) => (words !== null && words.length <= SHORT ? words : null);

export const titleOf = (sphere: Sphere) => sphere.title ?? sphere.slug;

/** Since when it is told: a month's close, a day, or the beginning. */
export const sinceTitle = ({ month, on }: Pick<Since, "month" | "on">): string => {
  if (month) return t("board.since.title", monthName(month));
  return on ? t("board.since.from", formatDate(on)) : t("board.since.begun");
};

/** By name: who has answered for an open month, and who has not. */
export function Reports(props: { of: OpenMonth }): JSX.Element {
  const named = () => props.of.owed <= LISTED;
  const group = (spheres: readonly Sphere[]): Clause[] => {
    if (named())
      return spheres.map((s) => ({ href: paths.cell(props.of.month, s.slug), text: titleOf(s) }));
    return [{ href: paths.month(props.of.month), text: countOf(spheres.length, props.of.owed) }];
  };
  const groups = () =>
    (["waiting", "reported", "excused"] as const).filter((g) => props.of[g].length > 0);
  return (
    <For each={groups()} fallback={t("board.told.noneOwed")}>
      {(name, i) => (
        <>
          {i() > 0 ? t("common.mark.clause") : ""}
          {t(`board.told.${name}`, i() === 0)}
          {t("common.mark.gap")}
          <Clauses of={group(props.of[name])} />
          {i() === groups().length - 1 ? t("common.mark.end") : ""}
        </>
      )}
    </For>
  );
}

const isAsked = (need: Need): need is NeedOf<"asked"> =>
  need.kind === "asked" && need.need !== "none";

/** Which spheres ask for a decision, and which for help; the first request in its own words. */
export function Asked(props: { needs: readonly Need[] }): JSX.Element {
  const asked = () => props.needs.filter(isAsked);
  const of = (word: "decision" | "help"): Clause[] =>
    asked()
      .filter((n) => n.need === word)
      .map((n) => ({ href: paths.decide(n.update), text: titleOf(n.sphere) }));
  return (
    <Show when={asked().length > 0} fallback={t("board.told.noneAsked")}>
      <For each={(["decision", "help"] as const).filter((word) => of(word).length > 0)}>
        {(word, i) => (
          <>
            {i() > 0 ? t("common.mark.clause") : ""}
            <Clauses of={of(word)} />
            {t(`board.told.${word}`, of(word).length)}
          </>
        )}
      </For>
      {t("common.mark.end")}
      <Show when={short(asked()[0]!.text)}>
        {(said) => (
          <>
            {t("common.mark.gap")}
            {titleOf(asked()[0]!.sphere)}
            {t("common.mark.colon")}
            <q class="words">{said()}</q>
          </>
        )}
      </Show>
    </Show>
  );
}

/** The open action whose date moved furthest, by how much and why. */
export function Furthest(props: { of: Board["furthest"] }): JSX.Element {
  return (
    <Show when={props.of} fallback={t("board.told.noSlip")}>
      {(slip) => (
        <>
          <a href={paths.action(slip().action.slug)}>{nameOf(slip().action)}</a>{" "}
          {t("board.told.now", formatDate(slip().due ?? ""))}
          <a href={receiptOf("slip", { action: slip().action.slug }).rows}>
            {t("board.told.days", slip().slip_days ?? 0)}
          </a>
          {t("board.told.late")}
          <Show when={slip().reason}>
            {(reason) => `${t("common.mark.gap")}${movedWhy(slip().moves, reason())}`}
          </Show>
          <Quoted of={short(slip().why)} />
        </>
      )}
    </Show>
  );
}

/** How many dates slipped since, by how many days and why; many are told by the furthest. */
const slippedOf = (slipped: Since["slipped"]): { text: string; after: string } => {
  const n = slipped.length;
  const by = (s: Since["slipped"][number], key: "by" | "furthest" = "by") =>
    t(`board.since.${key}`, s.days, t(`common.reason.${s.reason}`));
  const text = t("board.since.slipped", n, count(n));
  if (n > 3) {
    const furthest = slipped.reduce((a, b) => (b.days > a.days ? b : a));
    return { text, after: `${t("common.mark.comma")}${by(furthest, "furthest")}` };
  }
  const each = slipped.map((s) => by(s));
  return { text, after: `${t("common.mark.gap")}${list(each)}` };
};

/** What changed since a day, each number leading to its rows below. */
const clausesOf = ({ done, slipped, dropped, merged }: Since): Clause[] => {
  const some = (name: "done" | "dropped" | "merged", n: number): Clause[] =>
    n > 0 ? [{ href: `#since-${name}`, text: t(`board.since.${name}`, n, count(n)) }] : [];
  return [
    ...some("done", done.length),
    ...(slipped.length > 0 ? [{ href: "#since-slipped", ...slippedOf(slipped) }] : []),
    ...some("dropped", dropped.length),
    ...some("merged", merged.length),
  ].map((clause, i) => (i === 0 ? { ...clause, text: capital(clause.text) } : clause));
};

/** What was done, slipped, dropped or merged since a day, in one sentence. */
export function SinceThen(props: { since: Since }): JSX.Element {
  return (
    <>
      <Show when={clausesOf(props.since).length > 0} fallback={t("board.since.none")}>
        <Clauses of={clausesOf(props.since)} />
        {t("common.mark.end")}
      </Show>
      {t("common.mark.gap")}
      <a href="#since">{t("board.since.other")}</a>
    </>
  );
}

const dangers = ({ health }: Board): Clause[] =>
  (["at_risk", "off_track"] as const).flatMap((word) =>
    health[word] > 0
      ? [
          {
            href: withQuery(paths.actions, { health: word }),
            text: t(
              word === "at_risk" ? "board.stands.atRisk" : "board.stands.offTrack",
              health[word],
              count(health[word]),
            ),
          },
        ]
      : [],
  );

/** How far the whole is, and who has been quiet for how long. */
export function Standing(props: { board: Board }): JSX.Element {
  const staged = (stage: string) => withQuery(paths.actions, { stage });
  const quiet = () => props.board.needs.flatMap((n) => (n.kind === "quiet" ? [n] : []));
  return (
    <>
      <a href={staged("done")}>
        {capital(t("board.stands.done", countOf(props.board.stages.done, props.board.promised)))}
      </a>
      <Show when={dangers(props.board).length > 0}>
        {t("board.stands.ofThe")}
        <a href={staged("underway")}>
          {t("board.stands.underway", count(props.board.stages.underway))}
        </a>
        {t("common.mark.comma")}
        <Clauses of={dangers(props.board)} />
      </Show>
      {t("common.mark.end")}
      <For each={quiet()}>
        {(need) => (
          <>
            {t("common.mark.gap")}
            <a href={paths.sphere(need.sphere.slug)}>{titleOf(need.sphere)}</a>
            {t("board.quiet.has")}
            <a href={receiptOf("reporting", { sphere: need.sphere.slug, state: "nothing" }).rows}>
              {t("board.quiet.months", count(need.months.length))}
            </a>
            {t("common.mark.end")}
          </>
        )}
      </For>
    </>
  );
}
