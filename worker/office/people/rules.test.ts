import { describe, expect, test } from "vitest";
import type { Role } from "../../../db/words.ts";
import { adminRemains, appointmentIs, endIs, type Held, masked } from "./rules.ts";

const known = {
  people: [{ id: "ada" }, { id: "bo" }],
  spheres: [{ slug: "clinical" }],
  strategies: [{ slug: "fair-care" }],
};
const held = (more: Partial<Held> = {}): Held => ({
  id: "a-1",
  person: "ada",
  role: "lead",
  scope: "clinical",
  from: "2026-01-01",
  until: null,
  ...more,
});

describe("an appointment", () => {
  test.each<[Role, string | null, string | undefined]>([
    ["lead", "clinical", undefined],
    ["deputy", "clinical", undefined],
    ["lead", null, "scope.missing"],
    ["lead", "fair-care", "sphere.unknown"],
    ["executive", "fair-care", undefined],
    ["executive", null, undefined],
    ["executive", "clinical", "strategy.unknown"],
    ["admin", null, undefined],
    ["admin", "clinical", "scope.not_for_this_role"],
    ["moderator", "fair-care", "scope.not_for_this_role"],
  ])("as %s for %j: %j", (role, scope, wrong) => {
    const asked = { person: "ada", role, scope, from: "2026-11-22" };
    expect(appointmentIs(asked, known, [])[0]?.message).toBe(wrong);
  });

  test.each<[string, Partial<Held>, string, string | undefined]>([
    ["held by the same person", {}, "ada", "role.held_already"],
    ["held by another", {}, "bo", "role.held_by_another"],
    ["ended by another the day it begins", { until: "2026-11-22" }, "bo", undefined],
    ["ended by another a day too late", { until: "2026-11-23" }, "bo", "role.held_by_another"],
    ["held for another sphere", { scope: "students" }, "bo", undefined],
    ["held in another role", { role: "deputy" }, "bo", undefined],
  ])("to a post %s", (_what, has, person, wrong) => {
    const asked = { person, role: "lead" as const, scope: "clinical", from: "2026-11-22" };
    expect(appointmentIs(asked, known, [held(has)])[0]?.message).toBe(wrong);
  });

  test("several may administer at once", () => {
    const asked = { person: "bo", role: "admin" as const, scope: null, from: "2026-11-22" };
    expect(appointmentIs(asked, known, [held({ role: "admin", scope: null })])).toEqual([]);
  });

  test("ends on or after the day it began, once", () => {
    const today = "2026-11-22";
    expect(endIs(held(), "2026-11-22", today)).toBeUndefined();
    expect(endIs(held(), "2027-01-01", today)).toBeUndefined();
    expect(endIs(held(), "2025-12-31", today)).toBe("day.before_start");
    expect(endIs(held({ until: "2026-11-22" }), "2026-12-01", today)).toBe("appointment.ended");
    expect(endIs(held({ until: "2026-12-24" }), "2026-12-01", today)).toBeUndefined();
  });
});

test("somebody who can sign in always remains to administer", () => {
  const admin = (id: string, person: string, more: Partial<Held> = {}) =>
    held({ id, person, role: "admin", scope: null, ...more });
  const both = new Set(["ada", "bo"]);
  const today = "2026-11-22";
  const two = [admin("a-1", "ada"), admin("a-2", "bo")];
  expect(adminRemains(two, both, { appointment: "a-1" }, today)).toBe(true);
  expect(adminRemains(two, new Set(["ada"]), { appointment: "a-1" }, today)).toBe(false);
  expect(adminRemains(two, both, { person: "bo" }, today)).toBe(true);
  const ending = [admin("a-1", "ada"), admin("a-2", "bo", { until: "2026-12-01" })];
  expect(adminRemains(ending, both, { appointment: "a-1" }, today)).toBe(false);
  const coming = [admin("a-1", "ada"), admin("a-2", "bo", { from: "2026-12-01" })];
  expect(adminRemains(coming, both, { appointment: "a-1" }, today)).toBe(false);
});

test("an address is masked to its first letter", () => {
  expect(masked("ada@example.org")).toBe("a…@example.org");
});
