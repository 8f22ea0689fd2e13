import { For, Show } from "solid-js";
import type { JSX } from "solid-js";
import { DECLINE_REASONS, type DeclineReason } from "../../db/words.ts";
import type { QuestionList } from "../../worker/questions/schema.ts";
import { t } from "../i18n/t.ts";
import { paths } from "../paths.ts";
import { Part } from "../ui/parts/Part.tsx";
import { Words } from "../ui/parts/Words.tsx";

/** By which rules questions are published, and how often one was not. */
export function Rules(props: { declined?: QuestionList["declined"] }): JSX.Element {
  const told = (reason: DeclineReason) => {
    if (!props.declined) return t("questions.rules.reason", reason);
    const times = props.declined.find((d) => d.reason === reason)?.count ?? 0;
    return t("questions.rules.times", reason, times);
  };
  return (
    <Part id="rules" title={t("questions.rules.title")} about={t("questions.rules.about")}>
      <div class="stack">
        <Words own text={t("questions.rules.published")} />
        <Words own text={t("questions.rules.not")} />
        <div class="words">
          <ul>
            <For each={DECLINE_REASONS}>{(reason) => <li>{told(reason)}</li>}</For>
          </ul>
        </div>
        <Show when={props.declined}>
          <p>
            <a href={paths.questionSheet}>{t("questions.rules.rows")}</a>
          </p>
        </Show>
        <Words own text={t("questions.rules.clock")} />
        <Words own text={t("questions.rules.private")} />
      </div>
    </Part>
  );
}
