import * as v from "valibot";
import { expect, test } from "vitest";
import { fieldErrors } from "./validate.ts";

test("what is wrong with a member is told by a name, never in a library's words", () => {
  const schema = v.strictObject({
    title: v.string(),
    on: v.pipe(v.string(), v.regex(/^\d/, "day.malformed")),
  });
  const { issues } = v.safeParse(schema, { on: "soon", more: 1 });
  expect(fieldErrors(issues ?? [])).toEqual([
    { path: "title", message: "field.missing" },
    { path: "on", message: "day.malformed" },
    { path: "more", message: "field.unknown" },
  ]);
  const other = v.safeParse(schema, { title: 1, on: "2026-01-01" });
  expect(fieldErrors(other.issues ?? [])).toEqual([{ path: "title", message: "field.malformed" }]);
});
