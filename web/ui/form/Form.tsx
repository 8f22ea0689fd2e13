import { For, Show } from "solid-js";
import type { JSX } from "solid-js";
import type { FormState } from "../../../worker/validate.ts";
import { words } from "../../i18n/texts.ts";
import { t } from "../../i18n/t.ts";

/** A refusal that names the field it is about; `field` is that field's id. */
export type FieldError = { field: string; label?: string; message: string };

/** What is wrong, first on the page and in focus, each line a way to its field. */
export function ErrorSummary(props: {
  errors: readonly FieldError[];
  title?: string;
}): JSX.Element {
  return (
    <Show when={props.errors.length > 0}>
      <div class="field bad-sum" id="errors" data-bad role="alert" tabindex="-1" autofocus>
        <p class="err">{props.title ?? t("ui.form.errors", props.errors.length)}</p>
        <ul class="plain">
          <For each={props.errors}>
            {(error) => (
              <li>
                <a href={`#${error.field}`}>
                  {error.label
                    ? `${error.label}${t("common.mark.colon")}${error.message}`
                    : error.message}
                </a>
              </li>
            )}
          </For>
        </ul>
        <p>{t("ui.form.kept")}</p>
      </div>
    </Show>
  );
}

/** What a refused form says first: the fields that are wrong, or else why it was refused as a whole. */
export function refusalOf(
  form: FormState | undefined,
  fields: readonly (Omit<FieldError, "message"> & { message: string | undefined })[],
  whole: string,
): FieldError[] {
  if (!form?.code) return [];
  const wrong = fields.flatMap(({ message, ...field }) => (message ? [{ ...field, message }] : []));
  return wrong.length > 0 ? wrong : [{ field: whole, message: words().errors.code[form.code] }];
}

/** The message for one field, as its `error`. */
export const errorOf = (errors: readonly FieldError[], field: string): string | undefined =>
  errors.find((error) => error.field === field)?.message;

/** Submits, unless told otherwise. `quiet` for everything but the one main thing. */
export function Button(props: {
  children: JSX.Element;
  quiet?: boolean;
  type?: "submit" | "button";
  name?: string;
  value?: string;
  formaction?: string;
  /** Submits even when answers are missing, as saving a draft does. */
  formnovalidate?: boolean;
  disabled?: boolean;
  onClick?: () => void;
}): JSX.Element {
  return (
    <button
      class="btn"
      classList={{ quiet: props.quiet }}
      type={props.type ?? "submit"}
      name={props.name}
      value={props.value}
      formaction={props.formaction}
      formnovalidate={props.formnovalidate}
      disabled={props.disabled}
      onClick={() => props.onClick?.()}
    >
      {props.children}
    </button>
  );
}

/** Stays in sight below a long form: what is saved, who sees it, the next step. */
export function SaveBar(props: {
  status: JSX.Element;
  note?: JSX.Element;
  children: JSX.Element;
}): JSX.Element {
  return (
    <div class="savebar">
      <div>
        <p role="status">
          <b>{props.status}</b>
          <Show when={props.note}>
            <br />
            {props.note}
          </Show>
        </p>
        <div class="acts">{props.children}</div>
      </div>
    </div>
  );
}

/** Made by the server for each form it prints; the same form sent twice counts once. */
export function IdempotencyKey(props: { value: string }): JSX.Element {
  return <input type="hidden" name="idempotency_key" value={props.value} />;
}

/** The version that an edit starts from; a stale one is refused and shown beside the new one. */
export function Version(props: { value: number }): JSX.Element {
  return <input type="hidden" name="version" value={props.value} />;
}
