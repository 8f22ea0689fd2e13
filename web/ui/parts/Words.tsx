import { For, Show } from "solid-js";
import type { JSX } from "solid-js";
import { formatDate, formatDay, formatInstant, formatMonth } from "../../i18n/format.ts";
import { recordLang } from "../../i18n/texts.ts";
import { useSite } from "../site.ts";

/** What people wrote, in the book face: plain text, or HTML that is already sanitised. */
export function Words(props: {
  text?: string;
  html?: string;
  /** `promise` for the wording of an action, `big` for a summary that stands alone. */
  size?: "big" | "promise";
  /** Words of the interface: they are in the language that is read, not in the record's. */
  own?: boolean;
}): JSX.Element {
  const name = () => (props.size ? `words ${props.size}` : "words");
  const lang = () => (props.own ? undefined : recordLang());
  const paragraphs = () => (props.text ?? "").split(/\n{2,}/);
  return (
    <Show
      when={props.html === undefined}
      // eslint-disable-next-line solid/no-innerhtml -- comes from `markdown`, which is safe to print
      fallback={<div class={name()} lang={lang()} innerHTML={props.html} />}
    >
      <Show
        when={paragraphs().length > 1}
        fallback={
          <p class={name()} lang={lang()}>
            {props.text}
          </p>
        }
      >
        <div class={name()} lang={lang()}>
          <For each={paragraphs()}>{(p) => <p>{p}</p>}</For>
        </div>
      </Show>
    </Show>
  );
}

/** Words of the record among words of the interface: a name in a sentence, a cell of a table. */
export const Recorded = (props: { children: JSX.Element }): JSX.Element => (
  <Show when={recordLang()} fallback={props.children}>
    {(lang) => <span lang={lang()}>{props.children}</span>}
  </Show>
);

/** A moment, written out; give exactly one of a day, a month or an instant. */
export function When(props: {
  day?: string;
  month?: string;
  /** ISO instant; shown on the clocks of the roadmap's zone. */
  at?: string;
  /** "Friday 6 November" in place of "6 November 2026" */
  weekday?: boolean;
}): JSX.Element {
  const text = () => {
    if (props.day) return props.weekday ? formatDay(props.day) : formatDate(props.day);
    if (props.month) return formatMonth(props.month);
    return props.at ? formatInstant(props.at, useSite().zone) : "";
  };
  return <time dateTime={props.day ?? props.month ?? props.at}>{text()}</time>;
}

/** A voice: who wrote it and when, their words, and ways on. */
export function Said(props: {
  by: JSX.Element;
  children: JSX.Element;
  meta?: JSX.Element;
}): JSX.Element {
  return (
    <article class="said">
      <p class="by">{props.by}</p>
      {props.children}
      <Show when={props.meta}>
        <p class="meta">{props.meta}</p>
      </Show>
    </article>
  );
}
