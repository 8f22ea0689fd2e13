import { expect, type Locator, type Page, test } from "@playwright/test";
import { codeAfter, missedBy } from "./people.ts";

test.use({ viewport: { width: 390, height: 844 } });

/** Goes on by Tab until something has the focus, as somebody without a mouse does. */
async function tabTo(page: Page, to: Locator) {
  for (let presses = 0; presses < 120; presses++) {
    if (await to.evaluate((it) => it === document.activeElement)) return;
    await page.keyboard.press("Tab");
  }
  throw new Error(`Tab never reaches ${String(to)}`);
}

test("a lead without a mouse signs in, changes a line, previews and publishes", async ({
  page,
  request,
  baseURL,
}) => {
  // No other journey writes for this sphere.
  const sphere = "curricular-affairs";
  const deputy = `deputy.${sphere}@example.org`;
  const month = (await missedBy(sphere, request))[0]!;
  await page.goto(`/desk/${month}/${sphere}`);
  const { keyboard } = page;
  const main = page.getByRole("main");

  await tabTo(page, page.getByLabel(/address/i));
  await keyboard.type(deputy);
  const people = { request, baseURL: baseURL! };
  const code = await codeAfter(() => keyboard.press("Enter"), deputy, people);
  await tabTo(page, page.getByRole("textbox", { name: "Code" }));
  await keyboard.type(code);
  await keyboard.press("Enter");
  await expect(page).toHaveURL(`/desk/${month}/${sphere}`);

  await tabTo(page, page.getByRole("textbox", { name: /moved/i }));
  await keyboard.type("The two readers began, each for half of the files.");
  const line = page.locator("details.line").first();
  await tabTo(page, line.locator("> summary"));
  await keyboard.press("Enter");
  // A group of choices is one stop; the arrows move within it and back.
  await tabTo(page, line.getByRole("radio", { checked: true }).first());
  await keyboard.press("ArrowRight");
  await keyboard.press("ArrowLeft");
  await tabTo(page, line.getByRole("textbox", { name: "One line" }));
  await keyboard.type("One of the two is new to it.");
  await tabTo(page, page.getByRole("button", { name: "Preview" }));
  await keyboard.press("Enter");
  await expect(main.getByText("each for half of the files.").first()).toBeVisible();
  await tabTo(page, page.getByRole("button", { name: "Publish now" }));
  await keyboard.press("Enter");
  await expect(page).toHaveURL(/\/desk\?published=/);
  await page.goto(`/updates/${month}-${sphere}`);
  await expect(main.getByText("One of the two is new to it.")).toBeVisible();
});
