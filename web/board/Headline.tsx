import { For, Show } from "solid-js";
import type { JSX } from "solid-js";
import type { Board, OpenMonth } from "../../worker/progress/board/schema.ts";
import { closingYear } from "../../worker/progress/closing/rules.ts";
import {
  capital,
  countOf,
  count,
  formatDay,
  formatMonth,
  list,
  monthName,
  relative,
} from "../i18n/format.ts";
import { t } from "../i18n/t.ts";
import { paths } from "../paths.ts";
import { Terms } from "../ui/parts/Lists.tsx";
import { Opening } from "../ui/parts/Part.tsx";
import {
  Asked,
  Furthest,
  Reports,
  SinceThen,
  sinceTitle,
  Standing,
  titleOf,
} from "./told/Told.tsx";

/** Around the turn of the year, how the old one closes. */
function yearAtHand(day: string) {
  const year = closingYear(day);
  return year === undefined
    ? []
    : [{ href: paths.yearClose(year), label: t("closing.door", year) }];
}

/** More names than this do not fit into a headline. */
const NAMED = 3;

/** Who has reported for the month that is due first, who has not, and until when. */
function Finding(props: { of: OpenMonth; day: string }): JSX.Element {
  const name = () => formatMonth(props.of.month);
  const all = () => props.of.owed;
  const waiting = () => props.of.waiting;
  const who = () => {
    const n = waiting().length;
    return n > NAMED ? t("board.others", count(n)) : list(waiting().map(titleOf));
  };
  const until = () => (props.day <= props.of.due ? props.of.due : props.of.closes);
  return (
    <Show when={all() > 0} fallback={t("board.noneOwed", name())}>
      <Show when={waiting().length > 0} fallback={t("board.allIn", all(), count(all()), name())}>
        <a href={paths.month(props.of.month)}>
          {capital(countOf(props.of.reported.length, all()))}
        </a>
        {t("board.spheres", all())}
        {monthName(props.of.month)}
        {t("common.mark.stop")}
        {t(
          "board.waits",
          who(),
          waiting().length,
          formatDay(until()),
          relative(until(), props.day),
        )}
      </Show>
    </Show>
  );
}

/** The overview in sentences: the finding, then each part of it with its rows behind it. */
export function Headline(props: { board: Board }): JSX.Element {
  const first = () => props.board.open_months[0];
  const terms = () => [
    ...props.board.open_months.map((month) => ({
      term: formatMonth(month.month),
      about: <Reports of={month} />,
    })),
    {
      term: t("board.told.asked"),
      about: <Asked needs={props.board.needs} />,
    },
    {
      term: t("board.told.slip"),
      about: <Furthest of={props.board.furthest} />,
    },
    {
      term: sinceTitle(props.board.since),
      about: <SinceThen since={props.board.since} />,
    },
    {
      term: t("board.told.stands"),
      about: <Standing board={props.board} />,
    },
  ];
  return (
    <div class="brief">
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
        title={
          <Show when={first()} fallback={t("board.title")}>
            {(month) => <Finding of={month()} day={props.board.day} />}
          </Show>
        }
      >
        <Terms items={terms()} />
        <nav aria-label={t("board.doors")}>
          <ul class="plain tally">
            <For
              each={[
                { href: paths.packs, label: t("pack.title") },
                { href: paths.toRead, label: t("deciding.list.door") },
                ...yearAtHand(props.board.day),
              ]}
            >
              {(door) => (
                <li>
                  <a href={door.href}>{door.label}</a>
                </li>
              )}
            </For>
          </ul>
        </nav>
      </Opening>
    </div>
  );
}
