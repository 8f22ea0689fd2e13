import { For } from "solid-js";
import type { Language } from "../../../worker/languages/rules.ts";
import { t } from "../../i18n/t.ts";
import { language } from "../../i18n/texts.ts";

/** A mail as its reader gets it. */
export function Letter(props: { subject: string; body: string; language: Language }) {
  return (
    <div class="words" lang={props.language}>
      <p>
        <strong>
          <span lang={language()}>
            {t("reminders.texts.subject")}
            {t("common.mark.colon")}
          </span>
          {props.subject}
        </strong>
      </p>
      <For each={props.body.split("\n\n")}>{(paragraph) => <p>{paragraph}</p>}</For>
    </div>
  );
}
