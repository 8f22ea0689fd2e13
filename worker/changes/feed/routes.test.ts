import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { changedPromises } from "../../test/changedPromises.ts";

let app: Awaited<ReturnType<typeof changedPromises>>;
beforeAll(async () => {
  app = await changedPromises();
});
afterAll(() => app.end());

const feed = async (query = "") => {
  const answer = await app.request(`/changes.atom${query}`);
  const xml = await answer.text();
  const all = (pattern: RegExp) => [...xml.matchAll(pattern)].map((m) => m[1]!);
  return {
    type: answer.headers.get("content-type"),
    xml,
    ids: all(/<entry>[\s\S]*?<id>([^<]*)<\/id>/g),
    days: all(/<entry>[\s\S]*?<updated>([^<]*)<\/updated>/g),
    links: all(/<entry>[\s\S]*?<link href="([^"]*)"/g),
  };
};

describe("the feed of what changed", () => {
  test("is Atom, newest first, one entry for each change of the last 31 days", async () => {
    const { type, xml, ids, days } = await feed();
    expect(type).toBe("application/atom+xml; charset=utf-8");
    expect(xml).toMatch(
      /^<\?xml version="1.0" encoding="utf-8"\?>\n<feed xml:lang="en" xmlns="http:\/\/www.w3.org\/2005\/Atom">/,
    );
    expect(ids).toContain("http://127.0.0.1:8787/changes#e-27-slipped-action-students-one");
    expect(ids).toContain("http://127.0.0.1:8787/changes#m-2026-04-clinical");
    expect(new Set(ids).size).toBe(ids.length);
    const instants = days.map((day) => day.slice(0, "2026-04-19T00:00:00.000".length));
    expect(instants).toEqual(instants.toSorted().toReversed());
    expect(days.every((day) => day >= "2026-04-19")).toBe(true);
    expect(xml).not.toContain("Bea Hidden");
  });

  test("keeps the ids of what stays as it is, and gives another to what changed again", async () => {
    const before = (await feed()).ids;
    app.clock.now = new Date("2026-05-20T16:00:00Z");
    await app.record({
      kind: "action.rescheduled",
      subject: "action/students-one",
      role: "lead",
      facts: { action: "students-one", to: "2027-03-01", reason: "scope", correction: false },
      texts: { reason: "More <b>houses</b> & ]]> halls." },
    });
    const { ids, xml } = await feed();
    const [gone, ...others] = before.filter((id) => !ids.includes(id));
    expect([gone, others]).toEqual([
      "http://127.0.0.1:8787/changes#e-27-slipped-action-students-one",
      [],
    ]);
    expect(ids[0]).toMatch(/#e-\d+-slipped-action-students-one$/);
    expect(xml).not.toContain("<b>houses</b>");
    expect(xml).toContain("&lt;b&gt;houses&lt;/b&gt;");
  });

  test("stays in the day that is read", async () => {
    const { links, ids } = await feed("?asof=2026-04-25");
    expect(links.length).toBeGreaterThan(0);
    expect(links.every((link) => link.includes("?asof=2026-04-25"))).toBe(true);
    expect(ids.some((id) => id.includes("clinical-three"))).toBe(false);
  });
});
