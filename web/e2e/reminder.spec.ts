import { type ChildProcess, spawn } from "node:child_process";
import { mkdtempSync, readFileSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { expect, test } from "@playwright/test";
import { complaints, expectAccessible } from "./look.ts";

test.use({ viewport: { width: 390, height: 844 } });
test.describe.configure({ mode: "serial" });

const PORT = 8890;
const ORIGIN = `http://127.0.0.1:${PORT}`;
const MAILBOX = `http://127.0.0.1:${PORT + 1}/api/v1`;
const DAY = 86_400_000;

/** How many days from today the next working day of the sample is: only then mail leaves. */
function daysToWork(): number {
  const { holidays } = JSON.parse(readFileSync("db/sample/roadmap.json", "utf8")) as {
    holidays: string[];
  };
  for (let days = 0; ; days++) {
    const day = new Date(Date.now() + days * DAY);
    const free =
      [0, 6].includes(day.getUTCDay()) || holidays.includes(day.toISOString().slice(0, 10));
    if (!free) return days;
  }
}

/** Noon of that day in the sample's zone, so that the day is the same everywhere. */
const shift = () => {
  const noon = new Date(Date.now() + daysToWork() * DAY).setUTCHours(17, 0, 0, 0);
  return noon - Date.now();
};

const clock = (ms: number) =>
  `data:text/javascript,${encodeURIComponent(`
    const Real = Date;
    globalThis.Date = class extends Real {
      constructor(...given) { if (given.length > 0) super(...given); else super(Real.now() + ${ms}); }
      static now() { return Real.now() + ${ms}; }
    };`)}`;

let server: ChildProcess;
let folder: string;

test.beforeAll(async () => {
  folder = mkdtempSync(join(tmpdir(), "milepost-"));
  server = spawn(process.execPath, ["--import", clock(shift()), "dist/server/node.js"], {
    env: { ...process.env, PORT: String(PORT), DATA_DIR: folder, SAMPLE: "1" },
    stdio: "ignore",
  });
  await expect
    .poll(
      () =>
        fetch(`${ORIGIN}/readyz`).then(
          (a) => a.status,
          () => 0,
        ),
      { timeout: 60_000 },
    )
    .toBe(200);
});

test.afterAll(async () => {
  const gone = new Promise((resolve) => server.once("exit", resolve));
  server.kill();
  await gone;
  rmSync(folder, { recursive: true, force: true });
});

type Message = { ID: string; Subject: string; To: { Address: string }[] };

/** The newest mail to the lead of Clinical whose subject matches, once it is there. */
async function mailed(subject: RegExp): Promise<string> {
  for (let tries = 0; tries < 100; tries++) {
    const { messages } = (await (await fetch(`${MAILBOX}/messages`)).json()) as {
      messages: Message[];
    };
    const mine = messages.find(
      (m) =>
        subject.test(m.Subject) && m.To.some((to) => to.Address === "lead.clinical@example.org"),
    );
    if (mine) {
      const mail = await fetch(`${MAILBOX}/message/${mine.ID}`);
      return ((await mail.json()) as { Text: string }).Text;
    }
    await new Promise((resolve) => setTimeout(resolve, 100));
  }
  throw new Error("no such mail");
}

const links = async () =>
  [...(await mailed(/update/)).matchAll(/http:\S+\/mail\/[a-p]+/g)].map(String);

test("from the reminder to the form in four steps, the code among them", async ({ page }) => {
  const said = complaints(page);
  const [write] = await links();
  await page.goto(write!);
  await expectAccessible(page);
  await page.getByRole("main").getByRole("button").click();
  const code = /\b\d{6}\b/.exec(await mailed(/code/i))![0];
  await page.getByRole("textbox", { name: "Code" }).fill(code);
  await page.getByRole("main").getByRole("button", { name: "Sign in" }).click();
  await expect(page).toHaveURL(/\/desk\/\d{4}-\d{2}\/clinical$/);
  const form = page.url();
  // Signed in, the same link leads there at once.
  await page.goto(write!);
  await page.getByRole("main").getByRole("button").click();
  await expect(page).toHaveURL(form);
  expect(said).toEqual([]);
});

test("nothing to report in two steps: open the link, press the button", async ({ page }) => {
  const said = complaints(page);
  const [, nothing, leave] = await links();
  await page.goto(leave!);
  await expectAccessible(page);
  await page.goto(nothing!);
  await expectAccessible(page);

  await page.goto(nothing!);
  await page.getByRole("button", { name: "Nothing to report" }).click();

  await expect(page.getByRole("heading", { level: 1 })).toContainText("has reported");
  await expectAccessible(page);
  await page.getByRole("status").getByRole("link").click();
  await expect(page).toHaveURL(/\/updates\/\d{4}-\d{2}-clinical$/);
  await expect(page.getByText(/^There is nothing to report for \w+\.$/).first()).toBeVisible();
  expect(said).toEqual([]);
});
