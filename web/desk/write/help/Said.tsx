import { createSignal, Show } from "solid-js";
import { monthName } from "../../../i18n/format.ts";
import { t } from "../../../i18n/t.ts";
import { Button } from "../../../ui/form/Form.tsx";
import { More } from "../../../ui/parts/Part.tsx";
import { Words } from "../../../ui/parts/Words.tsx";

/** Puts a text behind what a field holds; says when somebody goes on writing in it. */
function copyInto(field: string, text: string, edited: () => void): boolean {
  const into = document.getElementById(field);
  if (!(into instanceof HTMLTextAreaElement || into instanceof HTMLInputElement)) return false;
  const gap = into.value === "" ? "" : into instanceof HTMLTextAreaElement ? "\n" : " ";
  into.setRangeText(gap + text, into.value.length, into.value.length, "end");
  into.dispatchEvent(new InputEvent("input", { bubbles: true }));
  into.addEventListener("input", edited, { once: true });
  into.focus();
  return true;
}

/** What was said a month ago, folded below the field it answered; with scripts it can be copied. */
export function Said(props: {
  /** The id of the field. */
  for: string;
  month?: string;
  text?: string | null;
  /** How it is called, where not by the month alone. */
  summary?: string;
  live: boolean;
}) {
  const [copied, setCopied] = createSignal(false);
  const month = () => monthName(props.month ?? "");
  return (
    <Show when={props.text}>
      {(text) => (
        <>
          <Show when={props.live}>
            <p class="meta copied" role="status">
              {copied() ? t("write.copied", month()) : ""}
            </p>
          </Show>
          <More summary={props.summary ?? t("desk.write.said", month())}>
            <div class="stack">
              <Words text={text()} />
              <Show when={props.live}>
                <p>
                  <Button
                    quiet
                    type="button"
                    onClick={() => setCopied(copyInto(props.for, text(), () => setCopied(false)))}
                  >
                    {t("write.copy")}
                  </Button>
                </p>
              </Show>
            </div>
          </More>
        </>
      )}
    </Show>
  );
}
