import { describe, expect, test } from "vitest";
import { defines, endsOf, readingOf } from "./rules.ts";

const people = { kind: "people", decimals: 0, suppress: true } as const;
const percent = { kind: "percent", decimals: 1, suppress: true } as const;
const today = "2026-11-22";
const said = (wrong: readonly { path: string; message: string }[]) =>
  wrong.map((w) => `${w.path} ${w.message}`);

describe("where a measure begins and is meant to go", () => {
  test.each([
    ["nothing", {}, people, []],
    ["a baseline without its day", { baseline: "62" }, people, ["baseline_on day.missing"]],
    ["a day without its baseline", { baseline_on: today }, people, ["baseline number.missing"]],
    ["a target without its day", { target: "62" }, people, ["target_on day.missing"]],
    [
      "a baseline of tomorrow",
      { baseline: "62", baseline_on: "2026-11-23" },
      people,
      ["baseline_on day.future"],
    ],
    ["half a person", { target: "6.5", target_on: today }, people, ["target number.unreadable"]],
    [
      "more than the whole",
      { target: "101", target_on: today },
      percent,
      ["target number.too_large"],
    ],
  ])("%s", (_case, asked, of, wrong) => {
    expect(said(endsOf(asked, of, today).wrong)).toEqual(wrong);
  });

  const at = (baseline: string, baseline_on: string | null = "2026-01-01") =>
    endsOf({ baseline, baseline_on }, people, today);
  const hidden = at("7").ends;
  const shown = at("70").ends;

  test("a baseline of few people is hidden, with its day", () => {
    expect(hidden).toMatchObject({
      baseline: null,
      baselineHidden: true,
      baselineOn: "2026-01-01",
    });
    expect(
      endsOf({ baseline: "7", baseline_on: today }, { ...people, suppress: false }, today).ends,
    ).toMatchObject({ baseline: 7, baselineHidden: false });
  });

  test.each([
    ["nothing is asked", hidden, {}, false, hidden],
    ["the empty field of a hidden one is sent", hidden, { baseline: "" }, false, hidden],
    ["another hidden number is typed", hidden, { baseline: "8" }, false, hidden],
    ["a number that can be told is typed", hidden, { baseline: "70" }, true, shown],
    ["another number", shown, { baseline: "71" }, true, { ...shown, baseline: 71 }],
    [
      "another day",
      shown,
      { baseline_on: "2026-02-01" },
      true,
      { ...shown, baselineOn: "2026-02-01" },
    ],
    ["the same", shown, { baseline: "70", baseline_on: "2026-01-01" }, false, shown],
    [
      "none any more",
      shown,
      { baseline: "", baseline_on: null },
      true,
      { ...shown, baseline: null, baselineOn: null },
    ],
    [
      "the first one",
      at("", null).ends,
      { baseline: "70", baseline_on: "2026-01-01" },
      false,
      shown,
    ],
  ])("moves or stays where %s", (_case, was, asked, moved, ends) => {
    expect(endsOf(asked, people, today, was)).toEqual({ ends, moved, wrong: [] });
  });

  test("another definition or unit begins a new series, another title does not", () => {
    expect([defines({ definition: "x" }), defines({ unit: "x" }), defines({ title: "x" })]).toEqual(
      [true, true, false],
    );
  });
});

describe("what was read", () => {
  const groups = ["students", "staff"];
  test.each([
    ["nothing", people, { value: "", groups: {} }, ["value number.missing"]],
    [
      "not all groups",
      people,
      { value: "50", groups: { students: "50" } },
      ["group-staff groups.missing"],
    ],
    [
      "groups that do not add up",
      people,
      { value: "50", groups: { students: "20", staff: "29" } },
      ["value groups.sum"],
    ],
    [
      "a group that there is not",
      people,
      { value: "50", groups: { guests: "50" } },
      ["group-guests group.unknown"],
    ],
    [
      "a number that cannot be read",
      people,
      { value: "x", groups: { students: "y", staff: "1" } },
      ["value number.unreadable", "group-students number.unreadable"],
    ],
  ])("is refused for %s", (_case, of, asked, wrong) => {
    expect(said(readingOf(asked, of, groups).wrong)).toEqual(wrong);
  });

  test("shares of groups need not add up, and some may be left out", () => {
    const asked = { value: "62.5", groups: { students: "70", staff: "" } };
    expect(readingOf(asked, percent, groups).told).toEqual({
      value: 625,
      hidden: false,
      parts: { students: 700 },
    });
  });

  test("few people are hidden, unless the office switched that off", () => {
    const asked = { value: "50", groups: { students: "7", staff: "43" } };
    const hidden = { value: 50, hidden: false, parts: { students: null, staff: null } };
    expect(readingOf(asked, people, groups).told).toEqual(hidden);
    expect(readingOf(asked, { ...people, suppress: false }, groups).told).toEqual({
      value: 50,
      hidden: false,
      parts: { students: 7, staff: 43 },
    });
  });
});
