import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { begin } from "../office/begin.ts";
import { readPage, wordsOf } from "../test/readPage.ts";
import { recount } from "../test/recount.ts";
import { recountHealth } from "../test/recountHealth.ts";
import { startApp } from "../test/startApp.ts";
import { unzipped } from "../test/unzipped.ts";
import type { Health } from "../progress/health/schema.ts";
import type { Figures } from "./schema.ts";

const TODAY = "2026-11-22";
const DAYS = [TODAY, "2026-03-31", "2025-02-11"];
const REPORTING = ["open", "on_time", "late", "nothing", "excused", "missed"];

let app: Awaited<ReturnType<typeof startApp>>;
const told = new Map<string, ReturnType<typeof recount>>();
const healthy = new Map<string, ReturnType<typeof recountHealth>>();

beforeAll(async () => {
  app = await startApp();
  await begin({ ...app.deps, settings: { ...app.deps.settings, SAMPLE: "1" } });
  for (const day of DAYS) {
    const files = await unzipped(app, `/data/milepost.zip?asof=${day}`);
    const own = recount(files, day);
    told.set(day, own);
    healthy.set(day, recountHealth(files, day, own));
  }
}, 60_000);
afterAll(() => app.end());

const counted = (words: readonly string[]) =>
  Object.fromEntries(REPORTING.map((state) => [state, words.filter((w) => w === state).length]));

describe.each(DAYS)("on %s the tables of the download, counted by hand, give", (day) => {
  it("the figures that are published", async () => {
    const own = told.get(day)!;
    const given = (await (await app.request(`/data/figures.json?asof=${day}`)).json()) as Figures;
    expect(given.day).toBe(day);
    const { progress, reporting } = given;
    expect(own.promised).toBeGreaterThan(20);
    expect(progress).toMatchObject({ promised: own.promised, stages: own.stages });
    expect(
      progress.strategies.map(({ slug, stages, evidence }) => ({
        slug,
        stages,
        evidence: { done: evidence.done, shown: evidence.shown },
      })),
    ).toEqual(own.strategies.map(({ actions: _, ...counted }) => counted));
    expect(progress.months.map(({ month, open, counts }) => ({ month, open, counts }))).toEqual(
      own.months.map(({ month, open, counts }) => ({ month, open, counts })),
    );
    expect(
      progress.cohorts.map(({ year, promised, counts }) => ({ year, promised, counts })),
    ).toEqual(own.cohorts);
    const bySlug = <T extends { slug: string }>(all: T[]) =>
      all.toSorted((a, b) => (a.slug < b.slug ? -1 : 1));
    const drift = progress.drift.map(
      ({ wording: _w, strategy: _s, sphere: _p, stage: _t, ...d }) => d,
    );
    expect(bySlug(drift)).toEqual(bySlug(own.drift));
    expect(progress.evidence).toMatchObject(own.evidence);

    const place = (c: { month: string; sphere: string }) => `${c.month} ${c.sphere}`;
    const placed = <T extends { month: string; sphere: string }>(cells: T[]) =>
      cells.toSorted((a, b) => (place(a) < place(b) ? -1 : 1));
    expect(own.cells.length).toBeGreaterThan(50);
    expect(placed(reporting.cells)).toEqual(placed(own.cells));
    expect(reporting.totals).toEqual(counted(own.cells.map((c) => c.state)));
    for (const { sphere, counts } of reporting.spheres)
      expect(counts).toEqual(
        counted(own.cells.filter((c) => c.sphere === sphere).map((c) => c.state)),
      );
    for (const { month, counts } of reporting.months)
      expect(counts).toEqual(
        counted(own.cells.filter((c) => c.month === month).map((c) => c.state)),
      );
  });

  /** The rows of the page's tables by caption, the first cell of each left out. */
  async function tablesOf(path: string) {
    const { document } = await readPage(app, `${path}${path.includes("?") ? "&" : "?"}asof=${day}`);
    return [...document.querySelectorAll("table")].map((table) => ({
      caption: wordsOf(table, "caption").join(""),
      rows: [...table.querySelectorAll("tbody tr")].map((row) => wordsOf(row, "th, td")),
    }));
  }
  const numbers = (row: string[]) => row.slice(1).map(Number);
  const STAGES = ["not_started", "planning", "underway", "done", "paused", "dropped"];
  const inOrder = (counts: Record<string, number>, words = STAGES) => {
    const each = words.map((word) => counts[word]!);
    return [...each, each.reduce((sum, n) => sum + n, 0)];
  };

  it("what the page of progress shows", async () => {
    const own = told.get(day)!;
    const tables = await tablesOf("/progress");
    const rowsOf = (caption: string) => tables.find((t) => t.caption.startsWith(caption))!.rows;
    expect(rowsOf("Actions by strategy").map(numbers)).toEqual(
      own.strategies.map((s) => inOrder(s.stages)),
    );
    expect(rowsOf("All actions by stage").map(numbers)).toEqual(
      own.months.map((m) => inOrder(m.counts)),
    );
    expect(rowsOf("What became of").map(numbers)).toEqual(
      own.cohorts.map((c) =>
        inOrder(c.counts, ["done", "continuing", "changed", "merged", "dropped"]),
      ),
    );
    expect(rowsOf("Done actions that show").map(numbers)).toEqual(
      own.strategies.map((s) => [s.evidence.done, s.evidence.shown]),
    );
    const moved = own.drift.filter((d) => d.open && d.moves > 0);
    const shown = rowsOf("Open actions whose date").map((r) => `${r[3]!.split(" ")[0]} ${r[4]}`);
    const signed = (n: number) => (n > 0 ? `+${n}` : n < 0 ? `−${-n}` : "0");
    expect(shown.toSorted()).toEqual(
      moved.map((d) => `${signed(d.slip_days ?? 0)} ${d.moves}`).toSorted(),
    );
  });

  it("what the pages of strategies and spheres show", async () => {
    const own = told.get(day)!;
    const [strategies] = await tablesOf("/strategies");
    expect(strategies!.rows.map((r) => r[3])).toEqual(
      own.strategies.map(({ stages }) => {
        const all = Object.values(stages).reduce((sum, n) => sum + n, 0);
        return `${stages.done} of ${all}`;
      }),
    );
    const spheres = (await tablesOf("/spheres")).at(-1)!;
    expect(spheres.rows.map((r) => r.at(-1))).toEqual(
      own.spheres.map(
        ({ actions }) => `${actions.filter((a) => a.stage === "done").length} of ${actions.length}`,
      ),
    );
  });

  it("what the reporting grid shows", async () => {
    const own = told.get(day)!;
    const [grid] = await tablesOf("/reporting?months=all");
    const says: Record<string, string> = {
      open: "Open",
      on_time: "On time",
      nothing: "Nothing to report",
      excused: "Excused",
      missed: "No update received",
    };
    const months = [...new Set(own.cells.map((c) => c.month))];
    const expected = own.spheres.map(({ slug }) => {
      const mine = own.cells.filter((c) => c.sphere === slug);
      const due = mine.filter((c) => c.state !== "open");
      const timely = mine.filter((c) => c.state === "on_time" || c.state === "nothing");
      const cells = months.map((month) => {
        const cell = mine.find((c) => c.month === month);
        if (!cell) return "Not owed";
        const taken = own.withdrawn.includes(`${month} ${slug}`) ? "Withdrawn" : "";
        return (says[cell.state] ?? `Late by ${cell.days_late} days`) + taken;
      });
      return [...cells, `${timely.length} of ${due.length}`];
    });
    expect(grid!.rows.map((row) => row.slice(1))).toEqual(expected);
  });

  it("reporting health, as data and on the page of reporting", async () => {
    const own = healthy.get(day)!;
    const given = (await (
      await app.request(`/api/v1/reporting/health?months=all&asof=${day}`)
    ).json()) as Health;
    const of = (r: { count: number; of: number }) => [r.count, r.of];
    expect(
      given.months.map((m) => ({
        month: m.month,
        on_time: of(m.on_time),
        days_late: [m.days_late.late, m.days_late.median],
        evidence: { done: m.evidence.done, shown: m.evidence.shown },
        nothing: of(m.nothing),
        ownerless: m.ownerless.days,
        explained: of(m.explained),
      })),
    ).toEqual(own);
    const health = (await tablesOf("/reporting?months=all")).find((t) =>
      t.caption.startsWith("Reporting health"),
    )!;
    const first = (cell: string) => Number.parseInt(cell, 10) || 0;
    expect(health.rows.map((row) => row.slice(1).map(first))).toEqual(
      own
        .toReversed()
        .map((m) => [
          m.on_time[0],
          m.days_late[0],
          m.evidence.shown,
          m.nothing[0],
          m.ownerless,
          m.explained[0],
        ]),
    );
  });

  it("what every milepost of the Road says, and how much is done beside it", async () => {
    const own = told.get(day)!;
    const says: Record<string, string> = {
      open: "open",
      on_time: "on time",
      nothing: "nothing to report",
      excused: "excused",
      missed: "no update received",
    };
    const months = own.months24.filter((month) => month >= own.cells[0]!.month);
    const done = (actions: { stage: string }[]) =>
      `${actions.filter((a) => a.stage === "done").length} of ${actions.length} done`;
    const roadOf = async (path: string) =>
      (await tablesOf(path)).find((t) => t.caption.startsWith("The Road"))!.rows;

    const spheres = await roadOf("/spheres");
    expect(spheres).toHaveLength(own.spheres.length);
    for (const [i, { slug, actions }] of own.spheres.entries()) {
      const row = spheres[i]!;
      expect(row.slice(1, -1).map((cell) => cell.split(": ").at(-1)!.split(";")[0])).toEqual(
        months.map((month) => {
          const cell = own.cells.find((c) => c.month === month && c.sphere === slug);
          return cell ? (says[cell.state] ?? `late by ${cell.days_late} days`) : "no update owed";
        }),
      );
      expect(row.at(-1)).toContain(done(actions));
    }
    const strategies = await roadOf("/");
    for (const [i, { actions }] of own.strategies.entries())
      expect(strategies[i]!.at(-1)).toContain(done(actions));
  });
});
