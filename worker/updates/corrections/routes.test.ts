import { afterEach, beforeEach, describe, expect, test } from "vitest";
import { asCorrector, ID, newWords, oldWords } from "../../test/asCorrector.ts";
import { refusal } from "../../test/asLead.ts";

let app: Awaited<ReturnType<typeof asCorrector>>;
beforeEach(async () => {
  app = await asCorrector();
});
afterEach(() => app.end());

describe("a correction", () => {
  test("is shown with both texts, its reason and its kind; the day before still reads as it was", async () => {
    const answer = await app.correct({ summary: newWords, "line.clinical-one": "It began." });
    expect(answer.status).toBe(201);
    expect(await answer.json()).toMatchObject({ id: ID, version: 2, url: `/updates/${ID}` });
    const path = `/api/v1/updates/${ID}`;
    expect(await app.read(path)).toMatchObject({
      summary: newWords,
      version: 2,
      state: "on_time",
      corrected: "2026-11-24",
      withdrawn: null,
      gone: [],
      lines: [{ text: "It began." }, { text: null }],
      corrections: [
        {
          on: "2026-11-24",
          role: "lead",
          why: "fact",
          reason: "It was counted anew.",
          fields: [
            { field: "summary", was: oldWords, now: newWords, hidden: false, wording: null },
            {
              field: "line.clinical-one",
              was: "It begna.",
              now: "It began.",
              wording: "The promise of clinical-one.",
            },
          ],
        },
      ],
    });
    expect(await app.read(path, "2026-11-23")).toMatchObject({
      summary: oldWords,
      corrected: null,
      corrections: [],
      lines: [{ text: "It begna." }, {}],
    });
    const page = await (await app.request(`/updates/${ID}`)).text();
    expect(page).toContain("Corrected on 24 November 2026: It was counted anew.");
    expect(page).toMatch(/<del>.*Eight(<!--\/-->)?<\/del>/);
    expect(page).toMatch(/<ins>.*Seven(<!--\/-->)?<\/ins>/);
  });

  test("reaches every place that repeats the words, and only from its day on", async () => {
    await app.correct({
      summary: newWords,
      "line.clinical-one": "It began.",
      "evidence.1.title": "The new list",
      "evidence.1.url": "https://example.org/new-list",
    });
    const places = async (asof?: string) => {
      const action = (await app.read("/api/v1/actions/clinical-one", asof)) as unknown as {
        timeline: {
          kind: string;
          text?: string;
          title?: string;
          url?: string;
          corrected?: string;
        }[];
      };
      const line = action.timeline.find((e) => e.kind === "line")!;
      const shown = action.timeline.find((e) => e.kind === "evidence")!;
      const list = await app.read("/api/v1/updates", asof);
      const home = await app.read("/api/v1/roadmap", asof);
      const month = await app.read("/api/v1/months/2026-11", asof);
      const sphere = await app.read("/api/v1/spheres/clinical", asof);
      return {
        line: [line.text, line.corrected],
        shown: [shown.title, shown.url],
        list: list.items?.[0],
        home: home.newest?.[0],
        month: (month.spheres as { sphere: string; updates: unknown[] }[]).find(
          (s) => s.sphere === "clinical",
        )!.updates[0],
        sphere: sphere.updates?.[0],
      };
    };
    const now = { summary: newWords, corrected: "2026-11-24" };
    expect(await places()).toMatchObject({
      line: ["It began.", "2026-11-24"],
      shown: ["The new list", "https://example.org/new-list"],
      list: { ...now, corrections: [{ why: "fact" }] },
      home: now,
      month: now,
      sphere: now,
    });
    const before = { summary: oldWords, corrected: null };
    expect(await places("2026-11-23")).toMatchObject({
      line: ["It begna.", undefined],
      shown: ["The list", "https://example.org/list"],
      list: { ...before, corrections: [] },
      home: before,
      month: before,
      sphere: before,
    });
    const form = await app.request("/api/v1/desk/2026-12/clinical", { cookie: app.session.cookie });
    expect(form.status).toBe(409);
    app.clock.now = new Date("2026-12-02T15:00:00Z");
    const start = await app.request("/api/v1/desk/2026-12/clinical", {
      cookie: app.session.cookie,
    });
    expect(await start.json()).toMatchObject({
      last: { summary: newWords },
      actions: [{ last: { text: "It began." }, evidence: [{ title: "The new list" }] }, {}],
    });
  });

  test("updates its feed entry and makes no second one", async () => {
    const feed = async () => (await app.request("/updates.atom")).text();
    const count = async () => (await feed()).split("<entry>").length;
    const before = await count();
    await app.correct({ summary: newWords });
    const text = await feed();
    expect(await count()).toBe(before);
    expect(text).toContain(newWords);
    expect(text).not.toContain(oldWords);
    expect(text).toMatch(/<updated>2026-11-24T15:00:00\.000\d{6}Z<\/updated>/);
    expect(text).toMatch(/<published>2026-11-22T15:00:00\.000\d{6}Z<\/published>/);
    expect(text).toContain(`<id>http://127.0.0.1:8787/updates/${ID}</id>`);
  });

  test("names the version it saw: none is refused, a stale one is answered with both texts", async () => {
    expect(await refusal(await app.correct({ summary: newWords }, { version: 0 }))).toEqual([
      428,
      "request.version_missing",
    ]);
    await app.correct({ summary: newWords });
    const late = await app.correct({ summary: "Six of nine." });
    expect(late.status).toBe(412);
    expect(await late.json()).toMatchObject({
      type: "subject.changed_meanwhile",
      now: { version: 2, texts: { summary: newWords } },
    });
  });

  test("sent twice counts once", async () => {
    const o = { key: "the-same-key-twice" };
    const [one, two] = [
      await app.correct({ summary: newWords }, o),
      await app.correct({ summary: newWords }, o),
    ];
    expect(await one.json()).toEqual(await two.json());
    expect(await app.rows("select seq from corrections")).toHaveLength(1);
  });

  test.each([
    ["another sphere's lead", "lead", "students", 403],
    ["the sphere's deputy", "deputy", "clinical", 201],
    ["an administrator", "admin", null, 201],
    ["an executive", "executive", null, 403],
  ] as const)("by %s", async (_, role, scope, status) => {
    const cookie = await app.signInAs(role, scope);
    expect((await app.correct({ summary: newWords }, { cookie })).status).toBe(status);
  });

  test.each([
    ["a field it does not have", { stage: "done" }, ["texts.stage"]],
    ["an empty summary", { summary: " " }, ["texts.summary"]],
    ["281 characters", { summary: "x".repeat(281) }, ["texts.summary"]],
    ["no address", { "evidence.1.url": "javascript:alert(1)" }, ["texts.evidence.1.url"]],
    ["the same words", { summary: `${oldWords} ` }, ["texts"]],
  ])("with %s is refused and leaves no trace", async (_, texts, fields) => {
    const head = await app.rows("select seq from head");
    expect(await refusal(await app.correct(texts as never))).toEqual([
      422,
      "request.invalid",
      ...fields,
    ]);
    expect(await app.rows("select seq from head")).toEqual(head);
  });

  test("needs a reason and a kind", async () => {
    const answer = await app.send("corrections", { why: "whim", reason: " ", texts: {} });
    expect(await refusal(answer)).toEqual([422, "request.invalid", "why", "reason"]);
  });
});
