import type { Kind } from "../../../worker/search/rules.ts";
import { capital, list, plural } from "../format.ts";

const said = (words: readonly string[]) => list(words.map((word) => `“${word}”`));

/** Texts of /search and of its field on other pages. */
export const search = {
  title: "Search",
  described: "Everything that is public here, by its words.",
  field: "Search in everything published",
  go: "Search",
  start: "What are you looking for?",
  startHint:
    "Strategies, spheres, actions, updates, measures, questions, gatherings, resources, stories and terms, by their words as they stand today. Accents and small typing errors are forgiven; words in quotation marks stand together.",
  /** `q` as it was searched for; `some`: where only some of its words are held. */
  matched: (total: number, q: string, some: boolean) => {
    if (!q)
      return total === 0
        ? "Nothing matches."
        : `${capital(plural(total, "thing", "things"))} match${total === 1 ? "es" : ""}.`;
    if (total === 0) return `Nothing holds “${q}”.`;
    return `${capital(plural(total, "thing holds", "things hold"))} ${some ? "some of " : ""}“${q}”.`;
  },
  /** The words that were searched for instead of what was typed. */
  instead: (asked: readonly string[], found: readonly string[]) =>
    `Nothing holds ${said(asked)}; searched for ${said(found)}.`,
  some: "Nothing holds all of these words.",
  originals: "The search reads the originals, which are in English.",
  behind: "The newest publications are still being taken in: look again in a minute.",
  none: "Take a word or a choice away, or write it another way.",
  list: "Found",
  listHint: "What fits best stands first.",
  newest: "Newest first.",
  removed: "Its name was removed",
  follow: "Follow as a feed",
  sheet: "Download as CSV",
  missed: "A month for which no update came has no words to find.",
  missedWay: "Months without an update",
  update: (sphere: string, month: string) => `${sphere}, ${month}`,
  narrow: "Narrow it by strategy, sphere, stage and more",
  /** Below the field: what the list is called, and how many stand in it. */
  suggestions: "Suggestions",
  suggested: (n: number) => plural(n, "suggestion", "suggestions"),
  filter: {
    q: "Words",
    kind: "Kind",
    strategy: "Strategy",
    sphere: "Sphere",
    stage: "Stage of the action",
    health: "Health of the action",
    reporting: "Reporting of the update",
    month: "Month",
    evidence: "Evidence",
    shown: "With evidence",
  },
  kind: {
    strategy: "Strategy",
    sphere: "Sphere",
    action: "Action",
    update: "Update",
    measure: "Measure",
    question: "Question",
    gathering: "Gathering",
    resource: "Resource",
    story: "Story",
    term: "Term",
  } satisfies Record<Kind, string>,
  wrong: {
    title: "There is nothing to choose by that name.",
    why: "A choice in this address does not exist.",
    whole: "Search anew",
  },
};
