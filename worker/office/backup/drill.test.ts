import { readdirSync, readFileSync } from "node:fs";
import { afterAll, beforeAll, expect, test } from "vitest";
import { addMonths, localDay, monthOf, startOfDay } from "../../months/rules.ts";
import { hashOf } from "../../record/leaf.ts";
import { backedUp } from "../../test/backedUp.ts";
import { startApp } from "../../test/startApp.ts";
import { applySteps } from "../import/apply.ts";
import { readPast } from "../import/past/read.ts";
import { planRows, type Step } from "../import/plan/plan.ts";
import { readFolder } from "../import/read/folder.ts";
import { sampleFor } from "../import/sample.ts";

const NOW = new Date("2026-11-22T15:00:00Z");
const PAGES = [
  "/",
  "/strategies",
  "/reporting",
  "/actions?per_page=20",
  "/record",
  "/updates.atom",
];

let app: Awaited<ReturnType<typeof startApp>>;
let box: ReturnType<typeof backedUp>;

beforeAll(async () => {
  app = await startApp({ now: NOW.toISOString() });
  box = backedUp(app);
});
afterAll(() => {
  box.end();
  app.end();
});

/** The events of the sample as they came, the oldest first. */
async function sampleSteps(): Promise<Step[]> {
  const folder = "db/sample";
  const files = readdirSync(folder).map(
    (n) => [n, readFileSync(`${folder}/${n}`, "utf8")] as const,
  );
  const { rows } = readFolder(new Map(files));
  const zone = rows.roadmap[0]!.zone;
  const today = localDay(NOW, zone);
  const past = await readPast(app.store);
  const plan = planRows(sampleFor(today, rows), past, { zone, now: NOW, on: today });
  return plan.steps.toSorted((a, b) => (a.at < b.at ? -1 : a.at > b.at ? 1 : 0));
}

type Served = { request: (path: string) => Promise<Response> };
type Store = typeof app.store;

/** What a month looked like: the root, how many rows of everything, and the hashes of some pages. */
async function seen(store: Store, { request }: Served) {
  const { rows } = await store.client.execute(
    `select (select root from checkpoints order by size desc limit 1) as root,
      (select count(*) from events) as events, (select count(*) from event_text) as texts,
      (select count(*) from updates) as updates, (select count(*) from lines) as lines,
      (select count(*) from addresses) as addresses, (select count(*) from actions) as actions`,
  );
  const pages: string[] = [];
  for (const path of PAGES) {
    const answer = await request(path);
    pages.push(`${path} ${answer.status} ${await hashOf(await answer.text())}`);
  }
  return { root: rows[0]?.root, counts: { ...rows[0] }, pages };
}

test("each of twelve monthly backups gives back that month: its root, its rows and its pages", async () => {
  const steps = await sampleSteps();
  const zone = "America/New_York";
  const last = monthOf(localDay(NOW, zone));
  const months = Array.from({ length: 12 }, (_, i) => addMonths(last, i - 12));
  const was = new Map<string, Awaited<ReturnType<typeof seen>>>();
  let done = 0;
  for (const month of months) {
    app.clock.now = new Date(startOfDay(`${addMonths(month, 1)}-01`, zone));
    const until = app.clock.now.toISOString();
    const next = steps.findIndex((step, i) => i >= done && step.at >= until);
    const some = steps.slice(done, next);
    const outside = { now: app.clock.now, random: app.deps.random };
    await applySteps(app.store, some, await readPast(app.store), outside);
    done = next;
    await box.sign();
    await box.backup(month);
    was.set(month, await seen(app.store, app));
  }
  expect(new Set([...was.values()].map((each) => each.root)).size).toBe(12);
  for (const month of months) {
    app.clock.now = new Date(startOfDay(`${addMonths(month, 1)}-01`, zone));
    const began = performance.now();
    await box.restore(month, `of-${month}`);
    // RTO: minutes are promised; the sample takes a second or two.
    expect(performance.now() - began).toBeLessThan(60_000);
    const there = await box.start(`of-${month}`);
    expect([month, await seen(there.store, there)]).toEqual([month, was.get(month)]);
    there.end();
  }
}, 600_000);
