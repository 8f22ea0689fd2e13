import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { tick } from "../worker/clock.ts";
import { changedPromises } from "../worker/test/changedPromises.ts";
import { pageOf } from "../worker/test/pageOf.ts";
import { statusOf } from "../worker/test/readPage.ts";
import { keepWays } from "./paths.ts";
import { attributes, texts } from "./ui/rendered.tsx";

let app: Awaited<ReturnType<typeof changedPromises>>;
let addresses: string[];
beforeAll(async () => {
  app = await changedPromises();
  await tick(app.deps);
  const map = await (await app.request("/sitemap.xml")).text();
  // Forms that anybody may send are of today.
  addresses = [...map.matchAll(/<loc>[^<]*?:\d+(\/[^<]*)<\/loc>/g)]
    .map((m) => m[1]!)
    .filter((path) => path !== "/follow" && path !== "/suggest");
});
afterAll(() => app.end());

const TODAY = "2026-05-20";
const PAST = "2026-03-20";
const on = (path: string, day: string) => `${path}${path.includes("?") ? "&" : "?"}asof=${day}`;
const bodyOf = async (path: string) => (await app.request(path)).text();

/** Signatures and downloads say which day they are of; only today one is told what is new since the last look; a form is given out anew each time. */
const NAME_THE_DAY = new Set(["/record", "/data", "/changes", "/suggest", "/questions/ask"]);

/** A page without what may differ: the strip that names the day, its own address, the day that its links and forms keep. */
const plain = (html: string) =>
  html
    .replaceAll(
      '<!--$--><input type="hidden" name="asof" value="2026-05-20"><!--/-->',
      "<!--$--><!--/-->",
    )
    .replaceAll('<input type="hidden" name="asof" value="2026-05-20">', "")
    .replace(/<div class="asof(?: past)?"[\s\S]*?<\/header>/, "</header>")
    .replaceAll(/<link rel="canonical"[^>]*>|<link rel="alternate" hreflang[^>]*>/g, "")
    .replace(/<nav class="tongues[\s\S]*?<\/nav>/, "")
    .replaceAll(/(?:&amp;|\?)asof=2026-05-20(?:(?=[#"<])|&amp;)/g, (found) =>
      found.endsWith("&amp;") ? "?" : "",
    );

/** What has no day: what is downloaded or signed, where one signs in, begins to follow, asks or suggests, and the search of what is live. */
const NOW =
  /^\/(?:sign-in|follow\b|suggest$|questions\/ask|search$|desk\/|board\/|files\/|record\/|api\/v1\/openapi|data\/(?!api|dictionary)|favicon|assets\/)/;

describe("a page that is read as of a day", () => {
  test("says today what it says without a day, apart from the strip that names it", async () => {
    const different: string[] = [];
    for (const path of addresses.filter((each) => !NAME_THE_DAY.has(each))) {
      const [live, dated] = await Promise.all([bodyOf(path), bodyOf(on(path, TODAY))]);
      if (plain(live) !== plain(dated)) different.push(path);
    }
    expect(different.join("\n")).toBe("");
  });

  test("leads nowhere to now but by the marked way back", async () => {
    const out: string[] = [];
    let dated = 0;
    for (const path of addresses) {
      const answer = await app.request(on(path, PAST));
      if (answer.status !== 200) continue;
      dated += 1;
      const page = await pageOf(answer);
      for (const link of page.querySelectorAll("a[href^='/'], link[rel=alternate]")) {
        const href = link.getAttribute("href")!;
        if (link.hasAttribute("data-today") || NOW.test(href)) continue;
        if (!/[?&]asof=\d{4}-\d{2}-\d{2}(?:[&#]|$)/.test(href)) out.push(`${path}: ${href}`);
      }
      for (const form of page.querySelectorAll(
        "main form[method=get]:not([action^='/record'], [action='/search'])",
      ))
        if (form.querySelector("[name=asof]")?.getAttribute("value") !== PAST)
          out.push(`${path}: the form to ${form.getAttribute("action")}`);
    }
    expect(dated).toBeGreaterThan(20);
    expect([...new Set(out)].join("\n")).toBe("");
  });

  test("leads to pages that are there on that day", async () => {
    const seen = new Set<string>();
    const dead: string[] = [];
    for (const path of addresses) {
      const answer = await app.request(on(path, PAST));
      if (answer.status !== 200) continue;
      for (const href of attributes(await pageOf(answer), "main a[href*='asof=']", "href")) {
        const to = href!.replace(/#.*$/, "");
        if (seen.has(to)) continue;
        seen.add(to);
        const status = await statusOf(app, to);
        if (status !== 200) dead.push(`${path}: ${to} answers ${status}`);
      }
    }
    expect(dead.join("\n")).toBe("");
  });

  test("names its address, and the words to cite it by", async () => {
    for (const path of [on("/actions/clinical-one", PAST), "/progress", "/how-we-count"]) {
      const page = await pageOf(await app.request(path));
      const day = path.includes("asof") ? PAST : TODAY;
      const [href] = attributes(page, ".cite a.addr", "href");
      expect(href).toBe(on(path.split("?")[0]!, day));
      expect((await app.request(href!)).status).toBe(200);
    }
    const page = await pageOf(await app.request(on("/progress", PAST)));
    expect(texts(page, ".cite p")[0]).toBe(
      "Example Health System, “Progress”, as published on 20 March 2026, record of 13 events. http://127.0.0.1:8787/progress?asof=2026-03-20",
    );
    const kept = await pageOf(await app.request(`/actions?stage=done&page=1&asof=${PAST}`));
    expect(attributes(kept, ".cite a.addr", "href")).toEqual([
      `/actions?stage=done&page=1&asof=${PAST}`,
    ]);
  });
});

describe("a day that the record does not hold", () => {
  test.each([
    ["2027-01-01", 404, "That day has not come yet."],
    ["2025-12-31", 404, "Nothing had been published yet on that day."],
    ["2026-02-30", 422, "That is not a day. Write it as year, month, day: 2026-03-31."],
    ["yesterday", 422, "That is not a day. Write it as year, month, day: 2026-03-31."],
  ])(
    "%s is a page that says so and leads to the first day and to today",
    async (day, status, why) => {
      for (const path of [
        "/",
        "/actions?stage=done",
        "/months/2026-01",
        "/how-we-count",
        "/record",
      ]) {
        const answer = await app.request(on(path, day));
        expect([path, answer.status]).toEqual([path, status]);
        const page = await pageOf(answer);
        expect(texts(page, "h1")).toEqual([why]);
        expect(texts(page, ".lede")[0]).toContain("The record begins on 5 January 2026");
        const [first, today] = attributes(page, ".doors a", "href");
        expect([first, today]).toEqual([on(path, "2026-01-05"), path]);
        expect((await app.request(today!)).status).toBe(200);
        expect(attributes(page, "form#asof", "action")).toEqual([path.split("?")[0]]);
        expect(page.querySelectorAll(".cite")).toHaveLength(0);
      }
    },
  );

  test.each([
    "/updates.atom",
    "/updates.json",
    "/changes.atom",
    "/calendar.ics",
    "/progress.csv?chart=stages",
    "/api/v1/actions",
  ])("%s refuses it too, and answers as of a day that it holds", async (path) => {
    expect((await app.request(on(path, "2027-01-01"))).status).toBe(404);
    expect((await app.request(on(path, "2025-12-31"))).status).toBe(404);
    expect((await app.request(on(path, "soon"))).status).toBe(422);
    expect((await app.request(on(path, PAST))).status).toBe(200);
  });
});

test("every address of the data that a stranger may read takes a day, and refuses one to come", async () => {
  const spec = (await (await app.request("/api/v1/openapi.json")).json()) as {
    paths: Record<string, { get?: object }>;
  };
  const named: Record<string, string> = {
    "/api/v1/actions/": "clinical-one",
    "/api/v1/strategies/": "fair-care",
    "/api/v1/spheres/": "clinical",
    "/api/v1/updates/": "2026-01-clinical",
    "/api/v1/months/": "2026-01",
    "/api/v1/years/": "2026",
  };
  const without: string[] = [];
  let read = 0;
  for (const [path, { get }] of Object.entries(spec.paths)) {
    if (!get) continue;
    const begins = Object.keys(named).find((each) => path.startsWith(each));
    const address = path.replace(/\{\w+\}/, begins ? named[begins]! : "1");
    const live = await app.request(address);
    if (live.status !== 200) continue;
    read += 1;
    const to = await app.request(on(address, "2031-01-01"));
    if (to.status !== 404) without.push(`${address} answers ${to.status}`);
  }
  expect(read).toBeGreaterThan(15);
  expect(without.toSorted().join("\n")).toBe("");
});

describe("the ways of a page in another language", () => {
  const day = "2026-03-20";
  test.each([
    ['<a href="/months">', '<a href="/es/months?asof=2026-03-20">'],
    ['<a title="a > b" href="/months">', '<a title="a > b" href="/es/months?asof=2026-03-20">'],
    ['<a href="/actions?page=2#x">', '<a href="/es/actions?page=2&amp;asof=2026-03-20#x">'],
    ['<a data-today="" href="/">', '<a data-today="" href="/es">'],
    ['<a hreflang="en" href="/months">', '<a hreflang="en" href="/months">'],
    ['<a href="/actions/x">', '<a lang="en" href="/es/actions/x?asof=2026-03-20">'],
    ['<a data-own="" href="/actions/x">', '<a data-own="" href="/es/actions/x?asof=2026-03-20">'],
    ['<a href="/updates.atom">', '<a href="/updates.atom?asof=2026-03-20">'],
    ['<a href="//elsewhere.example/">', '<a href="/es//elsewhere.example/">'],
    ['<form method="post" action="/desk">', '<form method="post" action="/es/desk">'],
    ['<button formaction="/desk">', '<button formaction="/es/desk">'],
    ['<p data-way=" href=&quot;/x">', '<p data-way=" href=&quot;/x">'],
  ])("%s", (sent, kept) => {
    expect(keepWays(sent, { day, language: "es" })).toBe(kept);
  });
});
