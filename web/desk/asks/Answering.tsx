import { createAsync } from "@solidjs/router";
import { type JSX, Show } from "solid-js";
import type { FormState } from "../../../worker/validate.ts";
import { t } from "../../i18n/t.ts";
import { TextArea } from "../../ui/form/Field.tsx";
import { Button, ErrorSummary, IdempotencyKey, refusalOf } from "../../ui/form/Form.tsx";
import { FormPage } from "../write/Kept.tsx";
import { Refused } from "../write/Refused.tsx";

type Asked = { id: string };
/** A question that waits, and what its form starts from. */
export type Found<Q extends Asked> = { question: Q; idempotency: string; form?: FormState };
type Page<Q extends Asked> = {
  /** The questions that wait; null for whoever answers none. */
  read: () => Promise<{ key: string; items: readonly Q[] } | null>;
  to: (id: string) => string;
  children: (found: Found<Q>) => JSX.Element;
};

const GONE = { code: "subject.not_found", status: 404 } as const;

function Ready<Q extends Asked>(props: Page<Q> & { id: string; form?: FormState }) {
  const waiting = createAsync(() => props.read(), { deferStream: true });
  const found = () => waiting()?.items.find((q) => q.id === props.id);
  return (
    <Show when={waiting() !== undefined}>
      <Show when={found()} fallback={<Refused why={GONE} />}>
        {(question) =>
          props.children({
            get question() {
              return question();
            },
            idempotency: waiting()!.key,
            form: props.form,
          })
        }
      </Show>
    </Show>
  );
}

/** The page of one question that waits on the desk; elsewhere it is gone. */
export function QuestionPage<Q extends Asked>(props: Page<Q>) {
  return (
    <FormPage to={props.to}>{(id, form) => <Ready {...props} id={id} form={form} />}</FormPage>
  );
}

/** The one field that a question waits for. */
export function AnswerForm(props: {
  to: string;
  idempotency: string;
  form?: FormState;
  label: string;
  hint?: string;
  max: number;
  /** What may be wrong with the answer, in words. */
  wrong: Record<string, string>;
  submit: string;
  children?: JSX.Element;
}) {
  const wrong = () => {
    const message = props.form?.wrong.answer;
    return message && (props.wrong[message] ?? t("desk.wrongElse"));
  };
  const refused = () => refusalOf(props.form, [{ field: "answer", message: wrong() }], "answer");
  return (
    <form method="post" action={props.to} class="stack" novalidate>
      <ErrorSummary errors={refused()} />
      <IdempotencyKey value={props.form?.values.idempotency_key || props.idempotency} />
      <TextArea
        heading
        required
        name="answer"
        label={props.label}
        hint={props.hint}
        max={props.max}
        value={props.form?.values.answer}
        error={wrong()}
      />
      <p class="acts">
        <Button>{props.submit}</Button>
      </p>
      {props.children}
    </form>
  );
}
