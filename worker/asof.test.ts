import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { figureReads, figuresOf } from "./progress/queries.ts";
import { closesOf } from "./progress/rules.ts";
import { readActions } from "./actions/queries.ts";
import { placeOf, position } from "./record/asof.ts";
import { everyKind } from "./test/everyKind.ts";
import { addDays } from "./months/rules.ts";
import { startApp } from "./test/startApp.ts";

/** What is served on one day and taken away for every day: these change the past on purpose. */
const REWRITES = new Set(["text.redacted", "edition.redacted"]);
const events = everyKind().filter(
  (e) =>
    !REWRITES.has(e.kind) &&
    !(e.kind === "person.named" && e.subject === "person/p-3") &&
    !(e.kind === "update.corrected" && e.facts.why === "privacy"),
);

const PATHS = [
  "/api/v1/roadmap",
  "/api/v1/team",
  "/api/v1/progress",
  "/api/v1/strategies/fair-care",
  "/api/v1/spheres/rooms",
  "/api/v1/actions?per_page=100",
  "/api/v1/actions/rooms-one",
  "/api/v1/updates?per_page=100",
  "/api/v1/reporting?months=all",
  "/api/v1/corrections",
  "/api/v1/months/2026-01",
  "/api/v1/record/events?per_page=100",
];

type Body = Record<string, unknown>;

describe("for every event, a day later than the one before", () => {
  let app: Awaited<ReturnType<typeof startApp>>;
  const dayOf = (i: number) => addDays("2026-01-05", i);
  const live: string[][] = [];

  const read = async (path: string, asof?: string) => {
    const answer = await app.request(
      asof ? `${path}${path.includes("?") ? "&" : "?"}asof=${asof}` : path,
    );
    return answer.status === 200
      ? JSON.stringify((await answer.json()) as Body)
      : String(answer.status);
  };

  beforeAll(async () => {
    app = await startApp();
    for (const [i, event] of events.entries()) {
      app.clock.now = new Date(`${dayOf(i)}T15:00:00Z`);
      await app.record(event);
      const answers: string[] = [];
      for (const path of PATHS) answers.push(await read(path));
      live.push(answers);
    }
    app.clock.now = new Date(`${dayOf(events.length)}T15:00:00Z`);
  }, 120_000);
  afterAll(() => app.end());

  test("the day it was published shows what was public then, the day before lacks it", async () => {
    const wrong: string[] = [];
    for (const [i, event] of events.entries())
      for (const [p, path] of PATHS.entries())
        if ((await read(path, dayOf(i))) !== live[i]![p])
          wrong.push(`${path} on the day of event ${i + 1}, ${event.kind}`);
    expect(wrong.join("\n")).toBe("");
    // Each event can be seen somewhere, so a day without it is another page.
    const unseen = events.filter((_, i) => i > 0 && live[i]!.join() === live[i - 1]!.join());
    expect(unseen).toEqual([]);
  }, 120_000);
});

test("within one day, every position shows what stood there then", async () => {
  const app = await startApp({ now: "2026-11-22T15:00:00Z" });
  const { db } = app.store;
  const rules = [{ bindsFrom: "0000-01", dueWorkingDays: 5, graceWorkingDays: 3, holidays: [] }];
  const closes = closesOf("2026-11-22", rules, "America/New_York");
  const read = async (seq: number) => {
    const at = position(seq);
    const q = { page: 1, per_page: 100 } as Parameters<typeof readActions>[2];
    const rows = await db.batch([...figureReads(db, at, closes)]);
    return JSON.stringify([
      await readActions(app.store, placeOf(at), q),
      figuresOf(rows, closes, "2026-11-22"),
    ]);
  };
  const then: string[] = [];
  for (const event of events) {
    await app.record(event);
    then.push(await read(then.length + 1));
  }
  const wrong: string[] = [];
  for (const [i, event] of events.entries())
    if ((await read(i + 1)) !== then[i]) wrong.push(`${i + 1}: ${event.kind}`);
  expect(wrong.join("\n")).toBe("");
  app.end();
});
