import type { StoryKind } from "../../../db/words.ts";
import { capital, formatDate, plural } from "../format.ts";
import { changedIn } from "./library.ts";

const KINDS: Record<StoryKind, string> = {
  letter: "Leadership letter",
  answers: "Town-hall answers",
  pulse: "On the pulse",
};

/** Texts of /stories and of a story's page. */
export const stories = {
  title: "Stories",
  described: "Leadership letters, answers after town halls, and short news about the roadmap.",
  none: "No story has been posted yet.",
  noneLede: "Leadership letters, answers after town halls and short news will stand here.",
  finding: (n: number) => `${capital(plural(n, "story", "stories"))} about the roadmap.`,
  lede: "Leadership letters, answers after town halls and short news, the newest first, each with the role that speaks.",
  noneAsked: "No story that was asked for has been posted.",
  removed: "The title was removed",
  kinds: KINDS,
  withdrawn: "Withdrawn",
  reason: (reason: string) => `Withdrawn: ${reason}`,
  /** "Leadership letter of 1 May 2026" */
  opening: (kind: StoryKind, on: string) => `${KINDS[kind]} of ${formatDate(on)}.`,
  facts: { author: "By", speaker: "Speaks as" },
  body: "What it says",
  titles: {
    stated: "It was posted",
    ended: "It was withdrawn",
    resumed: "It was posted again",
    changed: changedIn,
  },
  filter: { kind: "Kind" },
  unknown: "The address asks for something that does not exist.",
  all: "All stories",
  office: {
    new: "Post a story",
    title: "Title",
    kind: "Kind",
    on: "Day it is of",
    author: "Author",
    authorHint: "The role first; a name only of somebody who agreed to be named.",
    speaker: "Role of the author",
    speakerNone: "None of the roadmap's roles",
    body: "Text",
    bodyHint:
      "In Markdown: **bold**, lists with -, links as [words](https://…). At most 5,000 characters.",
    withdrawn: "Withdrawn",
  },
};
