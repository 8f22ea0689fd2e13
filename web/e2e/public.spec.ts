import { expect, test } from "@playwright/test";
import { complaints, expectAccessible, PUBLIC_PAGES } from "./look.ts";

/** One address of each kind that only a link gives. */
const BEHIND = [
  ["/strategies", "/strategies/"],
  ["/actions", "/actions/"],
  ["/updates", "/updates/"],
  ["/corrections", "/updates/"],
  ["/months", "/months/"],
] as const;

/** Looking at all of a page in three ways takes a while. */
test.setTimeout(60_000);

for (const address of PUBLIC_PAGES) {
  test(`${address} can be read by everyone`, async ({ page }) => {
    const said = complaints(page);
    await page.goto(address);
    await expect(page.getByRole("main")).toBeVisible();
    await expect(page.getByRole("alert")).toHaveCount(0);
    await expectAccessible(page);
    expect(said).toEqual([]);
  });
}

for (const [list, prefix] of BEHIND) {
  test(`one page behind ${list} can be read by everyone`, async ({ page }) => {
    await page.goto(list);
    const link = page.getByRole("main").locator(`a[href^="${prefix}"]`).first();
    await page.goto((await link.getAttribute("href"))!);
    await expect(page.getByRole("alert")).toHaveCount(0);
    await expectAccessible(page);
  });
}

/** Its table can be walked through by arrow keys, which a script offers. */
const WITH_SCRIPT = ["/reporting"];

test("a public page sends no script, sets no cookie and calls no other host", async ({
  page,
  context,
}) => {
  const hosts = new Set<string>();
  page.on("request", (r) => hosts.add(new URL(r.url()).host));
  for (const address of PUBLIC_PAGES) {
    await page.goto(address);
    const scripts = WITH_SCRIPT.includes(address) ? 1 : 0;
    expect(await page.locator("script").count(), address).toBe(scripts);
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
