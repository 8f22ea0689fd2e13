import { afterEach, beforeEach, describe, expect, test } from "vitest";
import { asExecutive, ID, update } from "../../test/asExecutive.ts";
import { newUpdate, refusal } from "../../test/asLead.ts";
import { moved } from "../../test/packs.ts";
import type { Board } from "./schema.ts";

let app: Awaited<ReturnType<typeof asExecutive>>;
beforeEach(async () => {
  app = await asExecutive();
});
afterEach(() => app.end());

const board = (query = "", cookie = app.executive.cookie) =>
  app.get<Board>(`/api/v1/board${query}`, cookie);

describe("the overview compares", () => {
  test("with the last close, unless another day is asked for", async () => {
    const { since } = await board();
    expect([since.on, since.month]).toEqual(["2026-11-11", "2026-10"]);
    expect(since.presets).toEqual({
      closed: "2026-11-11",
      quarter: "2026-08-24",
      year: "2025-12-31",
      meeting: null,
    });
  });

  test("with any earlier day; the day of the last close is still called that", async () => {
    await app.record(moved("clinical-one", "2027-01-15"));
    const before = (await board("?since=2026-11-23")).since;
    expect([before.on, before.month]).toEqual(["2026-11-23", null]);
    expect(before.slipped).toEqual([
      {
        slug: "clinical-one",
        wording: "The promise of clinical-one.",
        days: 31,
        reason: "capacity",
        why: "Two trainers left.",
      },
    ]);
    expect((await board("?since=2026-11-24")).since.slipped).toEqual([]);
    expect((await board("?since=2026-11-11")).since.month).toBe("2026-10");
  });

  test("with nothing, where the day lies before the first event", async () => {
    const { since } = await board("?since=2020-01-01");
    expect([since.on, since.month]).toEqual([null, null]);
  });

  test("with the last day of the newest meeting pack", async () => {
    await app.form(
      "/board/pack",
      { from: "2026-11-01", to: "2026-11-20", strategy: "fair-care" },
      app.executive.cookie,
    );
    expect((await board()).since.presets.meeting).toBe("2026-11-20");
    expect((await board("?asof=2026-11-19")).since.presets.meeting).toBeNull();
  });

  test.each([
    ["a day that is none", "?since=2026-02-30"],
    ["no day at all", "?since=yesterday"],
    ["a day to come", "?since=2026-11-25"],
    ["a day after the one that is read", "?since=2026-06-01&asof=2026-05-31"],
  ])("not with %s, and says so in the reader’s words", async (_, query) => {
    const { cookie } = app.executive;
    const told = await refusal(await app.request(`/api/v1/board${query}`, { cookie }));
    expect([...new Set(told)]).toEqual([422, "request.invalid", "since"]);
    const page = await app.request(`/board${query}`, { cookie });
    expect(page.status).toBe(422);
    expect(await page.text()).toContain("That day cannot be compared with.");
  });
});

describe("as of an earlier day", () => {
  test("it tells what was known then, and its links stay there", async () => {
    const then = await board("?asof=2026-11-21");
    expect(then.day).toBe("2026-11-21");
    expect(then.needs.map((n) => n.kind)).not.toContain("asked");
    const page = await app.page("/board?asof=2026-11-21", app.executive.cookie);
    expect(page).toContain("You are reading this as published on 21 November 2026.");
    expect(page).toContain('href="/board/strategies/fair-care?asof=2026-11-21"');
  });

  test.each([
    ["malformed", 422],
    ["2027-01-01", 404],
    ["2019-01-01", 404],
  ])("a day that cannot be read is refused: %s", async (day, status) => {
    const { cookie } = app.executive;
    expect((await app.request(`/board?asof=${day}`, { cookie })).status).toBe(status);
  });
});

describe("what needs an executive", () => {
  test("stands in its order, with where one can act on it", async () => {
    await app.record(moved("clinical-two", "2027-01-15"), moved("clinical-two", "2027-03-01"));
    const { needs, furthest } = await board();
    expect(needs.map((n) => n.kind)).toEqual(["off_track", "slipped", "asked", "missed", "missed"]);
    expect(needs[0]).toMatchObject({
      action: { slug: "clinical-one" },
      update: ID,
      said: "Stuck.",
    });
    expect(needs[1]).toMatchObject({ moves: 2, reason: "capacity", why: "Two trainers left." });
    expect(furthest).toMatchObject({ action: { slug: "clinical-two" }, slip_days: 76 });
    const page = await app.page("/board", app.executive.cookie);
    expect(page).toContain(`href="/board/updates/${ID}#offers"`);
    expect(page).toContain(`href="/board/updates/${ID}#asks"`);
  });

  test("a question counts once it has waited for more than 30 days", async () => {
    await app.send(`${update}/questions`, { question: "Which one?", who: "public" });
    app.clock.now = new Date("2026-12-25T15:00:00Z");
    const cookie = await app.signInAs("executive");
    const found = async (query: string) =>
      (await board(query, cookie)).needs.find((n) => n.kind === "unanswered");
    expect(await found("?asof=2026-12-24")).toBeUndefined();
    expect(await found("")).toMatchObject({
      update: ID,
      on: "2026-11-24",
      days: 31,
      question: "Which one?",
      private: false,
    });
    expect(await app.page("/board", cookie)).toContain("Which one?");
  });

  test("a question to the lead alone is listed to whoever asked, and to nobody else", async () => {
    await app.send(`${update}/questions`, { question: "Are you well?", who: "private" });
    app.clock.now = new Date("2026-12-25T15:00:00Z");
    const mine = await app.signInAs("executive");
    const other = await app.signInAs("admin");
    const asked = async (cookie: string) =>
      (await board("", cookie)).needs.filter((n) => n.kind === "unanswered");
    expect(await asked(mine)).toMatchObject([{ question: "Are you well?", private: true }]);
    expect(await asked(other)).toEqual([]);
    expect(await app.page("/board", other)).not.toContain("Are you well?");
  });

  test("an answer takes a question from the list, on the day it was given", async () => {
    const done = await app.send(`${update}/questions`, { question: "Which one?", who: "public" });
    const { id } = (await done.json()) as { id: string };
    await app.on("2026-12-28T15:00:00Z");
    await app.form(`/desk/questions/${id}`, { answer: "The ninth." }, app.session.cookie);
    const cookie = await app.signInAs("executive");
    const asked = async (query: string) =>
      (await board(query, cookie)).needs.filter((n) => n.kind === "unanswered").length;
    expect([await asked(""), await asked("?asof=2026-12-27")]).toEqual([0, 1]);
  });

  test("a decision is asked for before help", async () => {
    const lead = await app.signInAs("lead", "students");
    const said = newUpdate({ sphere: "students", need: "help", needs: "Two rooms." });
    await app.publish(said, { cookie: lead });
    const asked = (await board()).needs.flatMap((n) => (n.kind === "asked" ? [n.need] : []));
    expect(asked).toEqual(["decision", "help"]);
  });
});

test("a lead is not let in", async () => {
  const { cookie } = app.session;
  expect((await app.request("/api/v1/board", { cookie })).status).toBe(403);
});
