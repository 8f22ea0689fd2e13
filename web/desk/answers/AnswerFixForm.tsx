import { Show } from "solid-js";
import type { AnswerFixStart } from "../../../worker/questions/answering/correcting/schema.ts";
import { MOST_ANSWERED } from "../../../worker/questions/answering/schema.ts";
import { MOST_REASON } from "../../../worker/updates/corrections/schema.ts";
import type { FormState } from "../../../worker/validate.ts";
import { t } from "../../i18n/t.ts";
import { words } from "../../i18n/texts.ts";
import { paths } from "../../paths.ts";
import { TextArea } from "../../ui/form/Field.tsx";
import { Button, ErrorSummary, IdempotencyKey, refusalOf, Version } from "../../ui/form/Form.tsx";
import { Words } from "../../ui/parts/Words.tsx";

type Props = { start: AnswerFixStart; form?: FormState };

/** What is wrong with a field, in words. */
function wrongIn(field: "answer" | "reason", form: FormState | undefined): string | undefined {
  const message = form?.wrong[field];
  const own = field === "answer" ? words().answering.wrong : {};
  return message && (own[message] ?? words().wrong.corrections[message] ?? t("desk.wrongElse"));
}

/** What stands wrong above the form, each line a way to its field. */
function allWrong({ form }: Props) {
  const named = [
    ["answer", t("questions.page.answer")],
    ["reason", t("corrections.form.reason")],
  ] as const;
  const fields = named.map(([field, label]) => ({ field, label, message: wrongIn(field, form) }));
  return refusalOf(form, fields, "answer");
}

/** The answer as it is published, in its field, and why it changes. */
export function AnswerFixForm(props: Props) {
  const typed = (name: string) => props.form?.values[name];
  /** Somebody of the sphere put it right meanwhile: their words stand below. */
  const meanwhile = () =>
    props.form?.code === "subject.changed_meanwhile" && typed("answer") !== props.start.answer
      ? props.start.answer
      : null;
  return (
    <form method="post" action={paths.correctAnswer(props.start.id)} class="stack" novalidate>
      <ErrorSummary
        title={props.form?.code && t("corrections.form.refused")}
        errors={allWrong(props)}
      />
      <IdempotencyKey value={typed("idempotency_key") || props.start.key} />
      <Version value={props.start.version} />
      <TextArea
        heading
        required
        name="answer"
        label={t("questions.page.answer")}
        hint={t("answering.answerHint")}
        max={MOST_ANSWERED}
        value={typed("answer") ?? props.start.answer ?? ""}
        error={wrongIn("answer", props.form)}
      />
      <Show when={meanwhile()}>
        {(theirs) => (
          <>
            <p class="kick">{t("corrections.form.stale")}</p>
            <Words text={theirs()} />
          </>
        )}
      </Show>
      <TextArea
        short
        required
        name="reason"
        label={t("corrections.form.reason")}
        hint={t("corrections.form.reasonHint")}
        max={MOST_REASON}
        value={typed("reason")}
        error={wrongIn("reason", props.form)}
      />
      <p class="acts">
        <Button name="do" value="compare">
          {t("corrections.form.compare")}
        </Button>
        <a class="btn quiet" href={paths.asked(props.start.id)}>
          {t("corrections.form.read")}
        </a>
      </p>
    </form>
  );
}
