import { expect, type Locator, test } from "@playwright/test";
import { complaints, expectAccessible } from "./look.ts";
import { codeAfter, signIn } from "./people.ts";

test.use({ viewport: { width: 390, height: 844 } });

/** Counts what a person does: each press, and each field that is filled. */
function counting() {
  const done: string[] = [];
  return {
    done,
    press: async (what: string, on: Locator) => {
      done.push(`press ${what}`);
      await on.click();
    },
    fill: async (what: string, field: Locator, text: string) => {
      done.push(`fill ${what}`);
      await field.fill(text);
    },
  };
}

/** A month that nobody reported in the sample: last year's, so that it is closed on any day. */
const month = `${new Date().getFullYear() - 1}-09`;
const form = `/desk/${month}/student-resources`;
const lead = "lead.student-resources@example.org";

test("from the mail's link to a published month, one action changed: at most twelve steps", async ({
  page,
  request,
  baseURL,
}) => {
  const said = complaints(page);
  const { press, fill, done } = counting();
  done.push("press the link in the mail");
  await page.goto(form);
  const main = page.getByRole("main");
  await fill("address", page.getByLabel(/address/i), lead);
  const ask = () => press("ask", main.getByRole("button", { name: "Send me a code" }));
  const code = await codeAfter(ask, lead, { request, baseURL: baseURL! });
  await fill("code", page.getByRole("textbox", { name: "Code" }), code);
  await press("sign in", main.getByRole("button", { name: "Sign in" }));
  await expect(page).toHaveURL(form);

  await fill("what moved", page.getByRole("textbox", { name: /moved/i }), "The desk moved in.");
  const lines = page.locator("details.line");
  const open = await lines.count();
  expect(open).toBeGreaterThanOrEqual(5);
  await press("change", lines.first().locator("> summary"));
  const health = lines.first().locator("label", { hasText: "Off track" });
  const underway = lines.first().locator("label", { hasText: "Underway" });
  if (!(await health.isVisible())) await press("underway", underway);
  await press("off track", health);
  const line = lines.first().getByRole("textbox", { name: "One line" });
  await fill("one line", line, "Two people left.");
  await expect(page.getByText(/^One changed, \S+ confirmed unchanged\.$/)).toBeVisible();
  await press("preview", page.getByRole("button", { name: "Preview" }));
  await expect(page.getByRole("heading", { name: "This is how it will stand" })).toBeVisible();
  await press("publish", page.getByRole("button", { name: "Publish now" }));

  await expect(page).toHaveURL(/\/desk\?published=/);
  expect(done.length, done.join(", ")).toBeLessThanOrEqual(12);
  await page.goto(`/updates/${month}-student-resources`);
  await expect(page.getByText("Two people left.")).toBeVisible();
  await expect(page.getByText("Unchanged.")).toHaveCount(open - 1);
  expect(said).toEqual([]);
});

test("help, rare changes and advice can be used by everyone", async ({
  page,
  request,
  baseURL,
}) => {
  const said = complaints(page);
  await signIn(page, "deputy.clinical@example.org", { request, baseURL: baseURL! });
  await page.getByRole("link", { name: /write/i }).last().click();

  const moved = page.getByRole("textbox", { name: /moved/i });
  await page
    .getByText(/^What \w+ said$/)
    .first()
    .click();
  await page.getByRole("button", { name: "Copy this into the answer" }).click();
  await expect(moved).not.toHaveValue("");
  await expect(page.getByText(/^Copied from/)).toBeVisible();
  await moved.press("End");
  await moved.pressSequentially("!");
  await expect(page.getByText(/^Copied from/)).toBeHidden();

  const obstacles = page.getByRole("textbox", { name: /in the way/i });
  await obstacles.fill("two signatures");
  await obstacles.selectText();
  await obstacles.press("Tab");
  await page.keyboard.press("ArrowRight");
  await page.keyboard.press("Enter");
  await expect(obstacles).toHaveValue("_two signatures_");
  await expect(page.getByRole("textbox", { name: /^Which help/ })).toBeHidden();

  const line = page.locator("details.line").first();
  await line.locator("> summary").click();
  await line.getByText(/^Drop it/).click();
  await line.locator("label", { hasText: "Dropped" }).click();
  await expect(line.getByRole("group", { name: "Stage" })).toBeHidden();
  await line.getByRole("textbox", { name: "Why?" }).fill("It is no longer needed.");
  await page.getByText("Promise a new action").click();
  await page.getByRole("textbox", { name: "What is promised?" }).fill("A desk at night.");
  await page.getByLabel("Under which strategy?").selectOption({ index: 1 });
  await expectAccessible(page);

  await page.getByRole("button", { name: "Preview" }).click();
  const changes = page.getByRole("region", { name: "What changes in the plan" });
  await expect(changes).toContainText("It is no longer needed.");
  await expect(changes).toContainText("A desk at night.");
  await expectAccessible(page);
  await page
    .getByRole("listitem")
    .filter({ hasText: "There is no next step." })
    .getByRole("button", { name: "Go there" })
    .click();
  await expect(page).toHaveURL(/#next$/);
  await expect(moved).not.toHaveValue("");
  expect(said).toEqual([]);

  const draft = new URL(page.url()).pathname.replace("/desk/", "/api/v1/desk/drafts/");
  await page.goto("/desk");
  const { etag } = (await page.request.get(draft)).headers();
  const type = "application/json";
  const headers = { origin: baseURL!, "if-match": etag!, "content-type": type };
  expect((await page.request.delete(draft, { headers })).status()).toBe(204);
});

test("what is typed while the scripts are still on their way stays and counts", async ({
  page,
  request,
  baseURL,
}) => {
  await signIn(page, "deputy.admissions@example.org", { request, baseURL: baseURL! });
  let go = () => {};
  const held = new Promise<void>((resolve) => (go = resolve));
  await page.route(/\.js$/, async (route) => {
    await held;
    await route.continue();
  });
  await page.goto(`/desk/${new Date().getFullYear() - 1}-07/admissions`, { waitUntil: "commit" });
  const moved = page.getByRole("textbox", { name: /moved/i });
  await moved.fill("Typed early.");
  await page.getByRole("group", { name: "What do you need?" }).getByText("Help").click();
  const line = page.locator("details.line").first();
  await line.locator("> summary").click();
  await line.getByRole("textbox", { name: "One line" }).fill("Also early.");
  go();
  await expect(page.getByText(/^One changed, \S+ confirmed unchanged\.$/)).toBeVisible();
  await expect(moved).toHaveValue("Typed early.");
  await expect(page.getByText("12 of 280 characters")).toBeVisible();
  await expect(page.getByRole("textbox", { name: /^Which help/ })).toBeVisible();
});
