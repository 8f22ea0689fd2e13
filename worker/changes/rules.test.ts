import { describe, expect, test } from "vitest";
import { countsOf, inGroups, monthsBefore, pageOf, type Stub } from "./rules.ts";
import { type Group, GROUPS } from "./schema.ts";

const stub = (group: Group, n: number): Stub => ({
  id: `${group}-${n}`,
  group,
  kind: "stage",
  subject: `action/${n}`,
  url: `/actions/${n}`,
  seq: n,
  title: null,
});
const some = (group: Group, n: number) => Array.from({ length: n }, (_, i) => stub(group, i));

describe("a stretch of months", () => {
  test.each([
    ["2026-11-22", 1, "2026-10-22"],
    ["2026-03-31", 1, "2026-02-28"],
    ["2024-03-31", 1, "2024-02-29"],
    ["2026-01-15", 3, "2025-10-15"],
    ["2024-02-29", 12, "2023-02-28"],
  ])("before %s by %i begins on %s", (day, months, before) => {
    expect(monthsBefore(day, months)).toBe(before);
  });
});

test("groups stand in their order and keep their own", () => {
  const mixed = [stub("reported", 1), stub("new", 2), stub("missed", 3), stub("new", 1)];
  expect(inGroups(mixed).map((s) => s.id)).toEqual(["new-2", "new-1", "missed-3", "reported-1"]);
});

test("every group is counted, evidence beside the items", () => {
  const counts = countsOf([...some("new", 2), ...some("reported", 3)], 7);
  expect(counts.filter((c) => c.count > 0)).toEqual([
    { group: "new", count: 2 },
    { group: "evidence", count: 7 },
    { group: "reported", count: 3 },
  ]);
  expect(counts).toHaveLength(GROUPS.length);
});

describe("pages of all groups together", () => {
  const found = { stubs: [...some("stage", 60), ...some("reported", 30)], evidence: 50 };
  const pages = (group?: Group) =>
    [1, 2, 3].map((page) => {
      const { before, skip, take, after } = pageOf(found, group, page, 100);
      return [before.length, skip, take, after.length];
    });

  test("lose nothing where evidence stands between", () => {
    expect(pages()).toEqual([
      [60, 0, 40, 0],
      [0, 40, 10, 30],
      [0, 50, 0, 0],
    ]);
    expect(pageOf(found, undefined, 1, 100).total).toBe(140);
  });

  test("hold one group alone where that is asked for", () => {
    expect(pages("evidence")[0]).toEqual([0, 0, 50, 0]);
    expect(pages("reported")[0]).toEqual([0, 0, 0, 30]);
    expect(pages("new")[0]).toEqual([0, 0, 0, 0]);
    expect(pageOf(found, "reported", 1, 100).total).toBe(30);
  });
});
