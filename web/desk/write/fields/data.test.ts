import { expect, test } from "vitest";
import type { Start } from "../../data.ts";
import { wordsIn } from "../../draft/words/data.ts";
import { answerOf, labelOf } from "./data.ts";

const start = {
  actions: [
    { slug: "labs", title: "Change the laboratories", milestones: [{ id: "m1", title: "Half" }] },
    { slug: "wards", title: "Open the wards", milestones: [] },
  ],
  strategies: [{ slug: "care", title: "Better care" }],
} as unknown as Start;

test("every field of the plan is shown below its question, not by its name", () => {
  const labels = [
    "leaving.labs.change",
    "leaving.labs.into",
    "leaving.labs.wording",
    "promise.2.strategy",
    "promise.2.result",
    "reached.labs.m1.tick",
    "reached.labs.m1.on",
    "evidence.1.url",
    "line.labs.due",
    "summary",
  ].map((name) => labelOf(name, start));
  expect(labels).toEqual([
    "Change the laboratories: What becomes of it?",
    "Change the laboratories: Into which action?",
    "Change the laboratories: The new words",
    "New action 2: Under which strategy?",
    "New action 2: How will one see that it is done?",
    "Change the laboratories: Half: Reached",
    "Change the laboratories: Half: Reached on",
    "Evidence 1: Its address",
    "Change the laboratories: New date",
    "1. What moved?",
  ]);
});

test("an answer that was chosen is shown in the words it was chosen by", () => {
  expect([
    answerOf("leaving.labs.change", "merge", start),
    answerOf("leaving.labs.into", "wards", start),
    answerOf("promise.1.strategy", "care", start),
    answerOf("reached.labs.m1.tick", "on", start),
    answerOf("promise.1.wording", "Open a second ward", start),
  ]).toEqual([
    "Merged into another",
    "Open the wards",
    "Better care",
    "Ticked",
    "Open a second ward",
  ]);
});

test("what a form begins with are nobody's words", () => {
  const began = { need: "none", "line.labs.stage": "underway", "reached.labs.m1.on": "2026-11-22" };
  expect(wordsIn({ ...began, summary: "" })).toEqual([]);
  expect(wordsIn({ ...began, "reached.labs.m1.tick": "on", summary: "Half." })).toEqual([
    "reached.labs.m1.on",
    "reached.labs.m1.tick",
    "summary",
  ]);
});
