import type { NewEvent } from "../../../worker/record/kinds/all.ts";
import { afterAll, beforeAll, expect, test } from "vitest";
import { pageOf } from "../../../worker/test/pageOf.ts";
import { smallRecord } from "../../../worker/test/smallRecord.ts";
import { startApp } from "../../../worker/test/startApp.ts";
import { attributes, texts } from "../rendered.tsx";

const SPHERES = Array.from({ length: 20 }, (_, i) => `sphere-${i + 1}`);

/** One action whose date moves by a day, seven times. */
const moves: NewEvent[] = Array.from({ length: 7 }, (_, i) => ({
  kind: "action.rescheduled",
  subject: "action/sphere-1-one",
  role: "admin",
  facts: {
    action: "sphere-1-one",
    to: `2026-12-${16 + i}`,
    reason: "capacity",
    correction: false,
  },
}));

let app: Awaited<ReturnType<typeof startApp>>;
beforeAll(async () => {
  app = await startApp({ events: [...smallRecord(SPHERES), ...moves] });
});
afterAll(() => app.end());

const read = async (path: string) => pageOf(await app.request(path));
const rowsOf = (page: Awaited<ReturnType<typeof read>>) => texts(page, "tbody th .txt");

test.each([
  ["/spheres", "page", "#road"],
  ["/strategies/fair-care", "spheres", "#road"],
])("of twenty spheres %s shows eight at a time, by address", async (path, name, part) => {
  const pages = [path, `${path}?${name}=2`, `${path}?${name}=3`];
  const shown = await Promise.all(pages.map(async (address) => rowsOf(await read(address))));
  expect(shown.map((rows) => rows.length)).toEqual([8, 8, 4]);
  expect(new Set(shown.flat()).size).toBe(20);
  const first = await read(path);
  expect(attributes(first, ".pager a", "href")).toContain(`${path}?${name}=2${part}`);
  expect(texts(first, ".pager span")[0]).toBe("1 to 8 of 20");
});

test("who reported when is shown eight spheres at a time, and its totals are those of all", async () => {
  const [first, last] = [await read("/reporting"), await read("/reporting?spheres=3")];
  expect(texts(first, ".grid tbody th")).toHaveLength(8);
  expect(texts(last, ".grid tbody th")).toHaveLength(4);
  expect(texts(first, ".grid tfoot td")).toEqual(texts(last, ".grid tfoot td"));
});

test("a strategy shows ten of its actions at a time, and counts them all", async () => {
  const first = await read("/strategies/fair-care");
  expect(texts(first, "[aria-labelledby=actions] tbody tr")).toHaveLength(10);
  const second = await read("/strategies/fair-care?actions=2");
  expect(texts(second, "[aria-labelledby=actions] tbody tr")).toHaveLength(10);
  expect(texts(first, "[aria-labelledby=actions] .pager span")).toEqual(["1 to 10 of 40"]);
});

test("a sphere shows six of its moved dates at a time, newest first", async () => {
  const [first, second] = [
    await read("/spheres/sphere-1"),
    await read("/spheres/sphere-1?slips=2"),
  ];
  expect(texts(first, "[aria-labelledby=slips] .ledger > li")).toHaveLength(6);
  expect(texts(second, "[aria-labelledby=slips] .ledger > li")).toHaveLength(1);
  expect(texts(first, "[aria-labelledby=slips] .pager span")).toEqual(["1 to 6 of 7"]);
});

test("on an earlier day the ways on stay in that day", async () => {
  const page = await read("/spheres?asof=2026-11-22");
  expect(attributes(page, ".pager a", "href")).toEqual([
    "/spheres?asof=2026-11-22&page=2#road",
    "/spheres?asof=2026-11-22&page=2#list",
  ]);
});

test("a program is given fifty where it asks for no part", async () => {
  const answer = await app.request("/api/v1/spheres");
  const { items, road } = (await answer.json()) as { items: unknown[]; road: { rows: unknown[] } };
  expect(items).toHaveLength(20);
  expect(road.rows).toHaveLength(20);
});
