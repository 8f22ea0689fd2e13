import type { JSX } from "solid-js";

/** A long form as a list of questions, one rule each. */
export function Questions(props: { children: JSX.Element }): JSX.Element {
  return <ol class="questions">{props.children}</ol>;
}

/** One question with its matter; `TextArea heading` or an `h2` says what is asked. */
export function Question(props: { children: JSX.Element }): JSX.Element {
  return <li>{props.children}</li>;
}

/** One thing of many that may be changed: folded, with what it was in sight. */
export function Line(props: {
  title: JSX.Element;
  /** "Change", or "Close" while open. */
  act: JSX.Element;
  /** Status words and dates as they stand. */
  was: JSX.Element;
  open?: boolean;
  children: JSX.Element;
}): JSX.Element {
  return (
    <details class="line" open={props.open}>
      <summary>
        <span class="ttl">{props.title}</span>
        <span class="do">{props.act}</span>
        <span class="was">{props.was}</span>
      </summary>
      <div>{props.children}</div>
    </details>
  );
}
