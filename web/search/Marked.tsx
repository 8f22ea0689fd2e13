import { For, Show } from "solid-js";
import type { Piece } from "../../worker/search/schema.ts";

/** A text in which what was searched for is marked. */
export const Marked = (props: { pieces: readonly Piece[] }) => (
  <For each={props.pieces}>
    {(piece) => (
      <Show when={piece.hit} fallback={piece.text}>
        <mark>{piece.text}</mark>
      </Show>
    )}
  </For>
);
