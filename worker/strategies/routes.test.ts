import * as v from "valibot";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { changedPromises } from "../test/changedPromises.ts";
import { strategyDetail, strategyList } from "./schema.ts";

let app: Awaited<ReturnType<typeof changedPromises>>;
beforeAll(async () => {
  app = await changedPromises();
});
afterAll(() => app.end());

async function get<S extends v.GenericSchema>(path: string, schema: S): Promise<v.InferOutput<S>> {
  const answer = await app.request(`/api/v1/strategies${path}`);
  expect(answer.status).toBe(200);
  const body: unknown = await answer.json();
  const parsed = v.parse(schema, body);
  expect(parsed).toEqual(body);
  return parsed;
}
const whole = (query = "") => get(`/fair-care${query}`, strategyDetail);

describe("the list of strategies", () => {
  test("says who owns each, where its actions stand and what comes next", async () => {
    const { items } = await get("", strategyList);
    expect(items).toMatchObject([
      {
        slug: "fair-care",
        number: 1,
        total: 5,
        stages: { done: 1, dropped: 1, planning: 1, not_started: 2 },
        last_month: "2026-03",
        next_due: "2027-01-04",
        executive: { vacant: true, since: "2026-05-01" },
      },
    ]);
  });

  test("is read as of a day", async () => {
    const { items } = await get("?asof=2026-02-01", strategyList);
    expect(items[0]).toMatchObject({ total: 4, last_month: "2026-01", next_due: "2026-12-15" });
  });
});

describe("a strategy", () => {
  test("keeps its first wording beside the current one", async () => {
    const { result, first } = await whole();
    expect(result).toBe("No gap at any site.");
    expect(first).toMatchObject({ result: "No gap.", changed_on: "2026-05-20" });
    expect((await whole("?asof=2026-05-19")).first).toBeNull();
  });

  test("lists the spheres that work on it, with their leads and reports", async () => {
    const { spheres } = await whole();
    expect(spheres.map((s) => [s.slug, s.lead?.name, s.done, s.open, s.reporting?.state])).toEqual([
      ["clinical", "Ada Example", 1, 1, "open"],
      ["students", null, 0, 1, "open"],
    ]);
  });

  test("counts by stage what it lists, and agrees with the list of strategies", async () => {
    const { stages, actions, total, open } = await whole();
    const [item] = (await get("", strategyList)).items;
    expect(stages).toEqual(item?.stages);
    expect(total).toBe(actions.length);
    expect(open).toBe(2);
  });

  test("tells what slipped and what was set aside, with the reasons", async () => {
    const { slips, asides } = await whole();
    expect(slips).toMatchObject([
      { action: "students-one", days: 30, text: "One analyst, not two." },
    ]);
    expect(asides).toMatchObject([
      { slug: "students-two", stage: "dropped", text: "No one came.", into: null },
      { slug: "clinical-two", lineage: "changed", text: "It grew.", into: "clinical-three" },
    ]);
  });

  test("has a row of the Road for each sphere", async () => {
    const { road } = await whole();
    expect(road.rows.map((r) => [r.slug, r.cells.map((c) => c.state)])).toEqual([
      ["clinical", ["on_time", "late", "on_time", "missed", "open"]],
      ["students", ["missed", "on_time", "excused", "nothing", "open"]],
    ]);
  });

  test("tells its own story newest first", async () => {
    const { timeline } = await whole();
    expect(timeline.map((n) => [n.kind, n.on])).toEqual([
      ["changed", "2026-05-20"],
      ["vacant", "2026-05-01"],
      ["stated", "2026-01-05"],
      ["owner", "2025-06-01"],
    ]);
  });

  test("that does not exist is not found", async () => {
    expect((await app.request("/api/v1/strategies/nowhere")).status).toBe(404);
  });
});
