import * as v from "valibot";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { changedPromises } from "../test/changedPromises.ts";
import { removed } from "../test/removed.ts";
import { actionDetail, actionList } from "./schema.ts";

let app: Awaited<ReturnType<typeof changedPromises>>;
beforeAll(async () => {
  app = await changedPromises();
});
afterAll(() => app.end());

async function get<S extends v.GenericSchema>(path: string, schema: S): Promise<v.InferOutput<S>> {
  const answer = await app.request(`/api/v1/actions${path}`);
  expect(answer.status).toBe(200);
  const body: unknown = await answer.json();
  const parsed = v.parse(schema, body);
  expect(parsed).toEqual(body);
  return parsed;
}

const list = (query = "") => get(query, actionList);
const one = (slug: string, query = "") => get(`/${slug}${query}`, actionDetail);
const slugs = async (query: string) => (await list(query)).items.map((a) => a.slug);

describe("the list of actions", () => {
  test("holds every promise in the order in which it was made, with what became of them", async () => {
    const { items, total, outcomes } = await list();
    expect(items.map((a) => a.slug)).toEqual([
      "clinical-one",
      "clinical-two",
      "students-one",
      "students-two",
      "clinical-three",
    ]);
    expect(total).toBe(5);
    expect(outcomes).toEqual({ done: 1, dropped: 1, merged: 0, changed: 1, continuing: 2 });
  });

  test.each([
    ["?sphere=students", ["students-one", "students-two"]],
    ["?stage=done", ["clinical-one"]],
    ["?stage=&lineage=changed", ["clinical-two"]],
    ["?slipped=yes", ["students-one"]],
    ["?cohort=2025", []],
    ["?strategy=fair-care&health=at_risk", []],
    ["?strategy=nowhere", []],
  ])("%s finds %j", async (query, found) => {
    expect(await slugs(query)).toEqual(found);
  });

  test("counts what matches on every page of it", async () => {
    const page = await list("?page=2&per_page=2");
    expect(page.items.map((a) => a.slug)).toEqual(["students-one", "students-two"]);
    expect(page.total).toBe(5);
    expect(page.outcomes.done).toBe(1);
  });

  test.each(["?stage=soon", "?cohort=99", "?per_page=101", "?page=0", "?asof=never"])(
    "refuses %s",
    async (query) => {
      expect((await app.request(`/api/v1/actions${query}`)).status).toBe(422);
    },
  );

  test("is read as of a day: nothing that came later", async () => {
    const { items, outcomes } = await list("?asof=2026-04-19");
    expect(items).toHaveLength(4);
    expect(outcomes.dropped).toBe(0);
    expect(items.every((a) => a.slip_days === 0)).toBe(true);
  });
});

describe("an action", () => {
  test("stands where its lines and events put it, since when", async () => {
    const done = await one("clinical-one");
    expect(done).toMatchObject({
      stage: "done",
      stage_since: "2026-04-02",
      ended_on: "2026-04-02",
    });
    expect(done).toMatchObject({ place: 1, of: 5, reporting: null, health: null });
    expect(done.history).toMatchObject({ owed: 4, on_time: 2, late: 1 });
    expect(await one("clinical-one", "?asof=2026-03-31")).toMatchObject({
      stage: "underway",
      health: "on_track",
      health_since: "2026-01-28",
      ended_on: null,
    });
  });

  test("answers with what its sphere owes for the month that is due next", async () => {
    const { reporting } = await one("students-one");
    expect(reporting).toMatchObject({ month: "2026-05", state: "open", due: "2026-06-05" });
    expect(reporting?.before).toEqual({ month: "2026-04", state: "nothing", days_late: 0 });
    const then = await one("students-one", "?asof=2026-05-12");
    expect(then.reporting?.month).toBe("2026-04");
  });

  test("keeps its first date, and a correction is no move", async () => {
    const { promised_due, due, slip_days, moves, timeline } = await one("students-one");
    expect({ promised_due, due, slip_days, moves }).toEqual({
      promised_due: "2026-12-15",
      due: "2027-01-04",
      slip_days: 20,
      moves: 1,
    });
    const moved = timeline.filter((e) => e.kind === "moved");
    expect(moved.map((e) => [e.was_due, e.due, e.days, e.reason, e.correction])).toEqual([
      ["2027-01-14", "2027-01-04", -10, "error", true],
      ["2026-12-15", "2027-01-14", 30, "capacity", false],
    ]);
    expect(moved[1]?.text).toBe("One analyst, not two.");
  });

  test("shows both wordings of what was reworded", async () => {
    const { timeline } = await one("students-one");
    const [reworded] = timeline.filter((e) => e.kind === "reworded");
    expect(reworded?.changes).toEqual([
      {
        field: "wording",
        was: "The promise of students-one.",
        now: "The promise of students-one, in every house.",
      },
    ]);
    expect(reworded?.text).toBe("They asked.");
  });

  test("tells its life newest first, silences of its sphere included", async () => {
    const { timeline } = await one("students-two");
    expect(timeline.map((e) => [e.kind, e.on, e.month])).toEqual([
      ["dropped", "2026-04-20", undefined],
      ["nothing", "2026-04-20", "2026-04"],
      ["excused", "2026-04-10", "2026-03"],
      ["unchanged", "2026-02-25", "2026-02"],
      ["nothing", "2026-02-20", "2026-02"],
      ["missed", "2026-02-11", "2026-01"],
      ["promised", "2026-01-05", undefined],
    ]);
    expect(timeline[2]?.text).toBe("The house was *closed*.");
  });

  test("says who answers for it: names only where they are published", async () => {
    const action = await one("clinical-three");
    expect(action.owners).toEqual({ named: ["Ada Example"], unnamed: 1 });
    expect(action.lead).toMatchObject({ name: "Ada Example", since: "2026-01-01", vacant: false });
    expect(action.executive).toMatchObject({ name: null, since: "2026-05-01", vacant: true });
    expect((await one("students-one")).lead).toMatchObject({ name: null, vacant: false });
  });

  test("is linked to what it continues, from both sides", async () => {
    const [from] = (await one("clinical-three")).relatives;
    expect(from).toMatchObject({ how: "continues", slug: "clinical-two" });
    const old = await one("clinical-two");
    expect(old.relatives).toMatchObject([{ how: "continued_by", slug: "clinical-three" }]);
    expect(old).toMatchObject({ lineage: "changed", ended_on: "2026-05-20" });
  });

  test("lists its steps; those set together are one entry", async () => {
    const { milestones, timeline } = await one("clinical-three");
    expect(milestones.map((m) => [m.title, m.reached_on])).toEqual([
      ["All sites", null],
      ["A first try", "2026-05-19"],
    ]);
    expect(timeline.map((e) => e.kind)).toEqual(["milestone_reached", "milestones", "promised"]);
    expect(timeline[1]?.milestones).toHaveLength(2);
  });

  test("shows evidence beside the update that brought it", async () => {
    const { timeline } = await one("clinical-one");
    const shown = timeline.filter((e) => e.kind === "evidence");
    expect(shown[0]).toMatchObject({ title: "The guide", url: "https://example.org/guide" });
    expect(shown.map((e) => e.update)).toEqual([
      "2026-03-clinical",
      "2026-02-clinical",
      "2026-01-clinical",
    ]);
  });

  test("that nobody promised, or nobody had promised yet, is not found", async () => {
    expect((await app.request("/api/v1/actions/nothing-such")).status).toBe(404);
    expect((await app.request("/api/v1/actions/clinical-three?asof=2026-05-19")).status).toBe(404);
  });
});

test("words that were removed leave a gap that is named, and change no figure", async () => {
  const before = await one("students-one");
  await removed(app, "action/students-one", ["wording", "reason"]);
  app.clock.now = new Date("2026-05-21T15:00:00Z");
  const after = await one("students-one");
  const tomb = { on: "2026-05-20", reason: "personal", asked: "admin", role: "moderator" };
  expect(after.redacted).toEqual([{ field: "wording", ...tomb }]);
  expect(after.wording).toBeNull();
  const [reworded] = after.timeline.filter((e) => e.kind === "reworded");
  expect(reworded).toMatchObject({
    redacted: [
      { field: "reason", ...tomb },
      { field: "wording", ...tomb },
    ],
    text: null,
    changes: [{ was: null, now: null }],
  });
  expect({ slip: after.slip_days, stage: after.stage }).toEqual({
    slip: before.slip_days,
    stage: before.stage,
  });
});
