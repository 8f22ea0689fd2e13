import { describe, expect, test } from "vitest";
import { apply, type Change, diff, type Fields, type State } from "./rules.ts";

const state = (of: Record<string, Fields>): State => new Map(Object.entries(of));
const one = { stage: "planning", due: "2026-12-15", wording_seq: 5 };

const CASES: [name: string, was: State, now: State, changes: Change[]][] = [
  ["nothing, between a state and itself", state({ a: one }), state({ a: { ...one } }), []],
  [
    "only the fields that differ",
    state({ a: one }),
    state({ a: { ...one, due: null } }),
    [{ subject: "a", was: { due: "2026-12-15" }, now: { due: null } }],
  ],
  [
    "everything of what is new",
    state({}),
    state({ a: one }),
    [{ subject: "a", was: null, now: one }],
  ],
  [
    "what is there no more",
    state({ "missed/2026-01/students": {} }),
    state({}),
    [{ subject: "missed/2026-01/students", was: {}, now: null }],
  ],
];

describe("a difference holds", () => {
  test.each(CASES)("%s", (_, was, now, changes) => {
    expect(diff(was, now)).toEqual(changes);
    expect(apply(diff(was, now), was)).toEqual(now);
  });
});
