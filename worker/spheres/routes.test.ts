import * as v from "valibot";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { changedPromises } from "../test/changedPromises.ts";
import { startApp } from "../test/startApp.ts";
import { sphereDetail, sphereList } from "./schema.ts";

let app: Awaited<ReturnType<typeof changedPromises>>;
beforeAll(async () => {
  app = await changedPromises();
});
afterAll(() => app.end());

async function get<S extends v.GenericSchema>(path: string, schema: S): Promise<v.InferOutput<S>> {
  const answer = await app.request(`/api/v1/spheres${path}`);
  expect(answer.status).toBe(200);
  const body: unknown = await answer.json();
  const parsed = v.parse(schema, body);
  expect(parsed).toEqual(body);
  return parsed;
}

describe("the list of spheres", () => {
  test("says who leads each, what it owes and how it reported", async () => {
    const { items, road } = await get("", sphereList);
    expect(items.map((s) => [s.slug, s.lead?.name, s.reporting?.state, s.open, s.total])).toEqual([
      ["clinical", "Ada Example", "open", 1, 3],
      ["students", null, "open", 1, 2],
    ]);
    expect(items[0]?.history).toEqual({
      owed: 4,
      on_time: 2,
      nothing: 0,
      late: 1,
      excused: 0,
      missed: ["2026-04"],
    });
    expect(items[0]?.deputy).toBeNull();
    expect(road.months).toEqual(["2026-01", "2026-02", "2026-03", "2026-04", "2026-05"]);
    expect(road.rows[0]?.cells.map((c) => [c.state, c.done])).toEqual([
      ["on_time", 0],
      ["late", 0],
      ["on_time", 1],
      ["missed", 1],
      ["open", 1],
    ]);
  });

  test("is read as of a day", async () => {
    const { items } = await get("?asof=2026-03-01", sphereList);
    expect(items[0]?.reporting).toMatchObject({ month: "2026-02", state: "open" });
    expect(items[0]?.done).toBe(0);
  });

  test("is empty in an empty record, not broken", async () => {
    const empty = await startApp();
    const answer = await empty.request("/api/v1/spheres");
    expect(await answer.json()).toEqual({
      items: [],
      page: 1,
      per_page: 50,
      total: 0,
      road: { months: [], rows: [] },
      now: null,
    });
    empty.end();
  });
});

describe("a sphere", () => {
  test("shows its newest updates first, with the state of their months", async () => {
    const { updates } = await get("/students", sphereDetail);
    expect(updates.map((u) => [u.month, u.kind, u.reporting?.state])).toEqual([
      ["2026-04", "nothing", "nothing"],
      ["2026-02", "update", "on_time"],
      ["2026-02", "nothing", "on_time"],
    ]);
    expect(updates[0]?.summary).toBe("Nothing moved.");
  });

  test("lists its promises, strategies and slips", async () => {
    const { actions, strategies, slips } = await get("/students", sphereDetail);
    expect(actions.map((a) => a.slug)).toEqual(["students-one", "students-two"]);
    expect(strategies).toEqual([
      {
        slug: "fair-care",
        number: 1,
        title: "Give every patient the same care",
        total: 2,
        done: 0,
        open: 1,
      },
    ]);
    expect(slips).toMatchObject([{ action: "students-one", days: 30, reason: "capacity" }]);
  });

  test("counts every closed month since it began to owe", async () => {
    const { history } = await get("/students", sphereDetail);
    expect(history).toEqual({
      owed: 4,
      on_time: 1,
      nothing: 1,
      late: 0,
      excused: 1,
      missed: ["2026-01"],
    });
  });

  test("that does not exist is not found", async () => {
    expect((await app.request("/api/v1/spheres/nowhere")).status).toBe(404);
    expect((await app.request("/api/v1/spheres/No%20Slug")).status).toBe(422);
  });
});
