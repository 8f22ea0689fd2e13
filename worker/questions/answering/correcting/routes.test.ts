import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { replay } from "../../../record/replay.ts";
import { asAsker } from "../../../test/asAsker.ts";
import { pageOf } from "../../../test/pageOf.ts";
import { publicRows } from "../../../test/publicRows.ts";
import { wordsOf } from "../../../test/readPage.ts";

const DAY = 86_400_000;
const FIRST = "A board of patients.";
const SECOND = "A board of patients and nurses.";

let app: Awaited<ReturnType<typeof asAsker>>;
let id: string;
let lead: string;
/** Asked on 24 November; answered by the lead of Clinical on the 26th, who reads it again on the 28th. */
beforeAll(async () => {
  app = await asAsker();
  await app.ask();
  id = (await app.waiting())[0]!.id;
  await app.decide(id, { do: "publish", sphere: "clinical" });
  app.wait(2 * DAY);
  lead = await app.signInAs("lead", "clinical");
});
afterAll(() => app.end());

const url = () => `/questions/${id}`;
const path = () => `/desk/answers/${id}/correct`;
const detail = async (query = "") => (await app.json(`/api/v1${url()}${query}`)).body;
const correct = (json: object, version: string | undefined, cookie = lead) =>
  app.request(`/api/v1${url()}/corrections`, {
    json,
    cookie,
    headers: { ...app.key(), ...(version !== undefined && { "if-match": version }) },
  });
const input = { answer: SECOND, reason: "The nurses were left out." };
const entries = async () => {
  const atom = await (await app.request("/changes.atom")).text();
  return [...atom.matchAll(/<entry>.*?<\/entry>/gs)].flatMap(([entry]) =>
    entry.includes(url()) ? [entry] : [],
  );
};
const idOf = (entry: string) => /<id>(.*?)<\/id>/.exec(entry)![1];
const found = async (words: string) =>
  (await app.json(`/api/v1/search?q=${words}&kind=question`)).body.total;

describe("an answer to the community", () => {
  let entry: string | undefined;

  test("cannot be put right before it is given", async () => {
    expect((await correct(input, '"1"')).status).toBe(409);
    await app.request(`/api/v1${url()}/answer`, {
      json: { answer: FIRST },
      cookie: lead,
      headers: app.key(),
    });
    [entry] = await entries();
    expect(entry).toContain(FIRST);
    app.wait(2 * DAY);
    lead = await app.signInAs("lead", "clinical");
  });

  test("is put right by its own sphere or the office, from the version that was read, with a reason", async () => {
    const students = await app.signInAs("lead", "students");
    const statuses = await Promise.all([
      correct(input, '"2"', students),
      correct(input, '"2"', await app.signInAs("executive")),
      correct(input, undefined),
      correct(input, '"1"'),
      correct({ ...input, reason: "" }, '"2"'),
      correct({ ...input, answer: FIRST }, '"2"'),
    ]);
    expect(statuses.map((answer) => answer.status)).toEqual([403, 403, 428, 412, 422, 422]);
    expect(await detail()).toMatchObject({ answer: FIRST, corrections: [] });
  });

  test("is compared and then published by a form without a script, which loses no word", async () => {
    const shown = await pageOf(await app.request(path(), { cookie: lead }));
    const value = (name: string) =>
      shown.querySelector(`input[name=${name}]`)!.getAttribute("value")!;
    const form = {
      idempotency_key: value("idempotency_key"),
      version: value("version"),
      ...input,
    };
    const without = await app.request(path(), { form: { ...form, reason: "" }, cookie: lead });
    expect(without.status).toBe(422);
    expect((await pageOf(without)).querySelector("textarea[name=answer]")!.textContent).toContain(
      SECOND,
    );
    const compared = await pageOf(
      await app.request(path(), { form: { ...form, do: "compare" }, cookie: lead }),
    );
    expect(wordsOf(compared, ".cols .words")).toEqual([FIRST, SECOND]);
    expect((await detail()).corrections).toEqual([]);
    const late = await app.request(path(), { form: { ...form, do: "publish" } });
    expect([late.status, await late.text()]).toEqual([401, expect.stringContaining(SECOND)]);
    const done = await app.request(path(), { form: { ...form, do: "publish" }, cookie: lead });
    expect(done.headers.get("location")).toMatch(new RegExp(`^${url()}\\?seen=\\d+$`));
    const stale = await app.request(path(), { form: { ...form, do: "compare" }, cookie: lead });
    expect(stale.status).toBe(412);
  });

  test("shows its words of today, both texts with day and reason, and runs no clock anew", async () => {
    expect(await detail()).toMatchObject({
      answer: SECOND,
      answered_on: "2026-11-26",
      days: 2,
      corrections: [
        { on: "2026-11-28", role: "lead", reason: input.reason, was: FIRST, now: SECOND },
      ],
    });
    const page = await pageOf(await app.request(url()));
    expect(wordsOf(page, "[aria-labelledby=answer] .words")).toEqual([SECOND]);
    expect(wordsOf(page, "[aria-labelledby=answer] .meta a")).toEqual([
      "Corrected on 28 November 2026",
    ]);
    expect(wordsOf(page, "[aria-labelledby=corrections] section p").join(" ")).toContain(
      input.reason,
    );
    expect(page.querySelector("[aria-labelledby=corrections] ins")!.textContent).toContain(
      "nurses",
    );
    expect(await detail("?asof=2026-11-27")).toMatchObject({ answer: FIRST, corrections: [] });
    const list = await pageOf(await app.request("/corrections"));
    expect(list.querySelector(`.ledger a[href="${url()}"]`)).not.toBeNull();
  });

  test("is told in what changed, and in its own entry of the feed, which stays one", async () => {
    const items = async (query: string) =>
      (await app.json(`/api/v1/changes?${query}`)).body.items as object[];
    const fixed = {
      group: "corrected",
      kind: "answer_corrected",
      url: url(),
      text: input.reason,
      texts: [{ field: "answer", was: FIRST, now: SECOND, removed: false }],
    };
    expect(await items("from=2026-11-27&group=corrected")).toMatchObject([fixed]);
    expect(await items("from=2026-11-25&group=corrected")).toMatchObject([fixed]);
    expect(await items("from=2026-11-25&group=asked")).toMatchObject([
      { kind: "answered", said: [{}, { field: "answer", text: SECOND }] },
    ]);
    const page = await pageOf(await app.request("/changes?from=2026-11-27"));
    expect(page.querySelector("main")!.textContent).toContain("An answer to the community");
    const now = await entries();
    expect(now.map(idOf)).toEqual([idOf(entry!)]);
    expect(now[0]).toContain(input.reason);
  });

  test("is found by its words of today alone, and a replay of the record gives the same rows", async () => {
    expect(await found("nurses")).toBe(1);
    const before = await publicRows(app.store);
    await replay(app.store);
    expect(await publicRows(app.store)).toEqual(before);
    expect(await found("nurses")).toBe(1);
  });

  test("put right once more by the office, it shows every version; each may be removed by itself", async () => {
    const third = { answer: "A council.", reason: "The board has another name." };
    expect((await correct(third, '"3"', await app.signInAs("admin"))).status).toBe(201);
    expect(await found("nurses")).toBe(0);
    expect((await detail()).corrections).toMatchObject([
      { role: "admin", was: SECOND, now: third.answer },
      { role: "lead", was: FIRST, now: SECOND },
    ]);
    await app.remove((x) => x.text === FIRST, url());
    expect((await detail()).corrections).toMatchObject([{ was: SECOND }, { was: null }]);
    await app.remove((x) => x.text === third.answer, url());
    expect(await detail()).toMatchObject({
      answer: null,
      redacted: [{ field: "answer" }],
      corrections: [{ now: null, was: SECOND }, {}],
    });
    const page = await pageOf(await app.request(url()));
    expect(wordsOf(page, "[aria-labelledby=answer] .tomb")).toHaveLength(1);
    expect(page.body.textContent).not.toContain(FIRST);
    expect((await app.request(path(), { cookie: lead })).status).toBe(200);
  });
});
