import { createSignal, For } from "solid-js";
import { t } from "../../../i18n/t.ts";
import { type Mark, MARKS, marked } from "./data.ts";

function press(field: string, mark: Mark) {
  const area = document.getElementById(field);
  if (!(area instanceof HTMLTextAreaElement)) return;
  const edit = marked(mark, area.value, area.selectionStart, area.selectionEnd);
  area.setRangeText(edit.text, edit.from, edit.to);
  area.focus();
  area.setSelectionRange(...edit.select);
  area.dispatchEvent(new InputEvent("input", { bubbles: true }));
}

const STEPS: Record<string, number> = { ArrowRight: 1, ArrowLeft: -1 };

/** Marks for a plain text area: one stop of the Tab key, the arrows go from mark to mark. */
export function Toolbar(props: { for: string; label: string }) {
  const [at, setAt] = createSignal(0);
  const buttons: HTMLButtonElement[] = [];
  const step = (event: KeyboardEvent) => {
    const by = STEPS[event.key];
    if (!by) return;
    event.preventDefault();
    setAt((now) => (now + by + MARKS.length) % MARKS.length);
    buttons[at()]?.focus();
  };
  return (
    <div
      class="tools"
      role="toolbar"
      tabindex="-1"
      aria-label={t("write.tools.label", props.label)}
      aria-controls={props.for}
      onKeyDown={step}
    >
      <For each={MARKS}>
        {(mark, i) => (
          <button
            ref={(element) => (buttons[i()] = element)}
            type="button"
            tabindex={i() === at() ? 0 : -1}
            onFocus={() => setAt(i())}
            onClick={() => press(props.for, mark)}
          >
            {t(`write.tools.${mark}`)}
          </button>
        )}
      </For>
    </div>
  );
}
