import { describe, expect, it } from "vitest";
import { Layout } from "./Layout.tsx";
import { attributes, rendered, texts } from "./rendered.tsx";
import { type Site, withQuery } from "./site.ts";

const site: Site = {
  title: "Roadmap",
  institution: "Example Health System",
  zone: "America/New_York",
  sample: true,
  today: "2026-11-02",
};

const page = (more: Partial<Parameters<typeof Layout>[0]> = {}) =>
  rendered(() => (
    <Layout site={site} path="/strategies" {...more}>
      <h1>Matter</h1>
    </Layout>
  ));

describe("the frame of every page", () => {
  it("begins with a way to the text", () => {
    expect(page().querySelector("a")?.getAttribute("href")).toBe("#main");
    expect(texts(page(), "main#main h1")).toEqual(["Matter"]);
  });

  it("says that the sample is invented, and nothing of the kind elsewhere", () => {
    expect(texts(page(), ".notice")).toEqual(["Sample data. Example Health System is invented."]);
    expect(page({ site: { ...site, sample: false } }).body.textContent).not.toContain("invented");
  });

  it("says so while nothing can be published", () => {
    expect(texts(page({ site: { ...site, sample: false, behind: true } }), ".notice")).toEqual([
      expect.stringContaining("Nothing can be published at present"),
    ]);
  });

  it("leads from every page of the record to where it is checked, and from no other", () => {
    const foot = (path: string) =>
      attributes(page({ path }), "footer a", "href").find((href) => href?.includes("verify"));
    expect(foot("/updates/2026-10-clinical?asof=2026-11-01")).toBe(
      "/record?verify=%2Fupdates%2F2026-10-clinical#verify",
    );
    expect(foot("/months/2026-10")).toBeDefined();
    expect(foot("/actions")).toBeUndefined();
  });

  it("marks the page one is on, or the part of the record it lies in", () => {
    expect(attributes(page(), ".nav [aria-current]", "aria-current")).toEqual(["page"]);
    const inside = page({ path: "/strategies/measure?page=2" });
    expect(attributes(inside, ".nav [aria-current]", "aria-current")).toEqual(["true"]);
  });

  it("writes out the day it shows and the place where days end", () => {
    expect(texts(page(), ".asof p")).toEqual(["As of today, Monday 2 November 2026"]);
    expect(texts(page(), "footer")[0]).toContain("Days end at midnight in New York.");
  });

  it("says when it is read as of an earlier day, and leads back to today", () => {
    const past = page({ path: "/actions?stage=done&asof=2026-03-31", asof: "2026-03-31" });
    expect(texts(past, ".asof.past p")[0]).toContain(
      "You are reading this as published on 31 March 2026.",
    );
    expect(attributes(past, ".asof a", "href")).toEqual(["/actions?stage=done"]);
  });

  it("asks for another day with a plain form that keeps the filters", () => {
    const form = page({ path: "/actions?stage=done&page=3" }).querySelector("form#asof");
    expect(form?.getAttribute("action")).toBe("/actions");
    expect(attributes(page(), ".asof button", "popovertarget")).toEqual([form?.id]);
    expect(form && attributes(form, "input", "name")).toEqual(["stage", "asof"]);
    expect(form?.querySelector("[name=asof]")?.getAttribute("max")).toBe("2026-11-02");
  });

  it("shows signed-in people their own places, and no other day to read", () => {
    const desk = page({ path: "/desk", signedIn: { desk: true, board: false, office: true } });
    expect(texts(desk, ".nav > *")).toEqual([
      "My month",
      "Administration",
      "The public record",
      "Sign out",
    ]);
    expect(desk.querySelector(".asof")).toBeNull();
  });
});

describe("addresses", () => {
  it("query values are set and taken away; path, order and hash stay", () => {
    expect(withQuery("/a?x=1&page=2#b", { page: undefined, y: "é" })).toBe("/a?x=1&y=%C3%A9#b");
    expect(withQuery("/a?page=2", { page: undefined })).toBe("/a");
  });
});
