import type { Offer } from "../../../db/words.ts";
import { capital, count, formatDate, formatMonth, plural } from "../format.ts";

/** What is wrong with an answer of these forms. */
export const wrongDeciding: Record<string, string> = {
  "text.missing": "Please write something here.",
  "text.too_long": "This is too long.",
  "text.broken": "This text cannot be kept as it is. Type it again.",
  "choice.malformed": "Please choose one.",
  "slug.malformed": "Please choose one.",
};

/** Reading updates as an executive, and what comes of it. */
export const deciding = {
  public: {
    title: "Read and decided",
    about: "What executives did about this update, by role. It is part of the record.",
    seen: (by: string, day: string) => `Read by ${by} on ${formatDate(day)}.`,
    offer: {
      decision: (by: string, day: string) => `Decision by ${by} on ${formatDate(day)}, about `,
      help: (by: string, day: string) => `Help offered by ${by} on ${formatDate(day)}, for `,
    } satisfies Record<Offer, (by: string, day: string) => string>,
    asked: (by: string, day: string) => `Asked by ${by} on ${formatDate(day)}`,
    answered: (by: string, day: string) => `Answered by ${by} on ${formatDate(day)}`,
    waits: "The lead has not answered yet.",
    gone: {
      said: "What was decided or offered",
      question: "The question",
      answer: "The answer",
    },
    door: "Read and decide",
    doorHint:
      "For executives, who are asked to sign in: mark it as read, ask the lead, decide or offer help.",
  },

  list: {
    title: "Updates to read",
    headline: (n: number, more: boolean) => {
      if (more) return `More than ${n} updates are not marked as read yet.`;
      return n === 0
        ? "You have marked every update as read."
        : `${capital(plural(n, "update is", "updates are"))} not marked as read yet.`;
    },
    older: (n: number, more: boolean) =>
      more
        ? `${n} older ones; still older ones follow as you mark these`
        : `${n} older ${n === 1 ? "one" : "ones"}`,
    lede: (day: string) =>
      `Counted from ${formatDate(day)}, when you became an executive. You owe nothing from before, and nothing from a sphere you speak for.`,
    nobody: "Only executives owe reading. You hold no such post, so nothing is listed.",
    door: "Updates you have not marked as read",
    none: "Nothing waits to be read.",
    published: (day: string) => `Published on ${formatDate(day)}`,
    of: (title: string, month: string) => `${title}, ${formatMonth(month)}`,
  },

  page: {
    title: (title: string, month: string) => `Read and decide: ${title}, ${formatMonth(month)}`,
    lede: "What you do here is public and permanent, by your role and never by your name, except a question that you ask the lead alone.",
    own: "This is an update of a sphere that you speak for, or spoke for when it was published. Nobody marks or decides on their own.",
    done: "What came of it so far",
    refused: "This was not carried out.",
    publicPage: "The public page of this update",
    seen: {
      title: "Mark it as read",
      hint: "The page of the update then says that the executive owner read it, and on which day.",
      now: "Mark as read",
      on: (day: string) => `You marked it as read on ${formatDate(day)}.`,
    },
    offer: {
      title: "Decide, or offer help",
      hint: "It stands on the page of the action for good, and takes the request from the list of what needs you.",
      kind: "What is it?",
      kinds: { decision: "A decision", help: "An offer of help" } satisfies Record<Offer, string>,
      action: "About which action?",
      said: "What is decided, or offered?",
      now: "Publish it",
      none: "The sphere has no action that this could be about.",
    },
    ask: {
      title: "Ask the lead",
      question: "Your question",
      who: "Who reads it?",
      whos: {
        public: "Everybody: the question and its answer stand on the page of the update",
        private: "The lead and I alone: nothing enters the record, and it is deleted after a year",
      },
      now: "Ask",
      mine: "What you asked the lead alone",
      asked: (day: string) => `Asked on ${formatDate(day)}`,
      answered: (day: string) => `Answered on ${formatDate(day)}`,
      waits: "The lead has not answered yet.",
    },
  },

  desk: {
    title: (n: number) =>
      `${capital(count(n))} ${n === 1 ? "question waits" : "questions wait"} for your answer`,
    asked: (day: string, near: string) => `Asked on ${formatDate(day)}, ${near}`,
    of: (title: string, month: string) => `${title}, ${formatMonth(month)}:`,
    alone: "Only you read this.",
    gone: "The words of the question were removed.",
    go: "Answer",
    page: (title: string, month: string) => `A question about ${title}, ${formatMonth(month)}`,
    public: "It is public, and your answer will be: it stands on the page of the update for good.",
    private: "Only you and whoever asks read it and your answer. Nothing enters the record.",
    update: "Read the update",
    question: "The question",
    answer: "Your answer",
    now: { public: "Publish the answer", private: "Send the answer" },
  },
};
