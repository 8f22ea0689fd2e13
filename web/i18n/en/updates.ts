import type { Need, Reporting } from "../../../db/words.ts";
import { capital, count, formatMonth, formatNumber, plural } from "../format.ts";
import { corrections } from "./corrections.ts";

type Published = { title: string; month: string; state: Reporting; days: number };

const days = (n: number) => `${count(n)} ${n === 1 ? "day" : "days"}`;

export const updates = {
  title: "Updates",
  description: "Every update that the spheres published, newest first.",
  lede: (total: number, day: string) =>
    `${total === 1 ? "One update has" : `${formatNumber(total)} updates have`} been published. The newest came on ${day}.`,
  found: (total: number) =>
    `${total === 0 ? "No update matches." : `${capital(plural(total, "update matches", "updates match"))}.`}`,
  none: "No update has been published yet.",
  noMatch: "No update matches. Take one of the choices away.",
  list: "Newest first",
  feed: "Follow as a feed",
  filter: {
    sphere: "Sphere",
    month: "Month",
    kind: "Kind",
    strategy: "Strategy",
    update: "Update",
    nothing: "Nothing to report",
  },
  item: (title: string, month: string) => `${title}, ${formatMonth(month)}`,
  /** "Clinical reported for October 2026 in time." */
  headline: ({ title, month, state, days: late }: Published) => {
    const of = formatMonth(month);
    if (state === "late") return `${title} reported for ${of}, ${days(late)} late.`;
    if (state === "nothing") return `${title} had nothing to report for ${of}.`;
    return `${title} reported for ${of} on time.`;
  },
  fact: {
    month: "For",
    published: "Published",
    due: "Due",
    by: "Written by",
  },
  grace: (day: string) => `on time until the end of ${day}`,
  /** Who wrote it, by role. */
  by: corrections.role,
  written: (by: string, when: string) => `Written by ${by}, ${when}`,
  fromFiles: "taken from earlier files",
  imported: (day: string) => `Published on ${day}; taken from earlier files`,
  entered: (day: string) => `entered into this record on ${day}`,
  read: "Read this update",
  readOf: (title: string) => `Read the update of ${title}`,
  full: "The update",
  fullHint: "As it was published.",
  linesAnd: (n: number) =>
    n === 0 ? "The full update" : `${capital(plural(n, "line", "lines"))} and the full update`,
  caption: (title: string) => `${title}, action by action`,
  table: {
    strategy: "Strategy",
    action: "Action",
    stage: "Stage",
    health: "Health",
    said: "In a line, and the evidence",
  },
  was: (stage: string) => `was ${stage}`,
  onlyUnderway: "Only while underway",
  unchanged: "Unchanged.",
  due: (due: string, first: string | null) =>
    `Due ${due}${first ? `, first promised for ${first}` : ""}.`,
  reviewed: (day: string) => `To be looked at again on ${day}.`,
  evidence: "Evidence:",
  whyNone: "No evidence, because:",
  otherEvidence: "Evidence for the whole",
  obstacles: "What got in the way",
  need: {
    none: "What it needs",
    help: "It asks for help",
    decision: "It asks for a decision",
  } satisfies Record<Need, string>,
  next: "What comes next",
  doneWith: "Done with",
  privateNote: "A note for the executives exists; only that it exists is public.",
  gone: "A text here was removed lawfully.",
  wrong: {
    title: "The address asks for something that is not there.",
    why: "One of the choices in it is mistyped or no longer exists.",
    whole: "Show everything",
  },
  about: "Around it",
  replacedBy: "It was replaced by a later update:",
  replaces: "It replaced an earlier answer:",
  previous: (month: string) => `The sphere’s update before: ${formatMonth(month)}`,
  next_one: (month: string) => `The sphere’s update after: ${formatMonth(month)}`,
  whole: (month: string) => `All of ${formatMonth(month)}`,
  wholeHint: "What every sphere said, silences included.",
  sphere: (title: string) => `The sphere ${title}`,
  sphereHint: "Who answers, its history and its actions.",
  cite: "Cite this update",
};
