import { For, Show } from "solid-js";
import type { JSX } from "solid-js";
import type { Since } from "../../worker/progress/board/schema.ts";
import { useAsof } from "../frame.ts";
import { formatDate } from "../i18n/format.ts";
import { t } from "../i18n/t.ts";
import { paths } from "../paths.ts";
import { useSite, withQuery } from "../ui/site.ts";

type Way = { label: string; since?: string };

const waysOf = ({ closed, quarter, year, meeting }: Since["presets"]): Way[] => [
  ...(closed ? [{ label: t("board.compare.closed", formatDate(closed)) }] : []),
  { label: t("board.compare.quarter"), since: quarter },
  { label: t("board.compare.year"), since: year },
  ...(meeting ? [{ label: t("board.compare.meeting", formatDate(meeting)), since: meeting }] : []),
];

/** Chooses the day with which the overview compares. */
export function CompareForm(props: { since?: string }): JSX.Element {
  const last = () => useAsof() ?? useSite().today;
  return (
    <form class="filters no-print" method="get" action={paths.board}>
      <Show when={useAsof()}>{(day) => <input type="hidden" name="asof" value={day()} />}</Show>
      <label>
        <span>{t("board.compare.label")}</span>
        <input type="date" name="since" required max={last()} value={props.since ?? ""} />
      </label>
      <button class="btn quiet">{t("board.compare.go")}</button>
    </form>
  );
}

/** The same, with days that are often asked for. */
export function Compare(props: { since: Since }): JSX.Element {
  return (
    <div class="stack">
      <CompareForm since={props.since.on ?? undefined} />
      <nav aria-label={t("board.compare.presets")}>
        <ul class="plain tally">
          <For each={waysOf(props.since.presets)}>
            {(way) => (
              <li>
                <a href={withQuery(paths.board, { since: way.since, asof: useAsof() })}>
                  {way.label}
                </a>
              </li>
            )}
          </For>
        </ul>
      </nav>
    </div>
  );
}
