import * as v from "valibot";
import { afterEach, beforeEach, expect, test, vi } from "vitest";
import { refusal } from "../../test/asLead.ts";
import { pageOf } from "../../test/pageOf.ts";
import { wordsOf } from "../../test/readPage.ts";
import { yearClosing } from "../../test/yearClosing.ts";
import { closeStart, yearClose } from "./schema.ts";

vi.spyOn(console, "info").mockImplementation(() => undefined);

let app: Awaited<ReturnType<typeof yearClosing>>;
beforeEach(async () => {
  app = await yearClosing();
});
afterEach(() => app.end());

const YEAR = "/api/v1/board/years/2026";
const reason = "The laboratory opens in spring.";

async function close(cookie = app.session.office, year = YEAR) {
  const answer = await app.request(year, { cookie });
  expect(answer.status).toBe(200);
  const body: unknown = await answer.json();
  expect(v.parse(yearClose, body)).toEqual(body);
  return body as v.InferOutput<typeof yearClose>;
}

async function decided(action: string, json: unknown, version = 1) {
  expect((await app.send(action, json, { version })).status).toBe(201);
}

async function page(path: string) {
  return pageOf(await app.request(path, { cookie: app.session.office }));
}

test("in November the cohort stands as it will close, and nothing is decided yet", async () => {
  const year = await close();
  expect(year).toMatchObject({ year: 2026, next: 2027, promised: 4, undecided: 4, days_left: 37 });
  expect(year.counts).toMatchObject({ done: 0, continuing: 4 });
  expect(year.items.map((a) => [a.slug, a.decided, a.yours])).toEqual([
    ["clinical-one", null, true],
    ["clinical-two", null, true],
    ["students-one", null, true],
    ["students-two", null, true],
  ]);
  const shown = await page("/board/years/2026");
  expect(wordsOf(shown, "h1")).toEqual([
    "Four actions were promised in 2026 so far: four continuing.",
  ]);
  expect(wordsOf(shown, ".lede")[0]).toContain("37 days are left");
  expect(wordsOf(shown, ".lede")[0]).toContain("Nothing is decided yet about the four");
});

test("carrying over keeps an action in its cohort, continuing, with its reason in public", async () => {
  await decided("clinical-one", { decide: "carry", reason });
  const year = await close();
  expect(year).toMatchObject({ promised: 4, undecided: 3, next_promised: 0 });
  expect(year.counts.continuing).toBe(4);
  expect(year.items[0]?.decided).toMatchObject({
    how: "carried",
    year: 2027,
    reason,
    role: "admin",
  });
  const again = await app.send("clinical-one", { decide: "carry", reason }, { version: 2 });
  expect(await refusal(again)).toEqual([409, "action.carried_already"]);
});

test("a reworded successor is promised in the new cohort, and the old one neither grows nor shrinks", async () => {
  const words = {
    wording: "The promise of clinical-one, at every site.",
    result: "",
    done_with: "",
  };
  await decided("clinical-one", { decide: "reword", ...words, due: "2027-06-30", reason });
  const year = await close();
  expect(year).toMatchObject({ promised: 4, undecided: 3, next_promised: 1 });
  expect(year.counts).toMatchObject({ changed: 1, continuing: 3 });
  const into = year.items[0]?.decided?.into;
  expect(into?.wording).toBe(words.wording);
  const next = (await (await app.request(`/api/v1/actions/${into?.slug}`)).json()) as {
    cohort: number;
    due: string;
  };
  expect(next).toMatchObject({ cohort: 2027, due: "2027-06-30" });
});

test("dropping needs a reason and counts as dropped", async () => {
  const empty = await app.send("clinical-one", { decide: "drop", reason: " " });
  expect(await refusal(empty)).toEqual([422, "request.invalid", "reason"]);
  await decided("clinical-one", { decide: "drop", reason });
  const year = await close();
  expect(year.counts).toMatchObject({ dropped: 1, continuing: 3 });
  expect(year.items[0]?.decided).toMatchObject({ how: "dropped", reason });
  const ended = await app.send("clinical-one", { decide: "carry", reason }, { version: 2 });
  expect(await refusal(ended)).toEqual([409, "action.move_refused"]);
});

test("the same words are no rewording, and another year's action is not there", async () => {
  const same = {
    decide: "reword",
    wording: "The promise of clinical-one.",
    result: "It is so — for everyone.",
    done_with: "",
    reason,
  };
  expect(await refusal(await app.send("clinical-one", same))).toEqual([
    422,
    "request.invalid",
    "wording",
  ]);
  const path = "/api/v1/board/years";
  for (const gone of ["/2027", "/2025", "/2026/nowhere", "/2025/clinical-one"])
    expect((await app.request(path + gone, { cookie: app.session.office })).status).toBe(404);
  expect((await app.request(`${path}/now`, { cookie: app.session.office })).status).toBe(422);
});

test("who decided from an older version is told, and a sent key counts once", async () => {
  await decided("clinical-one", { decide: "carry", reason });
  const stale = await app.send("clinical-one", { decide: "drop", reason });
  expect(await refusal(stale)).toEqual([412, "subject.changed_meanwhile"]);
  const bare = await app.request(`${YEAR}/clinical-one`, {
    json: { decide: "drop", reason },
    cookie: app.session.office,
    headers: { "idempotency-key": "key-without-version" },
  });
  expect(await refusal(bare)).toEqual([428, "request.version_missing"]);
  const twice = () =>
    app.request(`${YEAR}/clinical-two`, {
      json: { decide: "drop", reason },
      cookie: app.session.office,
      headers: { "idempotency-key": "key-sent-twice", "if-match": '"1"' },
    });
  const [one, two] = [await twice(), await twice()];
  expect(await one.json()).toEqual(await two.json());
});

test("executives see all and decide about their own strategies, others not at all", async () => {
  const own = await app.signInAs("executive", "fair-care");
  expect((await close(own)).items.every((a) => a.yours)).toBe(true);
  expect(
    (await app.send("clinical-one", { decide: "carry", reason }, { cookie: own })).status,
  ).toBe(201);
  expect((await close()).items[0]?.decided?.role).toBe("executive");
  const other = await app.signInAs("executive", "another-strategy");
  expect((await close(other)).items.some((a) => a.yours)).toBe(false);
  const foreign = await app.send("clinical-two", { decide: "drop", reason }, { cookie: other });
  expect(await refusal(foreign)).toEqual([403, "action.other_strategy"]);
  const start = (await (
    await app.request(`${YEAR}/clinical-two`, { cookie: other })
  ).json()) as v.InferOutput<typeof closeStart>;
  expect(v.parse(closeStart, start)).toEqual(start);
  expect(start.refused).toBe("action.other_strategy");
  for (const role of ["lead", "approver", "assessor", "moderator"] as const) {
    const cookie = await app.signInAs(role, role === "lead" ? "clinical" : null);
    expect((await app.request(YEAR, { cookie })).status).toBe(403);
    expect((await app.request("/board/years/2026", { cookie })).status).toBe(403);
    const sent = await app.send("clinical-two", { decide: "drop", reason }, { cookie });
    expect(sent.status).toBe(403);
  }
  expect((await app.request(YEAR)).status).toBe(401);
  expect((await app.request("/board/years/2026")).status).toBe(303);
});

test("it is decided from 1 November on, until the last minute of the year, and after it too", async () => {
  await app.at("2026-11-01T03:59:00Z");
  expect(await close()).toMatchObject({ undecided: 4, days_left: 61 });
  expect((await close()).items.some((a) => a.yours)).toBe(false);
  const early = await app.send("clinical-one", { decide: "carry", reason });
  expect(await refusal(early)).toEqual([409, "year.not_closing"]);
  await app.at("2026-11-01T04:00:00Z");
  await decided("clinical-one", { decide: "carry", reason });
  await app.at("2027-01-01T04:59:00Z");
  expect(await close()).toMatchObject({ day: "2026-12-31", days_left: 0, next: 2027 });
  await decided("clinical-two", { decide: "carry", reason });
  await app.at("2027-01-01T05:00:00Z");
  const after = await close();
  expect(after).toMatchObject({ day: "2027-01-01", days_left: null, next: 2027, undecided: 2 });
  await decided("students-one", { decide: "drop", reason });
  const words = { wording: "Another promise.", reason };
  await decided("students-two", { decide: "reword", ...words });
  expect(await close()).toMatchObject({ promised: 4, undecided: 0, next_promised: 1 });
  const closed = await close(app.session.office, `${YEAR}?asof=2026-12-31`);
  expect(closed.counts).toMatchObject({ continuing: 4, dropped: 0, changed: 0 });
  expect(wordsOf(await page("/board/years/2026"), "h1")).toEqual([
    "Four actions were promised in 2026: one dropped, one continued in other words and two continuing.",
  ]);
});

test("a year later what was carried over is open to be decided again", async () => {
  await decided("clinical-one", { decide: "carry", reason });
  await app.at("2027-11-02T15:00:00Z");
  const year = await close();
  expect(year).toMatchObject({ next: 2028, undecided: 4 });
  await decided("clinical-one", { decide: "carry", reason: "Once more." }, 2);
  expect((await close()).items[0]?.decided).toMatchObject({ year: 2028, reason: "Once more." });
});
