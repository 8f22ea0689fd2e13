import { readFileSync } from "node:fs";
import { gzipSync } from "node:zlib";
import { expect, test } from "@playwright/test";
import { complaints, expectAccessible } from "./look.ts";
import { signIn } from "./people.ts";

/** Compressed bytes: of all scripts that a page runs before its charts, and of the charts' own. */
const BEFORE = 30_000;
const CHARTS = 65_000;

/** Looking at all of a page in three ways takes a while. */
test.setTimeout(120_000);

const ids = ["stages", "months", "drift", "cohorts"] as const;

test("the overview runs little script, and loads the charts when one comes near them", async ({
  page,
  request,
  baseURL,
}) => {
  const said = complaints(page);
  await signIn(page, "executive@example.org", { request, baseURL: baseURL! });
  const scripts = new Set<string>();
  page.on("request", (r) => {
    if (r.url().endsWith(".js")) scripts.add(new URL(r.url()).pathname);
  });
  const size = () =>
    [...scripts].reduce(
      (sum, path) => sum + gzipSync(readFileSync(`dist/client${path}`)).length,
      0,
    );
  await page.goto("/board", { waitUntil: "networkidle" });
  const before = size();
  expect(before).toBeGreaterThan(0);
  expect(before).toBeLessThanOrEqual(BEFORE);
  await page.locator("[data-island=pictures]").scrollIntoViewIfNeeded();
  await expect(page.locator("figure canvas").first()).toBeVisible();
  await page.waitForLoadState("networkidle");
  expect(size()).toBeGreaterThan(before);
  expect(size() - before).toBeLessThanOrEqual(CHARTS);
  await expectAccessible(page);
  expect(said).toEqual([]);
});

test("every value of a chart is reached by keyboard, and told", async ({
  page,
  request,
  baseURL,
}) => {
  await signIn(page, "executive@example.org", { request, baseURL: baseURL! });
  await page.goto("/board/pictures");
  for (const id of ids) {
    const chart = page.locator(`figure#${id}`);
    await chart.scrollIntoViewIfNeeded();
    await expect(chart.locator("canvas")).toBeVisible();
    const finding = await chart.getByRole("heading").innerText();
    await expect(chart.locator("canvas")).toHaveAccessibleName(finding);
    await chart.getByText("The figures as a table").click();
    const rows = await chart
      .locator("tbody tr")
      .evaluateAll((all) =>
        all.map((row) => [...row.querySelectorAll("td")].map((cell) => cell.textContent.trim())),
      );
    const slider = chart.getByRole("slider");
    await slider.focus();
    await page.keyboard.press("Home");
    // The sum of a row stands behind it; how often a date moved is told in words.
    const untold = { stages: 1, months: 1, drift: 2, cohorts: 0 }[id];
    for (const all of rows) {
      const cells = all.slice(0, all.length - untold);
      const told = (await slider.getAttribute("aria-valuetext"))!;
      for (const cell of cells.filter((c) => /^[+\u2212]?[1-9]/.test(c)))
        expect(told, id).toContain(/\d{4}$/.test(cell) ? cell : /[+\u2212]?\d+/.exec(cell)![0]);
      await page.keyboard.press("ArrowRight");
    }
    for (const key of await chart.locator(".keys button").all()) {
      await key.focus();
      await expect(key).toHaveAttribute("aria-pressed", "true");
      await page.keyboard.press("Space");
      await expect(key).toHaveAttribute("aria-pressed", "false");
      await page.keyboard.press("Enter");
      await expect(key).toHaveAttribute("aria-pressed", "true");
    }
  }
  await expectAccessible(page);
});

/** Until the next paint, on a machine four times as slow; so much of it is the page's own work. */
const ANSWER = 200 / 4;

test("the charts answer at once: no interaction takes the page over 50 ms of work", async ({
  page,
  request,
  baseURL,
}) => {
  await signIn(page, "executive@example.org", { request, baseURL: baseURL! });
  await page.goto("/board/pictures");
  const browser = await page.context().newCDPSession(page);
  // The work of the thread itself: how busy the machine is with other things does not count.
  await browser.send("Performance.enable", { timeDomain: "threadTicks" });
  const work = async () => {
    const { metrics } = await browser.send("Performance.getMetrics");
    return metrics.find((m) => m.name === "TaskDuration")!.value * 1000;
  };
  const costOf = async (act: () => Promise<void>) => {
    await page.waitForTimeout(300);
    const before = await work();
    await act();
    await page.waitForTimeout(300);
    return (await work()) - before;
  };
  for (const id of ids) {
    const chart = page.locator(`figure#${id}`);
    await chart.scrollIntoViewIfNeeded();
    await expect(chart.locator("canvas")).toBeVisible();
    await chart.getByRole("slider").focus();
    for (const key of ["ArrowLeft", "ArrowRight", "End"])
      expect(await costOf(() => page.keyboard.press(key)), id).toBeLessThanOrEqual(ANSWER);
    for (const act of [chart.locator(".keys button"), chart.getByText("The figures as a table")]) {
      const box = (await act.count()) > 0 ? await act.first().boundingBox() : null;
      if (!box) continue;
      const cost = await costOf(() => page.mouse.click(box.x + 5, box.y + 5));
      expect(cost, id).toBeLessThanOrEqual(ANSWER);
    }
  }
});
