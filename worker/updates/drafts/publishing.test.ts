import { afterEach, beforeEach, expect, test } from "vitest";
import { asLead, newUpdate, nothingNew } from "../../test/asLead.ts";
import { pageOf } from "../../test/pageOf.ts";
import { wordsOf } from "../../test/readPage.ts";
import { publishDue } from "../waiting/commands.ts";

let app: Awaited<ReturnType<typeof asLead>>;
let deputy: string;
beforeEach(async () => {
  app = await asLead();
  deputy = await app.signInAs("deputy", "clinical");
});
afterEach(() => app.end());

const PLACE = "/api/v1/desk/drafts/2026-11/clinical";
const FORM = "/desk/2026-11/clinical";
const words = { summary: "Zwiebelfisch: eight of nine." };
const lines = { "line.clinical-one.stage": "not_started", "line.clinical-two.stage": "planning" };

const save = (fields: Record<string, string>, version: string, cookie = app.session.cookie) =>
  app.request(PLACE, {
    method: "PUT",
    json: { fields },
    cookie,
    headers: { "if-match": version },
  });
const send = (form: Record<string, string>) =>
  app.request(FORM, {
    form: {
      month: "2026-11",
      sphere: "clinical",
      kind: "update",
      idempotency_key: "key-of-the-form",
      ...words,
      ...lines,
      ...form,
    },
    cookie: app.session.cookie,
  });
const left = async () =>
  (await app.rows("select version, body from drafts")).map((row) => [row.version, row.body]);
const more = '{"summary":"From the telephone."}';

test("what its writer saved on another device meanwhile outlives the publication", async () => {
  await save(words, "0");
  await save({ summary: "From the telephone." }, "1");
  expect((await send({ version: "1", do: "publish" })).status).toBe(303);
  expect(await left()).toEqual([[2, more]]);
  const page = await (await app.request(FORM, { cookie: app.session.cookie })).text();
  expect(page).toContain("Words that were not published");
  expect(page).toContain("From the telephone.");
});

test("the draft that its form knew ends, and nothing is left over", async () => {
  await save(words, "0");
  await save({ summary: "From the telephone." }, "1");
  expect((await send({ version: "2", do: "publish" })).status).toBe(303);
  expect(await left()).toEqual([]);
  const page = await (await app.request(FORM, { cookie: app.session.cookie })).text();
  expect(page).not.toContain("Words that were not published");
});

test.each(["publish", "later"])(
  "of two texts that meet (%s) only what people wrote is shown",
  async (way) => {
    await save({ summary: "From the telephone." }, "0");
    await save({ summary: "From the telephone.", obstacles: "A contract." }, "1", deputy);
    const answer = await send({ version: "1", do: way, publish_on: "2026-12-09" });
    expect(answer.status).toBe(412);
    const asked = wordsOf(await pageOf(answer), ".beside dt");
    const stages = ["The promise of clinical-one.: Stage", "The promise of clinical-two.: Stage"];
    expect(new Set(asked)).toEqual(
      new Set(["1. What moved?", ...stages, "3. What got in the way?"]),
    );
  },
);

test("nobody's “nothing to report” deletes what somebody else has written", async () => {
  await save({ summary: "From the telephone." }, "0", deputy);
  expect((await app.publish(nothingNew())).status).toBe(201);
  expect(await left()).toEqual([[1, more]]);
});

test("left-over words can be deleted after the month was published", async () => {
  await save({ summary: "From the telephone." }, "0", deputy);
  await app.publish(newUpdate());
  const gone = await app.request(PLACE, {
    method: "DELETE",
    json: {},
    cookie: app.session.cookie,
    headers: { "if-match": "1" },
  });
  expect(gone.status).toBe(204);
  const page = await (await app.request(FORM, { cookie: app.session.cookie })).text();
  expect(page).not.toContain("Words that were not published");
});

test("what is saved while an update is sent to wait, or waits, outlives both", async () => {
  await save(words, "0");
  await save({ summary: "From the telephone." }, "1");
  const sent = await send({ version: "1", do: "later", publish_on: "2026-11-25" });
  expect(sent.status).toBe(303);
  expect(await left()).toEqual([[2, more]]);
  await app.on("2026-11-25T15:00:00Z");
  await publishDue(app.deps);
  expect(await app.rows("select id from updates")).toHaveLength(1);
  expect(await left()).toEqual([[2, more]]);
});
