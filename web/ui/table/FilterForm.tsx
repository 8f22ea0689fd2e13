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

/** Filters of a list, as a GET form: the answer has an address. */
export function FilterForm(props: {
  action: string;
  filters: Filter[];
  /** The earlier day this page is read as of: a form does not keep it by itself. */
  asof?: string;
  /** Extra fields, already written. */
  children?: JSX.Element;
}): JSX.Element {
  const filtered = () => props.filters.some((filter) => filter.value);
  return (
    <form class="filters no-print" method="get" action={props.action}>
      <Show when={props.asof}>
        <input type="hidden" name="asof" value={props.asof} />
      </Show>
      <For each={props.filters}>
        {(filter) => (
          <label>
            <span>{filter.label}</span>
            <Show
              when={filter.choices}
              fallback={<input type="search" name={filter.name} value={filter.value ?? ""} />}
            >
              {(choices) => (
                <select name={filter.name}>
                  <option value="" selected={!filter.value}>
                    {filter.any ?? t("ui.table.any")}
                  </option>
                  <For each={choices()}>
                    {(choice) => (
                      <option value={choice.value} selected={choice.value === filter.value}>
                        {choice.label}
                      </option>
                    )}
                  </For>
                </select>
              )}
            </Show>
          </label>
        )}
      </For>
      {props.children}
      <button class="btn quiet">{t("ui.table.filter")}</button>
      <Show when={filtered()}>
        <a href={props.action}>{t("ui.table.clear")}</a>
      </Show>
    </form>
  );
}
