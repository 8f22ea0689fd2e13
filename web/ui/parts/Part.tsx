import { For, Show } from "solid-js";
import type { JSX } from "solid-js";
import type { FigureName } from "../../../worker/progress/receipts/rules.ts";
import { t } from "../../i18n/t.ts";
import { recordLang } from "../../i18n/texts.ts";

/** The opening of a page: where it is, its finding as the headline, its sentences. */
export function Opening(props: {
  title: JSX.Element;
  /** Headlines that are sentences are set smaller. */
  long?: boolean;
  /** The headline is a name or a wording of the record, in the record's language. */
  named?: boolean;
  crumb?: Step[];
  kick?: JSX.Element;
  lede?: JSX.Element;
  /** What its numbers count, where the receipt stands further down. */
  figure?: FigureName;
  /** In a page of one column the column already holds the margins. */
  narrow?: boolean;
  children?: JSX.Element;
}): JSX.Element {
  return (
    <div class="opening" classList={{ wrap: !props.narrow }} data-figure={props.figure}>
      <Show when={props.crumb}>{(steps) => <Crumb steps={steps()} />}</Show>
      <Show when={props.kick}>
        <p class="kick">{props.kick}</p>
      </Show>
      <h1 class={props.long ? "long" : undefined} lang={props.named ? recordLang() : undefined}>
        {props.title}
      </h1>
      <Show when={props.lede}>
        <p class="lede">{props.lede}</p>
      </Show>
      {props.children}
    </div>
  );
}

/** A section of the report: a rule, its head at the side (or above, `full`), the matter. */
export function Part(props: {
  id: string;
  title: JSX.Element;
  about?: JSX.Element;
  full?: boolean;
  children: JSX.Element;
}): JSX.Element {
  return (
    <section class="wrap part" classList={{ full: props.full }} aria-labelledby={props.id}>
      <header>
        <h2 id={props.id}>{props.title}</h2>
        <Show when={props.about}>
          <p>{props.about}</p>
        </Show>
      </header>
      {props.children}
    </section>
  );
}

/** Something one person has to do: a section in one column. */
export function Task(props: {
  id: string;
  title: JSX.Element;
  children: JSX.Element;
}): JSX.Element {
  return (
    <section class="task" aria-labelledby={props.id}>
      <h2 id={props.id}>{props.title}</h2>
      {props.children}
    </section>
  );
}

/** One step above this page; the last one may be plain text. */
export type Step = { label: string; href?: string; number?: number };

/** Where this page is. */
function Crumb(props: { steps: Step[] }): JSX.Element {
  return (
    <nav class="crumb" aria-label={t("common.nav.where")}>
      <ol class="plain">
        <For each={props.steps}>
          {(step) => (
            <li>
              <Show when={step.href} fallback={step.label}>
                <a href={step.href}>
                  <Show when={step.number}>{(n) => <Plate number={n()} />}</Show>
                  {step.label}
                </a>
              </Show>
            </li>
          )}
        </For>
      </ol>
    </nav>
  );
}

/** The number of a strategy, as on a route sign. */
export function Plate(props: { number: number; large?: boolean }): JSX.Element {
  return (
    <span class="plate" classList={{ xl: props.large }}>
      {props.number}
    </span>
  );
}

/** More of the same, folded away; opens without a script. */
export function More(props: {
  summary: JSX.Element;
  open?: boolean;
  children: JSX.Element;
}): JSX.Element {
  return (
    <details class="more" open={props.open}>
      <summary>{props.summary}</summary>
      {props.children}
    </details>
  );
}
