import fc from "fast-check";
import { afterEach, beforeEach, describe, expect, test } from "vitest";
import { pageOf } from "../test/pageOf.ts";
import { published, smallRecord } from "../test/smallRecord.ts";
import { startApp } from "../test/startApp.ts";
import { closePeriods } from "./editions/commands.ts";
import {
  addDays,
  addMonths,
  monthDates,
  monthOf,
  type MonthRules,
  monthsFrom,
  openMonths,
} from "./rules.ts";

/** Fifteen working days to report and fifteen of grace: January closes on 13 March. */
const slow = smallRecord().map((e) =>
  e.kind === "rules.changed"
    ? { ...e, facts: { ...e.facts, dueWorkingDays: 15, graceWorkingDays: 15 } }
    : e,
);

let app: Awaited<ReturnType<typeof startApp>>;
beforeEach(async () => {
  app = await startApp({ now: "2026-01-05T15:00:00Z", events: slow });
  app.clock.now = new Date("2026-03-13T15:00:00Z");
});
afterEach(() => app.end());

const get = async (path: string, cookie?: string) =>
  (await (await app.request(`/api/v1/${path}`, { cookie })).json()) as Record<string, unknown>;

test("three months are open at once, and the oldest is the one reported on", async () => {
  await app.record(published("clinical", "2026-01"));
  const { items } = await get("months");
  expect((items as { month: string; open: boolean }[]).map((m) => [m.month, m.open])).toEqual([
    ["2026-03", true],
    ["2026-02", true],
    ["2026-01", true],
  ]);
  expect((await get("roadmap")).now).toMatchObject({ month: "2026-01", open: true });
  const home = await pageOf(await app.request("/"));
  expect(home.querySelector("main")!.textContent).toContain(
    "January: one of two spheres has reported. Students was due on Friday 20 February.",
  );
  const board = await get("board", await app.signInAs("executive"));
  expect(board.open_months).toMatchObject([
    { month: "2026-01", closes: "2026-03-13", waiting: [{ slug: "students" }] },
    { month: "2026-02", reported: [] },
    { month: "2026-03", reported: [] },
  ]);
});

test("none of them is frozen before its own grace has ended", async () => {
  await closePeriods(app.deps);
  const edition = async (month: string) =>
    (await app.request(`/api/v1/months/${month}/edition`)).status;
  expect(await edition("2026-01")).toBe(404);
  await app.record(published("clinical", "2026-01"));
  app.clock.now = new Date("2026-03-14T15:00:00Z");
  await closePeriods(app.deps);
  expect((await get("months/2026-01/edition")).html).toContain("What clinical did in 2026-01.");
  expect(await edition("2026-02")).toBe(404);
  const { items } = await get("months");
  expect((items as { spheres: { state: string }[] }[])[2]!.spheres.map((s) => s.state)).toEqual([
    "on_time",
    "missed",
  ]);
});

describe("the months that are open on a day", () => {
  const given = (due: number, grace: number, holidays: string[] = []): MonthRules[] => [
    { bindsFrom: "0000-01", dueWorkingDays: due, graceWorkingDays: grace, holidays },
  ];

  test("January is open until its grace ends in March, beside February and March", () => {
    const fifteen = given(15, 15);
    expect(monthDates("2026-01", fifteen).graceEnds).toBe("2026-03-13");
    expect(openMonths("2026-03-13", fifteen)).toEqual(["2026-01", "2026-02", "2026-03"]);
    expect(openMonths("2026-03-14", fifteen)).toEqual(["2026-02", "2026-03"]);
  });

  test("a month with later rules may close before an older one", () => {
    const quicker = [...given(20, 20), { ...given(1, 0)[0]!, bindsFrom: "2026-02" }];
    expect(openMonths("2026-03-20", quicker)).toEqual(["2026-01", "2026-03"]);
  });

  test("whatever the rules, the open months are those whose grace has not ended", () => {
    const free = fc.uniqueArray(fc.integer({ min: 0, max: 120 }), { maxLength: 25 });
    fc.assert(
      fc.property(
        fc.integer({ min: 0, max: 800 }),
        fc.integer({ min: 1, max: 20 }),
        fc.integer({ min: 0, max: 20 }),
        free,
        (n, due, grace, off) => {
          const today = addDays("2026-01-01", n);
          const chosen = given(
            due,
            grace,
            off.map((d) => addDays(today, -d)),
          );
          const all = monthsFrom(addMonths(monthOf(today), -12), monthOf(today));
          const open = all.filter((m) => today <= monthDates(m, chosen).graceEnds);
          expect(openMonths(today, chosen)).toEqual(open);
        },
      ),
      { numRuns: 300 },
    );
  });
});
