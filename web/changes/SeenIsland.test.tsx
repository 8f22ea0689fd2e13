// @vitest-environment happy-dom
import { beforeEach, expect, test, vi } from "vitest";
import { offerSeen } from "./SeenIsland.tsx";

const visit = (day: string) => {
  document.body.innerHTML = `<ul><li data-island="seen" data-day="${day}" data-path="/changes?from=x&amp;sphere=clinical" hidden><a href="/changes">…</a></li></ul>`;
  const place = document.querySelector("li")!;
  offerSeen(place);
  const link = place.querySelector("a")!;
  return place.hidden ? null : [link.getAttribute("href"), link.textContent];
};

beforeEach(() => localStorage.clear());

test("the first visit offers nothing and remembers its day", () => {
  expect(visit("2026-11-03")).toBeNull();
  expect(localStorage).toHaveLength(1);
});

test("a later visit offers what changed since, the last day itself included", () => {
  visit("2026-11-03");
  const offered = [
    "/changes?from=2026-11-02&sphere=clinical",
    "Since you last looked, on 3 November 2026",
  ];
  expect(visit("2026-11-22")).toEqual(offered);
  // The same day again: the visit before stays the last one.
  expect(visit("2026-11-22")).toEqual(offered);
});

test("what is no day is not believed", () => {
  localStorage.setItem("changes.seen", '{"day":"javascript:1","before":null}');
  expect(visit("2026-11-22")).toBeNull();
  localStorage.setItem("changes.seen", "nonsense");
  expect(visit("2026-11-22")).toBeNull();
});

test("the day is sent nowhere", () => {
  const sent = vi.fn<typeof fetch>();
  vi.stubGlobal("fetch", sent);
  visit("2026-11-03");
  visit("2026-11-22");
  expect(sent).not.toHaveBeenCalled();
  expect(document.cookie).toBe("");
  vi.unstubAllGlobals();
});

test("a browser that keeps nothing is left alone", () => {
  vi.spyOn(Storage.prototype, "setItem").mockImplementation(() => {
    throw new Error("denied");
  });
  expect(visit("2026-11-22")).toBeNull();
  vi.restoreAllMocks();
});
