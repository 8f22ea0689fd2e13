import { afterAll, beforeAll, expect, it } from "vitest";
import { exportFolder } from "../../test/exportFolder.ts";
import { importFolder } from "../../test/importFolder.ts";
import { officeOf } from "../../test/officeOf.ts";
import { publicRows } from "../../test/publicRows.ts";
import { smallRecord } from "../../test/smallRecord.ts";
import { readPast } from "./past/read.ts";
import { prepare } from "./prepare.ts";

let office: Awaited<ReturnType<typeof officeOf>>;
beforeAll(async () => {
  office = await officeOf({ events: smallRecord() });
});
afterAll(() => office.app.end());

const words = { definition: "D", source: "S", direction: "higher" };

async function done(asked: ReturnType<typeof office.make>) {
  const answer = await asked;
  expect(answer).toMatchObject({ version: expect.any(Number) });
  return answer;
}

async function change(slug: string, cells: object) {
  const { measure } = await office.get<{ measure: { version: number } }>(`measures/${slug}`);
  return done(office.edit(`measures/${slug}`, { reason: "Why", ...cells }, measure.version));
}

/** People in three groups, of whom few are hidden, shown, and hidden again. */
async function people() {
  const asked = { ...words, title: "Asked", unit: "people", kind: "people" };
  const begins = { baseline: "7", baseline_on: "2026-01-10", target: "50" };
  const reach = { target_on: "2027-01-01", strategies: ["fair-care"] };
  await done(office.make("measures", { ...asked, ...begins, ...reach }));
  for (const label of ["Students", "Staff", "Others"])
    await done(office.make("groups", { measure: "asked", label }));
  const take = { measure: "asked", on: "2026-03-01", source: "S", note: "N" };
  const groups = { students: "5", staff: "20", others: "30" };
  const { id } = await done(office.make("readings", { ...take, value: "55", groups }));
  const right = (cells: object, version: number) =>
    done(office.edit(`readings/${id}`, { reason: "R", ...cells }, version));
  await right({ value: "37", groups: { ...groups, others: "12" } }, 1);
  await right({ note: "N2" }, 2);
  await change("asked", { suppress: false, title: "Asked us" });
  await change("asked", { baseline: "", baseline_on: null });
  await change("asked", { baseline: "4", baseline_on: "2026-02-10" });
  await change("asked", { suppress: true });
  await change("asked", { definition: "D2", target: "", target_on: null, strategies: [] });
  await done(office.make("readings", { ...take, value: "3" }));
  await change("asked", { retired: true });
  await right({ note: "N3" }, 3);
  const { version } = await change("asked", { retired: false });
  await done(office.edit("groups/asked.others", {}, version));
}

/** A share in hundredths, with a group. */
async function share() {
  const asked = { ...words, title: "Share", unit: "percent", kind: "percent", decimals: 2 };
  await done(office.make("measures", { ...asked, baseline: "12,5", baseline_on: "2026-01-10" }));
  await done(office.make("groups", { measure: "share", label: "A" }));
  const take = { measure: "share", source: "S", on: "2026-03-01" };
  await done(office.make("readings", { ...take, value: "12.50", groups: { a: "0.05" } }));
}

it("what the office did with measures is in the folder, and comes through", async () => {
  await people();
  await share();
  const { app } = office;
  const past = await readPast(app.store);
  expect(past.without).toEqual(new Map());
  const copy = exportFolder(past);
  const { outcomes } = prepare({ files: copy }, past, app.clock.now);
  expect(outcomes.filter((o) => o.verdict !== "leave")).toEqual([]);
  const again = await importFolder(copy, app.clock.now);
  expect(again.refused).toEqual([]);
  expect(await publicRows(again.store)).toEqual(await publicRows(app.store));
  again.end();
});
