import type { ResourceKind } from "../../../db/words.ts";
import { capital, formatDate, plural } from "../format.ts";
import { changedIn } from "./library.ts";

const names = new Intl.DisplayNames("en", { type: "language" });

/** "Spanish" for es; a tag that is no language stays as it is. */
export function languageName(tag: string): string {
  try {
    return names.of(tag) ?? tag;
  } catch {
    return tag;
  }
}

const KINDS: Record<ResourceKind, string> = {
  link: "Link",
  handout: "Handout",
  toolkit: "Toolkit",
  course: "Course",
  workshop: "Workshop",
};

/** Texts of /resources and of a resource's page. */
export const resources = {
  title: "Resources",
  described: "Links, handouts, toolkits, courses and workshops: what can be used, and for whom.",
  none: "No resource has been listed yet.",
  noneLede: "What can be used, from a handout to a course, will be listed here.",
  finding: (n: number) => `${capital(plural(n, "thing", "things"))} to use.`,
  lede: "Each says for whom it is, who made it, and when somebody last looked whether it is still right.",
  removed: "The title was removed",
  kinds: KINDS,
  language: languageName,
  /** "Handout in Spanish" */
  what: (kind: ResourceKind, language: string) => `${KINDS[kind]} in ${languageName(language)}`,
  checked: (day: string, ago: string) => `${formatDate(day)}, ${ago}`,
  never: "never",
  withdrawn: "Offered no more",
  reason: (reason: string) => `Offered no more: ${reason}`,
  open: "Open it",
  table: {
    caption: "Resources by title",
    title: "Resource",
    kind: "Kind",
    topic: "Topic",
    audience: "For",
    checked: "Last looked at",
    empty: "Nothing that was asked for is listed.",
  },
  facts: {
    kind: "Kind",
    language: "Language",
    topic: "Topic",
    audience: "For",
    maker: "Made by",
    checked: "Last looked at",
    link: "Link",
  },
  about: "What it is",
  titles: {
    stated: "It was listed",
    ended: "It was withdrawn",
    resumed: "It is offered again",
    changed: changedIn,
  },
  filter: { kind: "Kind", topic: "Topic", language: "Language", audience: "For" },
  unknown: "The address asks for something that does not exist.",
  all: "All resources",
  office: {
    new: "List a resource",
    title: "Title",
    kind: "Kind",
    language: "Language",
    languageHint: "As en, es or zh-Hans.",
    description: "What it is",
    link: "Link",
    topic: "Topic",
    topicHint: "The same words join it to others; readers choose by them.",
    audience: "For whom",
    maker: "Made by",
    makerHint: "Roles, units, or names of people who agreed to be named.",
    checked: "Last looked at",
    checkedHint: "The day on which somebody last looked whether it is still right.",
    withdrawn: "Offered no more",
  },
};
