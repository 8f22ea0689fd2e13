import { expect, test } from "vitest";
import { chainOf, ownerlessDays, postsOn } from "./rules.ts";

const sphere = { slug: "clinical", title: "Clinical" };
const lead = (from: string, until: string | null, isPublic: boolean) => ({
  role: "lead" as const,
  scope: "clinical",
  name: isPublic ? "Ada Example" : null,
  public: isPublic,
  from,
  until,
});
const on = (day: string, held: ReturnType<typeof lead>[]) =>
  postsOn(day, { strategies: [], spheres: [sphere], held });

test("a post shows its holder since when, and the name only if it is published", () => {
  expect(on("2026-11-02", [lead("2026-01-01", null, true)])).toMatchObject([
    { name: "Ada Example", since: "2026-01-01", vacant: false },
  ]);
  expect(on("2026-11-02", [lead("2026-01-01", null, false)])).toMatchObject([
    { name: null, vacant: false },
  ]);
});

test("a gap between two holders is vacant since the first one left", () => {
  const held = [lead("2024-01-01", "2025-01-31", true), lead("2025-04-14", null, true)];
  expect(on("2025-02-10", held)).toMatchObject([{ name: null, since: "2025-01-31", vacant: true }]);
  expect(on("2025-04-14", held)).toMatchObject([{ since: "2025-04-14", vacant: false }]);
});

test("a post that nobody ever held is not listed", () => {
  expect(on("2026-11-02", [])).toEqual([]);
});

const chain = (day: string, held: ReturnType<typeof lead>[]) =>
  chainOf(day, "lead", "clinical", held);
const told = (day: string, held: ReturnType<typeof lead>[]) =>
  chain(day, held).map((s) => [s.from, s.until, s.vacant ? "vacant" : s.name]);

test("the chain of responsibility names every holder and every gap, as far as a day", () => {
  const held = [lead("2024-01-01", "2025-02-01", true), lead("2025-04-14", "2026-12-01", false)];
  expect(told("2024-06-01", held)).toEqual([["2024-01-01", "2025-02-01", "Ada Example"]]);
  expect(told("2025-03-01", held)).toEqual([
    ["2024-01-01", "2025-02-01", "Ada Example"],
    ["2025-02-01", null, "vacant"],
  ]);
  const whole = [
    ["2024-01-01", "2025-02-01", "Ada Example"],
    ["2025-02-01", "2025-04-14", "vacant"],
    ["2025-04-14", "2026-12-01", null],
  ];
  expect(told("2026-11-30", held)).toEqual(whole);
  expect(told("2026-12-01", held)).toEqual([...whole, ["2026-12-01", null, "vacant"]]);
  expect(told("2023-12-31", held)).toEqual([]);
});

test("whoever follows on the same day leaves no gap, nor does an appointment taken back at once", () => {
  const held = [
    lead("2024-01-01", "2025-02-01", true),
    lead("2025-02-01", "2025-02-01", true),
    lead("2025-02-01", null, true),
  ];
  expect(chain("2025-02-01", held).filter((s) => s.vacant)).toEqual([]);
  expect(ownerlessDays(chain("2025-02-01", held), "2025-02-01")?.days).toBe(0);
});

test("two leads at one time leave no gap while one of them is there", () => {
  const held = [lead("2024-01-01", "2025-06-01", true), lead("2024-03-01", "2024-05-01", true)];
  expect(chain("2025-05-01", held).filter((s) => s.vacant)).toEqual([]);
  expect(told("2025-06-01", held).at(-1)).toEqual(["2025-06-01", null, "vacant"]);
});

test.each([
  ["2025-01-31", 0],
  ["2025-02-01", 1],
  ["2025-02-28", 28],
  ["2025-04-13", 72],
  ["2025-04-14", 72],
  ["2026-11-30", 72],
  ["2026-12-02", 74],
])("days without a lead by %s: %i", (day, days) => {
  const held = [lead("2024-01-01", "2025-02-01", true), lead("2025-04-14", "2026-12-01", true)];
  expect(ownerlessDays(chain(day, held), day)).toEqual({ days, since: "2024-01-01" });
});

test("a post that was never filled counts no days without a holder", () => {
  expect(ownerlessDays(chain("2026-12-02", []), "2026-12-02")).toBeNull();
});
