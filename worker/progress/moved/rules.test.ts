import { afterAll, beforeAll, expect, test } from "vitest";
import { begin } from "../../office/begin.ts";
import { startApp } from "../../test/startApp.ts";
import type { Moved, Progress } from "../schema.ts";
import { movedOpen } from "./rules.ts";

let app: Awaited<ReturnType<typeof startApp>>;
beforeAll(async () => {
  app = await startApp();
  await begin({ ...app.deps, settings: { ...app.deps.settings, SAMPLE: "1" } });
}, 60_000);
afterAll(() => app.end());

type Answer = Progress & { moved: Moved };
const read = async (query: string) =>
  (await (await app.request(`/api/v1/progress${query}`)).json()) as Answer;

test("a part of the moved dates comes with the figures of all, as they stand and on an earlier day", async () => {
  for (const asof of ["", "&asof=2026-09-15"]) {
    const whole = await read(`?${asof}`);
    const moved = movedOpen(whole.drift);
    expect(moved.length).toBeGreaterThan(1);
    expect(whole.moved.actions).toBe(moved.length);
    expect(await read(`?actions=1${asof}`)).toEqual({ ...whole, drift: moved.slice(0, 20) });
    expect(await read(`?actions=999${asof}`)).toEqual({ ...whole, drift: [] });
  }
});
