import { For, Show } from "solid-js";
import type { JSX } from "solid-js";
import { Shape } from "../shapes.tsx";
import type { ShapeName } from "../sprite.ts";

export type Fact = { term: JSX.Element; value: JSX.Element; note?: JSX.Element };

/** Facts in a row: what it is called, what it is, since when or out of how many. */
export function Facts(props: { items: Fact[] }): JSX.Element {
  return (
    <dl class="facts">
      <For each={props.items}>
        {(fact) => (
          <div>
            <dt>{fact.term}</dt>
            <dd>
              {fact.value}
              <Show when={fact.note}>
                {" "}
                <small>{fact.note}</small>
              </Show>
            </dd>
          </div>
        )}
      </For>
    </dl>
  );
}

type Term = { id?: string; term: JSX.Element; about: JSX.Element };

/** Names in a column, what they are beside it. */
export function Terms(props: { items: Term[] }): JSX.Element {
  return (
    <dl class="terms">
      <For each={props.items}>
        {(item) => (
          <div id={item.id}>
            <dt>{item.term}</dt>
            <dd>{item.about}</dd>
          </div>
        )}
      </For>
    </dl>
  );
}

export type Entry = { id?: string; when?: JSX.Element; what: JSX.Element; end?: JSX.Element };

/** A plain list of facts: when (or who), what, and at the end a status or a way on. */
export function Ledger(props: { items: Entry[]; ordered?: boolean }): JSX.Element {
  const rows = () => (
    <For each={props.items}>
      {(entry) => (
        <li id={entry.id}>
          <div class="when">{entry.when}</div>
          <div class="what">{entry.what}</div>
          <Show when={entry.end}>
            <div class="end">{entry.end}</div>
          </Show>
        </li>
      )}
    </For>
  );
  return (
    <Show when={props.ordered} fallback={<ul class="ledger">{rows()}</ul>}>
      <ol class="ledger">{rows()}</ol>
    </Show>
  );
}

export type Door = { href: string; label: JSX.Element; about?: JSX.Element };

/** Ways on: a list of sentences. */
export function Doors(props: { items: Door[] }): JSX.Element {
  return (
    <ul class="doors">
      <For each={props.items}>
        {(door) => (
          <li>
            <a href={door.href}>{door.label}</a>
            <Show when={door.about}>
              <p>{door.about}</p>
            </Show>
          </li>
        )}
      </For>
    </ul>
  );
}

/** The life of an action, newest first: a post beside each entry. */
export function Spine(props: { children: JSX.Element }): JSX.Element {
  return <ol class="spine">{props.children}</ol>;
}

/** One entry of the spine. The shape gives the tone too. */
export function SpineEntry(props: {
  id: string;
  shape: ShapeName;
  when: JSX.Element;
  title: JSX.Element;
  children?: JSX.Element;
}): JSX.Element {
  return (
    <li id={props.id} class={props.shape}>
      <Shape name={props.shape} />
      <p class="when">{props.when}</p>
      <h3>{props.title}</h3>
      {props.children}
    </li>
  );
}
