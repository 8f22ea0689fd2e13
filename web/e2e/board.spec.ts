import { expect, type Locator, type Page, test } from "@playwright/test";
import { complaints, expectAccessible } from "./look.ts";
import { signIn } from "./people.ts";

test.use({ viewport: { width: 1280, height: 800 } });

const EXECUTIVE = "executive@example.org";

/** Whether all of it stands on the first screen, as somebody sees it who does not scroll. */
async function expectOnFirstScreen(it: Locator) {
  await expect(it).toBeVisible();
  const box = (await it.boundingBox())!;
  expect(box.y).toBeGreaterThanOrEqual(0);
  expect(box.y + box.height, await it.innerText()).toBeLessThan(800);
}

/** Goes on by Tab until something has the focus. */
async function tabTo(page: Page, to: Locator) {
  for (let presses = 0; presses < 120; presses++) {
    if (await to.evaluate((it) => it === document.activeElement)) return;
    await page.keyboard.press("Tab");
  }
  throw new Error(`Tab never reaches ${String(to)}`);
}

test.beforeEach(async ({ page, request, baseURL }) => {
  await page.goto("/sign-in?next=/board");
  await signIn(page, EXECUTIVE, { request, baseURL: baseURL! });
  await page.goto("/board");
});

test("a stranger finds on one screen who has not reported, the worst slip and what to decide", async ({
  page,
}) => {
  const main = page.getByRole("main");
  const told = (term: string | RegExp) =>
    main.getByRole("term").filter({ hasText: term }).locator("xpath=following-sibling::dd[1]");

  const finding = main.getByRole("heading", { level: 1 });
  await expectOnFirstScreen(finding);
  await expect(finding).toContainText("Clinical");
  await expectOnFirstScreen(main.getByText("Not yet:").first());
  await expectOnFirstScreen(main.getByRole("link", { name: "Clinical", exact: true }).first());

  const slip = told("Furthest slip");
  await expectOnFirstScreen(slip);
  await expectOnFirstScreen(slip.getByRole("link", { name: /^[\d,]+ days$/ }));
  await expect(slip).toContainText(/reason: \w+/);

  const asked = told("Asked of you");
  await expectOnFirstScreen(asked);
  await expect(asked).toContainText("for a decision");
  await asked.getByRole("link").first().click();
  await expect(page).toHaveURL(/\/board\/updates\//);
});

test("three clicks lead to a pack", async ({ page }) => {
  const pack = page.getByRole("main").getByRole("link", { name: "Meeting pack" });
  await expectOnFirstScreen(pack);
  await pack.click();
  await page.getByRole("button", { name: /pack/i }).click();
  await expect(page).toHaveURL(/\/board\/pack\/[\w-]+$/);
  await expect(page.getByRole("article")).toBeVisible();

  await page.goto("/board");
  const { presets } = await (await page.request.get("/api/v1/board")).json().then((b) => b.since);
  const meeting = page.getByRole("link", { name: /^Last meeting pack/ });
  await expect(meeting).toHaveAttribute("href", `/board?since=${presets.meeting as string}`);
});

test("an executive without a mouse compares with another day and reads a strategy", async ({
  page,
}) => {
  const { keyboard } = page;
  await tabTo(page, page.getByRole("link", { name: "Compare with another day" }));
  await keyboard.press("Enter");
  await expect(page).toHaveURL("/board#since");
  await tabTo(page, page.getByRole("link", { name: "Start of the year" }));
  await keyboard.press("Enter");
  await expect(page).toHaveURL(/\/board\?since=\d{4}-12-31$/);
  const since = page.getByRole("term").filter({ hasText: /^Since 31 December/ });
  await expectOnFirstScreen(since);
  await tabTo(page, page.getByRole("table").getByRole("link").first());
  await keyboard.press("Enter");
  await expect(page).toHaveURL(/\/board\/strategies\//);
  for (const name of ["Needs you here", "Measures", "Actions by stage", "What happened"])
    await expect(page.getByRole("heading", { name, exact: true })).toBeVisible();
  await tabTo(page, page.getByRole("link", { name: "Its public page" }));
  await keyboard.press("Enter");
  await expect(page).toHaveURL(/\/strategies\//);
});

test("a day that cannot be compared with is refused in words", async ({ page }) => {
  await page.goto("/board?since=2999-01-01");
  await expect(page.getByRole("heading", { level: 1 })).toHaveText(
    "That day cannot be compared with.",
  );
  await page.getByLabel("Compare with the end of").fill("2026-01-31");
  await page.getByRole("button", { name: "Compare" }).click();
  await expect(page.getByRole("heading", { name: "Needs you" })).toBeVisible();
});

test("the executives' pages are accessible, and nothing complains", async ({ page }) => {
  test.setTimeout(120_000);
  const said = complaints(page);
  await page.goto("/board");
  const strategy = await page.getByRole("table").getByRole("link").first().getAttribute("href");
  for (const path of ["/board", strategy!, "/board/updates", "/board/pack"]) {
    await page.goto(path);
    await page.waitForLoadState("networkidle");
    await expectAccessible(page);
    await page.setViewportSize({ width: 1280, height: 800 });
    const wider = await page.evaluate(() => {
      document.documentElement.style.fontSize = "200%";
      return document.documentElement.scrollWidth - innerWidth;
    });
    expect(wider, `${path} scrolls sideways with text of twice its size`).toBeLessThanOrEqual(0);
  }
  expect(said).toEqual([]);
});
