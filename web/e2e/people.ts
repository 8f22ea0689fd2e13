import type { APIRequestContext, Page } from "@playwright/test";

type Message = { ID: string; To: { Address: string }[] };

type People = { request: APIRequestContext; baseURL: string };

/** Asks for a code by pressing a button, and reads the mail that comes of it. */
export async function codeAfter(ask: () => Promise<void>, address: string, people: People) {
  const mailbox = new URL(people.baseURL);
  mailbox.port = String(Number(mailbox.port) + 1);
  const mails = async () => {
    const all = await people.request.get(`${mailbox.origin}/api/v1/messages`);
    const { messages } = (await all.json()) as { messages: Message[] };
    return messages.filter((m) => m.To.some((to) => to.Address === address)).map((m) => m.ID);
  };
  const had = new Set(await mails());
  await ask();
  for (let tries = 0; tries < 50; tries++) {
    for (const id of (await mails()).filter((one) => !had.has(one))) {
      const mail = await people.request.get(`${mailbox.origin}/api/v1/message/${id}`);
      const code = /\b\d{6}\b/.exec(((await mail.json()) as { Text: string }).Text)?.[0];
      if (code) return code;
      had.add(id);
    }
    await new Promise((r) => setTimeout(r, 100));
  }
  throw new Error(`no mail for ${address}`);
}

/** Signs somebody in with the mailed code; leads to the page that was asked for, or the desk. */
export async function signIn(page: Page, address: string, people: People) {
  if (!page.url().includes("/sign-in")) await page.goto("/sign-in");
  await page.getByLabel(/address/i).fill(address);
  const ask = () => page.getByRole("button", { name: "Send me a code" }).click();
  const code = await codeAfter(ask, address, people);
  await page.getByRole("textbox", { name: "Code" }).fill(code);
  await page.getByRole("main").getByRole("button", { name: "Sign in" }).click();
  await page.waitForURL((url) => url.pathname !== "/sign-in");
}

type Grid = { rows: { sphere: string; cells: ({ month: string; state: string } | null)[] }[] };

/** The months that a sphere of the sample never reported, oldest first: on any day there are some. */
export async function missedBy(sphere: string, request: APIRequestContext): Promise<string[]> {
  const grid = (await (await request.get("/api/v1/reporting?months=all")).json()) as Grid;
  const cells = grid.rows.find((row) => row.sphere === sphere)?.cells ?? [];
  return cells.flatMap((cell) => (cell?.state === "missed" ? [cell.month] : []));
}
