import { sql } from "drizzle-orm";
import fc from "fast-check";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { type Store, write } from "../../../db/client.ts";
import { parseSettings } from "../../env.ts";
import { closePeriods } from "../../months/editions/commands.ts";
import { publicRows } from "../../test/publicRows.ts";
import { startApp } from "../../test/startApp.ts";
import { counting, tempStore } from "../../test/tempStore.ts";
import { begin } from "../begin.ts";
import { applySteps } from "./apply.ts";
import { exportFolder } from "../../test/exportFolder.ts";
import { readPast } from "./past/read.ts";
import { inOrder } from "./plan/publication.ts";
import { prepare } from "./prepare.ts";
import { readFolder } from "./read/folder.ts";
import { checkRow, noRows, type Rows } from "./read/tables.ts";

const now = new Date("2026-11-22T17:00:00Z");
const key = Buffer.alloc(32, "key").toString("base64");

let first: Store;
const ends: (() => void)[] = [];

async function fresh(): Promise<Store> {
  const { store, end } = await tempStore();
  ends.push(end);
  return store;
}

beforeAll(async () => {
  first = await fresh();
  const settings = parseSettings({ SESSION_SECRET: key, RECORD_KEY: key });
  await begin({ store: first, now: () => now, random: counting(), settings });
});
afterAll(() => {
  for (const end of ends) end();
});

async function imported(files: ReadonlyMap<string, string>) {
  const store = await fresh();
  const past = await readPast(store);
  const prepared = prepare({ files }, past, now);
  await applySteps(store, prepared.steps, past, { now, random: counting() });
  return { store, prepared };
}

describe("what export writes, import reads", () => {
  it("the sample exported into an empty record has the same public rows and texts", async () => {
    const past = await readPast(first);
    expect(past.without).toEqual(new Map());
    const { store, prepared } = await imported(exportFolder(past));
    expect(prepared.outcomes.filter((o) => o.verdict === "refuse")).toEqual([]);
    expect(prepared.notes).toEqual([]);
    expect(await publicRows(store)).toEqual(await publicRows(first));
  });

  it("what is frozen stays behind: the clock of the new record freezes it again", async () => {
    const closed = await startApp();
    await begin({ ...closed.deps, settings: { ...closed.deps.settings, SAMPLE: "1" } });
    await closePeriods(closed.deps);
    const past = await readPast(closed.store);
    expect(past.without.get("month.closed")).toBeGreaterThan(20);
    const again = await startApp();
    const empty = await readPast(again.store);
    const { steps } = prepare({ files: exportFolder(past) }, empty, now);
    await applySteps(again.store, steps, empty, { now, random: counting() });
    const pages = async (app: typeof closed) => {
      const { rows } = await app.store.client.execute(
        "select * from edition_pages order by period",
      );
      return rows.map((r) => [r.period, String(r.html).replace(/entry \d+/, "")]);
    };
    expect(await pages(again)).toEqual([]);
    await closePeriods(again.deps);
    expect(await pages(again)).toEqual(await pages(closed));
    closed.end();
    again.end();
  }, 60_000);

  it("into its own record it changes nothing", async () => {
    const past = await readPast(first);
    const { outcomes, steps } = prepare({ files: exportFolder(past) }, past, now);
    expect([...new Set(outcomes.map((o) => o.verdict))]).toEqual(["leave"]);
    expect(steps).toEqual([]);
  });

  it("no address is in it", async () => {
    const files = exportFolder(await readPast(first));
    const [row] = (await first.client.execute("select count(*) as n from addresses")).rows;
    expect(Number(row!.n)).toBeGreaterThan(10);
    expect([...files.values()].join("\n")).not.toMatch(/(lead|deputy|admin)[\w.-]*@/);
  });

  it("nor a name that is not shown beside its role", async () => {
    const files = exportFolder(await readPast(first));
    const rows = await first.client.execute(
      "select p.public, t.body from people p join event_text t on t.seq = p.name_seq where p.until_seq > 1e15",
    );
    const given = (name: unknown) => files.get("people.csv")!.includes(String(name));
    const [shown, hidden] = [1, 0].map((is) => rows.rows.filter((r) => r.public === is));
    expect(shown!.length).toBeGreaterThan(3);
    expect(hidden!.length).toBeGreaterThan(3);
    expect(shown!.every((r) => given(r.body))).toBe(true);
    expect(hidden!.filter((r) => given(r.body))).toEqual([]);
  });

  it("roles, private notes, corrections, cleared months and later descriptions come through", async () => {
    const rows = noRows();
    const at = (day: string) => ({ file: "x", line: 1, day });
    const add = <T extends keyof Rows>(table: T, cells: Record<string, string>) =>
      (rows[table] as unknown[]).push(checkRow(table, cells, at(cells.on ?? "")).row);
    add("roadmap", { on: "2026-01-05", title: "R", zone: "Asia/Tokyo", by: "admin" });
    add("roadmap", { on: "2026-02-05", goal: "G", approval: "yes", by: "admin" });
    const numbers = { due_working_days: "5", grace_working_days: "3" };
    add("rules", { on: "2026-01-05", ...numbers });
    add("rules", { on: "2026-02-05", ...numbers, holidays: "2026-05-01", binds_from: "2026-06" });
    add("strategies", {
      on: "2026-01-05",
      slug: "care",
      number: "7",
      title: "Care",
      position: "3",
    });
    add("spheres", { on: "2026-01-05", slug: "a", title: "A", reports_from: "2026-01" });
    add("spheres", { on: "2026-03-05", slug: "a", reports_from: "none" });
    const promised = { change: "promised", strategy: "care", sphere: "a", wording: "W" };
    add("actions", { on: "2026-01-06", slug: "x", ...promised, cohort: "2025", month: "2025-12" });
    add("actions", {
      on: "2026-01-07",
      slug: "x",
      change: "moved",
      due: "2026-09-01",
      reason_class: "error",
      correction: "yes",
    });
    add("actions", { on: "2026-01-08", slug: "x", change: "undated" });
    const update = { sphere: "a", month: "2026-01", id: "2026-01-a", kind: "update", summary: "S" };
    add("updates", {
      on: "2026-02-02T09:30:00Z",
      ...update,
      private_note: "yes",
      by: "deputy",
      approval: "away",
    });
    add("excuses", {
      on: "2026-03-09",
      sphere: "a",
      month: "2026-02",
      reason: "Flood",
      by: "executive",
    });
    const folder = exportFolder({
      publications: inOrder(rows, { zone: "Asia/Tokyo", now, on: "2026-11-22" }),
    });
    const { store, prepared } = await imported(folder);
    expect(prepared.outcomes.filter((o) => o.verdict === "refuse")).toEqual([]);
    const again = await imported(exportFolder(await readPast(store)));
    expect(await publicRows(again.store)).toEqual(await publicRows(store));
    const { rows: found } = await again.store.client.execute(
      "select u.role, u.approval, u.private_note, u.at, a.cohort, a.due, s.reports_from, e.role as excused from updates u, actions a, spheres s, excuses e where a.until_seq > 1e15 and s.until_seq > 1e15",
    );
    expect(found).toMatchObject([
      {
        role: "deputy",
        approval: "away",
        private_note: 1,
        at: "2026-02-02T09:30:00.000Z",
        cohort: 2025,
        due: null,
        reports_from: null,
        excused: "executive",
      },
    ]);
  });

  it("a redacted text is a tombstone in the folder, and still the same row to its own record", async () => {
    const { store } = await imported(exportFolder(await readPast(first)));
    await write(store, [sql`delete from event_text where field in ('wording', 'summary')`]);
    const past = await readPast(store);
    const files = exportFolder(past);
    expect(files.get("actions.csv")).toContain(",[removed],");
    expect(prepare({ files }, past, now).steps).toEqual([]);
    const { prepared } = await imported(files);
    expect(prepared.outcomes.filter((o) => o.verdict === "refuse")).toEqual([]);
  });

  it("any text comes back, with quotes, line breaks and formulas", () => {
    const text = fc
      .array(
        fc.constantFrom(
          "=",
          "+1",
          "-",
          "@",
          "'",
          '"',
          ",",
          ";",
          "\n",
          "\t",
          "＝",
          "é",
          "word",
          " ",
        ),
        {
          minLength: 1,
          maxLength: 8,
        },
      )
      .map((parts) => `${parts.join("").trim() || "x"}`);
    fc.assert(
      fc.property(text, text, text, (wording, reason, name) => {
        const rows = noRows();
        const place = { file: "", line: 0 };
        const on = "2026-01-05";
        rows.people.push(checkRow("people", { on, id: "p-1", name, public: "yes" }, place).row);
        rows.actions.push(
          checkRow("actions", { on, slug: "a", change: "promised", wording, result: reason }, place)
            .row,
        );
        const publications = inOrder(rows, { zone: "UTC", now, on });
        const back = readFolder(exportFolder({ publications }));
        expect(back.wrong).toEqual([]);
        expect(back.rows.people[0]!.name).toBe(rows.people[0]!.name);
        expect(back.rows.actions[0]).toMatchObject({
          wording: rows.actions[0]!.wording,
          result: rows.actions[0]!.result,
        });
      }),
      { numRuns: 200 },
    );
  });
});
