import { expect, test } from "vitest";
import { codingFor, roomFor } from "./answers.ts";

const room = () => roomFor<number>(10_000, (bytes) => bytes);

test("an answer that is kept again takes its room once", () => {
  const answers = room();
  answers.keep("other", 3000);
  for (let times = 0; times < 20; times++) answers.keep("same", 3000);
  expect([answers.get("other"), answers.get("same")]).toEqual([3000, 3000]);
});

test("where the room is used up, the answer that was kept first goes", () => {
  const answers = room();
  for (const name of ["first", "second", "third"]) answers.keep(name, 3000);
  expect(answers.get("first")).toBeUndefined();
  expect(answers.get("third")).toBeDefined();
  answers.keep("too large", 20_000);
  expect(answers.get("too large")).toBeUndefined();
});

test("many small answers take room too", () => {
  const answers = room();
  for (let n = 0; n < 100; n++) answers.keep(String(n), 1);
  expect(answers.get("0")).toBeUndefined();
  expect(answers.get("99")).toBeDefined();
});

test.each([
  ["gzip, deflate, br, zstd", "br"],
  ["gzip, deflate", "gzip"],
  ["br;q=0.2, gzip;q=0.8", "gzip"],
  ["BR", "br"],
  ["br ; q=1.0", "br"],
  ["gzip;q=0", undefined],
  ["*;q=0, gzip", "gzip"],
  ["*", "br"],
  ["br;q=0, *", "gzip"],
  ["identity", undefined],
  ["identity, gzip;q=0.5", undefined],
  ["identity;q=0.5, gzip", "gzip"],
  ["gzip;q=nonsense", undefined],
  ["deflate, zstd", undefined],
  ["", undefined],
])("whoever accepts “%s” is sent %s", (accepted, coding) => {
  expect(codingFor(accepted)).toBe(coding);
});
