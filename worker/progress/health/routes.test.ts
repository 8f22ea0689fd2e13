import * as v from "valibot";
import { afterAll, beforeAll, expect, test } from "vitest";
import { yearOfReports } from "../../test/yearOfReports.ts";
import { type Health, health } from "./schema.ts";

let app: Awaited<ReturnType<typeof yearOfReports>>;
beforeAll(async () => {
  app = await yearOfReports();
  const set = { figure: "on_time", fromMonth: "2026-05", value: 90 } as const;
  await app.record({
    kind: "target.set",
    subject: "target/on_time",
    role: "admin",
    facts: set,
    texts: { reason: "Nine in ten." },
  });
});
afterAll(() => app.end());

const read = async (query = ""): Promise<Health> => {
  const answer = await app.request(`/api/v1/reporting/health${query}`);
  expect(answer.status).toBe(200);
  return v.parse(v.strictObject(health.entries), await answer.json());
};

test("each month of the grid has its six figures", async () => {
  const { months, whole } = await read();
  expect(months.map((m) => [m.month, m.on_time.count, m.on_time.of, m.on_time.target])).toEqual([
    ["2026-01", 1, 2, null],
    ["2026-02", 1, 2, null],
    ["2026-03", 1, 2, null],
    ["2026-04", 1, 2, null],
    ["2026-05", 0, 0, 90],
  ]);
  expect(whole.on_time).toEqual({ count: 4, of: 8, share: null });
  expect(months[1]!.days_late).toEqual({ late: 1, median: 10, target: null, met: null });
  expect(months.map((m) => [m.evidence.shown, m.evidence.done])).toEqual([
    [0, 0],
    [0, 0],
    [1, 1],
    [1, 1],
    [1, 1],
  ]);
  expect(months[3]!.explained).toMatchObject({ count: 1, of: 1 });
  expect(whole.nothing).toEqual({ count: 1, of: 5, share: null });
});

test("the counts are those of the grid", async () => {
  const grid = (await (await app.request("/api/v1/reporting?months=all")).json()) as {
    months: { month: string; counts: Record<string, number> }[];
  };
  const { months } = await read("?months=all");
  expect(months.map((m) => [m.month, m.on_time.count, m.days_late.late, m.nothing.count])).toEqual(
    grid.months.map(({ month, counts: c }) => [month, c.on_time! + c.nothing!, c.late, c.nothing]),
  );
});

test("as of an earlier day, no later target and no later report is known", async () => {
  const { months, targets } = await read("?asof=2026-03-12");
  expect(targets).toEqual([]);
  expect(months.at(-1)).toMatchObject({ month: "2026-03", open: true, last_day: "2026-03-12" });
  expect(months[1]!.days_late.late).toBe(0);
});

test("other spans than the grid's are refused", async () => {
  expect((await app.request("/api/v1/reporting/health?months=7")).status).toBe(422);
});
