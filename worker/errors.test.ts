import { DrizzleQueryError } from "drizzle-orm";
import { expect, test, vi } from "vitest";
import { asRefusal, logFailure, Refusal } from "./errors.ts";

test("a database that is busy is told as busy, also where its error comes wrapped", () => {
  const locked = new Error("SQLITE_BUSY: database is locked");
  const late = new DOMException("The database answers nobody.", "TimeoutError");
  const away = new TypeError("fetch failed");
  for (const error of [locked, late, away]) {
    expect(asRefusal(error).code).toBe("server.busy");
    expect(asRefusal(new DrizzleQueryError("select 1", [], error)).code).toBe("server.busy");
  }
});

test("a refusal stays what it is, and anything unknown tells nothing", () => {
  const refusal = new Refusal("subject.exists");
  expect(asRefusal(refusal)).toBe(refusal);
  for (const error of [new Error("no such table: events"), "a word", null, undefined])
    expect(asRefusal(error).code).toBe("server.unexpected");
});

test("the log says what failed, and never what somebody typed", () => {
  const lines: string[] = [];
  const log = vi.spyOn(console, "error").mockImplementation((line: string) => lines.push(line));
  const full = new Error("SQLITE_FULL: database or disk is full");
  logFailure({ path: "/desk" }, new DrizzleQueryError("insert", ["A private word."], full));
  log.mockRestore();
  expect(lines).toEqual([
    '{"path":"/desk","error":"Error: SQLITE_FULL: database or disk is full"}',
  ]);
});
