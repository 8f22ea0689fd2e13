import { For, Match, Show, Switch } from "solid-js";
import type { Change } from "../../worker/updates/corrections/schema.ts";
import { t } from "../i18n/t.ts";
import { Fix } from "../ui/parts/Marks.tsx";
import { Words } from "../ui/parts/Words.tsx";

/** One text without its earlier words: hidden to protect somebody, or removed lawfully. */
function Bare(props: { change: Change }) {
  const gone = (key: "hidden" | "hiddenNow") =>
    t(props.change.hidden ? `corrections.${key}` : "corrections.gone");
  return (
    <div class="fix">
      <p>
        <em>{gone("hidden")}</em>
      </p>
      <p>{t("corrections.now")}</p>
      <Show when={props.change.now} fallback={<p>{gone("hiddenNow")}</p>}>
        {(now) => (
          <ins>
            <Words text={now()} />
          </ins>
        )}
      </Show>
    </div>
  );
}

/** What a correction changed, text by text, both sides in sight. */
export function Changes(props: { of: readonly Change[] }) {
  return (
    <For each={props.of}>
      {(change) => (
        <div>
          <p class="kick">{t("names.field", change.field, change.wording)}</p>
          <Switch fallback={<Bare change={change} />}>
            <Match when={change.was !== null && change.now !== null}>
              <Fix was={change.was ?? ""} now={change.now ?? ""} />
            </Match>
          </Switch>
        </div>
      )}
    </For>
  );
}
