import type { Stage } from "../../../db/words.ts";
import { capital, count, countOf, formatDate, formatMonth, list, plural } from "../format.ts";

const are = (n: number) => (n === 1 ? "is" : "are");

const IN_STAGE: Record<Stage, (n: number) => string> = {
  done: (n) => `${are(n)} done`,
  underway: (n) => `${are(n)} underway`,
  planning: (n) => `${are(n)} being planned`,
  not_started: (n) => `${n === 1 ? "has" : "have"} not been started`,
  paused: (n) => `${are(n)} paused`,
  dropped: (n) => `${n === 1 ? "was" : "were"} dropped`,
};
const SAID: Stage[] = ["done", "underway", "planning", "not_started", "paused", "dropped"];

/** Texts of /strategies and of a strategy's page. */
export const strategies = {
  title: "Strategies",
  described: "The strategies of the roadmap in their order: who owns each, and how far it is.",
  finding: (done: number, all: number, strategies: number) =>
    `${capital(countOf(done, all))} actions in ${plural(strategies, "strategy", "strategies")} ${are(done)} done.`,
  nothing: "No strategy has been published yet.",
  vacant: (n: number) =>
    n === 0
      ? "Every strategy has an executive owner."
      : `${capital(plural(n, "strategy", "strategies"))} ${n === 1 ? "has" : "have"} no executive owner.`,
  removed: "The title was removed",

  table: {
    caption: "Strategies in the roadmap's order",
    strategy: "Strategy",
    executive: "Executive owner",
    stages: "Actions by stage",
    done: "Done",
    last: "Last report",
    next: "Next date",
    noNext: "None ahead",
    noLast: "Never yet",
  },

  counts: (stages: Record<Stage, number>) => {
    const total = Object.values(stages).reduce((sum, n) => sum + n, 0);
    if (total === 0) return "No action was promised yet.";
    const parts = SAID.flatMap((s) =>
      stages[s] ? [`${count(stages[s])} ${IN_STAGE[s](stages[s])}`] : [],
    );
    return `Of ${plural(total, "action", "actions")}, ${list(parts)}.`;
  },
  firstWording: "The first wording",

  facts: {
    executive: "Executive owner",
    area: "Area",
    done: "Done",
    ofActions: (done: number, total: number) => capital(`${countOf(done, total)} actions`),
    open: (n: number) => `${plural(n, "action", "actions")} still open`,
    wording: "Wording",
    unchanged: "As first promised",
    changed: (day: string) => `Changed on ${formatDate(day)}`,
  },
  gone: { title: "The title", area: "The area", result: "The intended result" },

  road: {
    finding: (spheres: number) =>
      `${capital(plural(spheres, "sphere works", "spheres work"))} on it`,
    caption: (title: string, first: string, last: string) =>
      `The Road of “${title}”: one row a sphere, one milepost a month from ${formatMonth(first)} to ${formatMonth(last)}`,
    none: "No month has been owed yet.",
    about:
      "Each post is what a sphere reported for a month; the road is paved as its actions here are done.",
  },
  spheres: {
    title: "Who works on it",
    caption: "Spheres that have promised something in this strategy",
    sphere: "Sphere",
    lead: "Lead",
    done: "Done here",
    open: "Open here",
    month: "Due next",
    none: "No sphere has promised anything here yet.",
  },
  actions: { title: "Its actions", about: "In the order in which they were promised." },
  slips: { title: "What slipped", none: "No date has moved." },
  asides: {
    title: "What was set aside",
    about: "Dropped, merged, or continued in other words. Each keeps its page.",
    none: "Nothing was dropped, merged or continued elsewhere.",
    dropped: "Dropped",
    merged: "Merged",
    changed: "Continued",
    into: "It went into",
    goesOn: "It goes on as",
  },
  news: {
    title: "The strategy itself",
    about: "Its wording and its owner, newest first.",
    stated: "published",
    changed: "wording changed",
    owner: "executive owner",
    statedTitle: "Published with the roadmap",
    changedTitle: (fields: string[]) =>
      `${capital(list(fields))} ${fields.length === 1 ? "was" : "were"} put in other words`,
    ownerTitle: (name: string | null) =>
      name ? `${name} became executive owner` : "A new executive owner took over",
    vacantTitle: "The post of executive owner fell vacant",
    fields: { title: "title", area: "area", result: "intended result" },
  },
};
