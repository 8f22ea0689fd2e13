import { describe, expect, test } from "vitest";
import { AGREEING, differs, isOwn, judgeable, mayJudge, refusalOf, wrongIn } from "./rules.ts";

const word = (text: string) => {
  const [stage, health = null] = text.split(" ");
  return { stage, health } as Parameters<typeof differs>[0];
};

describe("an assessor judges otherwise than the lead", () => {
  test.each([
    ["underway on_track", "underway on_track", false],
    ["underway at_risk", "underway on_track", true],
    ["underway off_track", "underway at_risk", true],
    ["underway on_track", "done", true],
    ["not_started", "underway on_track", true],
    ["done", "done", false],
    ["paused", "planning", true],
    ["dropped", "dropped", false],
    // A lead who gives no health has not said that it is on track.
    ["underway on_track", "underway", true],
    ["underway", "underway", false],
  ])("%s beside the lead's %s: %s", (assessor, lead, otherwise) => {
    expect(differs(word(assessor), word(lead))).toBe(otherwise);
  });

  test("and queries know the pairs that agree, each word with itself", () => {
    expect(AGREEING).toContain("underway on_track underway on_track");
    expect(AGREEING).toContain("done  done ");
    expect(AGREEING).toHaveLength(24);
  });
});

const rules = [{ bindsFrom: "0000-01", dueWorkingDays: 5, graceWorkingDays: 3, holidays: [] }];

describe("the months that can be judged", () => {
  test("begin with the last closed one; those that are open follow", () => {
    expect(judgeable("2026-11-22", rules)).toEqual(["2026-10", "2026-11"]);
    expect(judgeable("2026-11-06", rules)).toEqual(["2026-09", "2026-10", "2026-11"]);
  });

  test("an action is judged for no month that closed before it was promised", () => {
    expect(mayJudge("2026-10", "2026-11-09", "2026-11-22", rules)).toBe(true);
    expect(mayJudge("2026-10", "2026-11-20", "2026-11-22", rules)).toBe(false);
    expect(mayJudge("2026-11", "2026-11-20", "2026-11-22", rules)).toBe(true);
    expect(mayJudge("2026-09", "2026-01-01", "2026-11-22", rules)).toBe(false);
  });
});

test("health is said of what is underway, and of nothing else", () => {
  expect(wrongIn(word("underway"))).toEqual([{ path: "health", message: "health.missing" }]);
  expect(wrongIn(word("done on_track"))).toEqual([
    { path: "health", message: "health.only_underway" },
  ]);
  expect(wrongIn(word("paused"))).toEqual([]);
});

describe("nobody assesses what they answer for", () => {
  const action = { strategy: "care", sphere: "clinical", owners: ["owner"] };
  const own = (person: string, role: string, scope: string | null, until: string | null = null) =>
    isOwn(
      person,
      [{ role, scope, from: "2026-01-01", until }] as never,
      action,
      "2026-10-01",
      "2026-11-22",
    );

  test.each([
    ["a lead of its sphere", own("p", "lead", "clinical"), true],
    ["a deputy of its sphere", own("p", "deputy", "clinical"), true],
    ["a lead of another sphere", own("p", "lead", "students"), false],
    ["the executive of its strategy", own("p", "executive", "care"), true],
    ["the executive of the whole roadmap", own("p", "executive", null), true],
    ["the executive of another strategy", own("p", "executive", "heal"), false],
    ["whoever does it", own("owner", "moderator", null), true],
    ["a lead who left within the month", own("p", "lead", "clinical", "2026-10-20"), true],
    ["a lead who left before the month", own("p", "lead", "clinical", "2026-10-01"), false],
  ])("%s: %s", (_, found, expected) => {
    expect(found).toBe(expected);
  });

  test("and the reason why not is told apart", () => {
    const may = { on: true, admin: false, own: false, month: true };
    expect(refusalOf(may)).toBeUndefined();
    expect(refusalOf({ ...may, on: false })).toBe("assessment.off");
    expect(refusalOf({ ...may, admin: true })).toBe("assessment.admin");
    expect(refusalOf({ ...may, own: true })).toBe("assessment.own");
    expect(refusalOf({ ...may, month: false })).toBe("assessment.month");
  });
});
