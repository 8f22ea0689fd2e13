import type { Outcome } from "../../../db/words.ts";
import { capital, count, formatDate, list, plural } from "../format.ts";
import { corrections } from "./corrections.ts";

type Counts = Record<Outcome, number>;

const SAID = [
  ["done", (n: number) => `${count(n)} done`],
  ["dropped", (n: number) => `${count(n)} dropped`],
  ["merged", (n: number) => `${count(n)} merged into another`],
  ["changed", (n: number) => `${count(n)} continued in other words`],
  ["continuing", (n: number) => `${count(n)} continuing`],
] as const;

const parts = (counts: Counts) =>
  list(SAID.flatMap(([outcome, say]) => (counts[outcome] > 0 ? [say(counts[outcome])] : [])));

/** What is wrong with an answer of the form of a year's close. */
export const wrongClosing: Record<string, string> = {
  "text.missing": "Please write something here.",
  "text.too_long": "This is too long.",
  "text.broken": "This text cannot be kept as it is. Type it again.",
  "day.malformed": "Please give a day, or leave it out.",
  "nothing.changed": "These are the words that it has already. Carry it over as it is instead.",
};

/** Texts of a year's close: what goes on into the next year, and what does not. */
export const closing = {
  door: (year: number) => `How the year ${year} closes`,
  doorAbout: (year: number) =>
    `What becomes of the actions promised in ${year} that are not finished: carried over, reworded or dropped, each with its reason.`,
  title: (year: number) => `How ${year} closes`,
  headline: (year: number, promised: number, counts: Counts, closed: boolean) =>
    promised === 0
      ? `No action was promised in ${year}.`
      : `${capital(plural(promised, "action", "actions"))} ${promised === 1 ? "was" : "were"} promised in ${year}${closed ? "" : " so far"}: ${parts(counts)}.`,
  left: (days: number) =>
    days === 0
      ? "The year closes at the end of today."
      : `${capital(plural(days, "day", "days"))} ${days === 1 ? "is" : "are"} left until the year closes on 31 December.`,
  closed: (year: number) =>
    `The year closed on 31 December ${year}; what it promised neither grows nor shrinks any more.`,
  undecided: (n: number, continuing: number) =>
    continuing === 0
      ? "None of them is open."
      : n === 0
        ? "Something is decided about each that continues."
        : `Nothing is decided yet about ${n === continuing ? (n === 1 ? "the one that continues" : `the ${count(n)} that continue`) : `${count(n)} of the ${count(continuing)} that continue`}.`,
  begins: (day: string) => `It is decided from ${formatDate(day)} on.`,
  table: "Open actions",
  tableAbout: (next: number) =>
    `In the roadmap's order, with those that were reworded or dropped for the close. What nobody decides about continues all the same; in ${next} it stands here without a reason.`,
  none: "No action of this year is open.",
  head: {
    strategy: "Strategy",
    action: "Action",
    stands: "Stands",
    due: "Date",
    lead: "Lead",
    decided: "Decided",
    step: "Next step",
  },
  noDate: "None",
  decided: {
    none: "Nothing yet",
    carried: (year: number) => `Carried over into ${year}`,
    reworded: "Goes on in other words:",
    merged: "Merged into:",
    dropped: "Dropped",
    by: (role: keyof typeof corrections.role, day: string) =>
      `By ${corrections.role[role]}, ${formatDate(day)}.`,
  },
  step: {
    decide: "Decide",
    again: "Decide otherwise",
    about: (wording: string) => ` about: ${wording}`,
    owner: "Its executive owner or the office decides.",
    later: (day: string) => `Decide from ${formatDate(day)} on.`,
    carried: "Its sphere goes on reporting on it.",
    into: "Its sphere reports on the other one.",
    dropped: "None; its page stays.",
  },
  earlier: "Earlier years",
  earlierAbout: "What was promised before and is still open.",
  earlierYear: (year: number) => `What was promised in ${year}`,
  earlierOpen: (n: number) => plural(n, "open action", "open actions"),
  next: (year: number, n: number) =>
    n === 0
      ? `Nothing is promised for ${year} yet.`
      : `${capital(plural(n, "action", "actions"))} ${n === 1 ? "counts" : "count"} with ${year} so far.`,
  receipt: (year: number) => `of ${year}`,

  form: {
    title: (next: number) => `What becomes of it in ${next}?`,
    lede: (year: number) =>
      `What you decide is public and permanent, by your role and with your reason. What ${year} promised stays the same number, whatever you choose.`,
    promise: "The promise",
    result: "It is done when",
    stands: "Where it stands",
    already: (year: number) =>
      `It is carried over into ${year} already. It can still be continued in other words or dropped.`,
    public: "The page of the action",
    refused: "This was not published.",
    see: "See what it does",
    reason: "Why?",
    carry: {
      title: (next: number) => `Carry it over into ${next}`,
      about: "The promise stays as it is, in the year it was promised in, as continuing.",
    },
    reword: {
      title: "Continue it in other words",
      about: (next: number) =>
        `A successor is promised with the actions of ${next}. This one keeps its page and its words and counts as continued in other words. You see the difference word by word first.`,
      wording: "The promise in its new words",
      result: "It is done when",
      done_with: "Done with",
      due: "To be done by",
    },
    drop: {
      title: "Drop it",
      about: "It keeps its page and its reason for good, and counts as dropped.",
    },
  },

  preview: {
    title: {
      carry: (next: number) => `Carried over into ${next}`,
      reword: (next: number) => `Continued in other words, promised for ${next}`,
      drop: (next: number) => `Dropped, and no part of ${next}`,
    },
    about: "What the public will read, and what it does to the year.",
    sum: (year: number) => `What it does to ${year}`,
    same: (year: number, promised: number) =>
      `${year} promised ${plural(promised, "action", "actions")} before and after.`,
    stays: (year: number) => `It stays among those of ${year} that continue: no number changes.`,
    next: (next: number, n: number) =>
      `${next} has ${plural(n, "promise", "promises")} with its successor.`,
    outcome: "Outcome",
    now: "Now",
    after: "After",
    all: "Promised",
    due: (day: string | null) => (day ? `To be done by ${formatDate(day)}.` : "It has no date."),
    reason: "The reason",
    permanent: "Once it is published it stays in the record.",
    publish: "Publish it",
    back: "Change something",
  },

  public: {
    carried: "Carried over",
    into: (year: number) => `into ${year}`,
    by: (role: keyof typeof corrections.role, day: string) =>
      `by ${corrections.role[role]} on ${formatDate(day)}`,
    gone: "The reason why it was carried over",
    words: "Before and now, word by word",
  },
};
