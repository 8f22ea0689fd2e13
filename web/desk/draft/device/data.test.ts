import { expect, test } from "vitest";
import { overOf } from "./data.ts";

const now = new Date("2026-11-22T15:00:00Z");
const entry = (key: string, more: object = {}) => ({
  key,
  place: "2026-11/clinical",
  savedAt: "2026-11-22T14:00:00Z",
  sent: true,
  ...more,
});
const gone = (entries: ReturnType<typeof entry>[], published: string | null) =>
  overOf(entries, now, published).map((e) => e.key);

test("a publication takes from the device what the server had, and no word that it never got", () => {
  const entries = [
    entry("sent"),
    entry("unsent", { sent: false }),
    entry("other month", { place: "2026-10/clinical" }),
  ];
  expect(gone(entries, "2026-11-clinical")).toEqual(["sent"]);
  expect(gone(entries, "2026-11-clinical-2")).toEqual(["sent"]);
  expect(gone(entries, null)).toEqual([]);
});

test("what is older than 30 days goes, sent or not", () => {
  const old = entry("old", { sent: false, savedAt: "2026-10-20T00:00:00Z" });
  expect(gone([old, entry("new")], null)).toEqual(["old"]);
});
