import { describe, expect, test } from "vitest";
import { changesOf, firstWording, newsOf, ownersOf, stagesOf } from "./rules.ts";

const event = (seq: number, on: string, kind: string, words: Record<string, string>) => ({
  seq,
  at: `${on}T15:00:00Z`,
  recordedAt: `${on}T15:00:00Z`,
  role: "admin" as const,
  kind,
  facts: "{}",
  texts: JSON.stringify(words),
  words: JSON.stringify(words),
});
const history = [
  event(1, "2025-01-10", "strategy.stated", { title: "Fair care", result: "No gap." }),
  event(2, "2025-06-01", "strategy.changed", {}),
  event(3, "2026-02-03", "strategy.changed", { result: "No gap at any site." }),
];

describe("the wording of a strategy", () => {
  test("keeps what was and what is, and leaves out changes without words", () => {
    expect(changesOf(history, "UTC").map((n) => [n.kind, n.on, n.changes])).toEqual([
      [
        "stated",
        "2025-01-10",
        [
          { field: "title", was: null, now: "Fair care" },
          { field: "result", was: null, now: "No gap." },
        ],
      ],
      ["changed", "2026-02-03", [{ field: "result", was: "No gap.", now: "No gap at any site." }]],
    ]);
  });

  test("is told with the first one, if it reads otherwise now", () => {
    const news = changesOf(history, "UTC");
    const now = { title: "Fair care", result: "No gap at any site." };
    expect(firstWording(news, now)).toEqual({
      title: "Fair care",
      result: "No gap.",
      changed_on: "2026-02-03",
      id: "e-3",
    });
    expect(firstWording(news.slice(0, 1), { title: "Fair care", result: "No gap." })).toBeNull();
  });

  test("that came back to its first form has not changed", () => {
    const back = [...history, event(4, "2026-03-01", "strategy.changed", { result: "No gap." })];
    expect(
      firstWording(changesOf(back, "UTC"), { title: "Fair care", result: "No gap." }),
    ).toBeNull();
  });
});

describe("the owner of a strategy", () => {
  const first = { from: "2024-01-01", until: "2025-06-30", name: "Ada" };

  test("leaves a gap when nobody follows", () => {
    const news = ownersOf([first, { from: "2025-09-01", until: null, name: null }], "2026-01-01");
    expect(news.map((n) => [n.kind, n.on, n.name])).toEqual([
      ["owner", "2024-01-01", "Ada"],
      ["vacant", "2025-06-30", null],
      ["owner", "2025-09-01", null],
    ]);
  });

  test("leaves none when the next one starts that day, and tells nothing of the future", () => {
    const news = ownersOf(
      [first, { from: "2025-06-30", until: "2027-01-01", name: "Bea" }],
      "2026-01-01",
    );
    expect(news.map((n) => n.kind)).toEqual(["owner", "owner"]);
    expect(ownersOf([{ ...first, from: "2026-02-01", until: null }], "2026-01-01")).toEqual([]);
  });

  test("stands between the changes of the wording, newest first", () => {
    const news = newsOf(changesOf(history, "UTC"), ownersOf([first], "2026-01-01"));
    expect(news.map((n) => n.on)).toEqual(["2026-02-03", "2025-06-30", "2025-01-10", "2024-01-01"]);
  });
});

test("stages without an action count nought", () => {
  expect(stagesOf([{ stage: "done", count: 2 }])).toEqual({
    not_started: 0,
    planning: 0,
    underway: 0,
    done: 2,
    paused: 0,
    dropped: 0,
  });
});
