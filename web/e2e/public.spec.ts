import { expect, test } from "@playwright/test";
import { LANGUAGES } from "../../db/words.ts";
import { inLanguage } from "../../worker/languages/rules.ts";
import { expectOwnRules, expectReadable, expectWhole, PUBLIC_PAGES, sightsOf } from "./look.ts";

/** One address of each kind that only a link gives; of every kind where there is time. */
const BEHIND = [
  ["/strategies", "/strategies/"],
  ["/actions", "/actions/"],
  ["/updates", "/updates/"],
  ["/corrections", "/updates/"],
  ["/months", "/months/"],
  ...(process.env.EVERY
    ? ([
        ["/months", "/years/"],
        ["/measures", "/measures/"],
        ["/questions", "/questions/q-"],
        ["/gatherings", "/gatherings/"],
        ["/resources", "/resources/"],
        ["/stories", "/stories/"],
      ] as const)
    : []),
] as const;

/** Looking at all of a page in three ways takes a while, and in eighteen ways a while more. */
test.setTimeout(process.env.EVERY ? 900_000 : 90_000);

for (const [i, address] of PUBLIC_PAGES.entries()) {
  test(`${address} can be read by everyone`, async ({ page }) => {
    await expectReadable(page, address, sightsOf(i));
  });
}

for (const [i, [list, prefix]] of BEHIND.entries()) {
  test(`a page ${prefix} behind ${list} can be read by everyone`, async ({ page }) => {
    await page.goto(list);
    const link = page.getByRole("main").locator(`a[href^="${prefix}"]`).first();
    await expectReadable(page, (await link.getAttribute("href"))!, sightsOf(i));
  });
}

test("terms, charts and long words break before they reach over a small page with large text", async ({
  page,
}) => {
  const known = [
    "/measures/interpreter-use",
    "/measures/bias-reports",
    "/stories/after-a-hard-summer",
  ];
  for (const address of known)
    for (const language of LANGUAGES) {
      await page.goto(inLanguage(address, language));
      await expectWhole(page);
    }
});

/** Pages of every build; all of them where there is time. */
const DRAWN = process.env.EVERY
  ? PUBLIC_PAGES
  : ["/", "/spheres/clinical", "/actions", "/months", "/follow", "/glossary", "/record"];

test("a public page brings the rules it is drawn by", async ({ page }) => {
  // From the second page on the typeface is there.
  await page.goto("/privacy", { waitUntil: "networkidle" });
  for (const path of DRAWN) {
    await page.goto(path, { waitUntil: "networkidle" });
    await expectOwnRules(page);
  }
});

/** Its table can be walked through by arrow keys, which a script offers. */
const WITH_SCRIPT = ["/reporting", "/search", "/search?q=interpretr"];

test("a public page sends no script, sets no cookie and calls no other host", async ({
  page,
  context,
}) => {
  const hosts = new Set<string>();
  page.on("request", (r) => hosts.add(new URL(r.url()).host));
  for (const [i, path] of PUBLIC_PAGES.entries()) {
    const languages = process.env.EVERY ? LANGUAGES : [LANGUAGES[i % LANGUAGES.length]!];
    for (const language of languages) {
      const address = inLanguage(path, language);
      await page.goto(address);
      const scripts = WITH_SCRIPT.includes(path) ? 1 : 0;
      expect(await page.locator("script").count(), address).toBe(scripts);
    }
  }
  expect(hosts.size).toBe(1);
  expect(await context.cookies()).toEqual([]);
});

test("@nojs the home page shows the Road as a table of eleven strategies with links", async ({
  page,
}) => {
  await page.goto("/");
  const road = page.getByRole("table").first();
  await expect(road.getByRole("rowheader")).toHaveCount(11);
  const row = road.getByRole("row").nth(1);
  expect(await row.getByRole("cell").getByRole("link").count()).toBeGreaterThanOrEqual(24);
  await expect(page.getByRole("heading", { level: 1 })).toBeVisible();
});

test("@nojs a page read as of an earlier day says so, and its links stay in that day", async ({
  page,
}) => {
  await page.goto("/");
  const today =
    (await page.locator('input[name="asof"]').getAttribute("max")) ??
    new Date().toISOString().slice(0, 10);
  const year = Number(today.slice(0, 4)) - 1;
  await page.goto(`/?asof=${year}-06-30`);
  await expect(
    page.getByText(`You are reading this as published on 30 June ${year}`),
  ).toBeVisible();
  const links = await page
    .getByRole("main")
    .getByRole("link")
    .evaluateAll((all) => all.map((a) => a.getAttribute("href") ?? ""));
  const inside = links.filter((href) => href.startsWith("/") && !href.startsWith("/api"));
  expect(inside.length).toBeGreaterThan(20);
  expect(inside.filter((href) => !href.includes(`asof=${year}-06-30`))).toEqual([]);
});

test("a day that has not come yet, or lies before the record, gets a helpful page", async ({
  page,
}) => {
  for (const day of ["2199-01-01", "1999-01-01"]) {
    const answer = await page.goto(`/?asof=${day}`);
    expect(answer!.status()).toBe(404);
    await expect(page.getByRole("main").getByRole("link").first()).toBeVisible();
  }
});

test("nothing of a page moves when its typeface comes late", async ({ page }) => {
  await page.route("**/*.woff2", async (route) => {
    await new Promise((resolve) => setTimeout(resolve, 400));
    await route.continue();
  });
  for (const address of ["/", "/strategies", "/actions"]) {
    const face = page.waitForResponse("**/*.woff2");
    await page.goto(address);
    await (await face).finished();
    const moved = await page.evaluate(
      () =>
        new Promise<number>((resolve) => {
          let sum = 0;
          const add = (list: PerformanceObserverEntryList) => {
            for (const entry of list.getEntries())
              sum += (entry as unknown as { value: number }).value;
          };
          new PerformanceObserver(add).observe({ type: "layout-shift", buffered: true });
          setTimeout(() => resolve(sum), 300);
        }),
    );
    expect(moved, address).toBe(0);
  }
});
