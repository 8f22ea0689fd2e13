import { Show } from "solid-js";
import type { JSX } from "solid-js";
import type { PostName, ShapeName } from "./sprite.ts";

const POSTS: ReadonlySet<string> = new Set<PostName>([
  "on_time",
  "late",
  "nothing",
  "excused",
  "missed",
  "partial",
  "open",
  "none_owed",
]);

/** How much of a partial post is filled when nobody says otherwise. */
const HALF = 0.5;

/** The part of a partial post that stands for the spheres which reported. */
export function Filling(props: { share?: number }): JSX.Element {
  const height = () => Math.round((props.share ?? HALF) * 130) / 10;
  return (
    <Show when={height() > 0}>
      <path d={`M7 ${Math.round((26 - height()) * 10) / 10}h10V26H7z`} />
    </Show>
  );
}

/** A drawing beside its word. It is silent: the word says it. */
export function Shape(props: { name: ShapeName; class?: string }): JSX.Element {
  return (
    <Show
      when={POSTS.has(props.name)}
      fallback={
        <svg class={props.class} aria-hidden="true">
          <use href={`#s-${props.name}`} />
        </svg>
      }
    >
      <svg class={`post ${props.class ?? ""}`.trimEnd()} viewBox="5 11 14 27" aria-hidden="true">
        <use href={`#s-${props.name}`} width="24" height="38" />
        <Show when={props.name === "partial"}>
          <Filling />
        </Show>
      </svg>
    </Show>
  );
}
