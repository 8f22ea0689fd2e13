import { afterEach, beforeEach, describe, expect, test } from "vitest";
import { asCorrector, ID, newWords, oldWords } from "../../test/asCorrector.ts";
import { newUpdate, refusal } from "../../test/asLead.ts";

let app: Awaited<ReturnType<typeof asCorrector>>;
beforeEach(async () => {
  app = await asCorrector();
});
afterEach(() => app.end());

describe("a correction for privacy", () => {
  const everywhere = [
    `/api/v1/updates/${ID}`,
    `/updates/${ID}`,
    `/updates/${ID}?asof=2026-11-23`,
    `/api/v1/updates/${ID}?asof=2026-11-23`,
    "/months/2026-11",
    "/corrections",
    "/api/v1/corrections",
    "/updates.atom",
    "/record/events.ndjson",
  ];

  test("takes the old words, and corrections of them, off every page and every earlier day", async () => {
    await app.correct({ obstacles: "Ask Mary Example for both keys." }, { why: "typing" });
    const answer = await app.correct(
      { obstacles: "Ask the porter for the keys." },
      { why: "privacy", version: 2 },
    );
    expect(answer.status).toBe(201);
    for (const path of everywhere) {
      const text = await (await app.request(path)).text();
      expect([path, text.includes("Mary")]).toEqual([path, false]);
    }
    expect(await app.read(`/api/v1/updates/${ID}`)).toMatchObject({
      obstacles: "Ask the porter for the keys.",
      corrections: [
        {
          why: "privacy",
          fields: [{ was: null, now: "Ask the porter for the keys.", hidden: true }],
        },
        { why: "typing", fields: [{ was: null, now: null, hidden: true }] },
      ],
    });
    const page = await (await app.request(`/updates/${ID}`)).text();
    expect(page).toContain("The earlier words were removed for privacy.");
  });
});

describe("a withdrawal", () => {
  test("keeps the month reported, puts the explanation first and folds the words", async () => {
    expect((await app.withdraw()).status).toBe(201);
    const withdrawn = { on: "2026-11-24", role: "lead", reason: "It told of another hospital." };
    expect(await app.read(`/api/v1/updates/${ID}`)).toMatchObject({ state: "on_time", withdrawn });
    expect(await app.read("/api/v1/updates")).toMatchObject({ items: [{ withdrawn }] });
    expect(await app.read(`/api/v1/updates/${ID}`, "2026-11-23")).toMatchObject({
      withdrawn: null,
    });
    const page = await (await app.request(`/updates/${ID}`)).text();
    const at = (text: string) => page.indexOf(text, page.indexOf("<main"));
    expect(at("It told of another hospital.")).toBeGreaterThan(0);
    expect(at("The withdrawn words")).toBeGreaterThan(at("It told of another hospital."));
    expect(at(oldWords)).toBeGreaterThan(at("The withdrawn words"));
    expect(await (await app.request("/reporting")).text()).toContain(">Withdrawn</small>");
    expect(await (await app.request("/months/2026-11")).text()).toContain(
      "withdrawn on 24 November",
    );
    expect(await (await app.request("/updates.atom")).text()).toContain(
      "Withdrawn: It told of another hospital.",
    );
  });

  test("needs an explanation, happens once, and leaves only corrections for privacy", async () => {
    expect((await app.withdraw(" ")).status).toBe(422);
    expect((await app.withdraw("x", { version: 0 })).status).toBe(428);
    await app.withdraw();
    expect(await refusal(await app.withdraw("Again.", { version: 2 }))).toEqual([
      409,
      "update.withdrawn",
    ]);
    expect((await app.correct({ summary: newWords }, { version: 2 })).status).toBe(409);
    expect((await app.correct({ summary: newWords }, { version: 2, why: "privacy" })).status).toBe(
      201,
    );
  });
});

test("the list of corrections is newest first, paged, and reads as of a day", async () => {
  expect(await app.read("/api/v1/corrections")).toMatchObject({ items: [], total: 0 });
  expect(await (await app.request("/corrections")).text()).toContain(
    "Nothing has been corrected, withdrawn or removed yet.",
  );
  await app.correct({ summary: newWords });
  app.clock.now = new Date("2026-11-25T15:00:00Z");
  await app.send("withdrawal", { reason: "All wrong." }, { version: 2 });
  expect(await app.read("/api/v1/corrections")).toMatchObject({
    total: 2,
    items: [
      { kind: "withdrawn", update: ID, month: "2026-11", sphere: "clinical", reason: "All wrong." },
      { kind: "corrected", why: "fact", fields: [{ field: "summary" }] },
    ],
  });
  expect((await app.read("/api/v1/corrections", "2026-11-24")).items).toHaveLength(1);
  const second = await (await app.request("/api/v1/corrections?per_page=1&page=2")).json();
  expect(second).toMatchObject({ items: [{ kind: "corrected" }], page: 2, total: 2 });
  const page = await (await app.request("/corrections?asof=2026-11-25")).text();
  expect(page).toContain(`/updates/${ID}?asof=2026-11-25`);
  expect(page).toContain("All wrong.");
});

test("what a withdrawn update asked for waits for no executive any more", async () => {
  const cookie = await app.signInAs("executive");
  const asks = async () => {
    const board = await app.request("/api/v1/board", { cookie });
    const { needs } = (await board.json()) as { needs: unknown };
    return JSON.stringify(needs).includes("A second rig.");
  };
  const asking = { month: "2026-10", need: "decision", needs: "A second rig." };
  await app.publish(newUpdate({ ...asking, sphere: "students" }), {
    cookie: await app.signInAs("lead", "students"),
  });
  expect(await asks()).toBe(true);
  const admin = await app.signInAs("admin");
  const done = await app.request("/api/v1/updates/2026-10-students/withdrawal", {
    json: { reason: "Not ours." },
    cookie: admin,
    headers: { "idempotency-key": "key-of-students", "if-match": '"1"' },
  });
  expect(done.status).toBe(201);
  expect(await asks()).toBe(false);
});
