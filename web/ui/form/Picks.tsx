import { For, Show } from "solid-js";
import type { JSX } from "solid-js";
import { Shape } from "../shapes.tsx";
import type { ShapeName } from "../sprite.ts";
import { described, type FieldProps, type Option } from "./Field.tsx";

export type PickOption = Option & { shape?: ShapeName };

/** One of a few, all in sight: radio buttons with their shapes. */
export function Picks(
  props: Omit<FieldProps, "label"> & {
    legend: JSX.Element;
    options: readonly PickOption[];
    onPick?: (value: string) => void;
  },
): JSX.Element {
  const id = () => props.id ?? props.name;
  return (
    <fieldset
      class="field"
      id={id()}
      tabindex="-1"
      data-bad={props.error ? "" : undefined}
      aria-describedby={described(props)}
    >
      <legend>{props.legend}</legend>
      <Show when={props.hint}>
        <p class="hint" id={`${id()}-hint`}>
          {props.hint}
        </p>
      </Show>
      <Show when={props.error}>
        <p class="err" id={`${id()}-error`}>
          {props.error}
        </p>
      </Show>
      <div class="picks">
        <For each={props.options}>
          {(option) => (
            <label>
              <input
                type="radio"
                name={props.name}
                value={option.value}
                checked={option.value === props.value}
                required={props.required}
                onChange={() => props.onPick?.(option.value)}
              />
              <Show when={option.shape}>{(shape) => <Shape name={shape()} />}</Show>
              {option.label}
            </label>
          )}
        </For>
      </div>
    </fieldset>
  );
}

/** Yes or no, as a box with its sentence. */
export function Check(props: {
  name: string;
  label: JSX.Element;
  id?: string;
  value?: string;
  checked?: boolean;
  /** The id of words that explain it. */
  about?: string;
  onPick?: (checked: boolean) => void;
}): JSX.Element {
  return (
    <p class="picks">
      <label>
        <input
          type="checkbox"
          id={props.id ?? props.name}
          name={props.name}
          value={props.value ?? "yes"}
          checked={props.checked}
          aria-describedby={props.about}
          onChange={(event) => props.onPick?.(event.currentTarget.checked)}
        />
        <span class="box" aria-hidden="true" />
        {props.label}
      </label>
    </p>
  );
}
