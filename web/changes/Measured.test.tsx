import { afterAll, beforeAll, expect, test } from "vitest";
import { changedSince } from "../../worker/test/changedSince.ts";
import { judged, measured } from "../../worker/test/measuredAndJudged.ts";
import { readPage, wordsOf } from "../../worker/test/readPage.ts";

let app: Awaited<ReturnType<typeof changedSince>>;
beforeAll(async () => {
  app = await changedSince();
  await app.onDay("2026-06-21", ...measured.slice(0, 3));
  await app.onDay(
    "2026-06-25",
    ...measured.slice(3),
    ...judged.slice(0, 1),
    {
      kind: "action.carried",
      subject: "action/students-one",
      role: "lead",
      facts: { action: "students-one", year: 2027 },
      texts: { reason: "The houses need another year." },
    },
    {
      kind: "action.helped",
      subject: "action/clinical-one",
      role: "executive",
      facts: { action: "clinical-one", offer: "decision", update: "2026-03-clinical" },
      texts: { said: "It goes on without the second house." },
    },
    {
      kind: "lead.asked",
      subject: "ask/q-1",
      role: "executive",
      facts: { ask: "q-1", update: "2026-03-clinical", sphere: "clinical" },
      texts: { question: "Which room is missing?" },
    },
    {
      kind: "target.set",
      subject: "target/on_time",
      role: "admin",
      facts: { figure: "on_time", fromMonth: "2026-07", value: 80 },
      texts: { reason: "We can." },
    },
  );
});
afterAll(() => app.end());

const part = async (query: string, id: string) => {
  const { document } = await readPage(app, `/changes?${query}`);
  return wordsOf(document, `section[aria-labelledby=${id}] .what`);
};

test("a reading is told in words and whole numbers, and what is hidden is no number", async () => {
  const [taken] = await part("from=2026-06-20&to=2026-06-21", "measured");
  expect(taken).toContain("Who was heardRead on 1 May 2026.");
  expect(taken).toContain("In all: 40 people.Students: hidden (fewer than eleven people).");
  expect(taken).not.toMatch(/\b0\b/);
  const [corrected] = await part("from=2026-06-21", "measured");
  expect(corrected).toContain("In all: 40 people → 41 people.");
  expect(corrected).toContain("Students: hidden (fewer than eleven people) → 12 people.");
});

test("a measure says what it aims at, and when earlier readings no longer compare", async () => {
  const measures = await part("from=2026-06-20&to=2026-06-21", "new");
  expect(measures[0]).toContain("A new measure, which tells one group apart.");
  expect(measures[0]).toContain("Target: 60 people.");
  const [changed] = await part("from=2026-06-21", "measures");
  expect(changed).toContain("A new series begins here");
  expect(changed).toContain("Another one asks it better.");
});

test("acts are told by role, with what was said", async () => {
  const since = "from=2026-06-21";
  const of = async (id: string) => (await part(since, id))[0];
  expect(await of("carried")).toContain("It goes on into 2027, and stays one of the promises");
  expect(await of("assessed")).toContain("An assessor judges: Planning");
  expect(await of("assessed")).toContain("There is a plan, and nobody has begun.");
  expect(await of("decided")).toContain("A decision by the executive owner.");
  expect(await of("asked")).toContain("Asked by the executive owner:Which room is missing?");
  expect(await of("asked")).toContain("The lead has not answered yet.");
  expect(await of("targets")).toContain("In timeAt least 80%, from July 2026 on.We can.");
});

test("the feed tells them too, hidden numbers in words", async () => {
  app.clock.now = new Date("2026-06-25T16:00:00Z");
  const feed = await (await app.request("/changes.atom")).text();
  expect(feed).toContain("Measured: Who was heard");
  expect(feed).toContain("Students: hidden (fewer than eleven people) → 12");
  expect(feed).toContain("Target of reporting: on time, July 2026");
  expect(feed).toContain("Judged by the second voice: The promise of clinical-one., March 2026");
  expect(feed).toContain("Which room is missing?");
});
