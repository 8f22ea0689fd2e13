import { expect, test } from "vitest";
import { causesOf } from "./causes.ts";
import { uniqueViolation } from "./client.ts";

test("a rule that was broken is known by its column, however deep its error is wrapped", () => {
  const broken = new Error("UNIQUE constraint failed: events.subject, events.version");
  const wrapped = new Error("Failed query", { cause: new Error("batch", { cause: broken }) });
  expect(uniqueViolation(broken)).toBe("events.subject");
  expect(uniqueViolation(wrapped)).toBe("events.subject");
  expect(uniqueViolation(new Error("no such table"))).toBeUndefined();
  expect(uniqueViolation(undefined)).toBeUndefined();
});

test("errors that name each other as their cause come to an end", () => {
  const one = new Error("one");
  const two = new Error("two", { cause: one });
  one.cause = two;
  expect(causesOf(one).map((e) => e.message)).toEqual(["one", "two"]);
});
