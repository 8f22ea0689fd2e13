import { afterAll, beforeAll, describe, expect, test } from "vitest";
import type { NewEvent } from "../../record/kinds/all.ts";
import { changedSince, counts } from "../../test/changedSince.ts";

const judged = (stage: "planning" | "underway", reasons: string): NewEvent => ({
  kind: "action.assessed",
  subject: "assessment/clinical-one/2026-03/p-2",
  role: "assessor",
  facts: {
    action: "clinical-one",
    month: "2026-03",
    person: "p-2",
    stage,
    health: stage === "underway" ? "at_risk" : null,
  },
  texts: { reasons },
});

const carried: NewEvent = {
  kind: "action.carried",
  subject: "action/students-one",
  role: "lead",
  facts: { action: "students-one", year: 2027 },
  texts: { reason: "The houses need another year." },
};

const helped: NewEvent = {
  kind: "action.helped",
  subject: "action/clinical-one",
  role: "executive",
  facts: { action: "clinical-one", offer: "help", update: "2026-03-clinical" },
  texts: { said: "Two more people from May." },
};

const asked: NewEvent = {
  kind: "lead.asked",
  subject: "ask/q-1",
  role: "executive",
  facts: { ask: "q-1", update: "2026-03-clinical", sphere: "clinical" },
  texts: { question: "Which room is missing?" },
};

const answered: NewEvent = {
  kind: "lead.answered",
  subject: "ask/q-1",
  role: "lead",
  facts: { ask: "q-1" },
  texts: { answer: "The one under the roof." },
};

const target = (value: number | null, reason: string): NewEvent => ({
  kind: "target.set",
  subject: "target/on_time",
  role: "admin",
  facts: { figure: "on_time", fromMonth: "2026-07", value },
  texts: { reason },
});

let app: Awaited<ReturnType<typeof changedSince>>;
beforeAll(async () => {
  app = await changedSince();
  await app.onDay("2026-06-21", judged("planning", "A plan."), asked, target(80, "We can."));
  await app.onDay("2026-06-25", judged("underway", "A plan, and it began."), answered, carried);
  await app.onDay("2026-06-28", helped, target(90, "We did."));
  await app.onDay("2026-06-30", target(null, "Enough."));
});
afterAll(() => app.end());

const told = async (query: string) => (await app.changes(`?${query}`)).items;
const WHOLE = "from=2026-06-20&to=2026-06-30";

describe("the second voice is told", () => {
  test("as a judgement of its own, with its reasons", async () => {
    const [item] = await told("from=2026-06-20&to=2026-06-21&group=assessed");
    expect(item).toMatchObject({
      kind: "assessed",
      url: "/actions/clinical-one",
      title: "The promise of clinical-one.",
      month: "2026-03",
      role: "assessor",
      stage: "planning",
      health: null,
      said: [{ field: "reasons", text: "A plan." }],
    });
  });

  test("as another judgement of the same month, with both reasons", async () => {
    const [item] = await told("from=2026-06-21&to=2026-06-25&group=assessed");
    expect(item).toMatchObject({
      kind: "reassessed",
      was: "planning",
      was_health: null,
      stage: "underway",
      health: "at_risk",
      texts: [{ field: "reasons", was: "A plan.", now: "A plan, and it began.", removed: false }],
    });
  });

  test("once, as it stands, where both happened since", async () => {
    const items = await told(`${WHOLE}&group=assessed`);
    expect(items.map((i) => [i.kind, i.stage])).toEqual([["assessed", "underway"]]);
  });
});

test("what is carried over is told with its reason", async () => {
  const [item] = await told(`${WHOLE}&group=carried`);
  expect(item).toMatchObject({
    kind: "carried",
    subject: "action/students-one",
    was: "2026",
    now: "2027",
    text: "The houses need another year.",
    removed: false,
  });
});

test("an offer of help is told with what was said", async () => {
  const [item] = await told(`${WHOLE}&group=decided`);
  expect(item).toMatchObject({
    kind: "offered",
    role: "executive",
    update: "2026-03-clinical",
    said: [{ field: "said", text: "Two more people from May." }],
  });
});

test("a question is told when it is put, when it is answered, and as one where both are new", async () => {
  const question = { field: "question", text: "Which room is missing?" };
  const answer = { field: "answer", text: "The one under the roof." };
  const [put] = await told("from=2026-06-20&to=2026-06-21&group=asked");
  expect(put).toMatchObject({ kind: "asked", url: "/updates/2026-03-clinical", said: [question] });
  const [then] = await told("from=2026-06-21&to=2026-06-25&group=asked");
  expect(then).toMatchObject({ kind: "answered", answerer: "lead", said: [question, answer] });
  const both = await told(`${WHOLE}&group=asked`);
  expect(both).toMatchObject([{ kind: "asked", said: [question, answer] }]);
});

test("targets are told as they were set, changed and ended, each with its reason", async () => {
  const items = await told(`${WHOLE}&group=targets`);
  expect(items.map((i) => [i.kind, i.figure, i.was, i.now, i.text])).toEqual([
    ["target_ended", "on_time", "90", null, "Enough."],
    ["target_changed", "on_time", "80", "90", "We did."],
    ["target_set", "on_time", null, "80", "We can."],
  ]);
});

describe("a part of the roadmap", () => {
  const of = async (only: string) => counts(await app.changes(`?${WHOLE}&${only}`));
  test.each([
    ["strategy=fair-care", { carried: 1, assessed: 1, decided: 1, asked: 1 }],
    ["sphere=clinical", { assessed: 1, decided: 1, asked: 1 }],
    ["sphere=students", { carried: 1 }],
    ["action=clinical-one", { assessed: 1, decided: 1, asked: 1 }],
    ["action=students-one", { carried: 1 }],
  ])("with %s leaves out the rest", async (only, expected) => {
    expect(await of(only)).toEqual(expected);
  });
});

test("as of an earlier day a question is open that was answered later", async () => {
  const items = await told("from=2026-06-20&asof=2026-06-22&group=asked");
  expect(items.map((i) => i.said?.length)).toEqual([1]);
});
