import { afterAll, describe, expect, it } from "vitest";
import { publicRows } from "../../test/publicRows.ts";
import { counting, tempStore } from "../../test/tempStore.ts";
import { applySteps } from "./apply.ts";
import { exportFolder } from "../../test/exportFolder.ts";
import { readPast } from "./past/read.ts";
import { inOrder } from "./plan/publication.ts";
import { prepare } from "./prepare.ts";
import { checkRow, noRows, type Rows } from "./read/tables.ts";

const now = new Date("2026-11-22T17:00:00Z");

const ends: (() => void)[] = [];
afterAll(() => {
  for (const end of ends) end();
});

async function imported(files: ReadonlyMap<string, string>) {
  const { store, end } = await tempStore();
  ends.push(end);
  const past = await readPast(store);
  const prepared = prepare({ files }, past, now);
  await applySteps(store, prepared.steps, past, { now, random: counting() });
  return { store, prepared };
}

describe("corrections in the folder", () => {
  it("corrections and withdrawals come through, words hidden for privacy do not", async () => {
    const rows = noRows();
    const add = <T extends keyof Rows>(table: T, cells: Record<string, string>) =>
      (rows[table] as unknown[]).push(checkRow(table, cells, { file: "x", line: 1 }).row);
    add("roadmap", { on: "2026-01-05", title: "R", zone: "Asia/Tokyo" });
    add("spheres", { on: "2026-01-05", slug: "a", title: "A", reports_from: "2026-01" });
    const cell = { sphere: "a", month: "2026-03" };
    add("updates", { on: "2026-04-03", ...cell, id: "2026-03-a", kind: "nothing", summary: "No" });
    const update = { ...cell, id: "2026-03-a-2", kind: "update", summary: "Mary came" };
    add("updates", { on: "2026-04-04", ...update, next: "More" });
    const fix = { on: "2026-04-05T10:00:00Z", ...cell, why: "privacy", reason: "R", by: "lead" };
    add("corrections", { ...fix, field: "summary", text: "A patient came" });
    add("corrections", { ...fix, field: "next", text: "Less" });
    const first = { on: "2026-04-06", ...cell, update: "2026-03-a" };
    add("corrections", { ...first, why: "withdrawn", reason: "Not so" });
    const clock = { zone: "Asia/Tokyo", now, on: "2026-11-22" };
    const { store, prepared } = await imported(
      exportFolder({ publications: inOrder(rows, clock) }),
    );
    expect(prepared.outcomes.filter((o) => o.verdict === "refuse")).toEqual([]);
    const past = await readPast(store);
    const folder = exportFolder(past);
    expect(folder.get("corrections.csv")).toContain("A patient came");
    expect([...folder.values()].join("")).not.toContain("Mary");
    expect(prepare({ files: folder }, past, now).steps).toEqual([]);
    const again = await imported(folder);
    expect(again.prepared.outcomes.filter((o) => o.verdict === "refuse")).toEqual([]);
    expect(await publicRows(again.store)).toEqual(await publicRows(store));
    const fixes = await again.store.client.execute(
      "select update_id, field, role from corrections union all select update_id, 'withdrawn', role from withdrawals",
    );
    expect(fixes.rows.map((r) => Object.values(r).join(" "))).toEqual([
      "2026-03-a-2 summary lead",
      "2026-03-a-2 next lead",
      "2026-03-a withdrawn import",
    ]);
  });

  it.each([
    [{ field: "next", text: "T", why: "fact" }, "2026-03-a has no text next"],
    [{ field: "summary", text: "T", why: "fact", month: "2026-02" }, "no update of a for 2026-02"],
    [{ field: "summary", why: "fact" }, "the field and its new text"],
    [{ field: "summary", text: "T" }, "why is empty"],
    [{ why: "withdrawn", text: "T" }, "no other text"],
  ])("a correction that cannot be is refused by name: %j", (cells, why) => {
    const rows = noRows();
    const add = <T extends keyof Rows>(table: T, given: Record<string, string>) =>
      (rows[table] as unknown[]).push(checkRow(table, given, { file: "x", line: 1 }).row);
    const on = "2026-04-03";
    add("roadmap", { on, title: "R", zone: "Asia/Tokyo" });
    add("spheres", { on, slug: "a", title: "A", reports_from: "2026-01" });
    const cell = { on, sphere: "a", month: "2026-03" };
    add("updates", { ...cell, id: "2026-03-a", kind: "nothing", summary: "No" });
    add("corrections", { ...cell, reason: "R", ...(cells as Record<string, string>) });
    const publications = inOrder(rows, { zone: "Asia/Tokyo", now, on });
    const folder = exportFolder({ publications });
    const empty = {
      publications: [],
      versions: {},
      wordings: new Map(),
      head: { seq: 0, at: "" },
      zone: undefined,
    };
    const past = { ...empty, addresses: new Map(), without: new Map() };
    const refused = prepare({ files: folder }, past, now).outcomes.filter((o) => o.why);
    expect(refused.map((o) => o.why)).toEqual([expect.stringContaining(why)]);
  });
});
