import { describe, expect, test } from "vitest";
import { changedFacts, changedTexts, readForm, slugFrom, staleness, versionIn } from "./rules.ts";

test("a form is read as JSON would say it, boxes as a list, its own fields apart", () => {
  const sent = readForm([
    ["form", "edit-x"],
    ["target", "x"],
    ["version", "3"],
    ["idempotency_key", "k"],
    ["title", "A"],
    ["owners", ["", "p-1", "p-2"]],
  ]);
  expect(sent).toMatchObject({
    target: "x",
    version: "3",
    input: { title: "A", owners: ["", "p-1", "p-2"] },
  });
  expect(Object.keys(sent.input)).toEqual(["title", "owners"]);
  expect(sent.values.owners).toBe(" p-1 p-2");
});

test.each([
  ['"3"', 3],
  ["3", 3],
  ['W/"12"', 12],
  ["", undefined],
  [undefined, undefined],
  ["*", undefined],
  ["3abc", undefined],
  ["-1", undefined],
])("the version in %j is %j", (text, version) => {
  expect(versionIn(text)).toBe(version);
});

test("an edit needs the version that stands", () => {
  expect(staleness(undefined, 2)).toBe("request.version_missing");
  expect(staleness(1, 2)).toBe("subject.changed_meanwhile");
  expect(staleness(2, 2)).toBeUndefined();
});

test("only what differs is changed, and a published text is not emptied", () => {
  const now = { title: "A", area: null, result: "R" };
  expect(changedTexts(now, { title: "A", area: "", result: undefined })).toEqual({
    texts: {},
    wrong: [],
  });
  expect(changedTexts(now, { title: "B", result: "" })).toEqual({
    texts: { title: "B" },
    wrong: [{ path: "result", message: "text.cannot_be_emptied" }],
  });
  expect(changedFacts({ n: 1, on: "x" as string | null }, { n: 1, on: null })).toEqual({
    on: null,
  });
});

describe("a slug", () => {
  test.each([
    ["Caring for everyone: alike!", "caring-for-everyone-alike"],
    ["Über uns & Café", "uber-uns-cafe"],
    ["Patients’ voices", "patients-voices"],
    ["平等", "item"],
    ["  --  ", "item"],
    ["A ".repeat(60), `${"a-".repeat(28).slice(0, -1)}`],
  ])("made from %j is %j", (title, slug) => {
    expect(slugFrom(title, new Set())).toBe(slug);
    expect(slug.length).toBeLessThanOrEqual(60);
    expect(slug).toMatch(/^[a-z0-9]+(-[a-z0-9]+)*$/);
  });

  test("is never used twice", () => {
    expect(slugFrom("Twice", new Set(["twice", "twice-2"]))).toBe("twice-3");
  });
});
