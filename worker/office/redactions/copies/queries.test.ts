import { sql } from "drizzle-orm";
import { afterEach, expect, test } from "vitest";
import { write } from "../../../../db/client.ts";
import { asRemovers } from "../../../test/asRemovers.ts";

let app: Awaited<ReturnType<typeof asRemovers>>;
afterEach(() => app.end());

const AT = "2026-11-24T15:00:00.000Z";
const PLAN = "/actions/clinical-one";

type Fields = Record<string, string>;

const draft = (month: string, sphere: string, fields: Fields) =>
  sql`insert into drafts (month, sphere, version, body, person, saved_at)
    values (${month}, ${sphere}, 1, ${JSON.stringify(fields)}, 'x', ${AT})`;

const waits = (month: string, sphere: string, input: object, comment: string | null = null) =>
  sql`insert into waiting (month, sphere, person, role, body, key, sent_at, comment)
    values (${month}, ${sphere}, 'x', 'lead', ${JSON.stringify({ input, fields: {} })}, ${`${month}/${sphere}`}, ${AT}, ${comment})`;

const mail = (id: string, body: string) =>
  sql`insert into outbox (id, kind, address, subject, body, created_at, due_at)
    values (${id}, 'x', 'a@example.org', 'S', ${body}, ${AT}, ${AT})`;

const answer = (key: string, said: object) =>
  sql`insert into idempotency (scope, key, body_hash, answer, seq, created_at)
    values ('x', ${key}, 'h', ${JSON.stringify(said)}, 1, ${AT})`;

const note = (update: string, body: string) =>
  sql`insert into private_notes (update_id, body, created_at) values (${update}, ${body}, ${AT})`;

const drafts = async () =>
  (await app.rows("select sphere, version, body from drafts order by month, sphere")).map((row) => [
    row.sphere,
    row.version,
    JSON.parse(String(row.body)) as Fields,
  ]);

const waiting = async () =>
  (await app.rows("select body from waiting order by month, sphere")).map(
    (row) => (JSON.parse(String(row.body)) as { input: object }).input,
  );

test("a short title leaves every sentence and every other sphere alone, and the second person reads what goes", async () => {
  app = await asRemovers();
  const same = { title: "The list", summary: "The list of rooms is ready.", kind: "The list" };
  await write(app.store, [
    draft("2026-11", "clinical", same),
    draft("2026-11", "students", same),
    draft("2026-12", "clinical", same),
    waits("2026-11", "clinical", same, "The list"),
    waits("2026-11", "students", same, "The list"),
    mail("m1", "The list is ready."),
    mail("m2", "The list"),
    answer("k1", { title: "The list of rooms" }),
    answer("k2", { title: "The list" }),
    note("2026-11-clinical", "The list is not theirs."),
    note("2026-10-students", "The list"),
  ]);
  const found = (await app.texts()).filter((x) => x.text === "The list");
  const id = await app.idOf(await app.ask({ texts: found.map((x) => x.id) }));
  expect((await app.asks(app.moderator)).items).toMatchObject([
    { id, copies: { drafts: 1, waiting: 1, notes: 0, mails: 1, answers: 1 } },
  ]);
  expect((await app.decide(id, "agree", app.moderator)).status).toBe(200);
  const without = { ...same, title: "" };
  expect(await drafts()).toEqual([
    ["clinical", 2, without],
    ["students", 1, same],
    ["clinical", 1, same],
  ]);
  expect(await waiting()).toEqual([without, same]);
  const comments = await app.rows("select comment from waiting order by sphere");
  expect(comments.map((row) => row.comment)).toEqual(["waiting.words_removed", "The list"]);
  const left = async (table: string, name: string) =>
    (await app.rows(`select ${name} as name from ${table} order by 1`)).map((row) => row.name);
  expect(await left("outbox where kind = 'x'", "id")).toEqual(["m1"]);
  expect(await left("idempotency where scope = 'x'", "key")).toEqual(["k1"]);
  expect(await left("private_notes", "update_id")).toEqual([
    "2026-10-students",
    "2026-11-clinical",
  ]);
});

test("a long text goes wherever it is quoted, and no update of another sphere is lost with it", async () => {
  app = await asRemovers();
  const [wording] = (await app.texts(PLAN)).filter((x) => x.field === "wording");
  const long = `${wording!.text} ${"and much more than that ".repeat(2)}`.trim();
  await app.record({
    kind: "month.excused",
    subject: "excuse/2026-10/clinical",
    role: "admin",
    facts: { month: "2026-10", sphere: "clinical" },
    texts: { reason: long },
  });
  await write(app.store, [
    draft("2026-10", "clinical", { summary: `As said: ${long}`, next: "Go on." }),
    draft("2026-10", "students", { summary: `As said: ${long}` }),
    waits("2026-12", "students", { summary: wording!.text, lines: [{ text: "It began." }] }),
    mail("m1", `Read this:\n${long}`),
  ]);
  await app.remove((x) => x.text === long, "/months/2026-10");
  expect(await drafts()).toEqual([
    ["clinical", 2, { summary: "", next: "Go on." }],
    ["students", 1, { summary: `As said: ${long}` }],
  ]);
  expect(await app.rows("select id from outbox where kind = 'x'")).toEqual([]);
  await app.remove((x) => x.text === wording!.text, PLAN);
  expect(await waiting()).toEqual([{ summary: "", lines: [{ text: "It began." }] }]);
});

test("an update that waits and says the same goes back to its writer, who is told by mail", async () => {
  app = await asRemovers();
  const lead = await app.signInAs("lead", "students");
  const [wording] = (await app.texts(PLAN)).filter((x) => x.field === "wording");
  const words = { summary: "We go on.", next: wording!.text };
  const update = { month: "2026-11", sphere: "students", kind: "update", ...words };
  const sent = await app.request("/api/v1/desk/waiting", {
    json: { update, publish_on: "2026-11-26" },
    cookie: lead,
    headers: app.key(),
  });
  expect(sent.status).toBe(201);
  await app.remove((x) => x.text === wording!.text, PLAN);
  const left = (await drafts()).find(([sphere]) => sphere === "students");
  expect(left?.[2]).toMatchObject({ summary: "We go on.", next: "" });
  expect(Object.keys(left?.[2] ?? {})).not.toContain("kind");
  const mails = await app.rows("select address, body from outbox where kind = 'returned'");
  expect(mails).toMatchObject([
    { address: "lead-students@example.org", body: expect.stringContaining("were removed") },
  ]);
  const desk = await app.json("/api/v1/desk", lead);
  expect(desk.body.waiting).toMatchObject([
    { sphere: "students", returned_on: "2026-11-24", refused: "waiting.words_removed" },
  ]);
  expect(await app.rows("select id from updates where sphere = 'students'")).toEqual([]);
});
