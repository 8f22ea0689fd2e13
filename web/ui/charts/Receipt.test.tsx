import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { tick } from "../../../worker/clock.ts";
import { changedPromises } from "../../../worker/test/changedPromises.ts";
import { pageOf } from "../../../worker/test/pageOf.ts";
import { statusOf } from "../../../worker/test/readPage.ts";
import { attributes } from "../rendered.tsx";

let app: Awaited<ReturnType<typeof changedPromises>>;
let addresses: string[];
beforeAll(async () => {
  app = await changedPromises();
  app.clock.now = new Date("2027-01-20T15:00:00Z");
  await tick(app.deps);
  const map = await (await app.request("/sitemap.xml")).text();
  addresses = [...map.matchAll(/<loc>[^<]*?:\d+(\/[^<]*)<\/loc>/g)].map((m) => m[1]!);
});
afterAll(() => app.end());

const read = async (path: string) => pageOf(await app.request(path));
type Page = Awaited<ReturnType<typeof read>>;
type Element = NonNullable<ReturnType<Page["querySelector"]>>;

/** "2 of 4", "one of two": what a sentence says where it counts. */
const COUNTS =
  /(?<!\bAction )\b(?:none|no|one|two|three|four|five|six|seven|eight|nine|ten|\d+) of (?:the )?(?:one|two|three|four|five|six|seven|eight|nine|ten|\d+)\b/i;

/** Examples of what fields hold, and places in the record. */
const NO_FIGURES = /^\/(?:data\/dictionary|record)(?=\?|$)/;

const PLACE = "figure, .opening, section, .sum";

/** Whether a figure's rule stands with it, or is named by it and stands on the same page. */
function hasReceipt(of: Element, page: Page): boolean {
  if (of.closest(PLACE)?.querySelector(".receipt")) return true;
  const named = of.closest("[data-figure]")?.getAttribute("data-figure");
  return Boolean(named && page.querySelector(`.receipt [data-of="${named}"]`));
}

const figuresOf = (page: Page): Element[] => [
  ...page.querySelectorAll("main figure, main [data-figure]"),
  ...page.querySelectorAll("main td.n"),
  ...[...page.querySelectorAll("main :is(h1, h2, .lede, header p, dd, td)")].filter(
    (e) => COUNTS.test(e.textContent) && !e.closest("#figures"),
  ),
];

const APIS: [RegExp, string][] = [
  [/^\/reporting(?=\?|$)/, "/api/v1/reporting/cells"],
  [/^\/(?=(?:actions|updates|corrections|months|changes)(?:\?|$))/, "/api/v1/"],
];

const totals = new Map<string, Promise<number>>();

/** How many rows the list at an address has. */
function rowsAt(href: string): Promise<number> {
  const found = APIS.find(([page]) => page.test(href));
  if (!found) throw new Error(`${href} is no list`);
  const [page, api] = found;
  const path = href.replace(page, api);
  const total = async () => ((await (await app.request(path)).json()) as { total: number }).total;
  if (!totals.has(path)) totals.set(path, total());
  return totals.get(path)!;
}

const statuses = new Map<string, Promise<number>>();
const statusAt = (path: string) => {
  if (!statuses.has(path)) statuses.set(path, statusOf(app, path));
  return statuses.get(path)!;
};

describe.each(["", "2026-05-20", "2026-03-20"])("every public page as of %j", (asof) => {
  const all = async () => {
    const asked = addresses.map((path) => (asof ? `${path}?asof=${asof}` : path));
    const pages: [string, Page][] = [];
    for (const path of asked) {
      const answer = await app.request(path);
      if (answer.status === 200) pages.push([path, await pageOf(answer)]);
    }
    return pages;
  };

  test("says of each figure how it is counted, where its rows are and what gives it again", async () => {
    const pages = await all();
    expect(pages.length).toBeGreaterThan(20);
    const bare: string[] = [];
    const dead: string[] = [];
    for (const [path, page] of pages) {
      for (const figure of NO_FIGURES.test(path) ? [] : figuresOf(page))
        if (!hasReceipt(figure, page)) bare.push(`${path}: ${figure.textContent.slice(0, 60)}`);
      for (const href of attributes(page, ".receipt a, td.n a", "href"))
        if ((await statusAt(href!.replace(/#.*$/, ""))) !== 200) dead.push(`${path}: ${href}`);
    }
    expect(bare.join("\n")).toBe("");
    expect([...new Set(dead)].join("\n")).toBe("");
  });

  test("shows as many rows as the figure says", async () => {
    const wrong: string[] = [];
    let counted = 0;
    const same = async (path: string, href: string, said: number) => {
      counted += 1;
      const rows = await rowsAt(href);
      if (rows !== said) wrong.push(`${path}: says ${said}, ${href} has ${rows}`);
    };
    for (const [path, page] of await all()) {
      for (const entry of page.querySelectorAll("[data-count]"))
        await same(
          path,
          entry.querySelector("a")?.getAttribute("href") ?? "",
          Number(entry.getAttribute("data-count")),
        );
      for (const link of page.querySelectorAll("main td a")) {
        const said = /^\d+\b(?!\.)/.exec(link.textContent.trim())?.[0];
        const href = link.getAttribute("href") ?? "";
        const list = APIS.some(([of]) => of.test(href));
        if (said && list) await same(path, href, Number(said));
      }
    }
    expect(counted).toBeGreaterThan(30);
    expect(wrong.join("\n")).toBe("");
  });
});

test("whoever hears only a receipt's links knows which figure each is about", async () => {
  const same: string[] = [];
  for (const path of addresses) {
    const page = await read(path);
    const targets = new Map<string, string>();
    for (const link of page.querySelectorAll(".receipt a")) {
      const [name, href] = [link.textContent, link.getAttribute("href")!];
      if ((targets.get(name) ?? href) !== href) same.push(`${path}: ${name} -> ${href}`);
      targets.set(name, href);
    }
    const summaries = [...page.querySelectorAll(".receipt summary")].map((e) => e.textContent);
    for (const name of summaries)
      if (!/^How is this counted\?: \w/.test(name)) same.push(`${path}: ${name}`);
    const twice = summaries.filter((name, i) => summaries.indexOf(name) !== i);
    same.push(...twice.map((name) => `${path}: twice ${name}`));
  }
  expect([...new Set(same)].join("\n")).toBe("");
});

test("every rule has its place on one page, under the name that links use", async () => {
  const page = await read("/how-we-count");
  for (const path of addresses)
    for (const href of attributes(await read(path), ".receipt a[href*='#figure-']", "href"))
      expect(page.getElementById(href!.split("#")[1]!)).not.toBeNull();
});
