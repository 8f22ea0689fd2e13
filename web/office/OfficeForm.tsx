import { For, type JSX, Match, Show, Switch } from "solid-js";
import type { FormState } from "../../worker/validate.ts";
import { useForm } from "../frame.ts";
import { t } from "../i18n/t.ts";
import { words } from "../i18n/texts.ts";
import { paths } from "../paths.ts";
import { Field, type Option, Select, TextArea } from "../ui/form/Field.tsx";
import {
  Button,
  ErrorSummary,
  type FieldError,
  IdempotencyKey,
  Version,
} from "../ui/form/Form.tsx";
import { Check, Picks } from "../ui/form/Picks.tsx";

/** One thing that a form asks. */
export type Ask = {
  name: string;
  label: string;
  hint?: string;
  required?: boolean;
  max?: number;
  /** `text` unless it says otherwise; `boxes` lets several be chosen. */
  kind?: "area" | "date" | "month" | "email" | "number" | "yesno" | "select" | "boxes";
  /** An area for many lines. */
  tall?: boolean;
  options?: readonly Option[];
  /** The text of a select's empty choice. */
  choose?: string;
};

type Values = Record<string, string | null | undefined>;

const wrongText = (message: string) =>
  words().office.wrong[message] ?? words().errors.code["request.invalid"];

/** Refused fields, then what is wrong with the whole. */
function errorsOf(form: FormState | undefined, id: string, asks: readonly Ask[]): FieldError[] {
  if (!form) return [];
  const fields = Object.entries(form.wrong).map(([name, message]) => {
    const ask = asks.find((a) => a.name === name);
    const text = wrongText(message);
    return { field: ask ? `${id}-${name}` : id, label: ask?.label, message: text };
  });
  if (fields.length > 0 || !form.code) return fields;
  const stale = form.code === "subject.changed_meanwhile";
  return [{ field: id, message: stale ? t("office.stale") : words().errors.code[form.code] }];
}

const yesNo = () => [
  { value: "yes", label: t("office.yes") },
  { value: "no", label: t("office.no") },
];

function Asked(props: { ask: Ask; id: string; value: string; error?: string }): JSX.Element {
  const field = () => ({
    id: props.id,
    name: props.ask.name,
    label: props.ask.label,
    hint: props.ask.hint,
    required: props.ask.required,
    value: props.value,
    error: props.error,
  });
  return (
    <Switch
      fallback={
        <Field
          {...field()}
          type={props.ask.kind as "date" | "month" | "email" | undefined}
          maxlength={props.ask.max}
        />
      }
    >
      <Match when={props.ask.kind === "number"}>
        <Field {...field()} inputmode="numeric" maxlength={4} />
      </Match>
      <Match when={props.ask.kind === "area"}>
        <TextArea {...field()} max={props.ask.max} short={!props.ask.tall} />
      </Match>
      <Match when={props.ask.kind === "select"}>
        <Select {...field()} options={props.ask.options ?? []} choose={props.ask.choose} />
      </Match>
      <Match when={props.ask.kind === "yesno"}>
        <Picks {...field()} legend={props.ask.label} options={yesNo()} />
      </Match>
      <Match when={props.ask.kind === "boxes"}>
        <fieldset class="field" id={props.id} tabindex="-1">
          <legend>{props.ask.label}</legend>
          <input type="hidden" name={props.ask.name} value="" />
          <For each={props.ask.options}>
            {(option) => (
              <Check
                name={props.ask.name}
                id={`${props.id}-${option.value}`}
                value={option.value}
                label={option.label}
                checked={props.value.split(" ").includes(option.value)}
              />
            )}
          </For>
        </fieldset>
      </Match>
    </Switch>
  );
}

/**
 * One form of the office: what is asked beside what is published. Refused, it shows what was typed;
 * stale, also what someone else published meanwhile.
 */
export function OfficeForm(props: {
  /** Its name on the page, unlike any other's. */
  id: string;
  /** The last part of the page's address, and the page's own query. */
  area: string;
  query?: string;
  asks: readonly Ask[];
  now?: Values;
  /** Sent as they stand. */
  extra?: Record<string, string>;
  /** What is edited, from which version; neither where something new is made. */
  target?: string;
  version?: number;
  keyed: string;
  submit?: string;
  quiet?: boolean;
  /** Further buttons. */
  more?: JSX.Element;
}): JSX.Element {
  const shown = useForm();
  const form = () => (shown?.values.form === props.id ? shown : undefined);
  const now = (name: string) => props.now?.[name] ?? "";
  const value = (name: string) => form()?.values[name] ?? now(name);
  const stale = () => form()?.code === "subject.changed_meanwhile";
  const wrong = () => errorsOf(form(), props.id, props.asks);
  const errorOf = (name: string) => {
    const message = form()?.wrong[name];
    return message && wrongText(message);
  };
  return (
    <form
      id={props.id}
      method="post"
      action={`${paths.officeArea(props.area)}${props.query ?? ""}`}
      class="stack"
    >
      <ErrorSummary errors={wrong()} />
      <IdempotencyKey value={`${props.keyed}-${props.id}`.slice(0, 100)} />
      <input type="hidden" name="form" value={props.id} />
      <Show when={props.target}>
        {(target) => <input type="hidden" name="target" value={target()} />}
      </Show>
      <Show when={props.version !== undefined}>
        <Version value={props.version!} />
      </Show>
      <For each={Object.entries(props.extra ?? {})}>
        {([name, given]) => <input type="hidden" name={name} value={given} />}
      </For>
      <For each={props.asks}>
        {(ask) => (
          <>
            <Asked
              ask={ask}
              id={`${props.id}-${ask.name}`}
              value={value(ask.name)}
              error={errorOf(ask.name)}
            />
            <Show when={stale() && value(ask.name) !== now(ask.name)}>
              <p class="fix">
                {t("office.published")}
                {t("common.mark.gap")}
                <ins>{now(ask.name) || t("office.none")}</ins>
              </p>
            </Show>
          </>
        )}
      </For>
      <div class="acts">
        <Button quiet={props.quiet}>{props.submit ?? t("office.save")}</Button>
        {props.more}
      </div>
    </form>
  );
}
