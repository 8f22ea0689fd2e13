import { expect, test } from "vitest";
import { excusable, excuseRefused } from "./rules.ts";

const known = {
  rules: [
    { bindsFrom: "0000-01", dueWorkingDays: 5, graceWorkingDays: 3, holidays: ["2026-11-11"] },
  ],
  spheres: [
    { slug: "clinical", title: "Clinical", reports_from: "2026-10" },
    { slug: "students", title: null, reports_from: "2026-11" },
    { slug: "later", title: null, reports_from: null },
  ],
  filings: [
    { id: "u", sphere: "students", month: "2026-11", kind: "update", at: "2026-11-20T12:00:00Z" },
  ] as const,
  excuses: [] as { sphere: string; month: string }[],
};

// October 2026 is due on 6 November; the grace skips the holiday and ends on 12 November.
test.each([
  ["clinical", "2026-10", "2026-11-12", undefined],
  ["clinical", "2026-10", "2026-11-13", "excuse.month_closed"],
  ["clinical", "2026-11", "2026-11-01", undefined],
  ["clinical", "2026-11", "2026-10-31", "update.month_not_open"],
  ["clinical", "2026-09", "2026-11-12", "update.not_owed"],
  ["students", "2026-10", "2026-11-12", "update.not_owed"],
  ["students", "2026-11", "2026-11-22", "update.already_published"],
  ["later", "2026-11", "2026-11-22", "update.not_owed"],
  ["nobody", "2026-11", "2026-11-22", "subject.not_found"],
])("%s for %s on %s: %j", (sphere, month, today, refused) => {
  expect(excuseRefused({ sphere, month, own: false }, known, today)).toBe(refused);
});

test("nobody excuses their own sphere, and none twice", () => {
  const cell = { sphere: "clinical", month: "2026-11" };
  expect(excuseRefused({ ...cell, own: true }, known, "2026-11-22")).toBe("excuse.own");
  const again = { ...known, excuses: [cell] };
  expect(excuseRefused({ ...cell, own: false }, again, "2026-11-22")).toBe("subject.exists");
});

test("only open cells without a report are offered", () => {
  const cells = (today: string) =>
    excusable({ ...known, filings: [...known.filings] }, today, "UTC").map(
      (c) => `${c.sphere} ${c.month} ${c.closes}`,
    );
  expect(cells("2026-11-12")).toEqual([
    "clinical 2026-10 2026-11-12",
    "clinical 2026-11 2026-12-10",
  ]);
  expect(cells("2026-11-13")).toEqual(["clinical 2026-11 2026-12-10"]);
});
