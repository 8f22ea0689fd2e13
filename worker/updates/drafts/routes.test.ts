import { afterEach, beforeEach, expect, test } from "vitest";
import { tick } from "../../clock.ts";
import { asLead, newUpdate, nothingNew, refusal } from "../../test/asLead.ts";

let app: Awaited<ReturnType<typeof asLead>>;
let deputy: string;
beforeEach(async () => {
  app = await asLead();
  deputy = await app.signInAs("deputy", "clinical");
});
afterEach(() => app.end());

const PLACE = "/api/v1/desk/drafts/2026-11/clinical";
const FORM = "/desk/2026-11/clinical";
const words = { summary: "Zwiebelfisch: eight of nine.", "line.clinical-one.text": "It began." };

const save = (
  fields: Record<string, unknown>,
  version: string | undefined,
  o: { cookie?: string; path?: string; method?: string } = {},
) =>
  app.request(o.path ?? PLACE, {
    method: o.method ?? "PUT",
    json: { fields },
    cookie: o.cookie ?? app.session.cookie,
    headers: version === undefined ? {} : { "if-match": version },
  });
const read = async (cookie = app.session.cookie) =>
  (await app.request(PLACE, { cookie })).json() as Promise<Record<string, unknown>>;
const versionNow = async () => (await read()).version;

test("what the lead writes the deputy reads and goes on with, exactly as typed", async () => {
  expect(await read()).toEqual({
    version: 0,
    saved_at: null,
    mine: false,
    role: "lead",
    fields: {},
  });
  const typed = { ...words, obstacles: "  two\r\nsignatures \u202e \u{1f642}" };
  const saved = await save(typed, '"0"');
  expect([saved.status, saved.headers.get("etag"), saved.headers.get("cache-control")]).toEqual([
    200,
    '"1"',
    "private, no-store",
  ]);
  expect(await read(deputy)).toMatchObject({
    version: 1,
    mine: false,
    role: "deputy",
    fields: typed,
  });
  expect((await save({ ...words, next: "More." }, '"1"', { cookie: deputy })).status).toBe(200);
  const form = await app.request("/api/v1/desk/2026-11/clinical", { cookie: app.session.cookie });
  expect(await form.json()).toMatchObject({
    draft: { version: 2, mine: false, fields: { next: "More." } },
  });
});

test("a draft is nobody else's: strangers, other spheres and executives are refused", async () => {
  await save(words, "0");
  const other = await app.signInAs("lead", "students");
  const executive = await app.signInAs("executive");
  expect(await refusal(await app.request(PLACE))).toEqual([401, "request.unauthenticated"]);
  expect(await refusal(await app.request(PLACE, { cookie: other }))).toEqual([
    403,
    "update.other_sphere",
  ]);
  expect((await app.request(PLACE, { cookie: executive })).status).toBe(403);
  for (const method of ["PUT", "DELETE"])
    expect((await save({ summary: "Mine now." }, "1", { cookie: other, method })).status).toBe(403);
  expect(await read()).toMatchObject({ version: 1, fields: words });
});

test("a save says which version it began from, and the second one gets both texts", async () => {
  expect(await refusal(await save(words, undefined))).toEqual([428, "request.version_missing"]);
  const first = await app.request(PLACE, {
    method: "PUT",
    json: { fields: words },
    cookie: app.session.cookie,
    headers: { "if-none-match": "*" },
  });
  expect(first.status).toBe(200);
  const second = await save({ summary: "The deputy's words." }, "0", { cookie: deputy });
  expect(second.status).toBe(412);
  expect(second.headers.get("content-type")).toBe("application/problem+json");
  expect(await second.json()).toMatchObject({
    type: "subject.changed_meanwhile",
    current: { version: 1, mine: false, fields: words },
  });
  expect(await read()).toMatchObject({ version: 1, fields: words });
  expect((await save(words, "0")).status).toBe(200);
  expect(await versionNow()).toBe(1);
});

test("of twenty saves at once from one version exactly one is kept", async () => {
  await save(words, "0");
  const all = await Promise.all(
    Array.from({ length: 20 }, (_, i) => save({ summary: `Try ${i}.` }, "1")),
  );
  const statuses = all.map((a) => a.status);
  expect(statuses.filter((s) => s === 200)).toHaveLength(1);
  expect(statuses.filter((s) => s === 412)).toHaveLength(19);
  expect(await versionNow()).toBe(2);
});

test("a draft is bounded, and its fields are names with texts", async () => {
  const many = Object.fromEntries(Array.from({ length: 3001 }, (_, i) => [`f${i}`, ""]));
  const wrong = [{ summary: 1 }, { "<b>": "" }, { summary: "x".repeat(20_001) }, many];
  for (const fields of wrong) expect((await save(fields, "0")).status).toBe(422);
  expect((await save({}, "0", { path: `${PLACE}-x/y` })).status).toBe(404);
  expect(await versionNow()).toBe(0);
});

test("a draft changes no public byte: no page, feed, API answer, ETag or head", async () => {
  const paths = [
    "/",
    "/updates",
    "/spheres/clinical",
    "/months/2026-11",
    "/updates.atom",
    "/sitemap.xml",
    "/api/v1/updates",
    "/api/v1/months/2026-11",
    "/api/v1/openapi.json",
    "/record/events.ndjson",
    "/desk/2026-11/clinical",
  ];
  const crawl = () =>
    Promise.all(
      paths.map(async (path) => {
        const answer = await app.request(path);
        return [path, answer.status, [...answer.headers], await answer.text()];
      }),
    );
  const before = await crawl();
  const head = await app.rows("select * from head");
  await save(words, "0");
  await save({ ...words, next: "Zwiebelfisch again." }, "1");
  const after = await crawl();
  expect(after).toEqual(before);
  expect(JSON.stringify(after)).not.toContain("Zwiebelfisch");
  expect(await app.rows("select * from head")).toEqual(head);
});

test("publishing ends the draft, nothing to report does not: it may still be replaced", async () => {
  await save(words, "0");
  await app.publish(nothingNew());
  expect(await app.rows("select version from drafts")).toEqual([{ version: 1 }]);
  await save(words, "1");
  await app.publish(newUpdate());
  expect(await app.rows("select * from drafts")).toEqual([]);
  expect(await refusal(await save(words, "0"))).toEqual([409, "update.already_published"]);
  const future = "/api/v1/desk/drafts/2026-12/clinical";
  expect((await save(words, "0", { path: future })).status).toBe(409);
});

test("a refused publication leaves the draft where it is", async () => {
  await save(words, "0");
  expect((await app.publish(newUpdate({ summary: "" }))).status).toBe(422);
  expect(await versionNow()).toBe(1);
});

test("a discarded draft is empty, and an older page cannot write over the next one", async () => {
  await save(words, "0");
  expect(await refusal(await save({}, undefined, { method: "DELETE" }))).toEqual([
    428,
    "request.version_missing",
  ]);
  expect((await save({}, "7", { method: "DELETE" })).status).toBe(412);
  expect((await save({}, "1", { method: "DELETE" })).status).toBe(204);
  expect(await read()).toMatchObject({ version: 2, fields: {} });
  expect((await save(words, "1")).status).toBe(412);
});

test("drafts that nobody touched for 30 days go, younger ones stay", async () => {
  await save(words, "0");
  await app.on("2026-12-22T14:59:00Z");
  await tick(app.deps);
  expect(await versionNow()).toBe(1);
  await app.on("2026-12-22T15:01:00Z");
  await tick(app.deps);
  expect(await app.rows("select * from drafts")).toEqual([]);
});

const send = (form: Record<string, string>, cookie = app.session.cookie) =>
  app.request(FORM, { form: { month: "2026-11", sphere: "clinical", ...form }, cookie });

test("without scripts a button keeps the draft, and the form opens with it", async () => {
  const kept = await send({ ...words, version: "0", do: "save" });
  expect([kept.status, kept.headers.get("location")]).toEqual([303, FORM]);
  expect(await read()).toMatchObject({ version: 1, fields: words });
  const page = await (await app.request(FORM, { cookie: deputy })).text();
  expect(page).toContain("Zwiebelfisch");
  expect(page).toContain('name="version" value="1"');
  const back = await send({ ...words, next: "More.", version: "1", do: "back" });
  expect([back.status, back.headers.get("location")]).toEqual([303, FORM]);
  expect(await versionNow()).toBe(2);
});

test("without scripts whoever saves second sees both texts, and saving again is the choice", async () => {
  await send({ ...words, version: "0", do: "save" });
  const second = await send({ summary: "The deputy's words.", version: "0", do: "save" }, deputy);
  expect(second.status).toBe(412);
  const page = await second.text();
  expect(page).toContain("The deputy's words.");
  expect(page).toContain("Zwiebelfisch");
  expect(page).toContain('name="version" value="1"');
  const chosen = await send({ summary: "The deputy's words.", version: "1", do: "save" }, deputy);
  expect(chosen.status).toBe(303);
  expect(await read()).toMatchObject({ version: 2, fields: { summary: "The deputy's words." } });
});

test("a finished update is not published over what the deputy saved since, before it was seen", async () => {
  await save(words, "0");
  await save({ summary: "The deputy's words." }, "1", { cookie: deputy });
  const form = { ...words, kind: "update", idempotency_key: "key-of-the-form", do: "publish" };
  const lines = { "line.clinical-one.stage": "not_started", "line.clinical-two.stage": "planning" };
  const first = await send({ ...form, ...lines, version: "1" });
  expect(first.status).toBe(412);
  const page = await first.text();
  expect(page).toContain("The deputy's words.");
  expect(page).toContain('name="version" value="2"');
  expect(await app.rows("select id from updates")).toEqual([]);
  const seen = await send({ ...form, ...lines, version: "2" });
  expect([seen.status, seen.headers.get("location")?.split("&")[0]]).toEqual([
    303,
    "/desk?published=2026-11-clinical",
  ]);
});

test("signing out tells the browser to forget what it stored", async () => {
  const answer = await app.request("/sign-out", { form: {}, cookie: app.session.cookie });
  expect(answer.headers.get("clear-site-data")).toContain('"storage"');
});

test("the page that a device stores for want of a network holds nobody's data", async () => {
  await save(words, "0");
  const open = async (cookie?: string) => {
    const page = await (await app.request("/offline", { cookie })).text();
    return page.replaceAll(/nonce="[^"]*"/g, "");
  };
  const mine = await open(app.session.cookie);
  expect(mine).toBe(await open());
  expect(mine).not.toMatch(/Zwiebelfisch|Sign out|clinical/);
  const headers = (await app.request("/offline")).headers;
  expect(headers.get("cache-control")).toContain("no-store");
  expect(headers.get("content-security-policy")).toContain("worker-src 'self'");
});
