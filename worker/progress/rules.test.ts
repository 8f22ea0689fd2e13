import fc from "fast-check";
import { expect, test } from "vitest";
import { LINEAGES, OUTCOMES, STAGES } from "../../db/words.ts";
import { outcomeOf, roadState, share } from "./rules.ts";

test("the five groups always add up to what a cohort promised", () => {
  const action = fc.record({ stage: fc.constantFrom(...STAGES), lineage: fc.constantFrom(...LINEAGES) });
  fc.assert(
    fc.property(fc.array(action), (cohort) => {
      const groups = Map.groupBy(cohort, outcomeOf);
      expect([...groups.keys()].every((g) => OUTCOMES.includes(g))).toBe(true);
      const sum = OUTCOMES.reduce((n, g) => n + (groups.get(g)?.length ?? 0), 0);
      expect(sum).toBe(cohort.length);
    }),
  );
});

test.each([
  ["a done action that was merged counts as merged, not as done", "done", "merged", "merged"],
  ["one continued by a reworded successor counts as changed", "underway", "changed", "changed"],
  ["done is done", "done", "continuing", "done"],
  ["dropped is dropped", "dropped", "continuing", "dropped"],
  ["a paused one goes on", "paused", "continuing", "continuing"],
] as const)("%s", (_case, stage, lineage, expected) => {
  expect(outcomeOf({ stage, lineage })).toBe(expected);
});

test.each([
  [[], "none_owed"],
  [["missed"], "missed"],
  [["missed", "on_time"], "partial"],
  [["missed", "open"], "missed"],
  [["open", "late"], "open"],
  [["late", "on_time"], "late"],
  [["excused", "on_time"], "excused"],
  [["nothing", "nothing"], "nothing"],
  [["nothing", "on_time"], "on_time"],
])("a milepost of %j says %s", (states, expected) => {
  expect(roadState(states)).toBe(expected);
});

test("under ten there is no percentage", () => {
  expect(share(3, 9)).toBeNull();
  expect(share(3, 10)).toBe(30);
});
