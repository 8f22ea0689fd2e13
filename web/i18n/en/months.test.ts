import { describe, expect, test } from "vitest";
import type { Standing } from "../../../worker/months/report/schema.ts";
import { months } from "./months.ts";

type State = Standing["spheres"][number]["state"];

const NAMES = ["Admissions", "Clinical", "Students", "Library", "Nursing", "Research"];
const october = (open: boolean, ...states: State[]): Standing => ({
  month: "2026-10",
  opens: "2026-10-01",
  due: "2026-11-06",
  grace_ends: "2026-11-11",
  open,
  spheres: states.map((state, i) => {
    const title = NAMES[i] ?? null;
    return { sphere: `s${i}`, title, state, days_late: 0, update: null };
  }),
});

describe("the sentence about a month that is open", () => {
  test.each<[string, State[], string, string]>([
    [
      "before the due day",
      ["on_time", "open", "late"],
      "2026-11-02",
      "Two of three spheres have reported. Clinical has until Friday 6 November.",
    ],
    [
      "after it, in grace",
      ["on_time", "open", "late"],
      "2026-11-09",
      "Two of three spheres have reported. Clinical was due on Friday 6 November.",
    ],
    [
      "two are missing",
      ["on_time", "open", "open"],
      "2026-11-02",
      "One of three spheres has reported. Clinical and Students have until Friday 6 November.",
    ],
    [
      "more than three are missing",
      ["nothing", "open", "open", "open", "open"],
      "2026-11-02",
      "One of five spheres has reported. The other four have until Friday 6 November.",
    ],
    [
      "nobody yet",
      ["open", "open", "open"],
      "2026-11-02",
      "No sphere has reported yet. All three spheres have until Friday 6 November.",
    ],
    [
      "neither of two",
      ["open", "open"],
      "2026-11-02",
      "No sphere has reported yet. Both spheres have until Friday 6 November.",
    ],
    [
      "the only one",
      ["open"],
      "2026-11-02",
      "No sphere has reported yet. Admissions has until Friday 6 November.",
    ],
    [
      "all of them",
      ["on_time", "nothing", "on_time"],
      "2026-11-02",
      "All three spheres have reported.",
    ],
    [
      "one is excused",
      ["on_time", "excused", "open"],
      "2026-11-02",
      "One of three spheres has reported. Students has until Friday 6 November. Clinical is excused.",
    ],
  ])("%s", (_case, states, today, sentence) => {
    expect(months.finding(october(true, ...states), today)).toBe(sentence);
  });
});

describe("the sentence about a month that is closed", () => {
  test.each<[string, State[], string]>([
    [
      "mixed",
      ["on_time", "on_time", "on_time", "late", "nothing", "missed"],
      "Three spheres on time, one late, one with nothing to report. Research sent none.",
    ],
    ["all in time", ["on_time", "on_time", "on_time"], "All three spheres on time."],
    ["all quiet", ["nothing", "nothing"], "Both spheres with nothing to report."],
    ["nothing came", ["missed", "missed"], "No update was received."],
    [
      "more than three silent",
      ["late", "missed", "missed", "missed", "missed"],
      "One sphere late. Four sent none.",
    ],
    ["excused", ["on_time", "excused"], "One sphere on time, one excused."],
    ["nobody owed one", [], "No sphere owed an update."],
  ])("%s", (_case, states, sentence) => {
    expect(months.finding(october(false, ...states), "2026-11-20")).toBe(sentence);
  });

  test("stands as a headline behind the month", () => {
    expect(months.headline(october(false, "late", "on_time"), "2026-11-20")).toBe(
      "October 2026: one sphere on time, one late.",
    );
  });
});

test.each([
  [
    { done: 3, dropped: 1, days: [44, 90] },
    "Three actions were done, two dates moved by 44 and 90 days and one action was dropped.",
  ],
  [{ done: 0, dropped: 0, days: [] }, "No actions were done."],
  [{ done: 1, dropped: 0, days: [1] }, "One action was done and one date moved by 1 day."],
  [
    { done: 0, dropped: 2, days: [-5, 7] },
    "No actions were done, two dates moved and two actions were dropped.",
  ],
  [{ done: 0, dropped: 0, days: [1, 2, 3, 4] }, "No actions were done and four dates moved."],
])("what moved is said in one sentence: %j", (moved, sentence) => {
  expect(months.moved(moved)).toBe(sentence);
});
