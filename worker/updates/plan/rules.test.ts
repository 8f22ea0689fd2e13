import { expect, test } from "vitest";
import type { NewUpdate } from "../desk/schema.ts";
import type { Standing } from "../lines/rules.ts";
import { changesOf, isEarlier, planOf, wrongInPlan } from "./rules.ts";

const TODAY = "2027-01-10";

const action = (slug: string, more: Partial<Standing> = {}): Standing => ({
  slug,
  title: `The promise of ${slug}.`,
  strategy: "fair-care",
  number: 2,
  cohort: 2026,
  owners: ["p-1"],
  stage: "underway",
  health: "at_risk",
  due: "2027-02-01",
  promised_due: "2026-06-01",
  review_on: null,
  evidence_count: 3,
  later: false,
  stated: null,
  milestones: [{ id: "m1" }],
  ...more,
});
const update = (more: Partial<NewUpdate> = {}): NewUpdate => ({
  month: "2026-12",
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
const strategies = [
  { slug: "measure", number: 1, title: "Measure" },
  { slug: "fair-care", number: 2, title: "Fair care" },
];
const actions = [action("a"), action("b")];
const go = {
  action: "a",
  change: "continue",
  wording: "Said anew.",
  due: "2027-06-01",
  reason: "The law changed.",
} as const;
const promise = { strategy: "measure", wording: "Said anew.", result: "", due: null };
const by = { role: "lead", today: TODAY, used: new Set(["a", "b", "said-anew"]) } as const;

test("a successor takes over stage, health and owners; its date is its own first one", () => {
  const { events, actions: after } = planOf(update({ leaving: [go] }), actions, strategies, by);
  expect(events.map((e) => [e.kind, e.subject])).toEqual([
    ["action.continued", "action/a"],
    ["action.promised", "action/said-anew-2"],
  ]);
  expect(events[1]!.facts).toMatchObject({
    cohort: 2027,
    continues: "a",
    due: "2027-06-01",
    month: "2027-01",
    owners: ["p-1"],
    stage: "underway",
  });
  expect(after.map((a) => a.slug)).toEqual(["b", "said-anew-2"]);
  expect(after[1]).toMatchObject({
    health: "at_risk",
    promised_due: "2027-06-01",
    evidence_count: 0,
  });
});

test("new promises stand in the roadmap's order, each with an address of its own", () => {
  const plan = planOf(update({ promises: [promise, promise] }), actions, strategies, by);
  expect(plan.actions.map((a) => [a.number, a.slug])).toEqual([
    [1, "said-anew-2"],
    [1, "said-anew-3"],
    [2, "a"],
    [2, "b"],
  ]);
});

test("a drop belongs to the month it is reported for, a promise to the day it is made", () => {
  const drop = { action: "a", change: "drop", reason: "No money." } as const;
  const { events } = planOf(
    update({ leaving: [drop], promises: [promise] }),
    actions,
    strategies,
    by,
  );
  expect(events.map((e) => (e.facts as { month: string }).month)).toEqual(["2026-12", "2027-01"]);
});

test.each([
  [2026, true],
  [2027, false],
])("an action promised in %i is of an earlier year: %s", (cohort, earlier) => {
  expect(isEarlier({ cohort }, TODAY)).toBe(earlier);
});

test.each<[string, Partial<NewUpdate>, Partial<Standing>, string[]]>([
  ["in other words", { leaving: [go] }, {}, []],
  ["in other words, but done", { leaving: [go] }, { stage: "done" }, ["leaving.0.change"]],
  [
    "in other words, for the past",
    { leaving: [{ ...go, due: "2027-01-09" }] },
    {},
    ["leaving.0.due"],
  ],
  ["after a later month's word", { leaving: [go] }, { later: true }, ["leaving.0.change"]],
  [
    "a milestone of what is done",
    { reached: [{ action: "a", milestone: "m1", on: TODAY }] },
    { stage: "done" },
    ["reached.0.milestone"],
  ],
])("%s", (_, more, stands, wrong) => {
  const found = wrongInPlan(update(more), [action("a", stands), action("b")], strategies, TODAY);
  expect(found.map((w) => w.path)).toEqual(wrong);
});

test("before it is public, every change is told in words", () => {
  const moved = {
    action: "b",
    stage: "underway",
    health: "at_risk",
    text: "",
    review_on: null,
    no_evidence: "",
    due: "2027-03-01",
    slip_reason: "capacity",
    slip_text: "Two people left.",
  } as const;
  const found = changesOf(
    update({
      lines: [moved],
      leaving: [go],
      promises: [promise],
      reached: [{ action: "b", milestone: "m1", on: TODAY }],
    }),
    actions,
    [{ action: "b", id: "m1", title: "Rooms are chosen." }],
    strategies,
  );
  expect(found.map((c) => [c.change, c.action, c.other, c.from, c.on, c.reason])).toEqual([
    ["move", "The promise of b.", null, "2027-02-01", "2027-03-01", "Two people left."],
    ["reached", "The promise of b.", "Rooms are chosen.", null, TODAY, null],
    ["continue", "The promise of a.", "Said anew.", null, "2027-06-01", "The law changed."],
    ["promise", "Said anew.", "Measure", null, null, null],
  ]);
});
