import { createMemo, For, Show } from "solid-js";
import type { JSX } from "solid-js";
import { t } from "../../i18n/t.ts";
import { Filling, Shape } from "../shapes.tsx";
import type { PostName } from "../sprite.ts";
import type { RoadRow } from "./rows.ts";

const ORDER: PostName[] = [
  "on_time",
  "late",
  "nothing",
  "excused",
  "missed",
  "partial",
  "open",
  "none_owed",
];

/** What the shapes mean, for those that stand on this Road; the Road's skip link leads here. */
export function RoadKey(props: { id: string; rows: RoadRow[] }): JSX.Element {
  const cells = createMemo(() => props.rows.flatMap((row) => row.cells));
  const states = () => {
    const seen = new Set(cells().map((cell) => cell.state));
    return ORDER.filter((state) => seen.has(state));
  };
  const changes = createMemo(() => new Set(cells().map((cell) => cell.mark)));
  const changed = () => [...changes()].find((stage) => stage !== undefined && stage !== "done");
  return (
    <ul class="road-key" id={props.id} tabindex="-1" aria-label={t("ui.road.key")}>
      <For each={states()}>
        {(state) => (
          <li class={state}>
            <svg viewBox="3 11 18 27" aria-hidden="true">
              <use href={`#s-${state}`} width="24" height="38" />
              <Show when={state === "partial"}>
                <Filling />
              </Show>
            </svg>
            {t(`common.reporting.${state}`)}
          </li>
        )}
      </For>
      <Show when={changes().has("done")}>
        <li>
          <Shape name="done" class="c" />
          {t("ui.road.wasDone")}
        </li>
      </Show>
      <Show when={changed()}>
        {(stage) => (
          <li>
            <Shape name={stage()} class={`c ${stage()}`} />
            {t("ui.road.changed")}
          </li>
        )}
      </Show>
      <Show when={cells().some((cell) => cell.paved > 0)}>
        <li>
          <svg class="paving" viewBox="0 0 44 9" aria-hidden="true">
            <path d="M0 0h44v1H0zM11 0h33v3H11zM22 0h22v6H22zM33 0h11v9H33z" />
          </svg>
          {t("ui.road.paved")}
        </li>
      </Show>
    </ul>
  );
}
