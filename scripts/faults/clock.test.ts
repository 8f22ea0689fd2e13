import { afterAll, expect, test } from "vitest";
import { openStore } from "../../db/client.node.ts";
import { tick } from "../../worker/clock.ts";
import { reminded } from "../../worker/test/reminded.ts";
import { counted, ofLong } from "./world/tally.ts";

const HOUR = 3_600_000;
const BEGUN = Date.parse("2026-09-15T12:00:00Z");
const DAYS = ofLong(75, 30);
const STEP = ofLong(6, 12);

/** Mail goes when its time is over: it is looked at each time. */
const MAILS =
  "select id, address || ' ' || subject || ' ' || substr(created_at, 1, 10) as \"to\" from outbox where kind = 'reminder'";

type App = Awaited<ReturnType<typeof reminded>>;
const apps: App[] = [];
afterAll(() => apps.forEach((app) => app.end()));

/** What the clock did in a record over some weeks, where it runs as `runs` says. */
async function after(runs: (app: App, other: App["deps"], hour: number) => Promise<unknown>) {
  const app = await reminded({
    now: new Date(BEGUN).toISOString(),
    spheres: ["clinical", "rooms"],
  });
  apps.push(app);
  // Another process on the same record.
  const other = { ...app.deps, store: await openStore(`file:${app.deps.realm}/milepost.db`) };
  const mails = new Map<string, string>();
  for (let hour = 0; hour < DAYS * 24; hour += STEP) {
    app.clock.now = new Date(BEGUN + hour * HOUR);
    await runs(app, other, hour);
    for (const mail of await app.rows<{ id: string; to: string }>(MAILS))
      mails.set(mail.id, mail.to);
  }
  other.store.client.close();
  const rows = async (sql: string) => (await app.rows<object>(sql)).map((r) => JSON.stringify(r));
  return {
    closed: await rows("select facts, version from events where kind = 'month.closed'"),
    steps: await rows("select month, sphere, step from reminders order by 1, 2, 3"),
    twice: [...mails.values()].filter((to, i, all) => all.indexOf(to) !== i),
  };
}

test("a clock that runs twice at once, or not for three days, closes each month once and reminds once", async () => {
  const usual = await after((app) => tick(app.deps));
  expect(usual.closed.length).toBeGreaterThan(0);
  expect(usual.steps.length).toBeGreaterThan(3);
  expect(usual.twice).toEqual([]);

  counted("faults injected");
  const twins = await after((app, other) =>
    Promise.all([tick(app.deps), tick(other), tick(other)]),
  );
  expect(twins).toEqual(usual);

  // Three days in every four nobody looks: what was overtaken meanwhile is not sent any more.
  counted("faults injected");
  const seldom = await after(async (app, _, hour) => hour % 96 === 0 && tick(app.deps));
  expect(seldom.closed).toEqual(usual.closed);
  expect(seldom.twice).toEqual([]);
  expect(seldom.steps.filter((step) => !usual.steps.includes(step))).toEqual([]);
  expect(new Set(seldom.steps).size).toBe(seldom.steps.length);
}, 600_000);
