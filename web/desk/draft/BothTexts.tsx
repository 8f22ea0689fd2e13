import { For, type JSX, Show } from "solid-js";
import { t } from "../../i18n/t.ts";
import { Button } from "../../ui/form/Form.tsx";
import { Task } from "../../ui/parts/Part.tsx";
import { Words } from "../../ui/parts/Words.tsx";
import type { Start } from "../data.ts";
import { answerOf, labelOf } from "../write/fields/data.ts";
import type { Fields } from "./device/data.ts";

/** One of the texts that were written apart from each other. */
export type Text = { who: string; fields: Fields; take?: () => void };

/** What a file carries along for the server alone. */
const UNSEEN = /^evidence\.\d+\.(id|drop)$/;

const differing = (texts: readonly Text[]) =>
  [...new Set(texts.flatMap((text) => Object.keys(text.fields)))].filter(
    (name) => !UNSEEN.test(name) && new Set(texts.map((text) => text.fields[name] ?? "")).size > 1,
  );

/** Some fields of a text, each below the question that it answers. */
export function Answered(props: {
  start: Start;
  fields: Fields;
  names: readonly string[];
}): JSX.Element {
  return (
    <dl>
      <For each={props.names}>
        {(name) => (
          <div>
            <dt>{labelOf(name, props.start)}</dt>
            <dd>
              <Show
                when={props.fields[name]}
                fallback={<span class="meta">{t("draft.beside.empty")}</span>}
              >
                {(value) => <Words text={answerOf(name, value(), props.start)} />}
              </Show>
            </dd>
          </div>
        )}
      </For>
    </dl>
  );
}

/** Texts that were written apart, side by side; whoever sees them chooses. */
export function BothTexts(props: {
  start: Start;
  texts: readonly Text[];
  children?: JSX.Element;
}): JSX.Element {
  const names = () => differing(props.texts);
  return (
    <Task id="beside" title={t("draft.beside.title")}>
      <p role="alert">{t("draft.beside.about")}</p>
      <div class="beside">
        <For each={props.texts}>
          {(text) => (
            <section>
              <h3>{text.who}</h3>
              <Answered start={props.start} fields={text.fields} names={names()} />
              <Show when={text.take}>
                {(take) => (
                  <Button quiet type="button" onClick={() => take()()}>
                    {t("draft.beside.take")}
                    <span class="vh">
                      {t("common.mark.colon")}
                      {text.who}
                    </span>
                  </Button>
                )}
              </Show>
            </section>
          )}
        </For>
      </div>
      {props.children}
    </Task>
  );
}
