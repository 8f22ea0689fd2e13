import { expect, test } from "@playwright/test";
import { complaints } from "./look.ts";
import { codeAfter, missedBy } from "./people.ts";

test("@nojs a reader finds their language by its own name, and stays in it", async ({ page }) => {
  await page.goto("/strategies");
  await page.getByRole("link", { name: "Español" }).click();
  await expect(page).toHaveURL("/es/strategies");
  await page.getByRole("main").getByRole("table").getByRole("link").first().click();
  await expect(page).toHaveURL(/\/es\/strategies\/./);
  await page.getByRole("link", { name: "简体中文" }).click();
  await expect(page).toHaveURL(/\/zh-Hans\/strategies\/./);
});

test("a lead signs in and writes in Spanish; what the page draws itself leads on in Spanish", async ({
  page,
  request,
  baseURL,
}) => {
  const said = complaints(page);
  // No other journey writes for this month.
  const sphere = "student-resources";
  const [month] = await missedBy(sphere, request);
  const lead = `deputy.${sphere}@example.org`;
  await page.goto("/es/sign-in?next=/desk");
  await page.locator("#address").fill(lead);
  const ask = () => page.getByRole("button", { name: "Enviarme un código" }).click();
  const code = await codeAfter(ask, lead, { request, baseURL: baseURL! });
  await page.locator("#code").fill(code);
  await page.getByRole("main").getByRole("button", { name: "Iniciar sesión" }).click();
  await expect(page).toHaveURL("/es/desk");
  await page.goto(`/es/desk/${month}/${sphere}`);
  await page.locator("textarea[name=summary]").fill("The second college signed.");
  await expect(page.getByText(/^Guardado en este dispositivo y en el servidor/)).toBeVisible();
  const out = page.locator("a[href^='/']:not([href^='/es']):not([hreflang])");
  expect(await out.evaluateAll((ways) => ways.map((way) => way.getAttribute("href")))).toEqual([
    "/updates.atom",
  ]);
  expect(said).toEqual([]);
});
