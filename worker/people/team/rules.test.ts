import { expect, test } from "vitest";
import { postsOn } from "./rules.ts";

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
