import { Show } from "solid-js";
import type { JSX } from "solid-js";
import type { BriefItem, QuestionItem } from "../../worker/questions/schema.ts";
import { t } from "../i18n/t.ts";
import { paths } from "../paths.ts";

/** What a question is about, as a way there. */
export const AboutLink = (props: {
  of: Pick<QuestionItem, "about" | "of" | "of_title">;
}): JSX.Element => (
  <a href={paths[props.of.about](props.of.of)}>{props.of.of_title ?? props.of.of}</a>
);

/** A question in its own words, as a way to its page. */
export const QuestionLink = (props: { of: Pick<BriefItem, "id" | "question"> }): JSX.Element => (
  <a href={paths.asked(props.of.id)}>
    <Show when={props.of.question} fallback={t("questions.removed")}>
      {(words) => <q class="words">{words()}</q>}
    </Show>
  </a>
);

/** How long a question waits, or took. */
export const stateOf = (q: Pick<BriefItem, "answered_on" | "days">): string =>
  t(q.answered_on === null ? "questions.open" : "questions.answeredAfter", q.days);
