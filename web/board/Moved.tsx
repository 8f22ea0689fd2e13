import { Show } from "solid-js";
import type { JSX } from "solid-js";
import { addDays } from "../../worker/months/rules.ts";
import type { Since } from "../../worker/progress/board/schema.ts";
import { formatNumber } from "../i18n/format.ts";
import { t } from "../i18n/t.ts";
import { paths } from "../paths.ts";
import { nameOf } from "../progress/Figures.tsx";
import { type Entry, Ledger } from "../ui/parts/Lists.tsx";
import { useSite, withQuery } from "../ui/site.ts";
import { Slip, Stage } from "../ui/status.tsx";

/** More of one kind than this are told by the page of what changed. */
const LISTED = 10;

/** What the page of what changed calls each kind. */
const GROUPS = { done: "stage", slipped: "slipped", dropped: "dropped", merged: "merged" } as const;

type Action = Since["done"][number];
type Slipped = Since["slipped"][number];

const Name = (props: { of: Action }) => (
  <a href={paths.action(props.of.slug)}>{nameOf(props.of)}</a>
);

/** Why a date moved: the class of the reason, and the words that were given. */
const Why = (props: { of: Slipped }) => (
  <>
    <Name of={props.of} /> {t("board.since.reason", t(`common.reason.${props.of.reason}`))}
    {t("common.mark.gap")}
    <Show when={props.of.why}>{(why) => <q class="words">{why()}</q>}</Show>
  </>
);

/** What was done, slipped, dropped or merged since a day, an action a row. */
export function Moved(props: { since: Since; day: string }): JSX.Element {
  const whole = (group: keyof typeof GROUPS) => {
    const begun = addDays(useSite().firstDay ?? props.day, -1);
    const from = props.since.on ?? begun;
    return withQuery(paths.changes, { from, to: props.day, group: GROUPS[group] });
  };
  const rows = <A extends Action>(
    group: keyof typeof GROUPS,
    of: readonly A[],
    when: (action: A) => JSX.Element,
    what = (action: A): JSX.Element => <Name of={action} />,
  ): Entry[] => [
    ...of.slice(0, LISTED).map((action, i) => ({
      id: i === 0 ? `since-${group}` : undefined,
      when: when(action),
      what: what(action),
    })),
    ...(of.length > LISTED
      ? [
          {
            what: (
              <a href={whole(group)}>{t("board.since.rest", formatNumber(of.length - LISTED))}</a>
            ),
          },
        ]
      : []),
  ];
  const all = () => [
    ...rows("done", props.since.done, () => <Stage of="done" />),
    ...rows(
      "slipped",
      props.since.slipped,
      (action) => <Slip days={action.days} />,
      (action) => <Why of={action} />,
    ),
    ...rows("dropped", props.since.dropped, () => <Stage of="dropped" />),
    ...rows("merged", props.since.merged, () => t("board.since.mergedRow")),
  ];
  return (
    <Show when={all().length > 0} fallback={<p class="none">{t("board.since.nothing")}</p>}>
      <Ledger items={all()} />
    </Show>
  );
}
