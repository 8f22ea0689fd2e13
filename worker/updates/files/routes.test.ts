import { afterEach, beforeEach, expect, test } from "vitest";
import { tick } from "../../clock.ts";
import { asLead, newUpdate, refusal } from "../../test/asLead.ts";
import { bytesOf, JPEG, PDF, PNG, zipOf } from "../../test/someFiles.ts";
import { MOST_BYTES } from "./rules.ts";

let app: Awaited<ReturnType<typeof asLead>>;
beforeEach(async () => {
  app = await asLead();
});
afterEach(() => app.end());

type Kept = { id: string; name: string; type: string; size: number; url: string };
type Bytes = Uint8Array<ArrayBuffer>;

const send = (path: string, fields: Record<string, string | File>, cookie?: string) => {
  const body = new FormData();
  for (const [name, value] of Object.entries(fields)) body.set(name, value);
  return app.request(path, { method: "POST", body, cookie: cookie ?? app.session.cookie });
};
const upload = (name: string, type: string, bytes: Bytes, cookie?: string, sphere = "clinical") =>
  send("/api/v1/desk/files", { sphere, file: new File([bytes], name, { type }) }, cookie);
const uploaded = async (...given: Parameters<typeof upload>) =>
  (await (await upload(...given)).json()) as Kept;
const open = (url: string, cookie?: string, headers: Record<string, string> = {}) =>
  app.request(url, { cookie, headers });
const shown = async (answer: Response) => (await answer.text()).replaceAll(/<!--.*?-->/g, "");
const cite = (url: string, more = {}) =>
  newUpdate({ evidence: [{ title: "The guide", url, shows: "All steps." }], ...more });

test("a program uploads a file, and the same bytes again are the same file", async () => {
  const answer = await upload("../plan/Guide 1.PDF", "application/pdf", PDF);
  expect(answer.status).toBe(201);
  expect(answer.headers.get("cache-control")).toContain("no-store");
  const kept = (await answer.json()) as Kept;
  expect(kept).toEqual({
    id: expect.stringMatching(/^[0-9a-f]{64}$/) as string,
    name: "Guide 1.pdf",
    type: "application/pdf",
    size: PDF.length,
    url: `/files/${kept.id}`,
  });
  expect(await uploaded("guide.pdf", "application/pdf", PDF)).toEqual({
    ...kept,
    name: "guide.pdf",
  });
  expect(await app.rows("select id from files")).toHaveLength(1);
});

test.each([
  ["a page", "a.html", "text/html", bytesOf("<p>"), [422, "request.invalid", "file"]],
  [
    "a page called a PDF",
    "a.pdf",
    "application/pdf",
    bytesOf("<p>"),
    [422, "request.invalid", "file"],
  ],
  ["a drawing", "a.svg", "image/svg+xml", bytesOf("<svg/>"), [422, "request.invalid", "file"]],
  ["a script", "a.js", "text/javascript", bytesOf("x()"), [422, "request.invalid", "file"]],
  ["any archive", "a.docx", "", zipOf("x.html"), [422, "request.invalid", "file"]],
  ["too much", "a.txt", "", new Uint8Array(MOST_BYTES + 1), [413, "request.too_large", "file"]],
])("%s is refused and leaves no trace", async (_, name, type, bytes, refused) => {
  expect(await refusal(await upload(name, type, bytes))).toEqual(refused);
  expect(await app.rows("select id from files")).toEqual([]);
});

test("only the sphere's lead and deputy upload for it", async () => {
  const other = await app.signInAs("lead", "students");
  expect(await refusal(await upload("a.pdf", "", PDF, other))).toEqual([
    403,
    "update.other_sphere",
  ]);
  const executive = await app.signInAs("executive");
  expect((await upload("a.pdf", "", PDF, executive)).status).toBe(403);
  expect((await upload("a.pdf", "", PDF, "session=none")).status).toBe(401);
  const nothing = await send("/api/v1/desk/files", { sphere: "clinical", file: "no file" });
  expect(await refusal(nothing)).toEqual([422, "request.invalid", "file"]);
});

test("before it is published, a file is there for its lead and deputy and for nobody else", async () => {
  const { url } = await uploaded("guide.pdf", "application/pdf", PDF);
  const deputy = await app.signInAs("deputy", "clinical");
  for (const cookie of [app.session.cookie, deputy]) {
    const mine = await open(url, cookie);
    expect([mine.status, mine.headers.get("cache-control")]).toEqual([200, "private, no-store"]);
    expect(mine.headers.get("etag")).toBeNull();
  }
  const others = [await app.signInAs("lead", "students"), await app.signInAs("admin"), undefined];
  const never = await shown(await open(`/files/${"0".repeat(64)}`));
  for (const cookie of others) {
    const answer = await open(url, cookie);
    expect([answer.status, answer.headers.get("cache-control")]).toEqual([404, "no-store"]);
    expect((await shown(answer)).replaceAll(url.slice(7), "0".repeat(64))).toBe(never);
  }
  expect((await open("/files/..%2fmilepost.db")).status).toBe(404);
  expect((await open("/files/milepost.db")).status).toBe(404);
});

test("published with its update it is for everyone, to be saved and never shown as a page", async () => {
  const { url, id } = await uploaded("Prüfung.pdf", "application/pdf", PDF);
  const before = await shown(await open("/updates"));
  expect((await app.publish(cite(url))).status).toBe(201);
  const answer = await open(url);
  expect(answer.status).toBe(200);
  expect(Object.fromEntries(answer.headers)).toMatchObject({
    "content-type": "application/pdf",
    "content-length": String(PDF.length),
    "content-disposition":
      "attachment; filename=\"Pr_fung.pdf\"; filename*=UTF-8''Pr%C3%BCfung.pdf",
    "x-content-type-options": "nosniff",
    "content-security-policy": "default-src 'none'; sandbox",
    "cache-control": "public, max-age=60, no-transform",
    etag: `"${id}"`,
  });
  expect(new Uint8Array(await answer.arrayBuffer())).toEqual(PDF);
  const had = await open(url, undefined, { "if-none-match": `"x", W/"${id}"` });
  expect([had.status, await had.text()]).toEqual([304, ""]);
  const head = await app.request(url, { method: "HEAD" });
  expect([head.status, head.headers.get("content-length")]).toEqual([200, String(PDF.length)]);
  expect(before).not.toContain(id);
  const page = await shown(await open("/updates/2026-11-clinical"));
  expect(page).toContain(`href="${url}"`);
  expect(page).toContain("Prüfung.pdf, PDF, 1 kB");
  const view = (await (await open("/api/v1/updates/2026-11-clinical")).json()) as object;
  const file = { name: "Prüfung.pdf", type: "application/pdf", size: PDF.length };
  expect(view).toMatchObject({ evidence: [{ title: "The guide", url, file }] });
});

test("an action's page lists the file that shows it was done", async () => {
  const { url } = await uploaded("photo.jpg", "image/jpeg", JPEG);
  const evidence = [{ action: "clinical-one", title: "The new room", url }];
  const lines = [{ action: "clinical-one", stage: "done" }];
  expect((await app.publish(newUpdate({ evidence, lines }))).status).toBe(201);
  const page = await shown(await open("/actions/clinical-one"));
  expect(page).toContain(`href="${url}"`);
  expect(page).toContain("photo.jpg, JPEG picture, 1 kB");
});

test("evidence cites only files that are here and are the sphere's own, or public", async () => {
  const missing = cite(`/files/${"0".repeat(64)}`);
  expect(await refusal(await app.publish(missing))).toEqual([
    422,
    "request.invalid",
    "evidence.0.url",
  ]);
  const students = await app.signInAs("lead", "students");
  const theirs = await uploaded("theirs.png", "image/png", PNG, students, "students");
  expect(await refusal(await app.publish(cite(theirs.url)))).toEqual([
    422,
    "request.invalid",
    "evidence.0.url",
  ]);
  const update = cite(theirs.url, { sphere: "students" });
  expect((await app.publish(update, { cookie: students })).status).toBe(201);
  expect((await app.publish(cite(theirs.url))).status).toBe(201);
});

test("two spheres that have the same bytes may both show them", async () => {
  const students = await app.signInAs("lead", "students");
  const theirs = await uploaded("theirs.png", "image/png", PNG, students, "students");
  const ours = await uploaded("ours.png", "image/png", PNG);
  expect(ours.id).toBe(theirs.id);
  for (const cookie of [students, app.session.cookie])
    expect((await open(ours.url, cookie)).status).toBe(200);
  expect((await open(ours.url)).status).toBe(404);
  expect((await app.publish(cite(ours.url))).status).toBe(201);
});

test("what nobody published is gone after thirty days; what is cited or written about stays", async () => {
  const gone = await uploaded("gone.png", "image/png", PNG);
  const draft = await uploaded("draft.jpg", "image/jpeg", JPEG);
  const stays = await uploaded("stays.pdf", "application/pdf", PDF);
  await app.publish(cite(stays.url));
  await app.store.client.execute({
    sql: "insert into drafts values ('2026-11', 'clinical', 1, ?, 'p', '2026-12-20')",
    args: [JSON.stringify({ "evidence.1.id": draft.id })],
  });
  await app.on("2026-12-22T14:59:59Z");
  await tick(app.deps);
  expect(await app.rows("select id from files")).toHaveLength(3);
  await app.on("2026-12-22T15:00:01Z");
  await tick(app.deps);
  const statuses = [gone, draft, stays].map(
    async (f) => (await open(f.url, app.session.cookie)).status,
  );
  expect(await Promise.all(statuses)).toEqual([404, 200, 200]);
  expect(await app.deps.files.get(gone.id)).toBeNull();
});

test("an address that a lead gives is never asked by the server", async () => {
  const asked: unknown[] = [];
  const real = globalThis.fetch;
  globalThis.fetch = (...given) => (asked.push(given[0]), real(...given));
  try {
    await app.publish(cite("http://127.0.0.1:9/metadata"));
    await shown(await open("/updates/2026-11-clinical"));
  } finally {
    globalThis.fetch = real;
  }
  expect(asked).toEqual([]);
});

test("whoever is asked to approve an update may open its file, and nobody else's", async () => {
  const { id, url } = await uploaded("guide.pdf", "application/pdf", PDF);
  const approver = await app.signInAs("approver");
  expect((await open(url, approver)).status).toBe(404);
  const waits = (person: string) =>
    app.store.client.execute({
      sql: `insert or replace into waiting (month, sphere, person, role, body, key, sent_at)
        values ('2026-11', 'clinical', ?, 'lead', ?, 'k', '2026-11-22')`,
      args: [person, JSON.stringify({ evidence: [{ url: `/files/${id}` }] })],
    });
  await waits("approver");
  expect((await open(url, approver)).status).toBe(404);
  await waits("lead-clinical");
  expect((await open(url, approver)).status).toBe(200);
  await app.store.client.execute("update waiting set returned_at = '2026-11-23'");
  expect((await open(url, approver)).status).toBe(404);
});
