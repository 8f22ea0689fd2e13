import * as v from "valibot";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { yearOfReports } from "../test/yearOfReports.ts";
import { updateAnswer, updateList } from "./schema.ts";

let app: Awaited<ReturnType<typeof yearOfReports>>;
beforeAll(async () => {
  app = await yearOfReports();
});
afterAll(() => app.end());

async function get<S extends v.GenericSchema>(path: string, schema: S): Promise<v.InferOutput<S>> {
  const answer = await app.request(`/api/v1/updates${path}`);
  expect(answer.status).toBe(200);
  const body: unknown = await answer.json();
  const parsed = v.parse(schema, body);
  expect(parsed).toEqual(body);
  return parsed;
}
const ids = async (query: string) => (await get(query, updateList)).items.map((u) => u.id);

describe("the list of updates", () => {
  test("is newest first, each with its own state", async () => {
    const { items, total } = await get("", updateList);
    expect(total).toBe(6);
    expect(items.map((u) => [u.id, u.state, u.days_late])).toEqual([
      ["2026-04-students", "nothing", 0],
      ["2026-03-clinical", "on_time", 0],
      ["2026-02-clinical", "late", 10],
      ["2026-02-students-2", "on_time", 0],
      ["2026-02-students", "nothing", 0],
      ["2026-01-clinical", "on_time", 0],
    ]);
  });

  test.each([
    ["?sphere=students", ["2026-04-students", "2026-02-students-2", "2026-02-students"]],
    ["?kind=nothing", ["2026-04-students", "2026-02-students"]],
    ["?month=2026-02&sphere=clinical", ["2026-02-clinical"]],
    ["?strategy=fair-care&month=2026-03&kind=", ["2026-03-clinical"]],
    ["?strategy=no-such-strategy", []],
    ["?per_page=2&page=3", ["2026-02-students", "2026-01-clinical"]],
    ["?asof=2026-02-20", ["2026-02-students", "2026-01-clinical"]],
  ])("%s", async (query, expected) => {
    expect(await ids(query)).toEqual(expected);
  });

  test.each(["?month=2026-13", "?kind=other", "?per_page=101", "?page=0", "?sphere=A%20B"])(
    "%s is refused",
    async (query) => {
      expect((await app.request(`/api/v1/updates${query}`)).status).toBe(422);
    },
  );
});

describe("one update", () => {
  test("is complete: its lines as worded then, their evidence, and who wrote it", async () => {
    const update = await get("/2026-03-clinical", updateAnswer);
    expect(update).toMatchObject({ role: "lead", entered_at: null, need: "none", gone: [] });
    expect(update.lines[0]).toMatchObject({
      action: "clinical-one",
      wording: "The promise of clinical-one.",
      number: 1,
      was: "underway",
      stage: "done",
      text: "It began.",
      unchanged: false,
      evidence: [{ n: 1, title: "The guide", url: "https://example.org/guide", shows: null }],
    });
    expect(update.lines[1]).toMatchObject({ action: "clinical-two", text: null, unchanged: true });
  });

  test("stands between the sphere's updates of other months", async () => {
    expect(await get("/2026-02-clinical", updateAnswer)).toMatchObject({
      previous_update: { id: "2026-01-clinical", month: "2026-01" },
      next_update: { id: "2026-03-clinical", month: "2026-03" },
      others: [],
    });
    expect(await get("/2026-04-students", updateAnswer)).toMatchObject({
      previous_update: { id: "2026-02-students-2", month: "2026-02" },
      next_update: null,
    });
  });

  test("names what it replaced or was replaced by", async () => {
    const others = async (id: string) =>
      (await get(`/${id}`, updateAnswer)).others.map((o) => o.id);
    expect(await others("2026-02-students")).toEqual(["2026-02-students-2"]);
    expect(await others("2026-02-students-2")).toEqual(["2026-02-students"]);
  });

  test("is not there before it was published", async () => {
    expect((await app.request("/api/v1/updates/2026-03-clinical?asof=2026-04-01")).status).toBe(
      404,
    );
    expect((await app.request("/api/v1/updates/2026-03-clinical?asof=2026-04-02")).status).toBe(
      200,
    );
    expect((await app.request("/api/v1/updates/nothing-here")).status).toBe(404);
  });

  test("keeps its place when a text was removed lawfully, and says which", async () => {
    const other = await yearOfReports();
    await other.store.client.execute("delete from event_text where body = 'It began.'");
    const body = (await (await other.request("/api/v1/updates/2026-03-clinical")).json()) as {
      gone: string[];
      lines: { text: string | null }[];
    };
    expect(body.gone).toEqual(["line.clinical-one"]);
    expect(body.lines[0]!.text).toBeNull();
    other.end();
  });
});

describe("the feed", () => {
  const feed = async (query = "") => (await app.request(`/updates.atom${query}`)).text();

  test("is Atom with every update, newest first, under addresses that never change", async () => {
    const answer = await app.request("/updates.atom");
    expect(answer.headers.get("content-type")).toBe("application/atom+xml; charset=utf-8");
    const xml = await answer.text();
    expect(xml).toMatch(
      /^<\?xml version="1.0" encoding="utf-8"\?>\n<feed xml:lang="en" xmlns="http:\/\/www.w3.org\/2005\/Atom">/,
    );
    const entries = [...xml.matchAll(/<entry>[\s\S]*?<id>([^<]*)<\/id>/g)].map((m) => m[1]);
    expect(entries[0]).toBe("http://127.0.0.1:8787/updates/2026-04-students");
    expect(entries).toHaveLength(6);
    expect(new Set(entries).size).toBe(6);
    expect(xml).toMatch(/<updated>2026-04-20T15:00:00\.000\d{6}Z<\/updated>/);
    expect(xml).toContain("What clinical did in 2026-03.");
  });

  test("stays in the day that is read, with the same ids", async () => {
    const xml = await feed("?asof=2026-01-31");
    expect(xml.match(/<entry>/g)).toHaveLength(1);
    expect(xml).toContain("<id>http://127.0.0.1:8787/updates/2026-01-clinical</id>");
    expect(xml).toContain('href="http://127.0.0.1:8787/updates/2026-01-clinical?asof=2026-01-31"');
  });

  test("prints hostile words as words", async () => {
    const other = await yearOfReports();
    await other.record({
      kind: "update.nothing_reported",
      subject: "update/2026-05/clinical",
      role: "lead",
      facts: { update: "2026-05-clinical", sphere: "clinical", month: "2026-05" },
      texts: { summary: "]]><script>alert(1)</script> & more" },
    });
    const xml = await (await other.request("/updates.atom")).text();
    expect(xml).not.toContain("<script");
    expect(xml).toContain("]]&gt;&lt;script&gt;");
    other.end();
  });
});
