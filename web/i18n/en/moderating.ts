import type { DeclineReason } from "../../../db/words.ts";
import { formatDate, plural } from "../format.ts";

/** Texts of the page on which questions are published or not, and handed on. */
export const moderating = {
  counted: (n: number) => `${plural(n, "question waits", "questions wait")} for a moderator`,
  waits: "Waiting to be read",
  waitsHint:
    "The oldest first. A question that fits the rules is published as it stands, welcome or not; nobody changes its words.",
  none: "No question waits.",
  asked: (day: string, near: string) => `Asked on ${formatDate(day)}, ${near}`,
  mailed: "Whoever asked left an address and will be told.",
  unmailed: "Whoever asked left no address.",
  sphere: "Which sphere answers?",
  reason: "Why is it not published?",
  reasons: {
    personal: "A private person, or somebody’s health",
    abusive: "Insults or threats",
    elsewhere: "No part of this roadmap",
    repeated: "Asked before, and answered",
    spam: "Advertising, or a program",
  } satisfies Record<DeclineReason, string>,
  publish: "Publish it",
  decline: "Do not publish it",
  declineHint:
    "It is deleted with its address, and the reason is counted in public. This cannot be taken back.",
  open: "Waiting for an answer",
  openHint: "If another sphere has to answer, hand it on: the clock goes on.",
  openNone: "No published question waits for an answer.",
  with: (sphere: string) => `With ${sphere}`,
  route: "Hand it on",
  gone: "The words of this question were removed.",
};
