import { expect, type Page, test } from "@playwright/test";
import { expectAccessible } from "./look.ts";
import { signIn } from "./people.ts";

const toForm = async (page: Page) => {
  await page.goto("/desk");
  await page
    .getByRole("link", { name: /^Correct / })
    .first()
    .click();
  await expect(page.getByRole("heading", { level: 1 })).toContainText("Correct");
};

const steps = (name: string, address: string) =>
  test(name, async ({ page, request, baseURL }) => {
    const scripted = !name.startsWith("@nojs");
    const look = async () => {
      if (scripted) await expectAccessible(page);
    };
    await signIn(page, address, { request, baseURL: baseURL! });
    await page.setViewportSize({ width: 390, height: 844 });
    await toForm(page);
    await look();
    const summary = page.getByRole("textbox", { name: "The summary" });
    const old = await summary.inputValue();
    await summary.fill(`Put right: ${old.split(" ").slice(0, 8).join(" ")}`);

    await page.getByRole("button", { name: "Compare" }).click();
    await expect(page.getByRole("alert")).toContainText("Choose one of the three.");
    await expect(summary).toHaveValue(/^Put right/);
    await look();

    await page.getByText("Wrong fact: what was said is not so").click();
    await page.getByRole("textbox", { name: "Why?" }).fill("It was counted anew.");
    await page.getByRole("button", { name: "Compare" }).click();
    await expect(page.getByRole("heading", { name: "Old and new, side by side" })).toBeVisible();
    await expect(page.getByText(old, { exact: true }).first()).toBeVisible();
    await look();

    await page.getByRole("button", { name: "Publish the correction" }).click();
    await expect(page).toHaveURL(/\/updates\//);
    await expect(page.getByText(/^Corrected on .*: It was counted anew\./)).toBeVisible();
    await expect(page.locator(".fix ins").first()).toContainText("Put right");
    await page.goto("/corrections");
    await expect(page.getByText("It was counted anew.").first()).toBeVisible();
  });

steps(
  "a lead corrects a published update, and everyone sees what changed",
  "lead.students@example.org",
);
steps("@nojs a deputy corrects an update without scripts", "deputy.students@example.org");

test("a withdrawn update says why first and folds its words", async ({
  page,
  request,
  baseURL,
}) => {
  await signIn(page, "lead.curricular-affairs@example.org", { request, baseURL: baseURL! });
  await toForm(page);
  await page.locator("summary", { hasText: "Withdraw the whole update" }).click();
  await page
    .getByRole("textbox", { name: "Why is it withdrawn?" })
    .fill("It told of another school.");
  await page.getByRole("button", { name: "Withdraw it now" }).click();
  await expect(page.getByText("It told of another school.").first()).toBeVisible();
  await expect(page.getByText("The withdrawn words")).toBeVisible();
  await expectAccessible(page);
});
