import { For } from "solid-js";
import { t } from "../../i18n/t.ts";

/** A mail as its reader gets it. */
export function Letter(props: { subject: string; body: string }) {
  return (
    <div class="words">
      <p>
        <strong>
          {t("reminders.texts.subject")}
          {t("common.mark.colon")}
          {props.subject}
        </strong>
      </p>
      <For each={props.body.split("\n\n")}>{(paragraph) => <p>{paragraph}</p>}</For>
    </div>
  );
}
