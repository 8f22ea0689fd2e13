import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { entriesIn, wrongInAtom } from "../../test/atomRules.ts";
import { changedPromises } from "../../test/changedPromises.ts";
import { wrongInJsonFeed } from "../../test/jsonFeedRules.ts";

const HOSTILE = "A & B]]> <script>alert(1)</script>\r\nX: y \u0001\uFFFE 🙂é";
const ORIGIN = "http://127.0.0.1:8787";

let app: Awaited<ReturnType<typeof changedPromises>>;
beforeAll(async () => {
  app = await changedPromises();
  await app.record(
    {
      kind: "sphere.changed",
      subject: "sphere/clinical",
      role: "admin",
      facts: { sphere: "clinical" },
      texts: { title: HOSTILE },
    },
    {
      kind: "action.reworded",
      subject: "action/clinical-three",
      role: "lead",
      facts: { action: "clinical-three" },
      texts: { wording: HOSTILE, reason: HOSTILE },
    },
  );
});
afterAll(() => app.end());

const body = async (path: string) => {
  const answer = await app.request(path);
  expect(answer.status).toBe(200);
  return { text: await answer.text(), type: answer.headers.get("content-type") };
};

const ATOM = [
  "/updates.atom",
  "/changes.atom",
  "/changes.atom?group=missed",
  "/changes.atom?sphere=clinical&group=reported",
  "/strategies/fair-care.atom",
  "/spheres/clinical.atom",
  "/actions/clinical-three.atom",
  "/search.atom?q=promise",
  "/search.atom?q=promise&kind=action",
];

describe("every feed", () => {
  test.each(ATOM)("%s keeps each rule of RFC 4287, whatever people wrote", async (path) => {
    const { text, type } = await body(path);
    expect(type).toBe("application/atom+xml; charset=utf-8");
    expect(wrongInAtom(text, ORIGIN + path)).toEqual([]);
    expect(entriesIn(text).size).toBeGreaterThan(0);
  });

  test("of a search names itself as it was asked for, by an id in its shortest form", async () => {
    const path = "/search.atom?q=promise%3A+what%3F+%28now%29";
    const { text } = await body(path);
    expect(wrongInAtom(text, ORIGIN + path)).toEqual([]);
    expect(text).toContain(`<id>${ORIGIN}/search.atom?q=promise:+what?+(now)</id>`);
  });

  test("as JSON keeps each rule of JSON Feed 1.1, and says what the Atom one says", async () => {
    const { text, type } = await body("/updates.json");
    expect(type).toBe("application/feed+json");
    expect(wrongInJsonFeed(text, `${ORIGIN}/updates.json`)).toEqual([]);
    const { items } = JSON.parse(text) as { items: { id: string; date_modified: string }[] };
    const atom = entriesIn((await body("/updates.atom")).text);
    expect(items.map((i) => [i.id, i.date_modified])).toEqual(
      [...atom].map(([id, e]) => [id, e.updated]),
    );
  });

  test("of a thing that does not exist is not found, and nor is one that makes no sense", async () => {
    for (const path of ["/strategies/none.atom", "/spheres/none.atom", "/actions/none.atom"])
      expect((await app.request(path)).status).toBe(404);
    expect((await app.request("/changes.atom?group=all")).status).toBe(422);
    expect((await app.request("/spheres/clinical.atom?asof=2001-01-01")).status).toBe(404);
  });
});

describe("a correction", () => {
  const fix = () =>
    app.record({
      kind: "update.corrected",
      subject: "update/2026-03/clinical",
      role: "lead",
      facts: { update: "2026-03-clinical", why: "typing", fields: ["summary"] },
      texts: { summary: "What they did in March.\nAnd by whom.", reason: "A slip." },
    });
  const feeds = async () =>
    Promise.all(
      ["/updates.atom", "/spheres/clinical.atom", "/strategies/fair-care.atom"].map(async (path) =>
        entriesIn((await body(path)).text),
      ),
    );

  test("updates the entry that is there, and makes no second one", async () => {
    const before = await feeds();
    app.clock.now = new Date("2026-05-21T16:00:00Z");
    await fix();
    const after = await feeds();
    const id = `${ORIGIN}/updates/2026-03-clinical`;
    for (const [i, entries] of after.entries()) {
      expect([...entries.keys()].toSorted()).toEqual([...before[i]!.keys()].toSorted());
      const now = entries.get(id)!;
      expect(now.updated).toMatch(/^2026-05-21T16:00:00\.000\d{6}Z$/);
      expect(now.updated > before[i]!.get(id)!.updated).toBe(true);
      expect(now.content).toContain("What they did in March.<br>And by whom.");
    }
  });

  test("twice on one day moves its date again", async () => {
    const [before] = await feeds();
    app.clock.now = new Date("2026-05-21T17:30:00Z");
    await fix();
    const [after] = await feeds();
    const id = `${ORIGIN}/updates/2026-03-clinical`;
    expect(after!.get(id)!.updated > before!.get(id)!.updated).toBe(true);
    expect(after!.size).toBe(before!.size);
  });
});

describe("the feed of missed reports alone", () => {
  const entries = async () => entriesIn((await body("/changes.atom?group=missed")).text);
  const APRIL = `${ORIGIN}/changes#m-2026-04-clinical`;

  test("tells every month without an update, by the clock alone", async () => {
    const missed = await entries();
    expect(missed.get(APRIL)!.title).toMatch(/^No update received: /);
    expect([...missed.keys()].every((id) => id.includes("/changes#m-"))).toBe(true);
  });

  test("a late update takes the place of what was missed, under the same id", async () => {
    const before = await entries();
    app.clock.now = new Date("2026-05-22T15:00:00Z");
    await app.record({
      kind: "update.nothing_reported",
      subject: "update/2026-04/clinical",
      role: "lead",
      facts: { update: "2026-04-clinical", sphere: "clinical", month: "2026-04" },
      texts: { summary: "Nothing moved." },
    });
    const after = await entries();
    expect([...after.keys()].toSorted()).toEqual([...before.keys()].toSorted());
    expect(after.get(APRIL)!.content).toContain("late");
    expect(after.get(APRIL)!.updated > before.get(APRIL)!.updated).toBe(true);
  });
});
