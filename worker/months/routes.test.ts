import * as v from "valibot";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { startApp } from "../test/startApp.ts";
import { yearOfReports } from "../test/yearOfReports.ts";
import { monthReport } from "./report/schema.ts";
import { monthList, reportingGrid } from "./schema.ts";

let app: Awaited<ReturnType<typeof yearOfReports>>;
beforeAll(async () => {
  app = await yearOfReports();
});
afterAll(() => app.end());

async function get<S extends v.GenericSchema>(path: string, schema: S): Promise<v.InferOutput<S>> {
  const answer = await app.request(`/api/v1/${path}`);
  expect(answer.status).toBe(200);
  const body: unknown = await answer.json();
  const parsed = v.parse(schema, body);
  expect(parsed).toEqual(body);
  return parsed;
}

const states = (month: { spheres: { sphere: string; state: string }[] }) =>
  Object.fromEntries(month.spheres.map((s) => [s.sphere, s.state]));

describe("the list of months", () => {
  test("runs from the first month owed to the current one, newest first", async () => {
    const { items, total } = await get("months", monthList);
    expect(items.map((m) => m.month)).toEqual([
      "2026-05",
      "2026-04",
      "2026-03",
      "2026-02",
      "2026-01",
    ]);
    expect(total).toBe(5);
    expect(items.map((m) => m.open)).toEqual([true, false, false, false, false]);
    expect(items.map(states)).toEqual([
      { clinical: "open", students: "open" },
      { clinical: "missed", students: "nothing" },
      { clinical: "on_time", students: "excused" },
      { clinical: "late", students: "on_time" },
      { clinical: "on_time", students: "missed" },
    ]);
  });

  test("comes in pages", async () => {
    const { items, total } = await get("months?page=2&per_page=2", monthList);
    expect(items.map((m) => m.month)).toEqual(["2026-03", "2026-02"]);
    expect(total).toBe(5);
    expect((await app.request("/api/v1/months?per_page=101")).status).toBe(422);
  });

  test("is judged on the day that is read", async () => {
    const { items } = await get("months?asof=2026-02-11", monthList);
    expect(states(items[1]!)).toEqual({ clinical: "on_time", students: "open" });
    expect(states((await get("months?asof=2026-02-12", monthList)).items[1]!).students).toBe(
      "missed",
    );
  });
});

describe("one month", () => {
  test("prints a silence with the last report and how often it was silent", async () => {
    const { spheres } = await get("months/2026-04", monthReport);
    expect(spheres[0]).toMatchObject({
      sphere: "clinical",
      state: "missed",
      last_reported: "2026-03",
      silence: { missed: 1, owed: 4 },
      open_actions: 1,
      updates: [],
    });
  });

  test("shows a nothing-to-report and the update that replaced it", async () => {
    const { spheres } = await get("months/2026-02", monthReport);
    const students = spheres[1]!;
    expect(students.state).toBe("on_time");
    expect(students.updates.map((u) => [u.id, u.kind])).toEqual([
      ["2026-02-students", "nothing"],
      ["2026-02-students-2", "update"],
    ]);
  });

  test("lists what came after the close as errata, late by local days after the due date", async () => {
    const { errata, spheres } = await get("months/2026-02", monthReport);
    expect(errata).toEqual([
      {
        update: "2026-02-clinical",
        sphere: "clinical",
        title: "clinical",
        on: "2026-03-16",
        days_late: 10,
      },
    ]);
    expect(spheres[0]).toMatchObject({ state: "late", days_late: 10 });
    expect((await get("months/2026-02?asof=2026-03-12", monthReport)).errata).toEqual([]);
  });

  test("gives an excuse with its reason and the role that wrote it", async () => {
    const { spheres } = await get("months/2026-03", monthReport);
    expect(spheres[1]).toMatchObject({
      state: "excused",
      excuse: { on: "2026-03-30", reason: "The house was *closed*.", role: "admin" },
    });
  });

  test("tells what happened to promises outside the lines, and what moved", async () => {
    const { spheres, moved, actions } = await get("months/2026-04", monthReport);
    expect(spheres[1]!.changes.map((c) => [c.kind, c.action, c.why])).toEqual([
      ["action.dropped", "students-two", "No one came."],
      ["action.rescheduled", "students-one", "One analyst, not two."],
    ]);
    expect(moved).toEqual({ done: 0, dropped: 1, days: [30] });
    expect(actions).toEqual({ done: 1, promised: 4 });
  });

  test("counts what was done in the month it was reported for, and its figures stand at its close", async () => {
    expect((await get("months/2026-03", monthReport)).moved.done).toBe(1);
    expect((await get("months/2026-01", monthReport)).actions).toEqual({ done: 0, promised: 4 });
  });

  test("leads to the months around it, and to none outside the roadmap", async () => {
    expect(await get("months/2026-01", monthReport)).toMatchObject({
      previous: null,
      next: "2026-02",
    });
    expect(await get("months/2026-05", monthReport)).toMatchObject({
      previous: "2026-04",
      next: null,
    });
  });

  test.each([
    ["before the first", "2025-12", 404],
    ["after the current one", "2026-06", 404],
    ["that is no month", "2026-13", 422],
  ])("%s is refused", async (_case, month, status) => {
    const answer = await app.request(`/api/v1/months/${month}`);
    expect(answer.status).toBe(status);
    expect(answer.headers.get("content-type")).toBe("application/problem+json");
  });

  test("tells where the months begin and end when one is not there", async () => {
    const body = await (await app.request("/api/v1/months/2025-12")).json();
    expect(body).toMatchObject({ first_month: "2026-01", last_month: "2026-05" });
  });
});

describe("the reporting grid", () => {
  test("has a cell for every sphere and month, and totals that add up", async () => {
    const grid = await get("reporting", reportingGrid);
    expect(grid.months.map((m) => m.month)).toEqual([
      "2026-01",
      "2026-02",
      "2026-03",
      "2026-04",
      "2026-05",
    ]);
    expect(grid.rows.map((r) => r.cells.map((c) => c?.state))).toEqual([
      ["on_time", "late", "on_time", "missed", "open"],
      ["missed", "on_time", "excused", "nothing", "open"],
    ]);
    const sum = (counts: Record<string, number>[], state: string) =>
      counts.reduce((n, c) => n + c[state]!, 0);
    for (const [state, total] of Object.entries(grid.totals)) {
      expect(
        sum(
          grid.rows.map((r) => r.counts),
          state,
        ),
      ).toBe(total);
      expect(
        sum(
          grid.months.map((m) => m.counts),
          state,
        ),
      ).toBe(total);
    }
  });

  test("shows 12 or 24 months or all", async () => {
    for (const span of ["12", "24", "all"])
      expect((await get(`reporting?months=${span}`, reportingGrid)).months).toHaveLength(5);
    expect((await app.request("/api/v1/reporting?months=7")).status).toBe(422);
  });
});

test("an institution that has published nothing has no months yet", async () => {
  const empty = await startApp();
  expect(await (await empty.request("/api/v1/months")).json()).toMatchObject({
    items: [],
    total: 0,
  });
  expect((await empty.request("/api/v1/months/2026-11")).status).toBe(404);
  expect(await (await empty.request("/api/v1/reporting")).json()).toMatchObject({
    months: [],
    rows: [],
  });
  empty.end();
});
