import { expect, test } from "@playwright/test";
import { complaints, expectAccessible, expectWhole } from "./look.ts";
import { signIn } from "./people.ts";

const MARGIN = 12;
const MM = 96 / 25.4;

test("a pack is printed with a strategy on a page of its own, and nothing is cut", async ({
  page,
  request,
  baseURL,
}) => {
  test.setTimeout(120_000);
  const said = complaints(page);
  await signIn(page, "executive@example.org", { request, baseURL: baseURL! });
  await page.goto("/board/pack");
  await page.getByRole("button", { name: "Make the pack" }).click();
  await expect(page).toHaveURL(/\/board\/pack\/[0-9a-f]+$/);
  await expectAccessible(page);
  await expectWhole(page);
  expect(said).toEqual([]);
  const sheets = await page.locator(".sheet").count();
  expect(sheets).toBeGreaterThan(1);

  // As wide as the paper between its margins: nothing stands beyond it, no row over another.
  await page.emulateMedia({ media: "print" });
  await page.setViewportSize({ width: Math.round((210 - 2 * 14) * MM), height: 1000 });
  const cut = await page.locator(".pack").evaluate((pack) => {
    const edge = pack.getBoundingClientRect().right + 1;
    return [...pack.querySelectorAll("h2, h3, p, li, td, dd, svg")]
      .filter((e) => e.checkVisibility() && e.getBoundingClientRect().right > edge)
      .map((e) => e.outerHTML.slice(0, 80));
  });
  expect(cut).toEqual([]);
  const starts = await page
    .locator(".sheet")
    .evaluateAll((all) => all.map((sheet) => getComputedStyle(sheet).breakBefore));
  expect(new Set(starts)).toEqual(new Set(["page"]));
  const heights = await page
    .locator(".sheet")
    .evaluateAll((all) => all.map((sheet) => sheet.getBoundingClientRect().height));

  const pdf = (await page.pdf({ preferCSSPageSize: true, format: "A4" })).toString("latin1");
  const pages = pdf.match(/\/Type\s*\/Page\b/g)!.length;
  const room = (297 - 2 * MARGIN) * MM;
  const least = 1 + heights.reduce((sum, height) => sum + Math.ceil(height / room), 0);
  expect(pages).toBeGreaterThanOrEqual(sheets + 1);
  // A figure that has no room left moves on as a whole: a strategy may take one page more.
  expect(pages).toBeLessThanOrEqual(least + sheets);
});
