import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { LANGUAGES } from "../../db/words.ts";
import { tick } from "../../worker/clock.ts";
import { inLanguage, type Language } from "../../worker/languages/rules.ts";
import { changedPromises } from "../../worker/test/changedPromises.ts";
import { pageOf } from "../../worker/test/pageOf.ts";
import { en } from "./en/index.ts";
import { es } from "./es/index.ts";
import { t } from "./t.ts";
import type { Words } from "./texts.ts";
import { zh } from "./zh/index.ts";

const OTHERS = [
  ["es", es],
  ["zh-Hans", zh],
] as const;

/** Pages that the sitemap does not list, with one that does not exist. */
const BESIDE = ["/sign-in", "/data/api", "/no/such/page", "/months?asof=1999-01-01"];

/** Of the many of a kind one stands for all. */
const MANY = /^\/(?:strategies|spheres|actions|updates|months|years)\/./;

let app: Awaited<ReturnType<typeof changedPromises>>;
let addresses: string[];
beforeAll(async () => {
  app = await changedPromises();
  await tick(app.deps);
  const map = await (await app.request("/sitemap.xml")).text();
  const listed = [...map.matchAll(/<loc>[^<]*?:\d+(\/[^<]*)<\/loc>/g)].map((m) => m[1]!);
  const first = new Map(listed.map((path) => [MANY.exec(path)?.[0].slice(0, -1) ?? path, path]));
  addresses = [...first.values(), ...BESIDE];
});
afterAll(() => app.end());

const read = async (path: string, language: Language) =>
  pageOf(await app.request(inLanguage(path, language)));

type Page = Awaited<ReturnType<typeof pageOf>>;

/** Every text of a dictionary by its key. */
function textsOf(node: unknown, key = ""): [string, string][] {
  if (typeof node === "string") return [[key, node]];
  if (typeof node !== "object" || node === null) return [];
  return Object.entries(node).flatMap(([name, value]) => textsOf(value, `${key}.${name}`));
}

const NAMED = ["aria-label", "title", "placeholder", "alt"];

/** What a page says in its own language: texts and labels, each once. */
function saidOn(page: Page): Set<string> {
  for (const foreign of page.querySelectorAll("body [lang=en], code")) foreign.remove();
  const said = [...page.querySelectorAll("body *")].flatMap((each) => [
    ...[...each.childNodes].filter((n) => n.nodeType === 3).map((n) => n.textContent),
    ...NAMED.map((name) => each.getAttribute(name) ?? ""),
  ]);
  return new Set(said.map((text) => text.replaceAll(/\s+/g, " ").trim()));
}

/** A name, and a word of addresses. */
const ALSO_RECORD = new Set(["Milepost", "updates"]);

describe.each(OTHERS)("the interface in %s", (language, dictionary) => {
  test("says nothing in English on any page", async () => {
    const own = new Map(textsOf(dictionary));
    const english = new Set(
      textsOf(en)
        .filter(([key, text]) => /[a-z]{3}/i.test(text) && own.get(key) !== text)
        .map(([, text]) => text)
        .filter((text) => !ALSO_RECORD.has(text)),
    );
    const leaks = await Promise.all(
      addresses.map(async (path) =>
        [...saidOn(await read(path, language))]
          .filter((text) => english.has(text))
          .map((text) => `${path}: ${text}`),
      ),
    );
    expect(leaks.flat().join("\n")).toBe("");
  });

  test("stays in its language by every link and form, but for what programs read", async () => {
    const out: string[] = [];
    for (const path of addresses) {
      const page = await read(path, language);
      expect(page.documentElement.lang).toBe(language);
      expect(page.documentElement.dir).toBe("ltr");
      for (const way of page.querySelectorAll("a[href^='/']:not([hreflang]), form[action^='/']")) {
        const to = way.getAttribute("href") ?? way.getAttribute("action") ?? "";
        if (to !== inLanguage(to, language)) out.push(`${path}: ${to}`);
      }
    }
    expect(out.join("\n")).toBe("");
  });

  test("leads from each page to the same page in every language, with what was asked of it", async () => {
    const page = await read("/actions?stage=underway&asof=2026-03-20", language);
    const ways = [...page.querySelectorAll(".tongues a")].map((a) => [
      a.getAttribute("lang"),
      a.getAttribute("href"),
    ]);
    expect(ways).toEqual([
      ["en", "/actions?stage=underway&asof=2026-03-20"],
      ["es", "/es/actions?stage=underway&asof=2026-03-20"],
      ["zh-Hans", "/zh-Hans/actions?stage=underway&asof=2026-03-20"],
    ]);
  });

  test("marks what comes from the record as English", async () => {
    const page = await read("/strategies", language);
    const names = [...page.querySelectorAll("tbody a.plated")];
    expect(names.length).toBeGreaterThan(0);
    for (const name of names) expect(name.getAttribute("lang")).toBe("en");
  });
});

test("the Road names its months by letters, and by figures where every name begins with one", async () => {
  const named = async (language: Language) =>
    [
      ...(await read("/?asof=2026-03-20", language)).querySelectorAll(
        ".road thead th > [aria-hidden]",
      ),
    ]
      .map((head) => head.lastChild!.textContent)
      .slice(-3);
  expect(await named("en")).toEqual(["J", "F", "M"]);
  expect(await named("es")).toEqual(["E", "F", "M"]);
  expect(await named("zh-Hans")).toEqual(["1", "2", "3"]);
});

test("every page names its address in every language, and each of them names the others", async () => {
  for (const path of addresses.filter((each) => !BESIDE.includes(each))) {
    const named = await Promise.all(
      LANGUAGES.map(async (language) => {
        const page = await read(path, language);
        const own = page.querySelector("link[rel=canonical]")!.getAttribute("href");
        expect(own).toBe(`http://127.0.0.1:8787${inLanguage(path, language)}`);
        return [...page.querySelectorAll("link[hreflang]")]
          .map((link) => `${link.getAttribute("hreflang")} ${link.getAttribute("href")}`)
          .join("\n");
      }),
    );
    expect(named[0]).toContain("x-default");
    expect(new Set(named).size, path).toBe(1);
  }
});

test("what programs read has one address, and the first language has no name in one", async () => {
  for (const path of ["/api/v1/actions", "/updates.atom", "/record/checkpoint"])
    expect((await app.request(`/es${path}`)).status, path).toBe(404);
  const first = await app.request("/en/months?asof=2026-03-20");
  expect([first.status, first.headers.get("location")]).toEqual([308, "/months?asof=2026-03-20"]);
  const stroke = await app.request("/es/months/");
  expect([stroke.status, stroke.headers.get("location")]).toEqual([308, "/es/months"]);
});

test("each language is kept apart, and says which it is", async () => {
  const answers = await Promise.all(
    LANGUAGES.map((language) => app.request(inLanguage("/strategies", language))),
  );
  expect(answers.map((a) => a.headers.get("content-language"))).toEqual([...LANGUAGES]);
  expect(new Set(answers.map((a) => a.headers.get("etag"))).size).toBe(LANGUAGES.length);
  // No answer depends on what a browser prefers: a cache would give it to everybody.
  const wish = { headers: { "accept-language": "es" } };
  const asked = await app.request("/strategies", wish);
  expect(asked.headers.get("content-language")).toBe("en");
  expect(asked.headers.get("vary")).toBe("accept-encoding");
});

test("the doors are as closed in every language, and lead back in it", async () => {
  for (const [language] of OTHERS)
    for (const path of ["/desk", "/board", "/office", "/desk/2026-03/students"]) {
      const answer = await app.request(inLanguage(path, language));
      const to = `/${language}/sign-in?next=${encodeURIComponent(path)}`;
      expect([answer.status, answer.headers.get("location")], path).toEqual([303, to]);
    }
  const cookie = await app.signInAs("executive");
  const board = await pageOf(await app.request("/es/board", { cookie }));
  expect(board.querySelector("nav.nav a")!.getAttribute("href")).toBe("/es/board");
});

test("a text that a dictionary lacks, and one that none has, do not compile", () => {
  // @ts-expect-error -- what English says, every language says
  const lacking: Words["search"] = {};
  expect(lacking).toEqual({});
  // @ts-expect-error -- there is no such text
  expect(() => t("search.nothing.of.this.name")).toThrow(TypeError);
});
