import { Show } from "solid-js";
import type { JSX } from "solid-js";
import type { Since } from "../../worker/progress/board/schema.ts";
import { t } from "../i18n/t.ts";
import { paths } from "../paths.ts";
import { nameOf } from "../progress/Figures.tsx";
import { type Entry, Ledger } from "../ui/parts/Lists.tsx";
import { Slip, Stage } from "../ui/status.tsx";

type Action = Since["done"][number];
type Slipped = Since["slipped"][number];

const Name = (props: { of: Action }) => (
  <a href={paths.action(props.of.slug)}>{nameOf(props.of)}</a>
);

/** Why a date moved: the class of the reason, and the words that were given. */
const Why = (props: { of: Slipped }) => (
  <>
    <Name of={props.of} /> {t("board.since.reason", t(`common.reason.${props.of.reason}`))}{" "}
    <Show when={props.of.why}>{(why) => <q class="words">{why()}</q>}</Show>
  </>
);

/** What was done, slipped, dropped or merged since a day, an action a row. */
export function Moved(props: { since: Since }): JSX.Element {
  const rows = <A extends Action>(
    group: "done" | "slipped" | "dropped" | "merged",
    of: readonly A[],
    when: (action: A) => JSX.Element,
    what = (action: A): JSX.Element => <Name of={action} />,
  ) =>
    of.map((action, i): Entry => ({
      id: i === 0 ? `since-${group}` : undefined,
      when: when(action),
      what: what(action),
    }));
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
