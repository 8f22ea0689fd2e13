import { readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { afterEach, expect, test } from "vitest";
import { officeOf } from "../../test/officeOf.ts";
import { pageOf } from "../../test/pageOf.ts";
import { smallRecord } from "../../test/smallRecord.ts";

let office: Awaited<ReturnType<typeof officeOf>>;
afterEach(() => office.app.end());

const heard = {
  title: "Who was heard",
  definition: "People who said in the survey that they were heard.",
  unit: "people",
  source: "The yearly climate survey",
  kind: "people",
  direction: "higher",
  strategies: ["fair-care"],
  baseline: "40",
  baseline_on: "2026-02-01",
  target: "90",
  target_on: "2027-06-30",
};
const reason = "The survey asks it so.";
const survey = "The spring survey";

/** A measure of three groups; none was read. */
async function defined(part: object = {}) {
  office = await officeOf({ events: smallRecord() });
  await office.make("measures", { ...heard, ...part });
  for (const label of ["Students", "Staff", "Faculty"])
    await office.make("groups", { measure: "who-was-heard", label });
}

test("the page is shown again with what was typed, and takes forms without a script", async () => {
  await defined();
  const fields = {
    form: "take",
    version: "4",
    measure: "who-was-heard",
    on: "2026-10-01",
    value: "63",
    source: "The autumn survey",
    "group-students": "4",
    "group-staff": "20",
    "group-faculty": "38",
  };
  const refused = await office.form("measures/who-was-heard", fields);
  expect(refused.status).toBe(422);
  const again = await pageOf(refused);
  expect(again.querySelector("[name=group-students]")!.getAttribute("value")).toBe("4");
  expect(again.querySelector(".errors, [role=alert]")?.textContent ?? "").toContain("add up");
  const done = await office.form("measures/who-was-heard", { ...fields, value: "62" });
  expect(done.status).toBe(303);
  expect(done.headers.get("location")).toMatch(
    /^\/office\/measures\/who-was-heard\?saved=take&seen=/,
  );
  const stale = await office.form("measures/who-was-heard", {
    form: "change",
    target: "who-was-heard",
    version: "1",
    title: "Typed here",
    reason,
  });
  expect(stale.status).toBe(412);
  expect(await stale.text()).toContain("Typed here");
});

test("hidden numbers are nowhere in the database, whatever way they came", async () => {
  // Written in a way that no other number of the database is.
  const [seven, three] = ["000000007", "000000003"];
  await defined({ baseline: seven });
  const fields = {
    form: "take",
    version: "4",
    measure: "who-was-heard",
    on: "2026-10-01",
    value: "000000040",
    source: survey,
    "group-students": three,
    "group-staff": "000000037",
    "group-faculty": "0",
  };
  await office.form("measures/who-was-heard", { ...fields, value: "41" });
  expect((await office.form("measures/who-was-heard", fields)).status).toBe(303);
  const { rows } = await office.app.store.client.execute(
    "select facts, texts from events where kind in ('measure.defined', 'reading.taken')",
  );
  expect(rows.map((r) => JSON.parse(String(r.facts)))).toMatchObject([
    { baseline: null, baselineHidden: true },
    { value: 40, parts: { faculty: 0, students: null, staff: null } },
  ]);
  const folder = office.app.deps.realm;
  const files = readdirSync(folder).filter((name) => name.includes("db"));
  expect(files.length).toBeGreaterThan(0);
  const bytes = files.map((name) => readFileSync(join(folder, name)).toString("latin1")).join();
  expect(bytes).toContain(survey);
  for (const typed of [seven, three, "000000037"]) expect(bytes).not.toContain(typed);
});

test("a form that is not on the page is not taken, whatever it calls itself", async () => {
  await defined();
  for (const form of ["__proto__", "constructor", "toString-1", ""])
    expect((await office.form("measures/who-was-heard", { form })).status, form).toBe(404);
  expect((await office.form("measures/no-such-measure", { form: "group" })).status).toBe(404);
});
