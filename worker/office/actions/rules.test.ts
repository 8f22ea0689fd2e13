import { expect, test } from "vitest";
import type { Lineage, Stage } from "../../../db/words.ts";
import { changesOpenTo, mergeIs, strangers } from "./rules.ts";

const running =
  "reword move assign drop merge continue milestone milestone_moved milestone_reached milestone_dropped";

test.each<[Stage, Lineage, string]>([
  ["not_started", "continuing", running],
  ["planning", "continuing", running],
  ["underway", "continuing", running],
  ["paused", "continuing", running],
  ["done", "continuing", "reword assign"],
  ["dropped", "continuing", "reinstate"],
  ["underway", "merged", "reinstate"],
  ["planning", "changed", "reinstate"],
  ["dropped", "merged", "reinstate"],
])("an action that is %s and %s can be: %s", (stage, lineage, changes) => {
  expect(changesOpenTo({ stage, lineage }).join(" ")).toBe(changes);
});

test("an action is merged into another one that runs", () => {
  const other = { slug: "b", stage: "planning", lineage: "continuing" } as const;
  expect(mergeIs("a", other)).toBeUndefined();
  expect(mergeIs("b", other)).toBe("action.itself");
  expect(mergeIs("a", undefined)).toBe("action.unknown");
  expect(mergeIs("a", { ...other, stage: "done" })).toBe("action.not_running");
  expect(mergeIs("a", { ...other, stage: "dropped" })).toBe("action.not_running");
  expect(mergeIs("a", { ...other, lineage: "merged" })).toBe("action.not_running");
});

test("every name that nobody knows is named", () => {
  const known = { strategies: [{ slug: "s" }], spheres: [{ slug: "c" }], people: [{ id: "p" }] };
  expect(strangers({ strategy: "s", sphere: "c", owners: ["p"] }, known)).toEqual([]);
  expect(strangers({ owners: [] }, known)).toEqual([]);
  expect(
    strangers({ strategy: "x", sphere: "x", owners: ["p", "x"] }, known).map((w) => w.path),
  ).toEqual(["strategy", "sphere", "owners"]);
});
