import { For, Match, Show, Switch } from "solid-js";
import type { JSX } from "solid-js";
import { formatDate, formatMonth } from "../../i18n/format.ts";
import { t } from "../../i18n/t.ts";
import { Shape } from "../shapes.tsx";
import { diff, type Piece } from "./diff.ts";
import { Words } from "./Words.tsx";

/** A correction: both texts, as one with marks where that can be read, else one after the other. */
export function Fix(props: {
  was: string;
  now: string;
  /** The day it was corrected. */
  on?: string;
  /** Who, why, which kind. */
  children?: JSX.Element;
}): JSX.Element {
  return (
    <div class="fix">
      <Show when={props.on}>{(on) => <p>{t("ui.mark.corrected", formatDate(on()))}</p>}</Show>
      <Show
        when={diff(props.was, props.now)}
        fallback={
          <>
            <p>{t("ui.mark.was")}</p>
            <del>
              <Words text={props.was} />
            </del>
            <p>{t("ui.mark.now")}</p>
            <ins>
              <Words text={props.now} />
            </ins>
          </>
        }
      >
        {(pieces) => (
          <p class="words">
            <For each={pieces()}>
              {(piece) => (
                <>
                  <Changed {...piece} />{" "}
                </>
              )}
            </For>
          </p>
        )}
      </Show>
      {props.children}
    </div>
  );
}

function Changed(props: Piece): JSX.Element {
  return (
    <Switch fallback={props.text}>
      <Match when={props.kind === "removed"}>
        <del>
          <span class="vh">{t("ui.mark.removed")}</span>
          {props.text}
        </del>
      </Match>
      <Match when={props.kind === "added"}>
        <ins>
          <span class="vh">{t("ui.mark.added")}</span>
          {props.text}
        </ins>
      </Match>
    </Switch>
  );
}

/** What is left of a text that was lawfully removed: which kind of thing it was, and why. */
export function Tomb(props: {
  /** "the obstacles of this update", "an evidence link" */
  what: string;
  reason: string;
  children?: JSX.Element;
}): JSX.Element {
  return (
    <div class="tomb">
      <p class="st">
        <Shape name="redacted" />
        <span>{t("ui.mark.gone", props.what)}</span>
      </p>
      <p>{t("ui.mark.why", props.reason)}</p>
      {props.children}
    </div>
  );
}

/** Silence, printed as large as a report. */
export function Miss(props: { month: string; children?: JSX.Element }): JSX.Element {
  return (
    <div class="miss">
      <p class="st missed">
        <Shape name="missed" />
        <span>{t("ui.mark.missed", formatMonth(props.month))}</span>
      </p>
      {props.children}
    </div>
  );
}

/** Something to know before reading on. */
export function Note(props: { children: JSX.Element }): JSX.Element {
  return <div class="note">{props.children}</div>;
}
