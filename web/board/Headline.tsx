import { For, Show } from "solid-js";
import type { JSX } from "solid-js";
import type { Board, OpenMonth, Since } from "../../worker/progress/board/schema.ts";
import {
  capital,
  count,
  countOf,
  formatDay,
  formatMonth,
  list,
  monthName,
  relative,
} from "../i18n/format.ts";
import { t } from "../i18n/t.ts";
import { paths } from "../paths.ts";
import { Opening } from "../ui/parts/Part.tsx";
import { withQuery } from "../ui/site.ts";

type Sphere = OpenMonth["waiting"][number];

/** More names than this do not fit into a headline. */
const NAMED = 3;

const titleOf = (sphere: Sphere) => sphere.title ?? sphere.slug;

/** Who has reported for the month that is due first, who has not, and until when. */
function headline(month: OpenMonth, day: string): string {
  const name = formatMonth(month.month);
  if (month.owed === 0) return t("board.noneOwed", name);
  if (month.waiting.length === 0) return t("board.allIn", count(month.owed), name);
  const reported = t(
    "board.reported",
    capital(countOf(month.reported.length, month.owed)),
    monthName(month.month),
  );
  const n = month.waiting.length;
  const who = n > NAMED ? t("board.others", count(n)) : list(month.waiting.map(titleOf));
  const until = day <= month.due ? month.due : month.closes;
  return `${reported} ${t("board.waits", who, n, formatDay(until), relative(until, day))}`;
}

function Names(props: { spheres: readonly Sphere[]; month: string }): JSX.Element {
  return (
    <For each={props.spheres} fallback={t("board.nobody")}>
      {(sphere, i) => (
        <>
          {i() > 0 ? ", " : ""}
          <a href={paths.cell(props.month, sphere.slug)}>{titleOf(sphere)}</a>
        </>
      )}
    </For>
  );
}

/** By name: who has answered for an open month, and who has not. */
function Answers(props: { of: OpenMonth }): JSX.Element {
  return (
    <p class="meta">
      {t("board.answered", formatMonth(props.of.month))}{" "}
      <Names spheres={props.of.reported} month={props.of.month} />
      {"; "}
      {t("board.notYet")} <Names spheres={props.of.waiting} month={props.of.month} />
      <Show when={props.of.excused.length > 0}>
        {"; "}
        {t("board.excused")} <Names spheres={props.of.excused} month={props.of.month} />
      </Show>
      {"."}
    </p>
  );
}

/** Clauses of a sentence: "a", "a and b", "a, b and c"; each leads to its rows. */
function Clauses(props: { of: { href: string; text: string }[] }): JSX.Element {
  const between = (i: number) => {
    if (i === 0) return "";
    return i === props.of.length - 1 ? ` ${t("common.count.and")} ` : ", ";
  };
  return (
    <For each={props.of}>
      {(clause, i) => (
        <>
          {between(i())}
          <a href={clause.href}>{clause.text}</a>
        </>
      )}
    </For>
  );
}

/** What changed since the last close, each number leading to its rows below. */
const clausesOf = ({ done, slipped, dropped, merged }: Since) => [
  ...(done.length > 0
    ? [{ href: "#since-done", text: t("board.since.done", done.length, count(done.length)) }]
    : []),
  ...(slipped.length > 0
    ? [
        {
          href: "#since-slipped",
          text: t(
            "board.since.slipped",
            slipped.length,
            count(slipped.length),
            list(slipped.map((s) => String(s.days))),
          ),
        },
      ]
    : []),
  ...(dropped.length > 0
    ? [
        {
          href: "#since-dropped",
          text: t("board.since.dropped", dropped.length, count(dropped.length)),
        },
      ]
    : []),
  ...(merged.length > 0
    ? [
        {
          href: "#since-merged",
          text: t("board.since.merged", merged.length, count(merged.length)),
        },
      ]
    : []),
];

const dangers = ({ health }: Board) => [
  ...(health.at_risk > 0
    ? [
        {
          href: withQuery(paths.actions, { health: "at_risk" }),
          text: t("board.stands.atRisk", health.at_risk, count(health.at_risk)),
        },
      ]
    : []),
  ...(health.off_track > 0
    ? [
        {
          href: withQuery(paths.actions, { health: "off_track" }),
          text: t("board.stands.offTrack", health.off_track, count(health.off_track)),
        },
      ]
    : []),
];

/** The overview in sentences. */
export function Headline(props: { board: Board }): JSX.Element {
  const first = () => props.board.open_months[0];
  const since = () => props.board.since;
  const quiet = () => props.board.needs.flatMap((n) => (n.kind === "quiet" ? [n] : []));
  const staged = (stage: string) => withQuery(paths.actions, { stage });
  return (
    <Opening
      long
      kick={
        <Show when={first()} fallback={t("board.title")}>
          {(month) => (
            <>
              {t("board.title")}
              {" · "}
              <a href={paths.month(month().month)}>
                {t(
                  "board.month",
                  formatMonth(month().month),
                  formatDay(month().due),
                  formatDay(month().closes),
                )}
              </a>
            </>
          )}
        </Show>
      }
      title={first() ? headline(first()!, props.board.day) : t("board.title")}
      lede={
        <>
          {since().month
            ? t("board.since.lead", monthName(since().month ?? ""))
            : t("board.since.leadBegun")}
          <Show when={clausesOf(since()).length > 0} fallback={t("board.since.none")}>
            <Clauses of={clausesOf(since())} />
          </Show>
          {". "}
          <strong>
            <a href={staged("done")}>
              {t("board.stands.done", countOf(props.board.stages.done, props.board.promised))}
            </a>
            <Show when={dangers(props.board).length > 0}>
              {t("board.stands.ofThe")}
              <a href={staged("underway")}>
                {t("board.stands.underway", count(props.board.stages.underway))}
              </a>
              {", "}
              <Clauses of={dangers(props.board)} />
            </Show>
            {"."}
          </strong>
          <For each={quiet()}>
            {(need) => (
              <>
                {" "}
                <a href={paths.sphere(need.sphere.slug)}>{titleOf(need.sphere)}</a>
                {t("board.quiet", count(need.months.length))}
              </>
            )}
          </For>
        </>
      }
    >
      <For each={props.board.open_months}>{(month) => <Answers of={month} />}</For>
      <p>
        <a href={paths.packs}>{t("pack.title")}</a>
      </p>
    </Opening>
  );
}
