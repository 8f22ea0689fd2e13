import type { Offer, Stage } from "../../../db/words.ts";
import { capital, count, formatDate, formatMonth, plural } from "../format.ts";

const days = (n: number) => plural(n, "day", "days");

/** A strategy as executives read it. */
export const boardStrategy = {
  owner: "Executive owner",
  last: "Last report",
  never: "None yet",
  noResult: "Its intended result is not written down.",
  actions: "Actions",
  health: "Of what is underway",
  doors: {
    title: "Ways on",
    public: "Its public page",
    changes: "What changed of it",
    pack: "Make a meeting pack",
  },
  needs: {
    title: "Needs you here",
    about: (n: number) => `${capital(plural(n, "thing", "things"))}, most serious first.`,
    none: "Nothing of this strategy waits for you today.",
    whole: "The whole list",
  },
  measures: {
    title: "Measures",
    about:
      "Whether it works, apart from what was done: where each began, stands, and is meant to go.",
    none: "No measure speaks of this strategy.",
  },
  stages: {
    title: "Actions by stage",
    about: "What the lead says of each, and beside it what assessors say.",
    alone: "What the lead says of each.",
    none: "Nothing has been promised for it yet.",
    caption: (stage: string) => `Actions: ${stage.toLowerCase()}`,
    head: (n: number, stage: string) => `${stage}: ${count(n)}`,
    promise: "Action",
    sphere: "Sphere",
    lead: "The lead’s word",
    second: "Second voice",
    unassessed: "Not assessed",
    due: "Promised for",
    noDate: "No date",
  },
  timeline: {
    title: "What happened",
    about:
      "Stages reached, dates moved and why, decisions taken and help offered; the newest first.",
    none: "Nothing has happened to its actions yet.",
    more: "There is more. See everything that changed of it",
    stage: (from: Stage, to: string, was: string) =>
      from === "dropped" ? `Taken up again: ${to.toLowerCase()}` : `From ${was.toLowerCase()}`,
    slip: (from: string | null, to: string, reason: string) =>
      `${from === null ? "Dated" : `Moved from ${formatDate(from)}`} to ${formatDate(to)}. Reason: ${reason.toLowerCase()}.`,
    offer: {
      decision: (role: string) => `Decision by ${role}.`,
      help: (role: string) => `Help offered by ${role}.`,
    } satisfies Record<Offer, (role: string) => string>,
    word: { decision: "Decision", help: "Help" } satisfies Record<Offer, string>,
  },
  questions: {
    title: "Questions to the leads",
    about:
      "Those put in public about updates that write of it, and those that you asked a lead alone.",
    none: "Nobody has asked a lead about it.",
    of: (sphere: string, month: string) => `${sphere}, ${formatMonth(month)}`,
    asked: (day: string) => `Asked on ${formatDate(day)}`,
    waits: (n: number) => (n === 0 ? "Asked today" : `Waits for ${days(n)}`),
    answered: (day: string, n: number) =>
      n === 0
        ? `Answered on the same day, ${formatDate(day)}:`
        : `Answered on ${formatDate(day)}, after ${days(n)}:`,
    taken: (n: number) => (n === 0 ? "Answered on the same day" : `Answered after ${days(n)}`),
    alone: "Only you and the lead read this.",
  },
};
