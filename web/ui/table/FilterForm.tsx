import { For, Show } from "solid-js";
import type { JSX } from "solid-js";
import { t } from "../../i18n/t.ts";

type Choice = { value: string; label: string };

export type Filter = {
  name: string;
  label: string;
  /** The chosen value; "" or undefined for any. */
  value?: string;
  /** Without choices the filter is a field to type into. */
  choices?: Choice[];
  /** What "no choice" is called. */
  any?: string;
};

/** One filter with its name. */
export function FilterField(props: Filter): JSX.Element {
  return (
    <label>
      <span>{props.label}</span>
      <Show
        when={props.choices}
        fallback={<input type="search" size="30" name={props.name} value={props.value ?? ""} />}
      >
        {(choices) => (
          <select name={props.name}>
            <option value="" selected={!props.value}>
              {props.any ?? t("ui.table.any")}
            </option>
            <For each={choices()}>
              {(choice) => (
                <option value={choice.value} selected={choice.value === props.value}>
                  {choice.label}
                </option>
              )}
            </For>
          </select>
        )}
      </Show>
    </label>
  );
}

/** Filters of a list, as a GET form: the answer has an address. */
export function FilterForm(props: {
  action: string;
  filters: Filter[];
  /** The earlier day this page is read as of: a form does not keep it by itself. */
  asof?: string;
  /** What its button says, where it does more than filter. */
  go?: string;
  /** Extra fields, already written. */
  children?: JSX.Element;
  /** Those that stand folded below. */
  more?: JSX.Element;
}): JSX.Element {
  const filtered = () => props.filters.some((filter) => filter.value);
  return (
    <form class="filters no-print" method="get" action={props.action}>
      <Show when={props.asof}>
        <input type="hidden" name="asof" value={props.asof} />
      </Show>
      <For each={props.filters}>{(filter) => <FilterField {...filter} />}</For>
      {props.children}
      <button class="btn quiet">{props.go ?? t("ui.table.filter")}</button>
      <Show when={filtered()}>
        <a href={props.action}>{t("ui.table.clear")}</a>
      </Show>
      {props.more}
    </form>
  );
}
