import { type APIRequestContext, expect, type Page, test } from "@playwright/test";
import { expectAccessible } from "./look.ts";

type Message = { ID: string; To: { Address: string }[] };

async function codeFor(
  request: APIRequestContext,
  address: string,
  baseURL: string,
): Promise<string> {
  const mailbox = new URL(baseURL);
  mailbox.port = String(Number(mailbox.port) + 1);
  for (let tries = 0; tries < 50; tries++) {
    const { messages } = (await (
      await request.get(`${mailbox.origin}/api/v1/messages`)
    ).json()) as { messages: Message[] };
    const mine = messages.find((m) => m.To.some((to) => to.Address === address));
    if (mine) {
      const { Text } = (await (
        await request.get(`${mailbox.origin}/api/v1/message/${mine.ID}`)
      ).json()) as { Text: string };
      const code = /\b\d{6}\b/.exec(Text)?.[0];
      if (code) return code;
    }
    await new Promise((r) => setTimeout(r, 100));
  }
  throw new Error(`no mail for ${address}`);
}

async function signIn(page: Page, request: APIRequestContext, address: string, baseURL: string) {
  await page.goto("/sign-in");
  await page.getByLabel(/address/i).fill(address);
  await page.getByRole("button").filter({ hasNotText: /read/i }).last().click();
  await page.getByRole("textbox", { name: "Code" }).fill(await codeFor(request, address, baseURL));
  await page.getByRole("main").getByRole("button").first().click();
}

test("@nojs a lead without scripts signs in, writes the month's update, previews and publishes it", async ({
  page,
  request,
  baseURL,
}) => {
  await signIn(page, request, "lead.clinical@example.org", baseURL!);
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
  await signIn(page, request, "lead.admissions@example.org", baseURL!);
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
  await signIn(page, request, "executive@example.org", baseURL!);
  await expect(page).toHaveURL(/\/board/);
  await expect(page.locator("canvas[role=img]")).toHaveCount(4);
  await expectAccessible(page);
  await expect(page.getByRole("alert")).toHaveCount(0);
  expect(said).toEqual([]);
});
