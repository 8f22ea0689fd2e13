import { afterEach, beforeEach, expect, test } from "vitest";
import { asLead, newUpdate, refusal } from "../../test/asLead.ts";

let app: Awaited<ReturnType<typeof asLead>>;
beforeEach(async () => {
  app = await asLead();
});
afterEach(() => app.end());

const underway = { action: "clinical-one", stage: "underway", health: "on_track" };

test.each([
  ["the month to come", { month: "2026-12" }, [409, "update.month_not_open"]],
  ["a month before the sphere reported", { month: "2025-12" }, [409, "update.not_owed"]],
  ["a month that is none", { month: "2026-13" }, [422, "request.invalid", "month"]],
  ["no summary", { summary: "  " }, [422, "request.invalid", "summary"]],
  ["281 characters", { summary: "x".repeat(281) }, [422, "request.invalid", "summary"]],
  ["a summary that is a list", { summary: ["x"] }, [422, "request.invalid", "summary"]],
  ["a NUL in the words", { obstacles: "a\u0000b" }, [422, "request.invalid", "obstacles"]],
  ["half a character", { next: "\ud800" }, [422, "request.invalid", "next"]],
  ["a name of its own", { role: "admin" }, [422, "request.invalid", "role"]],
  [
    "a line of another sphere",
    { lines: [{ ...underway, action: "students-one" }] },
    [422, "request.invalid", "lines.0.action"],
  ],
  [
    "dropping in a line",
    { lines: [{ ...underway, stage: "dropped" }] },
    [422, "request.invalid", "lines.0.stage"],
  ],
  [
    "done without evidence",
    { lines: [{ action: "clinical-one", stage: "done" }] },
    [422, "request.invalid", "lines.0.no_evidence"],
  ],
  [
    "an unstated reason",
    { lines: [{ ...underway, due: "2027-01-31", slip_reason: "unstated", slip_text: "?" }] },
    [422, "request.invalid", "lines.0.slip_reason"],
  ],
  [
    "a script for evidence",
    { evidence: [{ title: "x", url: "javascript:alert(1)" }] },
    [422, "request.invalid", "evidence.0.url"],
  ],
  [
    "an address without a scheme",
    { evidence: [{ title: "x", url: "//example.org" }] },
    [422, "request.invalid", "evidence.0.url"],
  ],
  [
    "an address in disguise",
    { evidence: [{ title: "x", url: "https://example.org@example.net/" }] },
    [422, "request.invalid", "evidence.0.url"],
  ],
])("%s is refused and leaves no trace", async (_, more, refused) => {
  const before = await app.rows("select seq from head");
  expect(await refusal(await app.publish(newUpdate(more)))).toEqual(refused);
  expect(await app.rows("select seq from head")).toEqual(before);
  expect(await app.rows("select key from idempotency")).toEqual([]);
});
