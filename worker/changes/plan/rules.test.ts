import { describe, expect, test } from "vitest";
import { diff, type Fields, knownOf, type Row } from "../state/rules.ts";
import { groupsOf } from "./rules.ts";

const action: Fields = {
  strategy: "fair-care",
  sphere: "clinical",
  cohort: 2026,
  wording_seq: 5,
  result_seq: null,
  done_with_seq: null,
  promised_due: "2026-06-30",
  due: "2026-06-30",
  stage: "underway",
  health: "on_track",
  review_on: null,
  lineage: "continuing",
  into_action: null,
  continues: null,
  owners: "[]",
};
const milestone: Fields = { title_seq: 9, due: "2026-05-01", reached_on: null, dropped: 0 };

const row = (subject: string, was: Fields, now: Fields, fresh: boolean): Row => ({
  subject,
  was: JSON.stringify(was),
  now: JSON.stringify(now),
  fresh: fresh ? 1 : 0,
  since: JSON.stringify({ "": 5, ...Object.fromEntries(Object.keys(now).map((f) => [f, 20])) }),
  about: JSON.stringify({ strategy: "fair-care", sphere: "clinical", action: "one", wording: 5 }),
});

function told(rows: Row[]) {
  const known = knownOf(rows);
  return groupsOf(diff(known.was, known.now), known);
}
const kinds = (was: Fields, now: Partial<Fields>, subject = "action/one", fresh = false) =>
  told([row(subject, was, { ...was, ...now } as Fields, fresh)]).map(
    (s) => `${s.group}: ${s.kind}`,
  );

describe("a promise that differs is told", () => {
  test.each<[string, Partial<Fields>, string[]]>([
    ["as a move of its stage", { stage: "done", health: null }, ["stage: stage"]],
    ["with its stage alone when it begins in good health", { stage: "planning" }, ["stage: stage"]],
    ["as worse health", { health: "off_track" }, ["health: health"]],
    ["as a later date", { due: "2026-09-30" }, ["slipped: moved"]],
    ["as a date taken away", { due: null }, ["slipped: undated"]],
    ["as another owner", { owners: '["p-1"]' }, ["owner: owners"]],
    ["as another wording", { wording_seq: 12 }, ["wording: reworded"]],
    ["as dropped, not as a move", { stage: "dropped", health: null }, ["dropped: dropped"]],
    ["as merged", { lineage: "merged", into_action: "two", health: null }, ["merged: merged"]],
    [
      "as continued in other words",
      { lineage: "changed", into_action: "two", health: null },
      ["merged: continued"],
    ],
    [
      "with the day of its review beside its pause",
      { stage: "paused", health: null, review_on: "2026-09-01" },
      ["stage: stage"],
    ],
    ["by that day alone where only it moved", { review_on: "2026-09-01" }, ["wording: reworded"]],
    [
      "in every group it belongs to",
      { health: "at_risk", due: "2026-09-30", result_seq: 14 },
      ["health: health", "slipped: moved", "wording: reworded"],
    ],
  ])("%s", (_, now, expected) => {
    expect(kinds(action, now)).toEqual(expected);
  });

  test("as reinstated when it was dropped, or stands by itself again", () => {
    const dropped = { ...action, stage: "dropped", health: null };
    expect(kinds(dropped, { stage: "planning" })).toEqual(["dropped: reinstated"]);
    const merged = { ...action, lineage: "merged", into_action: "two" };
    expect(kinds(merged, { lineage: "continuing", into_action: null })).toEqual([
      "dropped: reinstated",
    ]);
  });

  test("as newly at risk, even when it has just begun", () => {
    const planned = { ...action, stage: "planning", health: null };
    expect(kinds(planned, { stage: "underway", health: "on_track" })).toEqual(["stage: stage"]);
    expect(kinds(planned, { stage: "underway", health: "at_risk" })).toEqual([
      "stage: stage",
      "health: health",
    ]);
  });

  test("by its days: what it moved, from which first date", () => {
    const [slip] = told([row("action/one", action, { ...action, due: "2026-07-10" }, false)]);
    expect(slip).toMatchObject({
      was: "2026-06-30",
      now: "2026-07-10",
      days: 10,
      moves: { action: "one", promised: "2026-06-30" },
      title: [5, "wording"],
      seq: 20,
      id: "e-20-slipped-action-one",
    });
  });
});

describe("what is new", () => {
  test("is told as new, and then what became of it", () => {
    expect(kinds(action, { stage: "dropped", health: null }, "action/one", true)).toEqual([
      "new: action",
      "dropped: dropped",
    ]);
  });

  test("tells the steps of a new promise with it, and new steps of an old one by themselves", () => {
    const step = row("milestone/one/m1", milestone, milestone, true);
    expect(told([row("action/one", action, action, true), step])).toHaveLength(1);
    expect(told([step]).map((s) => s.kind)).toEqual(["milestone"]);
    const reached = row(
      "milestone/one/m1",
      milestone,
      { ...milestone, reached_on: "2026-05-02" },
      true,
    );
    expect(told([row("action/one", action, action, true), reached]).map((s) => s.kind)).toEqual([
      "action",
      "reached",
    ]);
  });
});

describe("a step that differs is told", () => {
  test.each<[Partial<Fields>, string]>([
    [{ reached_on: "2026-05-02" }, "milestones: reached"],
    [{ due: "2026-05-20" }, "slipped: milestone_moved"],
    [{ dropped: 1 }, "dropped: milestone_dropped"],
  ])("%o", (now, expected) => {
    expect(kinds(milestone, now, "milestone/one/m1")).toEqual([expected]);
  });
});
