import { describe, expect, test } from "vitest";
import type { NewLine, NewUpdate } from "../desk/schema.ts";
import { type Advice, adviceOn, type Before, daysIn } from "./rules.ts";

const TODAY = "2026-11-22";

const action = (more: Partial<Before["actions"][number]> = {}): Before["actions"][number] => ({
  slug: "a",
  stage: "underway",
  due: "2026-12-15",
  evidence_count: 0,
  said_in: "2026-10",
  said: "Two of five rooms.",
  spoken: "2026-10",
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
const last = {
  month: "2026-10",
  summary: "Two rooms use it.",
  obstacles: "Two signatures are missing.",
  needs: "Who pays?",
  next: "Train the night shift.",
};
const update = (more: Partial<NewUpdate> = {}): NewUpdate => ({
  month: "2026-11",
  sphere: "clinical",
  kind: "update",
  summary: "Four rooms use it.",
  obstacles: "",
  need: "none",
  needs: "",
  private_note: "",
  next: "Train the day shift.",
  done_with: "",
  evidence: [],
  lines: [],
  promises: [],
  leaving: [],
  reached: [],
  ...more,
});
const told = (found: readonly Advice[]) =>
  found.map((a) => [a.note, a.action, a.field, a.month ?? a.day].filter(Boolean).join(" "));

const proof = { action: "a", title: "The list", url: "https://example.org/list", shows: "" };
const done = { stage: "done", health: null } as const;
const pause = { stage: "paused", health: null } as const;
const old = { spoken: "2026-08" };

describe("what could be said better", () => {
  test.each<[string, Partial<NewUpdate>, Partial<Before["actions"][number]>, string[]]>([
    ["nothing", {}, {}, []],
    ["the same summary", { summary: "two rooms  use it" }, {}, ["same summary 2026-10"]],
    [
      "the same in three answers",
      { obstacles: last.obstacles, needs: last.needs, next: last.next },
      {},
      ["same obstacles 2026-10", "same needs 2026-10", "same next 2026-10"],
    ],
    [
      "the same line",
      { lines: [line({ text: "Two of five rooms!" })] },
      {},
      ["same a text 2026-10"],
    ],
    ["another line", { lines: [line({ text: "Four of five rooms." })] }, {}, []],
    [
      "done, with a reason for no evidence",
      { lines: [line({ ...done, no_evidence: "It was said aloud." })] },
      {},
      ["unproved a no_evidence"],
    ],
    ["done with evidence", { lines: [line(done)], evidence: [proof] as never }, {}, []],
    ["done with evidence from before", { lines: [line(done)] }, { evidence_count: 1 }, []],
    ["done long ago", {}, { stage: "done", due: "2026-01-01" }, []],
    ["a date that is past", {}, { due: "2026-11-21" }, ["past a due 2026-11-21"]],
    ["a date that is today", {}, { due: TODAY }, []],
    [
      "a past date that moves on",
      { lines: [line({ due: "2027-01-31" })] },
      { due: "2026-11-21" },
      [],
    ],
    [
      "a date that moves into the past",
      { lines: [line({ due: "2026-11-01" })] },
      {},
      ["past a due 2026-11-01"],
    ],
    [
      "a past date of what is done now",
      { lines: [line({ ...done })] },
      { due: "2026-11-01", evidence_count: 1 },
      [],
    ],
    [
      "a past date of what is dropped",
      { leaving: [{ action: "a", change: "drop", reason: "No." }] },
      { due: "2026-11-01" },
      [],
    ],
    [
      "a past day as the next step",
      { next: "Open by 3 November 2026." },
      {},
      ["past next 2026-11-03"],
    ],
    ["no next step", { next: "" }, {}, ["no_next next"]],
    ["three silent months", {}, old, ["unmoved a stage 2026-08"]],
    ["three silent months in a late report", { month: "2026-10" }, old, []],
    [
      "three months confirmed with one press",
      { lines: [line()] },
      old,
      ["unmoved a stage 2026-08"],
    ],
    ["a word after three silent months", { lines: [line({ text: "It waits." })] }, old, []],
    ["a move after three silent months", { lines: [line({ ...pause, text: "Off." })] }, old, []],
    ["a long pause that was explained", {}, { ...old, ...pause }, []],
    ["two silent months", {}, { spoken: "2026-09" }, []],
    ["nothing to report", { kind: "nothing", summary: last.summary, next: "" }, old, []],
  ])("%s", (_, more, stands, notes) => {
    const found = adviceOn(update(more), { last, actions: [action(stands)] }, TODAY);
    expect(told(found)).toEqual(notes);
  });
});

test("a first update is compared with nothing", () => {
  const first = adviceOn(
    update({ summary: last.summary }),
    { last: undefined, actions: [] },
    TODAY,
  );
  expect(first).toEqual([]);
});

test.each([
  ["by 2026-11-06 or 2026-13-01", ["2026-11-06"]],
  ["on 6 November 2026 and on 7th december, 2026", ["2026-11-06", "2026-12-07"]],
  ["November 6, 2026, then March 1st 2027", ["2026-11-06", "2027-03-01"]],
  ["31 February 2026", []],
  ["in March, by 6 November, version 2026", []],
])("the dates in “%s”", (text, days) => {
  expect(daysIn(text)).toEqual(days);
});
