import { expect, test } from "vitest";
import { readForm } from "./rules.ts";

const read = (fields: Record<string, unknown>) => readForm(Object.entries(fields));

test("the flat fields of the form become what the API takes", () => {
  const { input, wrong } = read({
    month: "2026-11",
    sphere: "clinical",
    kind: "update",
    summary: "It moved.",
    obstacles: "",
    "line.night-desk.stage": "underway",
    "line.night-desk.health": "at_risk",
    "line.night-desk.text": "",
    "line.night-desk.due": "2026-12-15",
    "evidence.1.title": "",
    "evidence.1.url": "",
    "evidence.1.action": "night-desk",
    "evidence.2.title": "The list",
    "evidence.2.url": " https://example.org/list ",
    "evidence.2.action": "",
    do: "preview",
  });
  expect(wrong).toEqual([]);
  expect(input).toEqual({
    month: "2026-11",
    sphere: "clinical",
    kind: "update",
    summary: "It moved.",
    lines: [{ action: "night-desk", stage: "underway", health: "at_risk", due: "2026-12-15" }],
    evidence: [{ title: "The list", url: "https://example.org/list" }],
    leaving: [],
    promises: [],
    reached: [],
  });
});

test.each([
  ["planning", { stage: "planning" }],
  ["underway", { stage: "underway", health: "on_track" }],
  ["paused", { stage: "paused", review_on: "2027-01-01" }],
  ["done", { stage: "done", no_evidence: "None." }],
])("answers of another stage that stay behind in the form are left out when %s", (stage, kept) => {
  const { input } = read({
    "line.a.stage": stage,
    "line.a.health": "on_track",
    "line.a.review_on": "2027-01-01",
    "line.a.no_evidence": "None.",
  });
  expect(input.lines).toEqual([{ action: "a", ...kept }]);
});

test.each([
  "__proto__",
  "constructor",
  "line.__proto__.stage",
  "line.a.__proto__",
  "line.a.strategy",
  "line.a",
  "evidence.0.url",
  "evidence.1.prototype",
])("a field called %s is refused and does nothing", (name) => {
  const { wrong, input, values } = readForm([[name, "polluted"]]);
  expect(wrong).toEqual([{ path: name, message: "field.unknown" }]);
  expect({ ...values }).toEqual({});
  expect(JSON.stringify(input)).not.toContain("polluted");
  expect(({} as Record<string, unknown>).polluted).toBeUndefined();
});

test("a hundred thousand foreign fields are refused as quickly as they are read", () => {
  const foreign = Array.from({ length: 100_000 }, (_, n): [string, string] => [`line.a.x${n}`, ""]);
  const began = performance.now();
  expect(readForm(foreign).wrong).toHaveLength(foreign.length);
  expect(performance.now() - began).toBeLessThan(2000);
});

test("a field that comes twice is refused", () => {
  expect(read({ summary: ["one", "two"] }).wrong).toEqual([
    { path: "summary", message: "field.malformed" },
  ]);
});

test("what is wrong in the input is found again in the form", () => {
  const { nameOf } = read({
    "line.a.stage": "underway",
    "line.b-c.stage": "paused",
    "evidence.2.title": "The list",
  });
  expect(["lines.1.review_on", "evidence.0.url", "summary"].map(nameOf)).toEqual([
    "line.b-c.review_on",
    "evidence.2.url",
    "summary",
  ]);
});
