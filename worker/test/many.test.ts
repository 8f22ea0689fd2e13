import { afterAll, beforeAll, expect, test } from "vitest";
import { countMany, MANY, publishing } from "./many.ts";
import { fillMany } from "./scale.ts";
import { startApp } from "./startApp.ts";

const ORIGIN = "http://127.0.0.1:8787";
let served: Awaited<ReturnType<typeof startApp>>;

beforeAll(async () => {
  served = await startApp({ now: "2026-11-20T15:00:00Z" });
  await fillMany(served.store, new Date("2026-01-05T15:00:00Z"));
}, 60_000);
afterAll(() => served.end());

test("a thousand spheres that publish at once lose none and number them without gaps", async () => {
  const before = await countMany(served.store);
  const sent = Array.from({ length: MANY }, async (_, i) =>
    served.app.request(`${ORIGIN}/api/v1/updates`, publishing(i, "2026-11", ORIGIN)),
  );
  const answers = await Promise.all(sent);
  expect(new Set(answers.map((a) => a.status))).toEqual(new Set([201]));
  const after = await countMany(served.store);
  expect(after).toMatchObject({
    updates: MANY,
    keys: MANY,
    underway: MANY,
    events: before.events! + MANY,
  });
  expect(after.last).toBe(after.events);
  expect(after.head).toBe(after.events);
}, 120_000);
