import { expect, test } from "@playwright/test";
import { complaints, expectAccessible } from "./look.ts";
import { missedBy, signIn } from "./people.ts";

test.use({ viewport: { width: 390, height: 844 } });

const words = "The night shift was asked first.";

const inDays = (days: number) =>
  new Date(Date.now() + days * 86_400_000).toISOString().slice(0, 10);

test("a lead lets an update wait for a day, reads it, and takes it back into the form", async ({
  page,
  request,
  baseURL,
}) => {
  const said = complaints(page);
  // The newest one is written in by whoever has no scripts.
  const month = (await missedBy("clinical", request)).at(-2)!;
  const form = `/desk/${month}/clinical`;
  await signIn(page, "lead.clinical@example.org", { request, baseURL: baseURL! });
  await page.goto(form);
  await page.getByRole("textbox", { name: /moved/i }).fill(words);
  await page.getByRole("button", { name: "Preview" }).click();
  await page.getByText("Publish on a later day").click();
  await page.getByLabel("Day", { exact: true }).fill(inDays(14));
  await expectAccessible(page);
  await page.getByRole("button", { name: "Publish on that day" }).click();
  await expect(page).toHaveURL(new RegExp(`/desk\\?waits=${month}-clinical`));
  await expect(page.getByText(/It is finished and waits until/)).toBeVisible();
  await page.getByRole("link", { name: "Read what waits" }).click();
  await expect(page.getByText(words)).toBeVisible();
  await expectAccessible(page);
  await page.goto(form);
  await expect(page.getByText(/^\S+’s update is finished and waits\.$/)).toBeVisible();
  await page.getByRole("link", { name: "Read what waits" }).click();
  await page.getByRole("button", { name: "Take it back" }).click();
  await expect(page.getByRole("textbox", { name: /moved/i })).toHaveValue(words);
  expect(said).toEqual([]);
});
