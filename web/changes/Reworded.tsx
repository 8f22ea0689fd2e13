import { For, Match, Switch } from "solid-js";
import type { ChangeItem, Wording } from "../../worker/changes/schema.ts";
import { countedOf } from "./Measured.tsx";
import { t } from "../i18n/t.ts";
import { Fix } from "../ui/parts/Marks.tsx";
import { Words } from "../ui/parts/Words.tsx";

/** Both wordings of one text, whole: whatever changed in them stays in sight. */
function Worded(props: { of: Wording; name: string }) {
  const only = () => props.of.now ?? props.of.was;
  return (
    <div>
      <p class="kick">{props.name}</p>
      <Switch fallback={<p>{t("changes.gone")}</p>}>
        <Match when={props.of.was !== null && props.of.was === props.of.now}>
          <p>{t("changes.sameWords")}</p>
        </Match>
        <Match when={props.of.was !== null && props.of.now !== null}>
          <Fix was={props.of.was ?? ""} now={props.of.now ?? ""} />
        </Match>
        <Match when={!props.of.removed && only()}>
          {(words) => (
            <div class="fix">
              <p>{t(props.of.now === null ? "changes.taken" : "changes.added")}</p>
              <Words text={words()} />
            </div>
          )}
        </Match>
        <Match when={props.of.removed && props.of.now}>
          {(words) => (
            <div class="fix">
              <p>{t("changes.gone")}</p>
              <p>{t("corrections.now")}</p>
              <Words text={words()} />
            </div>
          )}
        </Match>
      </Switch>
    </div>
  );
}

/** Every text of an item that has another wording now, and every fact that is none. */
export function Reworded(props: { of: ChangeItem }) {
  const nameOf = (w: Wording) =>
    props.of.group === "corrected"
      ? t("names.field", w.field, w.wording ?? null)
      : t("names.text", w.field, null);
  return (
    <>
      <For each={props.of.settings ?? []}>
        {(s) => (
          <p>
            {props.of.counts
              ? t("changes.told.setting", s.field, s.was, s.now, countedOf(props.of))
              : t("changes.setting", s.field, s.was, s.now)}
          </p>
        )}
      </For>
      <For each={props.of.texts ?? []}>{(w) => <Worded of={w} name={nameOf(w)} />}</For>
    </>
  );
}
