import { expect, test } from "vitest";
import { readForm } from "../../form/rules.ts";

const read = (fields: Record<string, string>) => readForm(Object.entries(fields));

test("what changes the plan becomes the lists that the API takes", () => {
  const { input, wrong } = read({
    "line.a.stage": "underway",
    "line.b.stage": "planning",
    "line.c.stage": "planning",
    "leaving.a.change": "continue",
    "leaving.a.into": "b",
    "leaving.a.wording": "Better said.",
    "leaving.a.due": "2027-03-01",
    "leaving.a.reason": "The law changed.",
    "leaving.b.change": "",
    "leaving.c.change": "merge",
    "leaving.c.into": "b",
    "leaving.c.wording": "left behind",
    "leaving.c.reason": "The same thing twice.",
    "promise.1.strategy": "fair-care",
    "promise.2.strategy": "fair-care",
    "promise.2.wording": "A new one.",
    "reached.b.m1.tick": "yes",
    "reached.b.m1.on": "2026-11-20",
    "reached.b.m2.on": "2026-11-22",
  });
  expect(wrong).toEqual([]);
  expect(input).toMatchObject({
    lines: [{ action: "b", stage: "planning" }],
    leaving: [
      {
        action: "a",
        change: "continue",
        wording: "Better said.",
        due: "2027-03-01",
        reason: "The law changed.",
      },
      { action: "c", change: "merge", into: "b", reason: "The same thing twice." },
    ],
    promises: [{ strategy: "fair-care", wording: "A new one." }],
    reached: [{ action: "b", milestone: "m1", on: "2026-11-20" }],
  });
});

test("words about an action that leaves are not lost, they are asked about", () => {
  const { input } = read({
    "line.a.stage": "underway",
    "line.a.text": "We tried.",
    "leaving.a.change": "drop",
    "leaving.a.reason": "It did not work.",
  });
  expect(input.lines).toEqual([{ action: "a", stage: "underway", text: "We tried." }]);
});

test("a reason without a choice is asked about", () => {
  expect(read({ "leaving.a.reason": "It did not work." }).wrong).toEqual([
    { path: "leaving.a.change", message: "leaving.change_missing" },
  ]);
});

test("what is wrong in the plan is found again in the form", () => {
  const { nameOf } = read({
    "leaving.a.change": "drop",
    "leaving.b-c.change": "merge",
    "promise.3.wording": "A new one.",
    "reached.b.m1.tick": "yes",
  });
  expect(
    [
      "leaving.1.into",
      "leaving.0.action",
      "promises.0.strategy",
      "reached.0.on",
      "reached.0.milestone",
    ].map(nameOf),
  ).toEqual([
    "leaving.b-c.into",
    "leaving.a.change",
    "promise.3.strategy",
    "reached.b.m1.on",
    "reached.b.m1.tick",
  ]);
});

test.each([
  "leaving.a.__proto__",
  "leaving.__proto__.change",
  "promise.0.wording",
  "promise.1.slug",
  "reached.a.tick",
  "reached.a.m1.constructor",
])("a field called %s is refused", (name) => {
  expect(readForm([[name, "x"]]).wrong).toEqual([{ path: name, message: "field.unknown" }]);
});
