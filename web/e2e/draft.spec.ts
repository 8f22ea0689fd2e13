import { expect, type Page, test } from "@playwright/test";
import { bar, everywhere, formOf, heldOn, moved, write } from "./form.ts";
import { complaints, expectAccessible } from "./look.ts";
import { codeAfter, signIn } from "./people.ts";

test.describe.configure({ timeout: 90_000 });
test.use({ viewport: { width: 390, height: 844 } });

const obstacles = (page: Page) => page.getByRole("textbox", { name: /got in the way/i });
const next = (page: Page) => page.getByRole("textbox", { name: /comes next/i });

const LONG = Array.from({ length: 500 }, (_, i) => `word${i}${i % 40 === 39 ? ".\n\n" : ""}`).join(
  " ",
);

test("500 words outlive a cut network, an ended session and a closed page", async ({
  page,
  context,
  request,
  baseURL,
}) => {
  const said = complaints(page);
  await signIn(page, "lead.students@example.org", { request, baseURL: baseURL! });
  const address = await formOf(page, "students");
  await page.goto(address);
  await write(page, "The tutors have begun.");
  await expect(bar(page)).toContainText("only you and your deputy can see this");

  await context.setOffline(true);
  await obstacles(page).fill(LONG);
  await expect(bar(page)).toContainText("Saved on this device, will send when connected");
  await page.getByRole("button", { name: /preview/i }).click();
  await expect(obstacles(page)).toHaveValue(LONG);
  await context.clearCookies();
  await context.setOffline(false);
  await next(page).fill("In December the second house follows.");
  await expect(bar(page)).toContainText("Your sign-in has ended");
  await page.close();
  expect(said.filter((s) => !/Failed to load resource/.test(s))).toEqual([]);

  const later = await context.newPage();
  await signIn(later, "lead.students@example.org", { request, baseURL: baseURL! });
  await later.goto(address);
  await expect(moved(later)).toHaveValue("The tutors have begun.");
  await expect(obstacles(later)).toHaveValue(LONG);
  await expect(next(later)).toHaveValue("In December the second house follows.");
  await expect(bar(later)).toContainText(everywhere);
});

test("an ended session is mended in the page itself, and writing, saving and publishing go on", async ({
  page,
  context,
  request,
  baseURL,
}) => {
  const people = { request, baseURL: baseURL! };
  const address = "lead.student-affairs@example.org";
  await signIn(page, address, people);
  const form = await formOf(page, "student-affairs");
  await page.goto(form);
  await write(page, "Two courses were read anew.");
  await context.clearCookies();
  await next(page).fill("Two more in spring.");
  await expect(bar(page)).toContainText("Your sign-in has ended");
  await bar(page).getByRole("button", { name: "Sign in here" }).click();
  const dialog = page.getByRole("dialog", { name: "Sign in and go on" });
  await expect(dialog).toBeVisible();
  await expectAccessible(page);
  await page.setViewportSize({ width: 390, height: 844 });
  await dialog.getByLabel(/address/i).fill("nonsense");
  await dialog.getByRole("button", { name: "Send me a code" }).click();
  await expect(dialog).toContainText("Write the whole address");
  await dialog.getByLabel(/address/i).fill(address);
  const ask = () => dialog.getByRole("button", { name: "Send me a code" }).click();
  const code = await codeAfter(ask, address, people);
  await dialog.getByLabel("Code").fill("000000");
  await dialog.getByRole("button", { name: "Sign in" }).click();
  await expect(dialog).toContainText("not right");
  await dialog.getByLabel("Code").fill(code);
  await dialog.getByRole("button", { name: "Sign in" }).click();
  await expect(dialog).toBeHidden();
  await expect(page).toHaveURL(new RegExp(form));
  await expect(bar(page)).toContainText(everywhere);
  await page.getByRole("button", { name: /preview/i }).click();
  await expect(page.getByText("Two more in spring.").first()).toBeVisible();
  await page.getByRole("button", { name: /back/i }).click();
  await expect(page).toHaveURL(new RegExp(form));
  await expect(next(page)).toHaveValue("Two more in spring.");
  await page.getByRole("button", { name: /preview/i }).click();
  await page.getByRole("button", { name: "Publish now" }).click();
  await expect(page).toHaveURL(/\/desk\?published=/);
  await expect.poll(() => heldOn(page)).toEqual([]);
});

test("a form that is shown again keeps what is typed into it, too", async ({
  page,
  context,
  request,
  baseURL,
}) => {
  const said = complaints(page);
  await signIn(page, "deputy.students@example.org", { request, baseURL: baseURL! });
  const form = await formOf(page, "students");
  await page.goto(form);
  await moved(page).fill("");
  await next(page).fill("Typed before it.");
  await expect(bar(page)).toContainText(everywhere);
  await page.getByRole("button", { name: /preview/i }).click();
  await expect(page.getByRole("alert").first()).toBeVisible();
  await next(page).fill("Typed after the refusal.");
  await expect(bar(page)).toContainText(everywhere);
  await context.setOffline(true);
  await obstacles(page).fill("Typed without a network.");
  await expect(bar(page)).toContainText("will send when connected");
  await page.close();
  expect(said.filter((s) => !/Failed to load resource/.test(s))).toEqual([]);
  await context.setOffline(false);
  const later = await context.newPage();
  await later.goto(form);
  await expect(obstacles(later)).toHaveValue("Typed without a network.");
  await expect(next(later)).toHaveValue("Typed after the refusal.");
});

test("signing out, or saying that the computer is shared, leaves nothing on the device", async ({
  page,
  context,
  request,
  baseURL,
}) => {
  const people = { request, baseURL: baseURL! };
  await signIn(page, "deputy.student-resources@example.org", people);
  const form = await formOf(page, "student-resources");
  await page.goto(form);
  await write(page, "Rooms for everyone.");
  expect(await heldOn(page)).toHaveLength(2);
  await page.getByText("This is a shared computer").click();
  await expect(bar(page)).toContainText(/Saved on the server \d\d:\d\d/);
  expect(await heldOn(page)).toEqual([]);
  await moved(page).fill("Rooms for everyone, at night too.");
  await page.waitForTimeout(1500);
  expect(await heldOn(page)).toEqual([]);
  await page.getByText("This is a shared computer").click();
  await expect(bar(page)).toContainText(everywhere);
  expect(await heldOn(page)).toHaveLength(2);

  const other = await context.newPage();
  await other.goto(form);
  await expect(bar(other)).toContainText(everywhere);
  await page.getByRole("button", { name: "Sign out" }).click();
  await expect(page).toHaveURL(/\/$/);
  expect(await heldOn(page)).toEqual([]);
  expect(await page.evaluate(() => caches.keys())).toEqual([]);
  await moved(other).fill("Written after signing out.");
  await other.waitForTimeout(1500);
  expect(await heldOn(page)).toEqual([]);
});

test("@nojs without scripts a button keeps the draft, and the next visit opens with it", async ({
  page,
  request,
  baseURL,
}) => {
  const people = { request, baseURL: baseURL! };
  await signIn(page, "deputy.clinical@example.org", people);
  const form = await formOf(page, "clinical");
  await page.goto(form);
  await obstacles(page).fill("A contract waits.");
  await page.getByRole("button", { name: "Save draft" }).click();
  await expect(bar(page)).toContainText(/Saved on the server \d\d:\d\d/);
  await expect(obstacles(page)).toHaveValue("A contract waits.");
});
