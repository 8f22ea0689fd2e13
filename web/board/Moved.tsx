import { Show } from "solid-js";
import type { JSX } from "solid-js";
import type { Since } from "../../worker/progress/board/schema.ts";
import { t } from "../i18n/t.ts";
import { paths } from "../paths.ts";
import { nameOf } from "../progress/Figures.tsx";
import { type Entry, Ledger } from "../ui/parts/Lists.tsx";
import { Slip, Stage } from "../ui/status.tsx";

type Action = Since["done"][number];

/** What was done, slipped, dropped or merged since the last close, an action a row. */
export function Moved(props: { since: Since }): JSX.Element {
  const rows = <A extends Action>(
    group: "done" | "slipped" | "dropped" | "merged",
    of: readonly A[],
    when: (action: A) => JSX.Element,
  ) =>
    of.map((action, i): Entry => ({
      id: i === 0 ? `since-${group}` : undefined,
      when: when(action),
      what: <a href={paths.action(action.slug)}>{nameOf(action)}</a>,
    }));
  const all = () => [
    ...rows("done", props.since.done, () => <Stage of="done" />),
    ...rows("slipped", props.since.slipped, (action) => <Slip days={action.days} />),
    ...rows("dropped", props.since.dropped, () => <Stage of="dropped" />),
    ...rows("merged", props.since.merged, () => t("board.since.mergedRow")),
  ];
  return (
    <Show when={all().length > 0} fallback={<p class="none">{t("board.since.nothing")}</p>}>
      <Ledger items={all()} />
    </Show>
  );
}
