import { gzipSync } from "node:zlib";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { pageOf } from "../../worker/test/pageOf.ts";
import { startApp } from "../../worker/test/startApp.ts";
import { yearOfReports } from "../../worker/test/yearOfReports.ts";
import { attributes, texts } from "../ui/rendered.tsx";

let app: Awaited<ReturnType<typeof yearOfReports>>;
beforeAll(async () => {
  app = await yearOfReports();
});
afterAll(() => app.end());

const read = async (path = "/") => pageOf(await app.request(path));

describe("the first page", () => {
  test("says what this is in the institution's own words, and how the month stands", async () => {
    const page = await read();
    expect(texts(page, "h1")).toEqual(["The roadmap"]);
    expect(texts(page, ".opening .lede")[0]).toMatch(/^Fair care\. What they say/);
    expect(texts(page, "h2")[0]).toBe(
      "May: no sphere has reported yet. Both spheres have until Friday 5 June.",
    );
    expect(texts(page, "#unkept ~ p")[0]).toBe("Since 1 April 2026, newest first.");
  });

  test("carries no script and little weight", async () => {
    expect((await read()).querySelectorAll("body script, [data-island]")).toHaveLength(0);
    const html = await (await app.request("/")).text();
    expect(gzipSync(html).length).toBeLessThan(15_000);
  });

  test("links every milepost that was owed, to the spheres of the strategy in that month", async () => {
    const page = await read();
    const cells = attributes(page, ".road td.m a", "href");
    expect(cells).toHaveLength(5);
    expect(cells[0]).toBe("/months/2026-01#strategy-fair-care");
    expect(texts(page, ".road td.m .vh")[0]).toBe(
      "Give every patient the same care, January 2026: some spheres sent none; 1 of 2 spheres reported; an action became underway",
    );
    const month = await read("/months/2026-01");
    expect(month.getElementById("strategy-fair-care")).not.toBeNull();
  });

  test("opens three doors that exist", async () => {
    const doors = attributes(await read(), ".doors a", "href");
    expect(doors).toEqual(["/months/2026-04", "/strategies", "/changes"]);
  });

  test("names what did not happen with its reason in their words", async () => {
    const entries = texts(await read(), "#unkept, .ledger li");
    expect(entries.join("\n")).toContain("clinical sent no update for April 2026.");
    expect(entries.join("\n")).toContain(
      "Moved from 15 December 2026 to 14 January 2027. Reason: capacity.One analyst, not two.",
    );
  });

  test("stays in the day that is read", async () => {
    const page = await read("/?asof=2026-02-20");
    expect(texts(page, ".asof p")[0]).toContain(
      "You are reading this as published on 20 February 2026.",
    );
    const inside = attributes(page, "main a[href^='/']", "href");
    expect(inside.every((href) => href?.includes("asof=2026-02-20"))).toBe(true);
    expect(texts(page, "h2")[0]).toBe(
      "February: one of two spheres has reported. Clinical has until Friday 6 March.",
    );
  });
});

test("an institution on its first day is told so", async () => {
  const empty = await startApp();
  const page = await pageOf(await empty.request("/"));
  expect(texts(page, "h1")).toEqual(["Nothing has been published here yet."]);
  expect(page.querySelectorAll(".road")).toHaveLength(0);
  empty.end();
});
