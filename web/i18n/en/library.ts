import { capital, list } from "../format.ts";
import { FIELDS } from "./kinds.ts";

/** What facts and texts of the library are called; the texts as the record calls them. */
const NAMES: Record<string, string> = {
  ...FIELDS,
  on: "Day",
  time: "Time",
  minutes: "Minutes",
  part: "Part",
  kind: "Kind",
  language: "Language",
  checkedOn: "Last looked at",
  speaker: "Role of the author",
  strategies: "Strategies it speaks of",
  spheres: "Spheres it speaks of",
  actions: "Actions it speaks of",
};

export const fieldOf = (field: string): string => NAMES[field] ?? field;

const TOLD: Record<string, Record<string, string>> = {
  gathering: {
    shelved: "A new gathering.",
    shelf_changed: "This gathering was changed.",
    shelf_ended: "This gathering was cancelled.",
  },
  resource: {
    shelved: "A new resource.",
    shelf_changed: "This resource was changed.",
    shelf_ended: "This resource is offered no more.",
    shelf_resumed: "This resource is offered again.",
  },
  story: {
    shelved: "A new story.",
    shelf_changed: "This story was changed.",
    shelf_ended: "This story was withdrawn.",
    shelf_resumed: "This story was posted again.",
  },
  term: {
    shelved: "A new word in the glossary.",
    shelf_changed: "This word was defined anew.",
    shelf_ended: "This word is used no more.",
    shelf_resumed: "This word is used again.",
  },
};

/** "Recap added; time changed" */
export const changedIn = (added: readonly string[], others: readonly string[]) =>
  capital(
    [
      added.length > 0 ? `${list(added)} added` : "",
      others.length > 0 ? `${list(others)} changed` : "",
    ]
      .filter(Boolean)
      .join("; "),
  );

/** Texts that gatherings, resources, stories and terms share. */
export const library = {
  gone: (field: string) => `the ${fieldOf(field).toLowerCase()}`,
  removed: "The title was removed",
  speaks: {
    title: "What it speaks of",
    none: "It speaks of no strategy, sphere or action by name.",
    strategy: "Strategy",
    sphere: "Sphere",
    action: "Action",
  },
  mentions: {
    title: "In the library",
    about: "What speaks of this.",
    nouns: { gathering: "Gathering", resource: "Resource", story: "Story" },
    ended: { gathering: "cancelled", resource: "offered no more", story: "withdrawn" },
  },
  news: {
    title: "What changed",
    about: "Newest first; what stood before stays to be read.",
    was: (name: string, was: string, now: string) => `${name}: was ${was}, now ${now}.`,
    first: (name: string, now: string) => `${name}: ${now}.`,
    ended: (name: string, was: string) => `${name}: was ${was}, now none.`,
    said: (name: string) => `${name} was put otherwise.`,
  },
  /** In what changed: what happened, by the noun and the kind of item. */
  told: (noun: string, kind: string): string => TOLD[noun]?.[kind] ?? "",
  office: {
    reason: "Reason",
    reasonHint: "Public. Needed where something that was published changes.",
    strategies: "Strategies that it speaks of",
    spheres: "Spheres that it speaks of",
    actions: "Actions that it speaks of",
    actionsHint: "The last part of their addresses, one on each line, such as one-reporting-form.",
    state: "State",
  },
};

/** What a refused field of the library lacks. */
export const libraryWrong: Record<string, string> = {
  "time.malformed": "Write a time as 09:30 or 16:00.",
  "link.malformed": "A link begins with https://.",
  "language.malformed": "Write a language as en, es or zh-Hans.",
  "ended.stays": "What was cancelled stays cancelled. Announce another one.",
};
