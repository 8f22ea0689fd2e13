import { createEffect, createSignal, For, on, Show } from "solid-js";
import type { JSX } from "solid-js";
import { t } from "../../i18n/t.ts";

/** What every field is told. `id` is the name unless one page asks the same thing twice. */
export type FieldProps = {
  name: string;
  label: JSX.Element;
  id?: string;
  hint?: JSX.Element;
  /** How to answer well; in sight while one writes. */
  guide?: JSX.Element;
  /** What is wrong with it, as a sentence. */
  error?: string;
  required?: boolean;
  /** Kept after a refusal; may change later, as when a draft is brought back. */
  value?: string;
};

type FrameProps = Omit<FieldProps, "value"> & {
  /** The label is the heading of a question. */
  heading?: boolean;
  count?: JSX.Element;
  children: JSX.Element;
};

const idOf = (field: Pick<FieldProps, "id" | "name">) => field.id ?? field.name;

/** The ids of the texts that explain a field, for aria-describedby. */
export const described = (
  field: Pick<FieldProps, "id" | "name" | "hint" | "guide" | "error">,
  count = false,
) =>
  [
    field.hint ? `${idOf(field)}-hint` : "",
    field.error ? `${idOf(field)}-error` : "",
    count ? `${idOf(field)}-count` : "",
    field.guide ? `${idOf(field)}-guide` : "",
  ]
    .filter(Boolean)
    .join(" ") || undefined;

function Frame(props: FrameProps): JSX.Element {
  const label = () => <label for={idOf(props)}>{props.label}</label>;
  return (
    <div class="field" data-bad={props.error ? "" : undefined}>
      <Show when={props.heading} fallback={label()}>
        <h2>{label()}</h2>
      </Show>
      <Show when={props.hint}>
        <p class="hint" id={`${idOf(props)}-hint`}>
          {props.hint}
        </p>
      </Show>
      <Show when={props.error}>
        <p class="err" id={`${idOf(props)}-error`}>
          {props.error}
        </p>
      </Show>
      {props.children}
      {props.count}
      <Show when={props.guide}>
        <p class="guide" id={`${idOf(props)}-guide`}>
          {props.guide}
        </p>
      </Show>
    </div>
  );
}

/** One line of text, a date, an address, a file. */
export function Field(
  props: FieldProps & {
    type?: "text" | "email" | "url" | "date" | "month" | "number" | "search" | "file";
    heading?: boolean;
    autocomplete?: string;
    inputmode?: "text" | "numeric" | "email" | "url";
    min?: string;
    max?: string;
    maxlength?: number;
    pattern?: string;
    onInput?: (value: string) => void;
  },
): JSX.Element {
  return (
    <Frame {...props}>
      <input
        id={idOf(props)}
        name={props.name}
        type={props.type ?? "text"}
        value={props.value ?? ""}
        required={props.required}
        autocomplete={props.autocomplete}
        inputmode={props.inputmode}
        min={props.min}
        max={props.max}
        maxlength={props.maxlength}
        pattern={props.pattern}
        aria-invalid={props.error ? "true" : undefined}
        aria-describedby={described(props)}
        onInput={(event) => props.onInput?.(event.currentTarget.value)}
      />
    </Frame>
  );
}

/** Text people write, in the book face. With `max` it counts, live once the page is hydrated. */
export function TextArea(
  props: FieldProps & {
    heading?: boolean;
    max?: number;
    short?: boolean;
    onInput?: (value: string) => void;
  },
): JSX.Element {
  let area!: HTMLTextAreaElement;
  const [typed, setTyped] = createSignal<string>();
  // Not before it changes: what was typed while the scripts were on their way has to stay.
  createEffect(
    on(
      () => props.value,
      (value) => {
        area.value = value ?? "";
        setTyped(undefined);
      },
      { defer: true },
    ),
  );
  const used = () => (typed() ?? props.value ?? "").length;
  const over = () => used() > (props.max ?? Infinity);
  const count = (max: number) => (
    <p class="count" id={`${idOf(props)}-count`} classList={{ err: over() }}>
      {over() ? t("ui.form.over", used(), max) : t("ui.form.used", used(), max)}
    </p>
  );
  return (
    <Frame {...props} count={<Show when={props.max}>{(max) => count(max())}</Show>}>
      <textarea
        id={idOf(props)}
        name={props.name}
        class={props.short ? "short" : undefined}
        ref={(element) => (area = element)}
        required={props.required}
        aria-invalid={props.error ? "true" : undefined}
        aria-describedby={described(props, props.max !== undefined)}
        onInput={(event) => {
          setTyped(event.currentTarget.value);
          props.onInput?.(event.currentTarget.value);
        }}
      >
        {props.value ?? ""}
      </textarea>
    </Frame>
  );
}

export type Option = { value: string; label: string };

/** One of many. Without a value it asks to choose. */
export function Select(
  props: FieldProps & {
    options: readonly Option[];
    /** The text of the empty choice; `false` when there is none. */
    choose?: string | false;
    heading?: boolean;
    onPick?: (value: string) => void;
  },
): JSX.Element {
  return (
    <Frame {...props}>
      <select
        id={idOf(props)}
        name={props.name}
        required={props.required}
        aria-invalid={props.error ? "true" : undefined}
        aria-describedby={described(props)}
        onChange={(event) => props.onPick?.(event.currentTarget.value)}
      >
        <Show when={props.choose !== false}>
          <option value="" selected={!props.value}>
            {props.choose || t("ui.form.choose")}
          </option>
        </Show>
        <For each={props.options}>
          {(option) => (
            <option value={option.value} selected={option.value === props.value}>
              {option.label}
            </option>
          )}
        </For>
      </select>
    </Frame>
  );
}
