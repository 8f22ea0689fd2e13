import { describe, expect, test } from "vitest";
import { chainOf } from "../people/team/rules.ts";
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
  type Post = { from: string; until: string | null; name: string | null };
  const first: Post = { from: "2024-01-01", until: "2025-06-30", name: "Ada" };
  const owners = (posts: Post[], day = "2026-01-01") => {
    const post = { role: "executive", scope: "fair-care", public: true } as const;
    const elsewhere = { ...post, ...first, scope: "other", until: "2024-02-01" };
    const held = [elsewhere, ...posts.map((p) => ({ ...post, ...p }))];
    return ownersOf(chainOf(day, "executive", "fair-care", held));
  };
  const told = (news: ReturnType<typeof owners>) => news.map((n) => [n.kind, n.on, n.name]);

  test("leaves a gap when nobody follows", () => {
    const news = owners([first, { from: "2025-09-01", until: null, name: null }]);
    expect(told(news)).toEqual([
      ["owner", "2024-01-01", "Ada"],
      ["vacant", "2025-06-30", null],
      ["owner", "2025-09-01", null],
    ]);
  });

  test("leaves the post vacant since the day on which the last one left", () => {
    expect(told(owners([first])).at(-1)).toEqual(["vacant", "2025-06-30", null]);
    expect(told(owners([first], "2025-06-29"))).toEqual([["owner", "2024-01-01", "Ada"]]);
  });

  test("leaves none when the next one starts that day, and tells nothing of the future", () => {
    const news = owners([first, { from: "2025-06-30", until: "2027-01-01", name: "Bea" }]);
    expect(news.map((n) => n.kind)).toEqual(["owner", "owner"]);
    expect(owners([{ ...first, from: "2026-02-01", until: null }])).toEqual([]);
  });

  test("leaves no gap while another one holds the post on", () => {
    const second = { from: "2024-03-01", until: "2024-06-01", name: "Bea" };
    expect(told(owners([first, second]))).toEqual([
      ["owner", "2024-01-01", "Ada"],
      ["owner", "2024-03-01", "Bea"],
      ["vacant", "2025-06-30", null],
    ]);
  });

  test("who never began is no owner", () => {
    const never = { from: "2025-08-01", until: "2025-08-01", name: "Bea" };
    expect(told(owners([first, never]))).toEqual(told(owners([first])));
  });

  test("stands between the changes of the wording, newest first", () => {
    const news = newsOf(changesOf(history, "UTC"), owners([first]));
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
