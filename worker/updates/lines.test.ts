import { describe, expect, test } from "vitest";
import type { NewLine, NewUpdate } from "./desk/schema.ts";
import { linesOf, type Standing } from "./lines/rules.ts";
import { eventsOf, wrongIn } from "./rules.ts";

const action = (more: Partial<Standing> = {}): Standing => ({
  slug: "a",
  title: "The promise.",
  strategy: "fair-care",
  number: 1,
  cohort: 2026,
  owners: [],
  promised_due: "2026-12-15",
  milestones: [],
  stage: "underway",
  health: "on_track",
  due: "2026-12-15",
  review_on: null,
  evidence_count: 0,
  later: false,
  stated: null,
  ...more,
});
const line = (more: Partial<NewLine> = {}): NewLine => ({
  action: "a",
  stage: "underway",
  health: "on_track",
  text: "",
  review_on: null,
  no_evidence: "",
  due: null,
  slip_reason: null,
  slip_text: "",
  ...more,
});
const update = (more: Partial<NewUpdate> = {}): NewUpdate => ({
  month: "2026-11",
  sphere: "clinical",
  kind: "update",
  summary: "It moved.",
  obstacles: "",
  need: "none",
  needs: "",
  private_note: "",
  next: "",
  done_with: "",
  evidence: [],
  lines: [],
  promises: [],
  leaving: [],
  reached: [],
  ...more,
});
const proof = { action: "a", title: "The list", url: "https://example.org/list", shows: "" };
const moved = {
  due: "2027-01-31",
  slip_reason: "capacity",
  slip_text: "Two people left.",
} as const;
const pause = { stage: "paused", health: null } as const;
const done = { stage: "done", health: null } as const;

describe("what a line may say", () => {
  test.each<[string, Partial<NewLine>, Partial<Standing>, Partial<NewUpdate>, string[]]>([
    ["unchanged", {}, {}, {}, []],
    ["underway without health", { health: null }, {}, {}, ["health line.health_missing"]],
    ["health while planning", { stage: "planning" }, {}, {}, ["health line.health_only_underway"]],
    ["planning", { stage: "planning", health: null }, {}, {}, []],
    [
      "paused without a word",
      pause,
      {},
      {},
      ["text line.pause_reason_missing", "review_on line.review_missing"],
    ],
    [
      "paused until yesterday",
      { ...pause, text: "On purpose.", review_on: "2026-11-21" },
      {},
      {},
      ["review_on line.review_past"],
    ],
    [
      "paused with reason and date",
      { ...pause, text: "On purpose.", review_on: "2027-03-01" },
      {},
      {},
      [],
    ],
    ["still paused", pause, { ...pause, review_on: "2026-11-01" }, {}, []],
    [
      "a review date while underway",
      { review_on: "2027-03-01" },
      {},
      {},
      ["review_on line.review_only_paused"],
    ],
    ["done without evidence", done, {}, {}, ["no_evidence line.evidence_missing"]],
    ["done with evidence in this update", done, {}, { evidence: [proof] }, []],
    [
      "done with evidence for something else",
      done,
      {},
      { evidence: [{ ...proof, action: null }] },
      ["no_evidence line.evidence_missing"],
    ],
    ["done with evidence from before", done, { evidence_count: 1 }, {}, []],
    ["done with a reason for none", { ...done, no_evidence: "It was said aloud." }, {}, {}, []],
    ["still done", done, { stage: "done", health: null }, {}, []],
    [
      "a reason for no evidence while underway",
      { no_evidence: "None." },
      {},
      {},
      ["no_evidence line.no_evidence_only_done"],
    ],
    ["a moved date", moved, {}, {}, []],
    [
      "a moved date without a reason",
      { due: "2027-01-31" },
      {},
      {},
      ["slip_reason line.slip_reason_missing", "slip_text line.slip_text_missing"],
    ],
    ["the date it has", { due: "2026-12-15" }, {}, {}, []],
    ["a reason without a new date", { slip_text: "Late." }, {}, {}, ["due line.due_not_moved"]],
    [
      "a moved date where a later month spoke",
      moved,
      { later: true },
      {},
      ["due line.due_spoken_later"],
    ],
    ["another sphere's action", { action: "b" }, {}, {}, ["action line.not_of_sphere"]],
  ])("%s", (_, said, stands, more, wrong) => {
    const input = update({ lines: [line(said)], ...more });
    const found = wrongIn(input, [action(stands)], "2026-11-22");
    expect(found.map((w) => `${w.path} ${w.message}`)).toEqual(wrong.map((w) => `lines.0.${w}`));
  });
});

test.each<[string, Partial<NewUpdate>, string[]]>([
  ["help asked without words", { need: "help" }, ["needs"]],
  ["words without saying what is needed", { needs: "A room." }, ["need"]],
  ["a decision and which", { need: "decision", needs: "Who pays?" }, []],
  ["the same action twice", { lines: [line(), line()] }, ["lines.1.action"]],
  [
    "evidence for another sphere's action",
    { evidence: [{ ...proof, action: "b" }] },
    ["evidence.0.action"],
  ],
  ["nothing, and still a line", { kind: "nothing", lines: [line()] }, ["lines"]],
  ["nothing, and still obstacles", { kind: "nothing", obstacles: "Rain." }, ["obstacles"]],
  ["nothing", { kind: "nothing" }, []],
])("an update with %s", (_, more, wrong) => {
  const found = wrongIn(update(more), [action()], "2026-11-22");
  expect(found.map((w) => w.path)).toEqual(wrong);
});

test("every open action gets a line; a done one only if somebody speaks about it", () => {
  const standing = [
    action({ slug: "a", stage: "paused", health: null, review_on: "2027-01-01" }),
    action({ slug: "b", stage: "done", health: null }),
    action({ slug: "c" }),
  ];
  const { lines, texts } = linesOf(
    update({ lines: [line({ action: "c", text: "More." })] }),
    standing,
  );
  expect(lines.map((l) => [l.action, l.stage, l.reviewOn, l.text])).toEqual([
    ["a", "paused", "2027-01-01", false],
    ["c", "underway", null, true],
  ]);
  expect(texts).toEqual({ "line.c": "More." });
});

test("a moved date comes before the update that states it, and no private word is in either", () => {
  const input = update({ lines: [line(moved)], private_note: "Between us." });
  const plan = { events: [], actions: [action()] };
  const now = "2026-11-22T15:00:00Z";
  const events = eventsOf(input, "2026-11-clinical", [action()], "lead", now, plan);
  expect(events.map((e) => e.kind)).toEqual(["action.rescheduled", "update.published"]);
  expect(events[0]!.facts).toEqual({
    action: "a",
    to: "2027-01-31",
    reason: "capacity",
    correction: false,
  });
  expect(events[1]!.facts).toMatchObject({ privateNote: true });
  expect(JSON.stringify(events)).not.toContain("Between us.");
});
