import { For, Show } from "solid-js";
import type { Loss } from "../../worker/record/events/schema.ts";
import { words } from "../i18n/texts.ts";
import { formatInstant } from "../i18n/format.ts";
import { Part } from "../ui/parts/Part.tsx";
import { useSite } from "../ui/site.ts";

/** What the record says of parts of itself that were lost; nothing where nothing was. */
export function Losses(props: { items: readonly Loss[] }) {
  const texts = words().losses;
  const { zone } = useSite();
  return (
    <Show when={props.items.length > 0}>
      <Part id="lost" title={texts.title} about={texts.about}>
        <div class="stack">
          <For each={props.items}>
            {(loss) => (
              <div class="stack">
                <p>{texts.what(formatInstant(loss.at, zone), loss.after, loss.up_to)}</p>
                <Show when={loss.reason} fallback={<p>{texts.removed}</p>}>
                  {(reason) => (
                    <div>
                      <p class="kick">{texts.reason}</p>
                      <p class="words">{reason()}</p>
                    </div>
                  )}
                </Show>
                <Show when={loss.checkpoint}>
                  {(note) => (
                    <div>
                      <p class="kick">{texts.checkpoint}</p>
                      <pre class="addr">
                        <code>{note()}</code>
                      </pre>
                    </div>
                  )}
                </Show>
              </div>
            )}
          </For>
          <p>{texts.hold}</p>
        </div>
      </Part>
    </Show>
  );
}
