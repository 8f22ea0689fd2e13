import type { JSX } from "solid-js";
import type { FormState } from "../../../worker/validate.ts";
import { t } from "../../i18n/t.ts";
import { words } from "../../i18n/texts.ts";
import { Button, ErrorSummary, refusalOf } from "./Form.tsx";

/** What was typed into a form that anybody may send, and what is wrong with it, in words. */
export function openState(form: FormState | undefined, wrong: Record<string, string>) {
  const errorOf = (name: string) => {
    const message = form?.wrong[name];
    return message && (wrong[message] ?? words().errors.code["request.invalid"]);
  };
  return { value: (name: string) => form?.values[name], errorOf };
}

/**
 * A form that anybody may send, without an account and without a script: signed with the moment in
 * which it was given out, and with a field that only programs fill in.
 */
export function OpenForm(props: {
  action: string;
  form?: FormState;
  /** What each wrong field lacks, by its name. */
  fields: readonly string[];
  errorOf: (name: string) => string | undefined;
  submit: string;
  children: JSX.Element;
}): JSX.Element {
  const errors = () => {
    const fields = props.fields.map((field) => ({ field, message: props.errorOf(field) }));
    return refusalOf(props.form, fields, "send");
  };
  return (
    <form method="post" action={props.action} class="stack" id="send" novalidate>
      <ErrorSummary errors={errors()} />
      <input type="hidden" name="stamp" value={String(props.form?.detail?.stamp ?? "")} />
      {props.children}
      <div class="vh" aria-hidden="true">
        <label>
          {t("asking.trap")}
          <input name="website" tabindex="-1" autocomplete="off" />
        </label>
      </div>
      <p class="acts">
        <Button>{props.submit}</Button>
      </p>
    </form>
  );
}
