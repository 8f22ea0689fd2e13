import fc from "fast-check";
import { expect, test } from "vitest";
import { LINEAGES, STAGES } from "../../db/words.ts";
import { outcomesOf, relativesOf, standingOf, tallyOf } from "./rules.ts";

const tallies = fc.array(
  fc.record({
    stage: fc.constantFrom(...STAGES),
    lineage: fc.constantFrom(...LINEAGES),
    count: fc.nat(50),
  }),
);

test("the five groups always add up to what was promised", () => {
  fc.assert(
    fc.property(tallies, (all) => {
      const sum = Object.values(outcomesOf(all)).reduce((n, x) => n + x, 0);
      expect(sum).toBe(all.reduce((n, t) => n + t.count, 0));
    }),
  );
});

test("merged is not done, and neither is what goes on elsewhere", () => {
  const merged = outcomesOf([{ stage: "done", lineage: "merged", count: 2 }]);
  expect(merged).toMatchObject({ done: 0, merged: 2 });
  expect(tallyOf([{ stage: "planning", lineage: "changed" }])).toEqual({
    total: 1,
    done: 0,
    open: 0,
  });
});

const other = (slug: string, rest: object = {}) => ({
  slug,
  wording: slug,
  result: null,
  stage: "underway" as const,
  cohort: 2025,
  lineage: "continuing",
  into: null,
  continues: null,
  ...rest,
});

test.each([
  ["continues", { continues: "b" }, other("b", { lineage: "changed", into: "a" })],
  ["continues", {}, other("b", { lineage: "changed", into: "a" })],
  ["continued_by", { lineage: "changed", into: "b" }, other("b", { continues: "a" })],
  ["continued_by", {}, other("b", { continues: "a" })],
  ["merged_into", { lineage: "merged", into: "b" }, other("b")],
  ["merged_from", {}, other("b", { lineage: "merged", into: "a" })],
])("%s: each relative is named once", (how, own, b) => {
  const a = { slug: "a", lineage: "continuing", into: null, continues: null, ...own };
  expect(relativesOf(a, [b]).map((r) => [r.how, r.slug])).toEqual([[how, "b"]]);
});

const at = (on: string, rest: object) => ({ id: `e-${on}`, on, later: false, ...rest }) as never;
const life = [
  at("2026-03-01", { kind: "line", stage: "underway", health: "at_risk", was_health: "on_track" }),
  at("2026-02-01", {
    kind: "line",
    stage: "underway",
    was_stage: "planning",
    health: "on_track",
    was_health: null,
  }),
  at("2026-01-01", { kind: "promised", stage: "planning" }),
];

test("an action stands since its last change of stage, its health since its own", () => {
  const standing = standingOf(life, {
    stage: "underway",
    lineage: "continuing",
    health: "at_risk",
  });
  expect(standing).toEqual({
    promised_on: "2026-01-01",
    stage_since: "2026-02-01",
    ended_on: null,
    health_since: "2026-03-01",
    health_before: "on_track",
    moves: 0,
  });
});

test("an action that went into another ended on that day", () => {
  const merged = [at("2026-04-01", { kind: "merged", action: "b" }), ...life];
  const standing = standingOf(merged, { stage: "underway", lineage: "merged", health: null });
  expect(standing).toMatchObject({
    stage_since: "2026-02-01",
    ended_on: "2026-04-01",
    health_since: null,
  });
});
