import { createSignal, For, type JSX, onMount, Show } from "solid-js";
import { formatTime } from "../../i18n/format.ts";
import { t } from "../../i18n/t.ts";
import { Button } from "../../ui/form/Form.tsx";
import { Task } from "../../ui/parts/Part.tsx";
import { useSite } from "../../ui/site.ts";
import type { Start } from "../data.ts";
import { Answered } from "./BothTexts.tsx";
import { dropFromDevice, type Kept, onDevice } from "./device/data.ts";

/** A form begins with an answer to these: alone they say nothing. */
const PRESET = /(?:^|\.)(?:stage|health|need)$/;

const wordsIn = ({ fields }: Kept) =>
  Object.keys(fields).filter((name) => fields[name] && !PRESET.test(name));

/** What this device still holds for a month that takes no update any more. */
export function Leftover(props: { start: Start }): JSX.Element {
  const site = useSite();
  const [left, setLeft] = createSignal<readonly Kept[]>([]);
  const place = () => `${props.start.month}/${props.start.sphere.slug}`;
  const look = async () => {
    const entries = await onDevice(place());
    setLeft(entries.filter((e) => !e.sent && wordsIn(e).length > 0));
  };
  onMount(() => void look().catch(() => undefined));
  const drop = async () => {
    await dropFromDevice(left().map((e) => e.key));
    setLeft([]);
  };
  return (
    <Show when={left().length > 0}>
      <Task id="left" title={t("draft.left.title")}>
        <p>{t("draft.left.about")}</p>
        <div class="beside">
          <For each={left()}>
            {(entry) => (
              <section>
                <h3>
                  {t("draft.beside.device", formatTime(entry.savedAt, site.zone, site.today))}
                </h3>
                <Answered start={props.start} fields={entry.fields} names={wordsIn(entry)} />
              </section>
            )}
          </For>
        </div>
        <Button quiet type="button" onClick={() => void drop().catch(() => undefined)}>
          {t("draft.left.drop")}
        </Button>
      </Task>
    </Show>
  );
}
