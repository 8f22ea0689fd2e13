import { expect, type Page, test } from "@playwright/test";
import { complaints, expectAccessible } from "./look.ts";

const MINE = "[data-island=verify]";

/** From the newest update, by the link in its foot, to where the browser checks it. */
async function toTheCheck(page: Page) {
  await page.goto("/updates");
  await page.getByRole("main").locator('a[href^="/updates/2"]').first().click();
  await page.getByRole("link", { name: "Verify this page" }).click();
  await expect(page.getByRole("heading", { name: "Verify this page" })).toBeVisible();
}

const press = (page: Page, name = "Verify this page") =>
  page.locator(MINE).getByRole("button", { name }).click();

test("a reader verifies a page, and the second time that nothing changed since the first", async ({
  page,
}) => {
  const said = complaints(page);
  await toTheCheck(page);
  await press(page);
  const status = page.locator(MINE).getByRole("status");
  await expect(status).toContainText("is proven");
  await expect(status).toContainText("held no earlier checkpoint");
  await expectAccessible(page);
  await press(page, "Verify once more");
  await expect(status).toContainText("this browser saw at an earlier check");
  expect(said).toEqual([]);
});

test("a reader is told which words are not those that were published", async ({ page }) => {
  await page.route(/events\.ndjson/, async (route) => {
    const answer = await route.fetch();
    const body = (await answer.text()).replace(/"text":"[^"]/, '"text":"#');
    await route.fulfill({ response: answer, body });
  });
  await toTheCheck(page);
  await press(page);
  await expect(page.locator(MINE).getByRole("status")).toContainText(
    "The words are not those that were published. It concerns event",
  );
});

test("a reader whose record was rewritten is told so, and may begin anew", async ({ page }) => {
  await toTheCheck(page);
  await press(page);
  await expect(page.locator(MINE).getByRole("status")).toContainText("is proven");
  await page.evaluate(() => {
    const kept = JSON.parse(localStorage.getItem("milepost.checkpoint")!) as { note: string };
    const [name, , ...rest] = kept.note.split("\n");
    kept.note = [name, "999999", ...rest].join("\n");
    localStorage.setItem("milepost.checkpoint", JSON.stringify(kept));
  });
  await press(page, "Verify once more");
  await expect(page.locator(MINE).getByRole("status")).toContainText("was taken away");
  await page.getByRole("button", { name: "Forget the checkpoint" }).click();
  await press(page);
  await expect(page.locator(MINE).getByRole("status")).toContainText("is proven");
});

test("without a script the page says what the button would do, and how else @nojs", async ({
  page,
}) => {
  await toTheCheck(page);
  await expect(page.locator(MINE)).toContainText("needs JavaScript");
  await expect(page.getByRole("heading", { name: "How to check without us" })).toBeVisible();
});
