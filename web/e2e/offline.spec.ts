import { expect, test } from "@playwright/test";
import { bar, everywhere, formOf, heldOn, moved, storedBy, write } from "./form.ts";
import { complaints, expectAccessible } from "./look.ts";
import { signIn } from "./people.ts";

test.describe.configure({ timeout: 90_000 });
test.use({ viewport: { width: 390, height: 844 } });

test("without a network the form opens, is written, and is sent when the network is back", async ({
  page,
  context,
  request,
  baseURL,
}) => {
  const people = { request, baseURL: baseURL! };
  await signIn(page, "deputy.student-affairs@example.org", people);
  const form = await formOf(page, "student-affairs");
  await page.goto(form);
  await write(page, "Written in the office.");
  await page.evaluate(() => navigator.serviceWorker.ready);
  await expect.poll(() => storedBy(page)).toContain("/offline");
  await page.reload();
  await page.close();

  await context.setOffline(true);
  const later = await context.newPage();
  const said = complaints(later);
  await later.goto(form);
  await expect(moved(later)).toHaveValue("Written in the office.");
  await moved(later).fill("Written in the office, and on the train.");
  await expect(bar(later)).toContainText("Saved on this device, will send when connected");
  await later.reload();
  await expect(moved(later)).toHaveValue("Written in the office, and on the train.");
  const other = await context.newPage();
  await other.goto("/desk");
  await expect(other.getByRole("heading", { name: "There is no connection" })).toBeVisible();
  await expect(other.locator(`a[href="${form}"]`)).toBeVisible();
  await expectAccessible(other);
  await other.close();
  await context.setOffline(false);
  await expect(bar(later)).toContainText(everywhere);
  expect(said.filter((s) => !/Failed to load resource|ERR_INTERNET/.test(s))).toEqual([]);
  await later.goto(form);
  await expect(moved(later)).toHaveValue("Written in the office, and on the train.");

  const held = await later.evaluate(async () => {
    const names = await caches.keys();
    const stores = await Promise.all(names.map((n) => caches.open(n)));
    const kept = await Promise.all(stores.map((s) => s.matchAll()));
    return Promise.all(kept.flat().map(async (a) => [new URL(a.url).pathname, await a.text()]));
  });
  for (const [path, text] of held) {
    expect(path).toMatch(/^\/offline$|^\/assets\//);
    expect(text).not.toContain("Written in the office");
    if (path === "/offline") expect(text).not.toMatch(/sign-out|student-affairs/);
  }
  await later.getByRole("button", { name: "Sign out" }).click();
  await expect(later).toHaveURL(/\/$/);
  expect(await heldOn(later)).toEqual([]);
  const left = await later.evaluate(async () => [
    await caches.keys(),
    (await navigator.serviceWorker.getRegistrations()).length,
  ]);
  expect(left).toEqual([[], 0]);
});
