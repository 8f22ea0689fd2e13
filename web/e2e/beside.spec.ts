import { type BrowserContext, expect, test } from "@playwright/test";
import { bar, everywhere, formOf, moved, write } from "./form.ts";
import { expectAccessible } from "./look.ts";
import { signIn } from "./people.ts";

test.describe.configure({ timeout: 90_000 });
test.use({ viewport: { width: 390, height: 844 } });

type People = Parameters<typeof signIn>[2];

async function shared(context: BrowserContext, address: string, people: People, form?: string) {
  const page = await context.newPage();
  await signIn(page, address, people);
  const to = form ?? (await formOf(page, "students"));
  await page.goto(to);
  return { page, form: to };
}

test("two devices meet: both texts stand side by side, and nothing is overwritten", async ({
  browser,
  request,
  baseURL,
}) => {
  const people = { request, baseURL: baseURL! };
  const look = { viewport: { width: 390, height: 844 }, baseURL };
  const [one, two] = [await browser.newContext(look), await browser.newContext(look)];
  const lead = await shared(one, "lead.students@example.org", people);
  const deputy = await shared(two, "deputy.students@example.org", people, lead.form);
  await write(lead.page, "The lead wrote this.");
  await moved(deputy.page).fill("The deputy wrote that.");
  await expect(bar(deputy.page)).toContainText("Somebody saved another text");
  const beside = deputy.page.getByRole("region", { name: "Two texts, one update" });
  await expect(beside).toContainText("The lead wrote this.");
  await expect(beside).toContainText("The deputy wrote that.");
  await expectAccessible(deputy.page);
  await deputy.page.setViewportSize(look.viewport);
  await beside.getByRole("button", { name: /Your lead saved/ }).click();
  await expect(moved(deputy.page)).toHaveValue("The lead wrote this.");
  await write(deputy.page, "Both wrote this.");

  await moved(lead.page).fill("The lead insists.");
  const again = lead.page.getByRole("region", { name: "Two texts, one update" });
  await expect(again).toContainText("Both wrote this.");
  await again.getByRole("button", { name: /On this page/ }).click();
  await expect(bar(lead.page)).toContainText(everywhere);
  await deputy.page.reload();
  await expect(moved(deputy.page)).toHaveValue("The lead insists.");

  await two.setOffline(true);
  await moved(deputy.page).fill("Too late for this month.");
  await expect(bar(deputy.page)).toContainText("will send when connected");
  await lead.page.getByRole("button", { name: /preview/i }).click();
  await lead.page.getByRole("button", { name: "Publish now" }).click();
  await expect(lead.page).toHaveURL(/\/desk\?published=/);
  await two.setOffline(false);
  await expect(bar(deputy.page)).toContainText("published meanwhile");
  await deputy.page.reload();
  await expect(deputy.page.getByRole("region", { name: "not published" })).toContainText(
    "Too late for this month.",
  );
  await one.close();
  await two.close();
});

test("two tabs meet without a network: the next page offers both texts", async ({
  page,
  context,
  request,
  baseURL,
}) => {
  const people = { request, baseURL: baseURL! };
  await signIn(page, "lead.student-affairs@example.org", people);
  const form = await formOf(page, "student-affairs");
  await page.goto(form);
  const other = await context.newPage();
  await other.goto(form);
  await context.setOffline(true);
  await moved(page).fill("From the first tab.");
  await expect(bar(page)).toContainText("will send when connected");
  await moved(other).fill("From the second tab.");
  await expect(bar(other)).toContainText("will send when connected");
  await page.close();
  await other.close();
  await context.setOffline(false);
  const later = await context.newPage();
  await later.goto(form);
  const beside = later.getByRole("region", { name: "Two texts, one update" });
  await expect(beside).toContainText("From the first tab.");
  await expect(beside).toContainText("From the second tab.");
  await beside
    .locator("section")
    .filter({ hasText: "From the first tab." })
    .getByRole("button")
    .click();
  await expect(moved(later)).toHaveValue("From the first tab.");
  await expect(bar(later)).toContainText(everywhere);
});
