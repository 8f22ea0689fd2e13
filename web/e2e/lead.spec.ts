import { expect, test } from "@playwright/test";
import { expectAccessible } from "./look.ts";
import { signIn } from "./people.ts";

test("@nojs a lead without scripts signs in, writes the month's update, previews and publishes it", async ({
  page,
  request,
  baseURL,
}) => {
  await signIn(page, "lead.clinical@example.org", { request, baseURL: baseURL! });
  await expect(page).toHaveURL(/\/desk/);
  await page.getByRole("link", { name: /write/i }).last().click();
  await page
    .getByRole("textbox", { name: /moved/i })
    .first()
    .fill("The pain protocol is in use in two of five emergency rooms.");
  await page.getByRole("button", { name: /preview/i }).click();
  await expect(
    page.getByText("The pain protocol is in use in two of five emergency rooms.").first(),
  ).toBeVisible();
  await page.getByRole("button", { name: /publish/i }).click();
  await expect(page).toHaveURL(/\/desk/);
  await page.goto("/spheres/clinical");
  await expect(
    page.getByText("The pain protocol is in use in two of five emergency rooms.").first(),
  ).toBeVisible();
});

test("the lead's pages can be used by everyone, hydrated and without complaint", async ({
  page,
  request,
  baseURL,
}) => {
  await signIn(page, "lead.admissions@example.org", { request, baseURL: baseURL! });
  await expectAccessible(page);
  await expect(page.getByRole("alert")).toHaveCount(0);
});

test("an executive's overview shows the findings, the table and four charts", async ({
  page,
  request,
  baseURL,
}) => {
  const said: string[] = [];
  page.on("pageerror", (e) => said.push(e.message));
  await signIn(page, "executive@example.org", { request, baseURL: baseURL! });
  await expect(page).toHaveURL(/\/board/);
  await expect(page.locator("canvas[role=img]")).toHaveCount(4);
  await expectAccessible(page);
  await expect(page.getByRole("alert")).toHaveCount(0);
  expect(said).toEqual([]);
});
