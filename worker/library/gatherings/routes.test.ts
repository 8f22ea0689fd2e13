import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { asRemovers } from "../../test/asRemovers.ts";
import { listed } from "../../test/listedAndAsked.ts";
import { pageOf } from "../../test/pageOf.ts";
import { wordsOf } from "../../test/readPage.ts";
import type { GatheringDetail } from "./schema.ts";

const PAGE = "/gatherings/who-is-heard";

describe("the gatherings that the public reads", () => {
  let app: Awaited<ReturnType<typeof asRemovers>>;
  /** One is announced on the 24th for April past, another for December; on the 25th one is told, and one cancelled. */
  beforeAll(async () => {
    app = await asRemovers();
    const [announced, changed] = listed as [(typeof listed)[0], (typeof listed)[0]];
    await app.record(announced, {
      kind: "gathering.announced",
      subject: "gathering/who-is-next",
      role: "admin",
      facts: {
        ...(announced as Extract<typeof announced, { kind: "gathering.announced" }>).facts,
        gathering: "who-is-next",
        on: "2026-12-08",
        time: null,
        part: 3,
      },
      texts: { title: "Who is next", series: "Open table", description: "D", link: "javascript:x" },
    });
    app.clock.now = new Date("2026-11-25T15:00:00Z");
    await app.record(changed, {
      kind: "gathering.cancelled",
      subject: "gathering/who-is-next",
      role: "admin",
      facts: { gathering: "who-is-next" },
      texts: { reason: "Snow is forecast." },
    });
  });
  afterAll(() => app.end());

  const one = async (query = "") =>
    (await app.json(`/api/v1${PAGE}${query}`)).body as unknown as GatheringDetail;

  test("are listed with those ahead first, by what they speak of and by series", async () => {
    const list = async (query = "") => {
      const { status, body } = await app.json(`/api/v1/gatherings${query}`);
      return status === 200 ? (body.items as { slug: string }[]).map((g) => g.slug) : status;
    };
    expect(await list()).toEqual(["who-is-next", "who-is-heard"]);
    expect(await list("?series=open-table&strategy=fair-care&sphere=clinical")).toHaveLength(2);
    expect(await list("?action=clinical-one")).toEqual([]);
    expect(await list("?page=2&per_page=1")).toEqual(["who-is-heard"]);
    expect(await list("?sphere=No!")).toBe(422);
    expect((await app.json("/api/v1/gatherings/none")).status).toBe(404);
    expect((await app.request("/gatherings?series=No!")).status).toBe(422);
  });

  test("say when they are in the roadmap's zone, what came of them, and why they were cancelled", async () => {
    const past = await pageOf(await app.request(PAGE));
    expect(wordsOf(past, ".lede")).toEqual([
      "It was on Tuesday 14 April 2026, 13:00 to 14:00, New York time.",
    ]);
    expect(wordsOf(past, ".kick")).toEqual(["Open table, part 2"]);
    expect(past.body.textContent).toContain("Two wishes came up.");
    expect(wordsOf(past, ".spine h3")).toEqual([
      "Attendance and recap added; time changed",
      "It was announced",
    ]);
    expect(wordsOf(past, ".spine li")[0]).toContain("Time: was 12:30, now 13:00.");
    const next = await pageOf(await app.request("/gatherings/who-is-next"));
    expect(wordsOf(next, ".lede")).toEqual(["Cancelled. It was to be on Tuesday 8 December 2026."]);
    expect(wordsOf(next, ".note")).toEqual(["Why: Snow is forecast."]);
    expect(next.querySelector("a[href^=javascript]")).toBeNull();
    const all = await pageOf(await app.request("/gatherings"));
    expect(wordsOf(all, "h1")).toEqual(["One gathering is ahead; one lies behind."]);
    expect(wordsOf(all, ".ledger .end")).toEqual(["Cancelled", "Attendance: nearly 100"]);
  });

  test("are found from the strategy and the sphere that they speak of", async () => {
    for (const path of ["/strategies/fair-care", "/spheres/clinical"]) {
      const page = await pageOf(await app.request(path));
      expect(page.querySelector(`a[href="${PAGE}"]`)!.textContent).toBe("Who is heard");
    }
    const page = await pageOf(await app.request(PAGE));
    for (const path of ["/strategies/fair-care", "/spheres/clinical", "/gatherings/who-is-next"])
      expect(page.querySelector(`main a[href="${path}"]`)).not.toBeNull();
  });

  test("are read as of a day, when nothing of them was told or cancelled yet", async () => {
    expect(await one("?asof=2026-11-24")).toMatchObject({ time: "12:30", recap: null });
    const page = await pageOf(await app.request("/gatherings/who-is-next?asof=2026-11-24"));
    expect(wordsOf(page, ".lede")).toEqual(["Tuesday 8 December 2026."]);
    expect((await app.request(`${PAGE}?asof=2026-11-22`)).status).toBe(404);
  });

  test("lose any of their words lawfully, with a tombstone for each, on every day", async () => {
    const fields = ["recap", "facilitators", "reason", "description"];
    expect((await app.texts(PAGE)).map((x) => x.field)).toEqual(expect.arrayContaining(fields));
    await app.remove((x) => fields.includes(x.field), PAGE);
    const told = await one();
    expect(told).toMatchObject({ recap: null, facilitators: null, description: null });
    expect(told.redacted.map((x) => x.field).toSorted()).toEqual(
      fields.filter((f) => f !== "reason").toSorted(),
    );
    const page = await pageOf(await app.request(PAGE));
    const tombs = wordsOf(page, ".tomb").join();
    for (const field of fields) expect(tombs).toContain(`Removed lawfully: the ${field}.`);
    expect(await one("?asof=2026-11-24")).toMatchObject({ description: null });
    const corrections = await pageOf(await app.request("/corrections"));
    expect(corrections.querySelector(`.ledger a[href="${PAGE}"]`)!.textContent).toBe("A gathering");
  });
});
