import { createSignal, For, type JSX, onMount, Show } from "solid-js";
import { formatTime } from "../../i18n/format.ts";
import { t } from "../../i18n/t.ts";
import { Button } from "../../ui/form/Form.tsx";
import { Task } from "../../ui/parts/Part.tsx";
import { useSite } from "../../ui/site.ts";
import type { Start } from "../data.ts";
import { Answered } from "./BothTexts.tsx";
import { dropFromDevice, type Kept, onDevice } from "./device/data.ts";
import { dropSaved, textOf, whoSaved, wordsIn } from "./words/data.ts";

/** What was written for a month that takes no update any more, and is in none. */
export function Leftover(props: { start: Start }): JSX.Element {
  const site = useSite();
  const [left, setLeft] = createSignal<readonly Kept[]>([]);
  const [live, setLive] = createSignal(false);
  const [dropped, setDropped] = createSignal(false);
  const place = () => `${props.start.month}/${props.start.sphere.slug}`;
  const time = (at: string | null) => formatTime(at ?? "", site.zone, site.today);
  const saved = () =>
    !dropped() && wordsIn(props.start.draft.fields).length > 0 ? props.start.draft : undefined;
  const look = async () => {
    const entries = await onDevice(place());
    const known = textOf(props.start.draft.fields);
    setLeft(
      entries.filter((e) => !e.sent && wordsIn(e.fields).length > 0 && textOf(e.fields) !== known),
    );
  };
  onMount(() => {
    setLive(true);
    void look().catch(() => undefined);
  });
  const drop = async () => {
    await dropFromDevice(left().map((e) => e.key));
    setLeft([]);
  };
  const dropHere = async () => {
    if (await dropSaved(place(), props.start.draft.version)) return setDropped(true);
    // It is not what stands here any more: the page shows what is there now.
    return location.reload();
  };
  return (
    <Show when={saved() || left().length > 0}>
      <Task id="left" title={t("draft.left.title")}>
        <p>{t("draft.left.about")}</p>
        <div class="beside">
          <Show when={saved()}>
            {(draft) => (
              <section>
                <h3>{whoSaved(draft(), time(draft().saved_at))}</h3>
                <Answered
                  start={props.start}
                  fields={draft().fields}
                  names={wordsIn(draft().fields)}
                />
              </section>
            )}
          </Show>
          <For each={left()}>
            {(entry) => (
              <section>
                <h3>{t("draft.beside.device", time(entry.savedAt))}</h3>
                <Answered start={props.start} fields={entry.fields} names={wordsIn(entry.fields)} />
              </section>
            )}
          </For>
        </div>
        <Show when={live()}>
          <p class="acts">
            <Show when={saved()}>
              <Button quiet type="button" onClick={() => void dropHere().catch(() => undefined)}>
                {t("draft.left.dropSaved")}
              </Button>
            </Show>
            <Show when={left().length > 0}>
              <Button quiet type="button" onClick={() => void drop().catch(() => undefined)}>
                {t("draft.left.drop")}
              </Button>
            </Show>
          </p>
        </Show>
      </Task>
    </Show>
  );
}
