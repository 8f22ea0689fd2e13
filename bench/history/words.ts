import type { Random } from "./random.ts";

const WHO = [
  "The team",
  "Every clinic",
  "The committee",
  "Residents",
  "Each office",
  "The faculty",
];
const DID = ["reviewed", "tried", "changed", "finished", "began", "translated", "measured"];
const WHAT = [
  "the intake form in four languages",
  "how complaints are answered",
  "the list of interview questions",
  "two lectures on kidney function",
  "the mentoring scheme for first-year students",
  "the rule on late fees",
  "a survey of 312 patients",
];
const THEN = [
  "Two of five units have not started.",
  "The result is on the public page.",
  "Nobody was left out.",
  "It took three weeks longer than planned.",
  "The next step waits for the budget.",
];

/** One or two plain sentences, about as long as a lead's. */
export const sentence = (r: Random) =>
  `${r.pick(WHO)} ${r.pick(DID)} ${r.pick(WHAT)}.${r.chance(0.5) ? ` ${r.pick(THEN)}` : ""}`;

export const promise = (r: Random, n: number) =>
  `Promise ${n}: ${r.pick(DID)} ${r.pick(WHAT)} in every ${r.pick(["clinic", "office", "course"])}`;
