import * as v from "valibot";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { routes } from "../../web/routes.tsx";
import { smallRecord } from "../test/smallRecord.ts";
import { startApp } from "../test/startApp.ts";
import { yearOfReports } from "../test/yearOfReports.ts";
import { roadmapAnswer } from "./schema.ts";

let app: Awaited<ReturnType<typeof yearOfReports>>;
beforeAll(async () => {
  app = await yearOfReports();
});
afterAll(() => app.end());

async function roadmap(query = "") {
  const answer = await app.request(`/api/v1/roadmap${query}`);
  expect(answer.status).toBe(200);
  const body: unknown = await answer.json();
  const parsed = v.parse(roadmapAnswer, body);
  expect(parsed).toEqual(body);
  return parsed;
}

describe("the roadmap", () => {
  test("says how the open month stands, and which month closed last", async () => {
    const { now, closed } = await roadmap();
    expect(now).toMatchObject({ month: "2026-05", open: true, due: "2026-06-05" });
    expect(closed).toMatchObject({ month: "2026-04", open: false });
  });

  test("speaks of last month until its grace is over", async () => {
    expect((await roadmap("?asof=2026-05-12")).now?.month).toBe("2026-04");
    expect((await roadmap("?asof=2026-05-13")).now?.month).toBe("2026-05");
  });

  test("counts what moved in the month that is reported on", async () => {
    expect((await roadmap("?asof=2026-05-12")).moved).toEqual({ done: 0, dropped: 1, days: [30] });
    expect((await roadmap()).moved).toEqual({ done: 0, dropped: 0, days: [] });
  });

  test("draws one milepost a month for each strategy, from the first month owed", async () => {
    const { months, rows, actions } = await roadmap();
    expect(months).toEqual(["2026-01", "2026-02", "2026-03", "2026-04", "2026-05"]);
    expect(rows[0]!.cells.map((c) => c.state)).toEqual([
      "partial",
      "late",
      "excused",
      "partial",
      "open",
    ]);
    expect(rows[0]!.cells.map((c) => c.done)).toEqual([0, 0, 1, 1, 1]);
    expect(actions).toEqual({ done: 1, promised: 4 });
  });

  test("keeps what did not happen, newest first, and the three newest updates", async () => {
    const { unkept, newest } = await roadmap("?asof=2026-05-20");
    expect(unkept.map((u) => u.kind)).toEqual(["missed", "dropped", "moved"]);
    expect(newest.map((u) => u.id)).toEqual([
      "2026-04-students",
      "2026-03-clinical",
      "2026-02-clinical",
    ]);
  });

  test("counts posts that nobody holds", async () => {
    expect((await roadmap()).leads).toMatchObject({
      all: 2,
      held: 0,
      vacant: { scope: "clinical" },
    });
  });
});

test("on its first day an institution has a roadmap without months", async () => {
  const empty = await startApp();
  const answer = await empty.request("/api/v1/roadmap");
  expect(answer.status).toBe(200);
  const body = v.parse(roadmapAnswer, await answer.json());
  expect(body).toMatchObject({
    title: null,
    now: null,
    closed: null,
    months: [],
    rows: [],
    unkept: [],
  });
  expect((await empty.request("/sitemap.xml")).status).toBe(200);
  expect(await (await empty.request("/updates.atom")).text()).not.toContain("<entry>");
  empty.end();
});

test("the sitemap names every page, and robots are kept out of the signed-in places", async () => {
  const answer = await app.request("/sitemap.xml");
  expect(answer.headers.get("content-type")).toBe("application/xml; charset=utf-8");
  const urls = [
    ...(await answer.text()).matchAll(/<loc>http:\/\/127.0.0.1:8787([^<]*)<\/loc>/g),
  ].map((m) => m[1]);
  expect(urls).toContain("/months/2026-01");
  expect(urls).toContain("/updates/2026-02-students-2");
  expect(urls).toContain("/actions/clinical-one");
  const lists = routes.filter((r) => !r.info?.own).map((r) => String(r.path));
  const open = lists.filter((path) => !/[:*]|^\/sign-in\b/.test(path));
  expect(urls).toEqual(expect.arrayContaining(open));
  const robots = await (await app.request("/robots.txt")).text();
  expect(robots).toContain("Disallow: /desk\n");
  expect(robots).toContain("Sitemap: http://127.0.0.1:8787/sitemap.xml");
});

describe("a record in which no sphere has to report", () => {
  const withFrom = (reportsFrom: string | null) =>
    smallRecord().map((e) =>
      e.kind === "sphere.stated" ? { ...e, facts: { ...e.facts, reportsFrom } } : e,
    );
  const readAs = async (reportsFrom: string | null) => {
    const events = withFrom(reportsFrom);
    const quiet = await startApp({ now: "2026-01-05T15:00:00Z", events });
    const answer = await quiet.request("/api/v1/roadmap");
    const page = await (await quiet.request("/")).text();
    const body = v.parse(roadmapAnswer, await answer.json());
    quiet.end();
    return { body, page };
  };

  test("counts its actions all the same, and says that nobody owes an update", async () => {
    const { body, page } = await readAs(null);
    expect(body).toMatchObject({ now: null, begins: null, months: [] });
    expect(body.actions).toEqual({ done: 0, promised: 4 });
    expect(body.rows).toMatchObject([{ done: 0, promised: 4 }]);
    expect(page).toContain("No sphere owes a monthly update here.");
  });

  test("says from which month on updates are owed", async () => {
    const { body, page } = await readAs("2026-03");
    expect(body.begins).toBe("2026-03");
    expect(page).toContain("The first monthly updates are owed for March 2026.");
  });
});
