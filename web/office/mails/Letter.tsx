import { For } from "solid-js";
import type { Language } from "../../../worker/languages/rules.ts";
import { t } from "../../i18n/t.ts";

/** A mail as its reader gets it. */
export function Letter(props: { subject: string; body: string; language: Language }) {
  return (
    <div class="words" lang={props.language}>
      <p>
        <strong>
          <span data-own>{t("reminders.texts.subject")}</span>
          {props.subject}
        </strong>
      </p>
      <For each={props.body.split("\n\n")}>{(paragraph) => <p>{paragraph}</p>}</For>
    </div>
  );
}
