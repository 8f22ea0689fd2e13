import { describe, expect, test } from "vitest";
import type { Board, Need, OpenMonth, Since } from "../../../worker/progress/board/schema.ts";
import { attributes, rendered, texts } from "../../ui/rendered.tsx";
import { Asked, Furthest, Reports, SinceThen, sinceTitle, Standing } from "./Told.tsx";

const some = (n: number) =>
  Array.from({ length: n }, (_, i) => ({ slug: `action-${i}`, wording: `Promise ${i}` }));
const moved = (...days: number[]): Since["slipped"] =>
  days.map((n, i) => ({
    slug: `slip-${i}`,
    wording: null,
    days: n,
    reason: i === 0 ? "capacity" : "dependency",
    why: null,
  }));

const since = (more: Partial<Since> = {}): Since => ({
  on: "2026-11-12",
  month: "2026-10",
  done: [],
  slipped: [],
  dropped: [],
  merged: [],
  presets: { closed: "2026-11-12", quarter: "2026-08-22", year: "2025-12-31", meeting: null },
  ...more,
});

const said = (sentence: () => unknown) =>
  texts(
    rendered(() => <p>{sentence() as never}</p>),
    "p",
  )[0];

describe("what changed since a day, in one sentence", () => {
  test.each<[string, Partial<Since>, string]>([
    ["nothing", {}, "Nothing was done, moved or dropped."],
    ["one done", { done: some(1) }, "One action was done."],
    ["several done", { done: some(3) }, "Three actions were done."],
    ["many done", { done: some(12) }, "12 actions were done."],
    ["one slipped by a day", { slipped: moved(1) }, "One date slipped by one day (capacity)."],
    ["one slipped", { slipped: moved(44) }, "One date slipped by 44 days (capacity)."],
    [
      "two slipped",
      { slipped: moved(44, 90) },
      "Two dates slipped by 44 days (capacity) and by 90 days (dependency).",
    ],
    [
      "three slipped",
      { slipped: moved(44, 90, 7) },
      "Three dates slipped by 44 days (capacity), by 90 days (dependency) and by 7 days (dependency).",
    ],
    [
      "many slipped",
      { slipped: moved(44, 7, 90, 3) },
      "Four dates slipped, the furthest by 90 days (dependency).",
    ],
    ["one dropped", { dropped: some(1) }, "One was dropped."],
    ["several dropped", { dropped: some(2) }, "Two were dropped."],
    ["one merged", { merged: some(1) }, "One was merged or continued in other words."],
    [
      "of everything some",
      { done: some(3), slipped: moved(44), dropped: some(1), merged: some(2) },
      "Three actions were done, one date slipped by 44 days (capacity), one was dropped and two were merged or continued in other words.",
    ],
  ])("%s", (_, more, sentence) => {
    expect(said(() => <SinceThen since={since(more)} />)).toBe(
      `${sentence} Compare with another day`,
    );
  });

  test("each number leads to its rows", () => {
    const all = since({ done: some(1), slipped: moved(2), dropped: some(1), merged: some(1) });
    const page = rendered(() => <SinceThen since={all} />);
    expect(attributes(page, "a", "href")).toEqual([
      "#since-done",
      "#since-slipped",
      "#since-dropped",
      "#since-merged",
      "#since",
    ]);
  });

  test.each([
    [since(), "Since October closed"],
    [since({ month: null, on: "2025-12-31" }), "Since 31 December 2025"],
    [since({ month: null, on: null }), "Since the record began"],
  ])("says since when", (told, title) => {
    expect(sinceTitle(told)).toBe(title);
  });
});

const sphere = (slug: string) => ({ slug, title: slug });
const month = (waiting: string[], reported: string[], excused: string[] = []): OpenMonth => ({
  month: "2026-11",
  due: "2026-12-07",
  closes: "2026-12-10",
  owed: waiting.length + reported.length + excused.length,
  reported: reported.map(sphere),
  waiting: waiting.map(sphere),
  excused: excused.map(sphere),
});

test.each([
  [month([], []), "No update is owed."],
  [month(["A"], []), "Not yet: A."],
  [month([], ["A", "B"]), "Reported: A and B."],
  [month(["A"], ["B", "C", "D"], ["E"]), "Not yet: A; reported: B, C and D; excused: E."],
  [
    month(
      ["A"],
      Array.from({ length: 12 }, (_, i) => `S${i}`),
    ),
    "Not yet: 1 of 13; reported: 12 of 13.",
  ],
])("who has answered for a month, by name as long as they are few", (of, sentence) => {
  expect(said(() => <Reports of={of} />)).toBe(sentence);
});

const asks = (name: string, need: "decision" | "help" | "none", text: string | null): Need => ({
  kind: "asked",
  need,
  sphere: sphere(name),
  month: "2026-10",
  update: `2026-10-${name}`,
  on: "2026-10-30",
  text,
  private: false,
  note: null,
});

test.each<[Need[], string]>([
  [[], "No sphere asks for a decision or for help."],
  [[asks("A", "none", null)], "No sphere asks for a decision or for help."],
  [[asks("A", "help", "A room.")], "A asks for help. A: A room."],
  [
    [asks("A", "decision", "Who pays?"), asks("B", "decision", null), asks("C", "help", null)],
    "A and B ask for a decision; C asks for help. A: Who pays?",
  ],
  [[asks("A", "decision", "x".repeat(161))], "A asks for a decision."],
])("who asks for what", (needs, sentence) => {
  expect(said(() => <Asked needs={needs} />)).toBe(sentence);
});

const slip = (days: number, moves: number, reason: "capacity" | null, why: string | null) => ({
  action: { slug: "one", wording: "A promise." },
  sphere: sphere("A"),
  due: "2026-12-18",
  slip_days: days,
  moves,
  reason,
  why,
  update: null,
});

test.each<[Board["furthest"], string]>([
  [null, "No open action is later than first promised."],
  [
    slip(1, 1, "capacity", null),
    "A promise. Now promised for 18 December 2026, one day after its first date. Moved once, reason: capacity.",
  ],
  [
    slip(90, 3, "capacity", "One analyst."),
    "A promise. Now promised for 18 December 2026, 90 days after its first date. Moved three times, last reason: capacity. One analyst.",
  ],
  [
    slip(90, 1, null, null),
    "A promise. Now promised for 18 December 2026, 90 days after its first date.",
  ],
])("the furthest slip and its reason", (of, sentence) => {
  expect(said(() => <Furthest of={of} />)).toBe(sentence);
});

const standing = (done: number, promised: number, risk: number, off: number, quiet: number[]) =>
  ({
    promised,
    stages: { done, underway: risk + off + 1 },
    health: { on_track: 1, at_risk: risk, off_track: off },
    needs: quiet.map((n, i) => ({
      kind: "quiet",
      sphere: sphere(`S${i}`),
      months: Array.from({ length: n }, () => "2026-01"),
      update: null,
    })),
  }) as unknown as Board;

test.each([
  [standing(0, 4, 0, 0, []), "None of four actions are done."],
  [standing(5, 9, 1, 0, []), "Five of nine actions are done; of the two underway, one is at risk."],
  [
    standing(25, 63, 2, 1, [3, 4]),
    "25 of 63 actions are done; of the four underway, two are at risk and one is off track. S0 has had nothing to report for three months. S1 has had nothing to report for four months.",
  ],
])("how far the whole is, and who has been quiet", (board, sentence) => {
  expect(said(() => <Standing board={board} />)).toBe(sentence);
});
