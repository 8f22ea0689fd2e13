import { describe, expect, test } from "vitest";
import { BROWSER_BUDGET, codeFrom, firstPage, ownPath, STRANGERS_BUDGET, TRIES } from "./rules.ts";

const bytes = (n: number) => {
  const made = new Uint8Array(4);
  new DataView(made.buffer).setUint32(0, n);
  return made;
};

describe("the code", () => {
  test("a day of guessing at one address succeeds less than once in ten thousand", () => {
    // Each try hits one of a million codes; a browser's own budget counts in case it is stolen.
    const chance = (STRANGERS_BUDGET + BROWSER_BUDGET) / 1_000_000;
    expect(chance).toBeLessThan(1e-4);
    expect(TRIES).toBeLessThanOrEqual(5);
  });

  test("has six digits, all equally likely", () => {
    expect(codeFrom(bytes(7))).toBe("000007");
    expect(codeFrom(bytes(1_999_999))).toBe("999999");
    expect(codeFrom(bytes(4_293_999_999))).toMatch(/^\d{6}$/);
    expect(codeFrom(bytes(4_294_000_000))).toBeUndefined();
  });
});

describe("after signing in", () => {
  const origin = "https://roadmap.example.org";

  test.each([
    ["/desk/2026-11/clinical?x=1#y", "/desk/2026-11/clinical?x=1#y"],
    ["/desk", "/desk"],
    ["https://roadmap.example.org/board", "/board"],
    ["", undefined],
    ["https://evil.example/", undefined],
    ["//evil.example/", undefined],
    ["/\\evil.example/", undefined],
    ["\\\\evil.example/", undefined],
    ["/\t/evil.example/", undefined],
    ["/.//evil.example/", undefined],
    ["https://roadmap.example.org//evil.example/", undefined],
    ["https://roadmap.example.org@evil.example/", undefined],
    ["http://roadmap.example.org/desk", undefined],
    ["javascript:alert(1)", undefined],
    ["data:text/html,x", undefined],
    ["https://[", undefined],
  ])("%j leads to %j: never off the site", (next, to) => {
    expect(ownPath(next, origin)).toBe(to);
  });

  test("everyone begins where their work is", () => {
    expect(firstPage(["admin", "lead"])).toBe("/desk");
    expect(firstPage(["deputy"])).toBe("/desk");
    expect(firstPage(["admin", "executive"])).toBe("/board");
    expect(firstPage(["moderator"])).toBe("/office/redactions");
    expect(firstPage(["admin"])).toBe("/office");
    expect(firstPage(["approver"])).toBe("/desk");
    expect(firstPage(["assessor"])).toBe("/desk/assessments");
    expect(firstPage([])).toBe("/");
  });
});
