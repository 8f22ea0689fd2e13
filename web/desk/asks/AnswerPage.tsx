import { createAsync, useParams } from "@solidjs/router";
import { Show } from "solid-js";
import { MOST_SAID, type WaitingQuestion } from "../../../worker/progress/deciding/schema.ts";
import type { FormState } from "../../../worker/validate.ts";
import { useForm, useHead } from "../../frame.ts";
import { t } from "../../i18n/t.ts";
import { words } from "../../i18n/texts.ts";
import { paths } from "../../paths.ts";
import { TextArea } from "../../ui/form/Field.tsx";
import { Button, ErrorSummary, IdempotencyKey } from "../../ui/form/Form.tsx";
import { Opening, Task } from "../../ui/parts/Part.tsx";
import { Words } from "../../ui/parts/Words.tsx";
import { OrKept } from "../write/Kept.tsx";
import { Refused } from "../write/Refused.tsx";
import { getQuestions } from "./data.ts";

function Known(props: { question: WaitingQuestion; idempotency: string; form?: FormState }) {
  const title = () =>
    t(
      "deciding.desk.page",
      props.question.sphere_title ?? props.question.sphere,
      props.question.month,
    );
  const kind = () => (props.question.private ? "private" : "public");
  const wrong = () => {
    const message = props.form?.wrong.answer;
    return message && (words().wrong.deciding[message] ?? t("desk.wrongElse"));
  };
  const refused = () => {
    const code = props.form?.code;
    return code ? [{ field: "answer", message: wrong() ?? words().errors.code[code] }] : [];
  };
  useHead(() => ({ title: title() }));
  return (
    <>
      <Opening
        long
        narrow
        crumb={[{ label: t("desk.title"), href: paths.desk }]}
        title={title()}
        lede={t(`deciding.desk.${kind()}`)}
      />
      <Task id="question" title={t("deciding.desk.question")}>
        <Words text={props.question.question ?? t("deciding.desk.gone")} />
        <p>
          <a href={paths.update(props.question.update)}>{t("deciding.desk.update")}</a>
        </p>
      </Task>
      <form method="post" action={paths.question(props.question.id)} class="stack" novalidate>
        <ErrorSummary errors={refused()} />
        <IdempotencyKey value={props.form?.values.idempotency_key || props.idempotency} />
        <TextArea
          heading
          required
          name="answer"
          label={t("deciding.desk.answer")}
          max={MOST_SAID}
          value={props.form?.values.answer}
          error={wrong()}
        />
        <p class="acts">
          <Button>{t(`deciding.desk.now.${kind()}`)}</Button>
        </p>
      </form>
    </>
  );
}

const GONE = { code: "subject.not_found", status: 404 } as const;

function Ready(props: { id: string; form?: FormState }) {
  const questions = createAsync(() => getQuestions(), { deferStream: true });
  const found = () => questions()?.items.find((q) => q.id === props.id);
  return (
    <Show when={questions() !== undefined}>
      <Show when={found()} fallback={<Refused why={GONE} />}>
        {(question) => (
          <Known question={question()} idempotency={questions()!.key} form={props.form} />
        )}
      </Show>
    </Show>
  );
}

/** Where a lead answers an executive. */
export default function AnswerPage() {
  const params = useParams<{ id: string }>();
  const form = useForm();
  return (
    <OrKept form={form} to={paths.question(params.id)}>
      <Ready id={params.id} form={form} />
    </OrKept>
  );
}
