import type { Standing } from "./queries.ts";
import { STATES } from "./schema.ts";

type State = (typeof STATES)[number];

/** A text by its name in addresses: `roadmap.goal`, `strategy.fair-care.title`. */
export const idOf = ({ about, of, field }: Pick<Standing, "about" | "of" | "field">): string =>
  [about, of, field].filter(Boolean).join(".");

/** How a text stands in a language. */
export function stateOf({ words, earlier }: Pick<Standing, "words" | "earlier">): State {
  if (words !== null) return "translated";
  return earlier === null ? "missing" : "older";
}

/** How many texts stand how. */
export const countsOf = (texts: readonly Standing[]) =>
  Object.fromEntries(
    STATES.map((state) => [state, texts.filter((text) => stateOf(text) === state).length]),
  ) as Record<State, number>;
