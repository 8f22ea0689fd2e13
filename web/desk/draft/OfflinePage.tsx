import { createSignal, For, type JSX, onMount, Show } from "solid-js";
import { useHead } from "../../frame.ts";
import { monthName } from "../../i18n/format.ts";
import { t } from "../../i18n/t.ts";
import { paths } from "../../paths.ts";
import { Opening, Task } from "../../ui/parts/Part.tsx";
import { startsOnDevice } from "./device/data.ts";
import type { Start } from "../data.ts";

/** What the desk shows without a network: which months can be written on this device. */
export default function OfflinePage(): JSX.Element {
  useHead(() => ({ title: t("draft.offline.title") }));
  const [starts, setStarts] = createSignal<readonly Start[]>([]);
  onMount(() => void startsOnDevice<Start>().then(setStarts, () => undefined));
  const title = (start: Start) =>
    t("desk.write.title", monthName(start.month), start.sphere.title ?? start.sphere.slug);
  return (
    <div data-offline>
      <Opening long narrow title={t("draft.offline.title")} lede={t("draft.offline.about")} />
      <Show when={starts().length > 0}>
        <Task id="here" title={t("draft.offline.here")}>
          <ul class="plain">
            <For each={starts()}>
              {(start) => (
                <li>
                  <a href={paths.write(start.month, start.sphere.slug)}>{title(start)}</a>
                </li>
              )}
            </For>
          </ul>
        </Task>
      </Show>
    </div>
  );
}
