import type { Standing } from "./queries.ts";
import { STATES } from "./schema.ts";

type State = (typeof STATES)[number];

/** Whether a text is called by a milestone: an action has several of them. */
export const isStep = ({ about, field }: Pick<Standing, "about" | "field">): boolean =>
  about === "action" && field === "title";

/** A text by its name in addresses: `roadmap.goal`, `strategy.fair-care.title`, `action.one-form.title.3`. */
export const idOf = (text: Pick<Standing, "about" | "of" | "field" | "of_version">): string =>
  [text.about, text.of, text.field, isStep(text) && text.of_version].filter(Boolean).join(".");

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
