import { describe, expect, test } from "vitest";
import type { Role } from "../../../db/words.ts";
import { deciderOf, isOwn, owedSince, owesReading, refusalOf } from "./rules.ts";

const holds = (role: Role, scope: string | null = null, from = "2026-01-01") => ({
  role,
  scope,
  from,
});
const post = (role: Role, from = "2026-01-01", until: string | null = null) => ({
  role,
  from,
  until,
});

describe("whose update it is", () => {
  test.each([
    ["of whoever leads the sphere today", [post("lead")], true],
    ["of its deputy", [post("deputy")], true],
    ["of whoever led it when it was published", [post("lead", "2026-01-01", "2026-10-01")], true],
    ["not of whoever left before", [post("lead", "2025-01-01", "2026-01-01")], false],
    ["of whoever leads it only since", [post("lead", "2026-10-01")], true],
    ["not of whoever begins tomorrow", [post("lead", "2026-11-23")], false],
    ["not of an approver of the sphere", [post("approver")], false],
    ["not of a stranger", [], false],
  ])("%s", (_, posts, own) => {
    expect(isOwn(posts, "2026-09-04", "2026-11-22")).toBe(own);
  });
});

describe("what an executive owes reading", () => {
  const update = { sphere: "clinical", on: "2026-09-04", strategies: ["fair-care"] };
  test.each([
    ["every update, if the whole roadmap is theirs", [holds("executive")], true],
    ["those about their strategy", [holds("executive", "fair-care")], true],
    ["none about other strategies", [holds("executive", "measure")], false],
    ["one published on their first day", [holds("executive", null, "2026-09-04")], true],
    ["nothing from before they began", [holds("executive", null, "2026-09-05")], false],
    ["nothing of a sphere they lead", [holds("executive"), holds("lead", "clinical")], false],
    ["what is of another sphere", [holds("executive"), holds("lead", "students")], true],
    ["nothing, being an administrator only", [holds("admin")], false],
  ])("%s", (_, viewer, owes) => {
    expect(owesReading(viewer, update)).toBe(owes);
  });

  test("it counts from the earliest of their posts", () => {
    const later = holds("executive", "measure", "2026-05-01");
    expect(owedSince([later, holds("executive", "fair-care", "2026-03-01")])).toBe("2026-03-01");
    expect(owedSince([holds("admin")])).toBeNull();
  });
});

test.each([
  ["their own", { own: true, seen: true }, "update.own"],
  ["marked before", { own: false, seen: true }, "update.seen_already"],
  ["an action it does not speak of", { own: false, matches: false }, "action.other_update"],
  ["no lead to ask alone", { own: false, lead: false }, "question.no_lead"],
  ["nothing wrong", { own: false, seen: false, matches: true, lead: true }, undefined],
])("an executive is refused: %s", (_, about, code) => {
  expect(refusalOf(about)).toBe(code);
});

test("who is an executive and an administrator acts as an executive", () => {
  expect(deciderOf([holds("admin"), holds("executive")])).toBe("executive");
  expect(deciderOf([holds("admin")])).toBe("admin");
});
