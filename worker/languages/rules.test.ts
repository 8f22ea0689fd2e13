import { describe, expect, test } from "vitest";
import { inFirst, inLanguage, withoutFirst } from "./rules.ts";

describe("the language of an address stands before it", () => {
  test.each([
    ["/es", "es", "/"],
    ["/es?asof=2026-01-01", "es", "/?asof=2026-01-01"],
    ["/es#road", "es", "/#road"],
    ["/es/strategies", "es", "/strategies"],
    ["/zh-Hans/search?q=a.b", "zh-Hans", "/search?q=a.b"],
    ["/strategies", "en", "/strategies"],
    ["/especial", "en", "/especial"],
    ["/ES/strategies", "en", "/ES/strategies"],
  ])("%s is in %s", (address, language, path) => {
    expect(inFirst(address)).toEqual({ language, path });
    expect(inLanguage(address, "en")).toBe(path);
  });

  test("an address is put into a language once, and back", () => {
    expect(inLanguage("/", "es")).toBe("/es");
    expect(inLanguage("/?asof=2026-01-01#road", "es")).toBe("/es?asof=2026-01-01#road");
    expect(inLanguage("/es/actions", "es")).toBe("/es/actions");
    expect(inLanguage("/es/actions", "zh-Hans")).toBe("/zh-Hans/actions");
    expect(inLanguage("#main", "es")).toBe("#main");
  });

  test.each([
    "/api/v1/actions",
    "/record/checkpoint",
    "/files/1f",
    "/updates.atom",
    "/search.csv?q=a",
    "/data/milepost.zip",
    "/healthz",
  ])("%s, which programs read, has one address", (address) => {
    expect(inLanguage(address, "es")).toBe(address);
    expect(inFirst(`/es${address}`)).toEqual({ language: "en", path: `/es${address}` });
  });

  test("the record as people read it is in every language", () => {
    expect(inLanguage("/record?verify=%2Fmonths%2F2026-09#verify", "es")).toBe(
      "/es/record?verify=%2Fmonths%2F2026-09#verify",
    );
  });

  test("no language leads to another host", () => {
    expect(inFirst("/es//elsewhere.example").path).toBe("/es//elsewhere.example");
    expect(withoutFirst("/en//elsewhere.example")).toBeUndefined();
  });

  test("the first language needs no name", () => {
    expect(withoutFirst("/en")).toBe("/");
    expect(withoutFirst("/en/months?asof=2026-01-01")).toBe("/months?asof=2026-01-01");
    expect(withoutFirst("/entries")).toBeUndefined();
  });
});
