import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { asRemovers } from "../test/asRemovers.ts";
import { askedOf } from "../test/listedAndAsked.ts";
import { pageOf } from "../test/pageOf.ts";
import { wordsOf } from "../test/readPage.ts";

const PAGE = "/questions/q-1";
const [published, routed, answered, , declined] = askedOf;
const second = {
  ...published!,
  subject: "question/q-3",
  facts: {
    question: "q-3",
    about: "action",
    of: "clinical-one",
    askedOn: "2026-11-20",
    sphere: "clinical",
  },
  texts: { question: "When does it begin?" },
} as typeof published;

describe("the community's questions", () => {
  let app: Awaited<ReturnType<typeof asRemovers>>;
  /** Asked on 4 May and published on 6 May; handed on, answered on the 20th, another declined. */
  beforeAll(async () => {
    app = await asRemovers();
    app.clock.now = new Date("2026-11-24T15:00:00Z");
    await app.record(published!, second!);
    app.clock.now = new Date("2026-11-25T15:00:00Z");
    await app.record(routed!, answered!, declined!);
  });
  afterAll(() => app.end());

  const list = async (query = "") =>
    (await app.json(`/api/v1/questions${query}`)).body as {
      items: { id: string; days: number; sphere: string }[];
      total: number;
    };
  const ids = async (query: string) => (await list(query)).items.map((q) => q.id);

  test("stand in one list, those that wait first, with their ages and the median", async () => {
    expect(await list()).toMatchObject({
      items: [
        { id: "q-3", days: 5, answered_on: null, of_title: expect.stringContaining("clinical") },
        { id: "q-1", days: 16, answered_on: "2026-05-20", answered_by: "lead", sphere: "students" },
      ],
      open: 1,
      late: 0,
      answered: 1,
      median_days: 16,
      declined: [{ reason: "personal", count: 1 }],
      taken: false,
    });
  });

  test("are narrowed in the address, by state and by what they are about or who answers", async () => {
    expect(await ids("?state=open")).toEqual(["q-3"]);
    expect(await ids("?state=answered")).toEqual(["q-1"]);
    expect(await ids("?strategy=fair-care")).toEqual(["q-3", "q-1"]);
    expect(await ids("?sphere=students")).toEqual(["q-1"]);
    expect(await ids("?action=clinical-one")).toEqual(["q-3"]);
    expect((await list("?per_page=1&page=2")).items.map((q) => q.id)).toEqual(["q-1"]);
    expect((await app.json("/api/v1/questions?state=late")).status).toBe(422);
    expect((await app.request("/questions?state=late")).status).toBe(422);
  });

  test("read on an earlier day as they stood then", async () => {
    expect(await list("?asof=2026-11-24")).toMatchObject({
      items: [{ id: "q-1", answered_on: null, sphere: "clinical", days: 204 }, { id: "q-3" }],
      open: 2,
      late: 1,
      answered: 0,
      median_days: null,
      declined: [],
    });
    const then = await pageOf(await app.request(`${PAGE}?asof=2026-11-24`));
    expect(then.body.textContent).not.toContain("A board of patients.");
  });

  test("have a page each: the words, who answers, the answer by role and how long it took", async () => {
    const page = await pageOf(await app.request(PAGE));
    expect(wordsOf(page, "h1")).toEqual(["Who decides what is fair?"]);
    expect(wordsOf(page, ".said .by")).toEqual(["Lead, 20 May 2026"]);
    expect(wordsOf(page, ".said .words")).toEqual(["A board of patients."]);
    expect(wordsOf(page, ".facts").join()).toContain("After 16 days");
    expect(wordsOf(page, ".ledger").join()).toContain("It went to");
    expect((await app.request("/questions/q-2")).status).toBe(404);
  });

  test("stand in short on the page of what they are about, and of who answers", async () => {
    const hrefs = async (path: string) =>
      (await pageOf(await app.request(path))).querySelector(`a[href="${PAGE}"]`) !== null;
    expect(await hrefs("/strategies/fair-care")).toBe(true);
    expect(await hrefs("/spheres/students")).toBe(true);
    expect(await hrefs("/actions/clinical-one")).toBe(false);
  });

  test("are found by their words, and told in what changed", async () => {
    const found = await app.json("/api/v1/search?q=decides+fair&kind=question");
    expect(found.body.items).toMatchObject([{ kind: "question", ref: "q-1", url: PAGE }]);
    const changes = await app.json(
      "/api/v1/changes?from=2026-11-24&to=2026-11-25&group=asked&strategy=fair-care",
    );
    expect(changes.body.items).toMatchObject([
      {
        kind: "answered",
        url: PAGE,
        answerer: "lead",
        said: [{ text: "Who decides what is fair?" }, { text: "A board of patients." }],
      },
      { kind: "routed", url: PAGE, was: "clinical", now: "students" },
    ]);
    const page = await pageOf(await app.request("/changes?from=2026-11-24&to=2026-11-25"));
    expect(page.body.textContent).toContain("Asked by the community:");
    expect(page.body.textContent).toContain("It went from clinical to students.");
  });

  test("lose words lawfully, question or answer, with a tombstone for each", async () => {
    await app.remove((x) => x.field === "answer", PAGE);
    const page = await pageOf(await app.request(PAGE));
    expect(wordsOf(page, ".tomb")).toHaveLength(1);
    expect(wordsOf(page, "h1")).toEqual(["Who decides what is fair?"]);
    await app.remove((x) => x.field === "question", PAGE);
    const rest = await pageOf(await app.request(PAGE));
    expect(wordsOf(rest, ".tomb")).toHaveLength(2);
    expect(rest.body.textContent).not.toContain("Who decides what is fair?");
    const corrections = await pageOf(await app.request("/corrections"));
    expect(corrections.querySelector(`.ledger a[href="${PAGE}"]`)!.textContent).toBe("A question");
    const found = await app.json("/api/v1/search?q=decides+fair&kind=question");
    expect(found.body.total).toBe(0);
  });
});
