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

/** One is a post or a mark for good; a condition in JSX would cost, and a page has hundreds. */
const drawing = (of: { name: ShapeName; class?: string }): JSX.Element =>
  POSTS.has(of.name) ? (
    <svg class={`post ${of.class ?? ""}`.trimEnd()} viewBox="5 11 14 27" aria-hidden="true">
      <use href={`#s-${of.name}`} width="24" height="38" />
      <Show when={of.name === "partial"}>
        <Filling />
      </Show>
    </svg>
  ) : (
    <svg class={of.class} aria-hidden="true">
      <use href={`#s-${of.name}`} />
    </svg>
  );

/** A drawing beside its word. It is silent: the word says it. */
export const Shape = (props: { name: ShapeName; class?: string }): JSX.Element => drawing(props);
