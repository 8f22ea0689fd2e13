import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { replay } from "../../record/replay.ts";
import { officeOf } from "../../test/officeOf.ts";
import { pageOf } from "../../test/pageOf.ts";
import { publicRows } from "../../test/publicRows.ts";
import { smallRecord } from "../../test/smallRecord.ts";

const reason = "The room was taken.";
const table = {
  title: "Who waits longest",
  on: "2026-12-08",
  time: "12:30",
  minutes: 60,
  series: "Open table",
  part: 1,
  description: "Told by those who wait.",
  facilitators: "The clinical lead",
  strategies: ["fair-care"],
};

let office: Awaited<ReturnType<typeof officeOf>>;
beforeAll(async () => {
  office = await officeOf({ events: smallRecord() });
});
afterAll(() => office.app.end());

type Kept = { slug: string; version: number; ended: boolean; facts: Record<string, unknown> };
const kept = async (shelf: string, slug: string) =>
  (await office.get<{ items: Kept[] }>(`library/${shelf}`)).items.find((i) => i.slug === slug)!;
const shown = async (path: string) =>
  (await (await office.app.request(`/api/v1/${path}`)).json()) as Record<string, unknown>;

describe("the office's gatherings", () => {
  const edit = async (part: object) =>
    office.edit(
      "gatherings/who-waits-longest",
      part,
      (await kept("gatherings", "who-waits-longest")).version,
    );

  test.each([
    ["without a description", { description: "" }, ["description text.missing"]],
    ["at no time of day", { time: "25:00" }, ["time time.malformed"]],
    ["with a link that runs", { link: "javascript:alert(1)" }, ["link link.malformed"]],
    ["about what there is not", { spheres: ["none"] }, ["spheres sphere.unknown"]],
    ["about an action there is not", { actions: ["none"] }, ["actions action.unknown"]],
  ])("are not announced %s", async (_case, part, wrong) => {
    expect(await office.make("gatherings", { ...table, ...part })).toMatchObject({
      status: 422,
      wrong,
    });
  });

  test("are announced; a series is joined by its title", async () => {
    expect(await office.make("gatherings", table)).toMatchObject({
      status: 201,
      slug: "who-waits-longest",
      version: 1,
    });
    await office.make("gatherings", { ...table, title: "A name on a form", part: 2 });
    expect(await shown("gatherings/who-waits-longest")).toMatchObject({
      series: { slug: "open-table", title: "Open table" },
      others: [{ slug: "a-name-on-a-form" }],
      speaks_of: { strategies: [{ slug: "fair-care" }] },
    });
  });

  test("take a recap without a reason, and a reason wherever readers saw something else", async () => {
    expect(await edit({ recap: "Two wishes came up.", attendance: "nearly 100" })).toMatchObject({
      status: 200,
      version: 2,
    });
    expect(await edit({ time: "13:00" })).toMatchObject({ wrong: ["reason text.missing"] });
    expect((await edit({ time: "13:00", reason })).status).toBe(200);
    expect(await edit({ time: "13:00", reason })).toMatchObject({
      status: 422,
      wrong: [" nothing.changed"],
    });
    expect(await edit({ recap: "" })).toMatchObject({ wrong: ["recap text.cannot_be_emptied"] });
    expect((await office.edit("gatherings/who-waits-longest", { reason })).status).toBe(428);
    expect((await office.edit("gatherings/who-waits-longest", { reason }, 1)).status).toBe(412);
    expect(await shown("gatherings/who-waits-longest")).toMatchObject({
      timeline: [
        { kind: "changed", settings: [{ field: "time", was: "12:30", now: "13:00" }], reason },
        { kind: "changed", changes: [{ was: null }, { was: null }] },
        { kind: "stated" },
      ],
    });
  });

  test("are cancelled for good, with a reason; the page stays", async () => {
    expect(await edit({ ended: true })).toMatchObject({ wrong: ["reason text.missing"] });
    expect((await edit({ ended: "yes", place: "Room 3", reason })).status).toBe(200);
    expect(await shown("gatherings/who-waits-longest")).toMatchObject({
      cancelled: true,
      place: "Room 3",
      reason,
    });
    expect(await edit({ ended: false, reason })).toMatchObject({ wrong: ["ended ended.stays"] });
  });

  test("are forms without a script, shown again with what was typed", async () => {
    const fields = { form: "new-form", ...table, minutes: "60", part: "9", strategies: "" };
    const refused = await office.form("gatherings", { ...fields, time: "noon" });
    expect(refused.status).toBe(422);
    const again = await pageOf(refused);
    expect(again.querySelector("[name=time]")!.getAttribute("value")).toBe("noon");
    const done = await office.form("gatherings", { ...fields, title: "By form", time: "" });
    expect(done.headers.get("location")).toMatch(/^\/office\/gatherings\?saved=new-form&seen=/);
    const page = await office.app.request("/office/gatherings?edit=by-form", {
      cookie: office.cookie,
    });
    expect((await pageOf(page)).querySelector("[name=title]")!.getAttribute("value")).toBe(
      "By form",
    );
  });
});

test("a resource is looked at again without a reason, and withdrawn and offered again with one", async () => {
  const card = {
    title: "Interpreter card",
    kind: "handout",
    language: "es",
    description: "To show at any desk.",
    link: "https://example.org/card",
    checked_on: "2026-10-01",
  };
  expect(await office.make("resources", { ...card, language: "Spanish" })).toMatchObject({
    wrong: ["language language.malformed"],
  });
  expect(await office.make("resources", card)).toMatchObject({ slug: "interpreter-card" });
  const edit = (part: object, version: number) =>
    office.edit("resources/interpreter-card", part, version);
  expect(await edit({ checked_on: "2026-11-20" }, 1)).toMatchObject({ status: 200, version: 2 });
  expect(await edit({ ended: true }, 2)).toMatchObject({ wrong: ["reason text.missing"] });
  expect((await edit({ ended: true, reason: "Out of date." }, 2)).status).toBe(200);
  expect(await shown("resources/interpreter-card")).toMatchObject({
    withdrawn: true,
    reason: "Out of date.",
  });
  expect((await edit({ ended: false, reason: "Put right." }, 3)).status).toBe(200);
  const { timeline } = (await shown("resources/interpreter-card")) as {
    timeline: { kind: string }[];
  };
  expect(timeline.map((n) => n.kind)).toEqual(["resumed", "ended", "changed", "stated"]);
});

test("a story is posted with its author, put right with a reason, and withdrawn", async () => {
  const letter = {
    title: "One year on",
    kind: "letter",
    on: "2026-11-01",
    speaker: "executive",
    author: "The executive owner",
    body: "We *said* more.",
  };
  expect(await office.make("stories", { ...letter, author: "" })).toMatchObject({
    wrong: ["author text.missing"],
  });
  expect(await office.make("stories", letter)).toMatchObject({ slug: "one-year-on" });
  const edit = (part: object, version: number) => office.edit("stories/one-year-on", part, version);
  expect(await edit({ body: "We said less." }, 1)).toMatchObject({
    wrong: ["reason text.missing"],
  });
  expect((await edit({ body: "We said less.", speaker: "", reason }, 1)).status).toBe(200);
  expect((await edit({ ended: "yes", reason }, 2)).status).toBe(200);
  expect(await shown("stories/one-year-on")).toMatchObject({
    speaker: null,
    withdrawn: true,
    reason,
    timeline: [{ kind: "ended" }, { changes: [{ was: "We *said* more." }] }, { kind: "stated" }],
  });
});

test("a term is defined, told in other languages by a form without a script, and used no more", async () => {
  const cohort = { word: "Cohort", forms: "cohorts\ngroup of a year", definition: "Of one year." };
  expect(await office.make("terms", cohort)).toMatchObject({ slug: "cohort", version: 1 });
  const spanish = { form: "translate", term: "cohort", language: "es", word: "Cohorta" };
  expect((await office.form("terms", spanish)).status).toBe(303);
  expect((await office.form("terms", { ...spanish, word: "Cohorte" })).status).toBe(303);
  expect((await office.form("terms", { ...spanish, word: "Cohorte" })).status).toBe(422);
  expect((await office.form("terms", { ...spanish, term: "none" })).status).toBe(404);
  const edit = (part: object) => office.edit("terms/cohort", part, 3);
  expect(await edit({ source: "This roadmap" })).toMatchObject({ status: 200, version: 4 });
  expect((await office.edit("terms/cohort", { ended: true, reason }, 4)).status).toBe(200);
  expect((await shown("terms")).items).toMatchObject([
    {
      forms: ["cohorts", "group of a year"],
      translations: [{ language: "es", word: "Cohorte" }],
      retired: true,
      reason,
    },
  ]);
});

test("the record replayed gives the same rows, and the office is for administrators", async () => {
  const rows = await publicRows(office.app.store);
  await replay(office.app.store);
  expect(await publicRows(office.app.store)).toEqual(rows);
  const cookie = await office.app.signInAs("executive");
  for (const path of ["/office/gatherings", "/api/v1/office/library/gatherings"])
    expect((await office.app.request(path, { cookie })).status).toBe(403);
});
