import { afterAll, beforeAll, expect, test } from "vitest";
import { ID } from "../../test/asCorrector.ts";
import { asRemovers } from "../../test/asRemovers.ts";
import { measured } from "../../test/measuredAndJudged.ts";

const SECRET = "Nora Sample of room 12 said it";
const ACTION = "/actions/clinical-one";

let app: Awaited<ReturnType<typeof asRemovers>>;
beforeAll(async () => {
  app = await asRemovers();
  const before = measured.slice(0, 2);
  await app.record(...before);
  app.clock.now = new Date("2026-11-25T15:00:00Z");
  await app.record(
    {
      kind: "action.carried",
      subject: "action/clinical-one",
      role: "lead",
      facts: { action: "clinical-one", year: 2027 },
      texts: { reason: `${SECRET}, carrying.` },
    },
    {
      kind: "action.assessed",
      subject: "assessment/clinical-one/2026-10/p-9",
      role: "assessor",
      facts: {
        action: "clinical-one",
        month: "2026-10",
        person: "p-9",
        stage: "planning",
        health: null,
      },
      texts: { reasons: `${SECRET}, judging.` },
    },
    {
      kind: "action.helped",
      subject: "action/clinical-one",
      role: "executive",
      facts: { action: "clinical-one", offer: "help", update: null },
      texts: { said: `${SECRET}, helping.` },
    },
    {
      kind: "lead.asked",
      subject: "ask/q-9",
      role: "executive",
      facts: { ask: "q-9", update: ID, sphere: "clinical" },
      texts: { question: `${SECRET}, asking.` },
    },
    {
      kind: "lead.answered",
      subject: "ask/q-9",
      role: "lead",
      facts: { ask: "q-9" },
      texts: { answer: `${SECRET}, answering.` },
    },
    {
      kind: "target.set",
      subject: "target/on_time",
      role: "admin",
      facts: { figure: "on_time", fromMonth: "2026-12", value: 90 },
      texts: { reason: `${SECRET}, aiming.` },
    },
    {
      kind: "measure.defined",
      subject: "measure/seen",
      role: "admin",
      facts: {
        measure: "seen",
        position: 2,
        strategies: [],
        kind: "number",
        direction: "higher",
        suppress: false,
        decimals: 0,
        baseline: null,
        baselineOn: null,
        baselineHidden: false,
        target: null,
        targetOn: null,
      },
      texts: { title: "Seen", definition: `${SECRET}, defining.` },
    },
    {
      kind: "measure.changed",
      subject: "measure/heard",
      role: "admin",
      facts: { measure: "heard", breaks: false, target: 70 },
      texts: { reason: `${SECRET}, changing.` },
    },
    {
      kind: "measure.part_added",
      subject: "measure/heard",
      role: "admin",
      facts: { measure: "heard", part: "staff", position: 2 },
      texts: { label: `${SECRET}, grouping.` },
    },
    {
      kind: "reading.taken",
      subject: "reading/heard-2026-11-01",
      role: "admin",
      facts: {
        reading: "heard-2026-11-01",
        measure: "heard",
        series: 1,
        on: "2026-11-01",
        value: 40,
        hidden: false,
        parts: {},
      },
      texts: { note: `${SECRET}, reading.` },
    },
    {
      kind: "reading.corrected",
      subject: "reading/heard-2026-11-01",
      role: "admin",
      facts: { reading: "heard-2026-11-01", value: 41, hidden: false, parts: {} },
      texts: { reason: `${SECRET}, correcting.` },
    },
  );
});
afterAll(() => app.end());

const SINCE = "?from=2026-11-24";
const read = async (path: string) => (await app.request(path)).text();

/** Where words of the new kinds stand in public: in words, as a feed and as data. */
const everywhere = (page: string) => [
  ...(page.startsWith("/measures") ? [page, `/api/v1${page}`] : [page]),
  `/changes${SINCE}`,
  `/api/v1/changes${SINCE}`,
  "/changes.atom",
  "/record/events.ndjson",
];

test.each([
  ["the reason of a carry-over", ACTION, "reason", "carrying"],
  ["the reasons of a judgement", ACTION, "reasons", "judging"],
  ["an offer of help", ACTION, "said", "helping"],
  ["a question", `/updates/${ID}`, "question", "asking"],
  ["an answer", `/updates/${ID}`, "answer", "answering"],
  ["the reason of a target", "/reporting", "reason", "aiming"],
  ["a definition", "/measures/seen", "definition", "defining"],
  ["the reason of a change of a measure", "/measures/heard", "reason", "changing"],
  ["the name of a group", "/measures/heard", "label", "grouping"],
  ["a note on a reading", "/measures/heard", "note", "reading"],
  ["the reason why a reading was put right", "/measures/heard", "reason", "correcting"],
])("%s is found on its page and removed everywhere", async (_, page, field, end) => {
  const words = `${SECRET}, ${end}.`;
  // The feed tells of the last 31 days: there this measure is new, and its groups are counted.
  const told = everywhere(page).filter((path) => field !== "label" || path !== "/changes.atom");
  for (const path of told) expect(await read(path), path).toContain(words);
  const found = (await app.texts(page)).filter((x) => x.text === words);
  expect(found.map((x) => x.field)).toEqual([field]);
  const done = await app.remove((x) => x.text === words, page);
  expect(done.status).toBe(200);
  for (const path of everywhere(page)) expect(await read(path), path).not.toContain(words);
  const { body } = await app.json("/api/v1/changes?from=2026-11-24&group=redacted");
  const [removal] = body.items as { url: string; fields: string[]; title: string | null }[];
  expect(removal).toMatchObject({ url: page.replace(/^\/reporting$/, "/reporting#targets") });
  expect(removal!.fields).toEqual([field]);
});

test("every page says that words were removed, and by which roles", async () => {
  for (const page of [ACTION, `/updates/${ID}`, "/corrections"])
    expect(await read(page), page).toMatch(/[Rr]emoved/);
  const changes = await read(`/changes${SINCE}`);
  expect(changes).toContain("Removed lawfully: the reasons of the second voice.");
  expect(changes).toContain("The reason was removed.");
  expect(changes).not.toContain(SECRET);
  expect(await read("/changes.atom")).not.toContain(SECRET);
});
