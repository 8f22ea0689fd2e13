import { afterEach, beforeEach, describe, expect, test } from "vitest";
import type { NewEvent } from "../../../record/kinds/all.ts";
import { asExecutive, ID, update } from "../../../test/asExecutive.ts";
import { moved } from "../../../test/packs.ts";
import { smallRecord } from "../../../test/smallRecord.ts";
import type { BoardStrategy } from "./schema.ts";

let app: Awaited<ReturnType<typeof asExecutive>>;
beforeEach(async () => {
  app = await asExecutive();
});
afterEach(() => app.end());

const PATH = "/api/v1/board/strategies/fair-care";
const read = (query = "", cookie = app.executive.cookie) =>
  app.get<BoardStrategy>(`${PATH}${query}`, cookie);

/** A second strategy with one action of a sphere that nobody has reported on. */
async function payFairly() {
  const promised = smallRecord().find((e) => e.kind === "action.promised")!;
  const facts = { ...promised.facts, action: "pay-one", strategy: "fair-pay", sphere: "students" };
  await app.record(
    {
      kind: "strategy.stated",
      subject: "strategy/fair-pay",
      role: "admin",
      facts: { strategy: "fair-pay", number: 2, position: 2 },
      texts: { title: "Pay everybody fairly" },
    },
    { ...promised, subject: "action/pay-one", facts } as NewEvent,
  );
}

describe("a strategy as executives read it", () => {
  test("says what it promises, who answers for it and where its actions stand", async () => {
    const it = await read();
    expect(it).toMatchObject({ number: 1, area: "Care", result: "No gap.", last_month: "2026-11" });
    expect(it.executive).toBeNull();
    expect(it.stages).toMatchObject({ underway: 1, not_started: 3 });
    expect(it.health).toEqual({ on_track: 0, at_risk: 0, off_track: 1 });
    expect(it.actions.map((a) => a.slug)).toEqual([
      "clinical-one",
      "clinical-two",
      "students-one",
      "students-two",
    ]);
  });

  test("lists of the overview’s needs those that are about it", async () => {
    await payFairly();
    const kinds = ({ needs }: BoardStrategy) => needs.map((n) => n.kind);
    expect(kinds(await read())).toEqual(["off_track", "asked", "missed", "missed"]);
    const other = await app.get<BoardStrategy>(PATH.replace("care", "pay"), app.executive.cookie);
    expect(kinds(other)).toEqual(["missed"]);
    expect(other.needs[0]).toMatchObject({ sphere: { slug: "students" } });
  });

  test("tells what happened, the newest first: decisions, moves with reasons, stages", async () => {
    await app.record(moved("clinical-one", "2027-01-15"));
    await app.send("/api/v1/actions/clinical-one/offers", {
      offer: "decision",
      said: "Buy the rig.",
      update: ID,
    });
    const { timeline, more } = await read();
    expect(more).toBe(false);
    expect(timeline).toMatchObject([
      { kind: "decision", role: "executive", text: "Buy the rig." },
      { kind: "slip", days: 31, reason: "capacity", text: "Two trainers left." },
      { kind: "stage", from: "not_started", to: "underway", action: { slug: "clinical-one" } },
    ]);
    expect((await read("?asof=2026-11-23")).timeline.map((t) => t.kind)).toEqual(["stage"]);
    const page = await app.page("/board/strategies/fair-care", app.executive.cookie);
    for (const words of ["Buy the rig.", "Two trainers left.", "No gap.", "Needs you here"])
      expect(page).toContain(words);
  });

  test("lists no more than 40 things that happened, and leads to the rest", async () => {
    for (let n = 0; n < 41; n++)
      await app.record(moved("clinical-one", `2027-${n % 2 ? "01" : "02"}-15`));
    const { timeline, more } = await read();
    expect([timeline.length, more]).toEqual([40, true]);
    const page = await app.page("/board/strategies/fair-care", app.executive.cookie);
    expect(page).toContain('href="/changes?strategy=fair-care"');
  }, 60_000);

  test("lists questions with their ages; those to the lead alone to whoever asked", async () => {
    const done = await app.send(`${update}/questions`, { question: "Which one?", who: "public" });
    await app.send(`${update}/questions`, { question: "Are you well?", who: "private" });
    const { id } = (await done.json()) as { id: string };
    await app.on("2026-11-27T15:00:00Z");
    await app.form(`/desk/questions/${id}`, { answer: "The ninth." }, app.session.cookie);
    app.clock.now = new Date("2026-11-30T15:00:00Z");
    const mine = await app.signInAs("executive");
    expect((await read("", mine)).questions).toMatchObject([
      { question: "Which one?", answer: "The ninth.", days: 3, private: false },
      { question: "Are you well?", answer: null, days: 6, private: true },
    ]);
    const before = (await read("?asof=2026-11-26", mine)).questions;
    expect(before).toMatchObject([{ answer: null, answered_on: null, days: 2 }, { days: 2 }]);
    const other = await read("", await app.signInAs("admin"));
    expect(other.questions.map((q) => q.question)).toEqual(["Which one?"]);
  });

  test("words that were removed leave a tombstone", async () => {
    await app.send("/api/v1/actions/clinical-one/offers", {
      offer: "help",
      said: "Call me.",
      update: ID,
    });
    await app.store.client.execute("delete from event_text where field = 'said'");
    const [help] = (await read()).timeline;
    expect(help).toMatchObject({ kind: "help", text: null });
    const page = await app.page("/board/strategies/fair-care", app.executive.cookie);
    expect(page).not.toContain("Call me.");
    expect(page).toContain('class="tomb"');
  });
});

test("one that does not exist is not found, and nobody else is let in", async () => {
  const { cookie } = app.executive;
  expect((await app.request("/api/v1/board/strategies/no-such", { cookie })).status).toBe(404);
  expect((await app.request("/board/strategies/no-such", { cookie })).status).toBe(404);
  const lead = app.session.cookie;
  expect((await app.request(PATH, { cookie: lead })).status).toBe(403);
  expect((await app.request("/board/strategies/fair-care", { cookie: lead })).status).toBe(403);
  expect((await app.request("/board/strategies/fair-care")).status).toBe(303);
});
