import type { Posts } from "../../../worker/roadmap/schema.ts";
import { capital, count, countOf, formatDate, formatMonth, plural } from "../format.ts";

const filled = ({ all, held }: Posts) =>
  capital(
    held === all
      ? `${all === 1 ? "the one" : `all ${count(all)}`} in post`
      : `${countOf(held, all)} in post`,
  );

export const home = {
  title: "The roadmap",
  /** After the institution's own sentence. */
  promise: "What they say, and when they say nothing, stays here.",
  empty: "Nothing has been published here yet.",
  emptyHint:
    "Once the roadmap is set up, its strategies stand here, and what became of them month by month.",
  start: (begins: string | null) =>
    begins
      ? `The first monthly updates are owed for ${formatMonth(begins)}.`
      : "No sphere owes a monthly update here.",
  caption: (rows: number, first: string, last: string) =>
    `The Road: ${plural(rows, "strategy", "strategies")}, one milepost a month from ${formatMonth(first)} to ${formatMonth(last)}`,
  weakest: "A milepost shows the weakest answer among the spheres that owed one.",
  everyMonth: "All months",
  on: "Read on",
  door: {
    month: (month: string) => `${formatMonth(month)}, complete`,
    monthHint: "What every sphere said, printed in the roadmap’s order.",
    actions: (n: number) => (n === 1 ? "The action" : `All ${count(n)} actions`),
    actionsHint: "Each promise, with everything that became of it, day by day.",
    strategies: (n: number) => (n === 1 ? "The strategy" : `All ${count(n)} strategies`),
    strategiesHint: "The promise, who answers for it, what is done and what is not.",
    changes: "What changed since last month",
    changesHint: "New promises, dates that moved, what was done, corrected or never reported.",
  },
  words: "In their words",
  wordsHint: "The newest updates, as the spheres wrote them.",
  noWords: "No sphere has published an update yet.",
  unkept: "What did not happen",
  since: (day: string) => `Since ${formatDate(day)}, newest first.`,
  allKept: "Every date held, nothing was dropped, and every update came on time.",
  cell: (title: string, month: string, what: string) => `${title}, ${formatMonth(month)}: ${what}`,
  became: (stage: string) => `an action became ${stage.toLowerCase()}`,
  reported: (n: number, of: number) => `${n} of ${of} spheres reported`,
  moreReports: "All reports and silences",
  moreSlips: "All dates that moved",
  everyPost: "Every post, by role",
  more: (n: number) => `${capital(plural(n, "more entry", "more entries"))}.`,
  did: {
    moved: (from: string, to: string, reason: string) =>
      `Moved from ${formatDate(from)} to ${formatDate(to)}. Reason: ${reason.toLowerCase()}.`,
    dropped: "It will not be continued.",
    missed: (month: string) => `sent no update for ${formatMonth(month)}.`,
    late: (month: string) => `reported for ${formatMonth(month)} after the month had closed.`,
  },
  who: "Who answers",
  for: {
    roadmap: "For the roadmap",
    strategies: "For each strategy",
    spheres: "For each sphere",
    record: "For this record",
  },
  owner: "One executive owner",
  leads: "A lead and a deputy",
  filled,
  vacant: (what: string, since: string | null) =>
    since ? `${what} vacant since ${formatDate(since)}` : `${what} not filled`,
  strategy: (n: number) => `strategy ${n}`,
  deputyOf: (title: string) => `the deputy of ${title}`,
  leadOf: (title: string) => `the lead of ${title}`,
};
