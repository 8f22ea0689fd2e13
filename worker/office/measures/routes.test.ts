import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { officeOf } from "../../test/officeOf.ts";
import { publicRows } from "../../test/publicRows.ts";
import { smallRecord } from "../../test/smallRecord.ts";
import { replay } from "../../record/replay.ts";

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

type Known = {
  measure: { version: number; title: string; baseline: string | null; retired: boolean };
  groups: { id: string; retired: boolean }[];
  readings: { id: string; version: number; value: string | null; groups: object }[];
};

describe("the office's measures", () => {
  let office: Awaited<ReturnType<typeof officeOf>>;
  beforeAll(async () => {
    office = await officeOf({ events: smallRecord() });
  });
  afterAll(() => office.app.end());
  const now = () => office.get<Known>("measures/who-was-heard");
  const shown = async <T>() =>
    (await (await office.app.request("/api/v1/measures/who-was-heard")).json()) as T;

  test.each([
    ["no definition", { definition: "" }, ["definition text.missing"]],
    ["tenths of people", { decimals: 1 }, ["decimals decimals.people"]],
    ["a strategy that there is not", { strategies: ["none"] }, ["strategies strategy.unknown"]],
    ["a baseline without a day", { baseline_on: "" }, ["baseline_on day.missing"]],
    ["three decimals", { kind: "number", decimals: 3 }, ["decimals number.too_large"]],
    ["what cannot be read", { target: "many" }, ["target number.unreadable"]],
  ])("are not defined with %s", async (_case, part, wrong) => {
    expect(await office.make("measures", { ...heard, ...part })).toMatchObject({
      status: 422,
      wrong,
    });
  });

  test("are defined, with groups that are told apart", async () => {
    expect(await office.make("measures", heard)).toMatchObject({
      status: 201,
      slug: "who-was-heard",
      version: 1,
    });
    for (const label of ["Students", "Staff", "Faculty"])
      expect((await office.make("groups", { measure: "who-was-heard", label })).status).toBe(201);
    expect(await office.make("groups", { measure: "who-was-heard", label: "Staff" })).toMatchObject(
      {
        status: 422,
        wrong: ["label group.taken"],
      },
    );
    expect((await now()).groups.map((g) => g.id)).toEqual(["students", "staff", "faculty"]);
    const list = await office.get<{ items: { slug: string; readings: number }[] }>("measures");
    expect(list.items).toMatchObject([{ slug: "who-was-heard", readings: 0 }]);
  });

  const take = (part: object) =>
    office.make("readings", {
      measure: "who-was-heard",
      on: "2026-05-01",
      value: "62",
      source: survey,
      ...part,
    });

  test.each([
    ["tomorrow", { on: "2026-11-23" }, ["on day.future"]],
    ["no number", { value: "" }, ["value number.missing"]],
    [
      "groups that do not add up",
      { groups: { students: 1, staff: 1, faculty: 1 } },
      ["value groups.sum"],
    ],
    ["no source", { source: "" }, ["source text.missing"]],
  ])("take no reading of %s", async (_case, part, wrong) => {
    expect(await take(part)).toMatchObject({ status: 422, wrong });
  });

  test("take a reading; the number of few people never reaches the record", async () => {
    const groups = { students: "3", staff: "20", faculty: "39" };
    expect(await take({ groups, note: "Few answered." })).toMatchObject({
      status: 201,
      id: "who-was-heard-2026-05-01",
      version: 1,
    });
    expect(await take({ groups })).toMatchObject({ status: 422, wrong: ["on reading.taken"] });
    expect((await now()).readings).toMatchObject([
      { value: "62", groups: { students: null, staff: null, faculty: "39" } },
    ]);
    expect(await shown()).toMatchObject({
      change: 22,
      reached: false,
      readings: [
        {
          value: 62,
          hidden: false,
          groups: [
            { id: "students", value: null, hidden: true },
            { id: "staff", value: null, hidden: true },
            { id: "faculty", value: 39, hidden: false },
          ],
        },
      ],
    });
  });

  test("put a reading right with a reason; what was hidden of it stays hidden", async () => {
    const path = "readings/who-was-heard-2026-05-01";
    const groups = { students: "3", staff: "20", faculty: "19" };
    const right = { value: "42", groups, reason: "One sheet was counted twice." };
    expect((await office.edit(path, right)).status).toBe(428);
    expect((await office.edit(path, right, 9)).status).toBe(412);
    expect((await office.edit(path, { ...right, reason: "" }, 1)).status).toBe(422);
    expect(await office.edit(path, right, 1)).toMatchObject({ status: 200, version: 2 });
    expect((await now()).readings).toMatchObject([
      { value: "42", groups: { students: null, staff: null, faculty: "19" } },
    ]);
    expect((await office.edit(path, right, 2)).status).toBe(422);
    const told = await shown<{ readings: object[]; timeline: object[] }>();
    expect(told.readings).toMatchObject([{ value: 42, corrected: "2026-11-22" }]);
    expect(told.timeline[0]).toMatchObject({
      kind: "corrected",
      reading_on: "2026-05-01",
      reason: "One sheet was counted twice.",
      numbers: [
        { of: "value", was: { value: 62 }, now: { value: 42 } },
        { of: "faculty", was: { value: 39 }, now: { value: 19 } },
      ],
    });
  });

  test("begin a new series where the definition or the baseline changes, and not elsewhere", async () => {
    const edit = async (part: object) =>
      (
        await office.edit(
          "measures/who-was-heard",
          { ...part, reason },
          (await now()).measure.version,
        )
      ).status;
    const series = async () => (await shown<{ series: number }>()).series;
    expect(await edit({ title: "Heard in the survey" })).toBe(200);
    expect(await series()).toBe(1);
    expect(await edit({ definition: "People who said so in writing." })).toBe(200);
    expect(await series()).toBe(2);
    expect(await edit({ baseline: "44" })).toBe(200);
    expect(await series()).toBe(3);
    expect(await edit({ baseline: "44" })).toBe(422);
    expect(await shown()).toMatchObject({
      change: null,
      latest: { before_break: true },
      breaks: [{ series: 2 }, { series: 3 }],
      timeline: [
        { breaks: true, numbers: [{ of: "baseline", was: { value: 40 }, now: { value: 44 } }] },
        {
          breaks: true,
          changes: [{ was: heard.definition, now: "People who said so in writing." }],
        },
        { breaks: false },
        { kind: "corrected" },
        { kind: "group_added" },
        { kind: "group_added" },
        { kind: "group_added" },
        { kind: "defined" },
      ],
    });
    const sameDay = await take({ value: "50" });
    expect(sameDay).toMatchObject({ status: 201, id: "who-was-heard-2026-05-01-3" });
    expect(await shown()).toMatchObject({ change: 6, latest: { before_break: false } });
  });

  test("a group is told apart no more, and a measure is read no more, until it is taken up again", async () => {
    const version = async () => (await now()).measure.version;
    expect((await office.edit("groups/who-was-heard.faculty", {}, await version())).status).toBe(
      200,
    );
    expect((await office.edit("groups/who-was-heard.faculty", {}, await version())).status).toBe(
      404,
    );
    const retire = (retired: boolean) => async () =>
      (await office.edit("measures/who-was-heard", { retired, reason }, await version())).status;
    expect(await retire(true)()).toBe(200);
    expect(await take({ on: "2026-11-01" })).toMatchObject({ wrong: [" measure.retired"] });
    const strategy = (await (await office.app.request("/api/v1/strategies/fair-care")).json()) as {
      measures: object[];
    };
    expect(strategy.measures).toEqual([]);
    expect(await retire(false)()).toBe(200);
    expect(await shown()).toMatchObject({
      retired: false,
      timeline: [
        { kind: "resumed" },
        { kind: "retired" },
        { kind: "group_retired" },
        {},
        {},
        {},
        {},
        {},
        {},
        {},
        {},
      ],
    });
  });

  test("belong to administrators", async () => {
    const cookie = await office.app.signInAs("executive");
    for (const path of [
      "/office/measures",
      "/office/measures/who-was-heard",
      "/api/v1/office/measures",
    ])
      expect((await office.app.request(path, { cookie })).status).toBe(403);
    const form = { idempotency_key: "executive-tries", form: "retire" };
    expect(
      (await office.app.request("/office/measures/who-was-heard", { cookie, form })).status,
    ).toBe(403);
  });

  test("the record replayed gives the same rows", async () => {
    const rows = await publicRows(office.app.store);
    await replay(office.app.store);
    expect(await publicRows(office.app.store)).toEqual(rows);
  });
});
