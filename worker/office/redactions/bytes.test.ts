import { createHash } from "node:crypto";
import { globSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { sql } from "drizzle-orm";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { write } from "../../../db/client.ts";
import { tick } from "../../clock.ts";
import { signerOf, signRecord } from "../../record/checkpoint.ts";
import { verifyLog } from "../../record/verify.ts";
import { asLead, newUpdate } from "../../test/asLead.ts";
import { PDF } from "../../test/someFiles.ts";
import { exportFolder } from "../../test/exportFolder.ts";
import { exportFiles } from "../import/files.ts";
import { readPast } from "../import/past/read.ts";

/** A word that stands nowhere else. */
const WORD = "Quilvandrexomaxu";
/** So long that nobody else can have written it. */
const LONG = `It was ${WORD} who asked, and nobody else.`;
const ID = "2026-11-clinical";
const PAGE = `/updates/${ID}`;
const notes: string[] = [];
let app: Awaited<ReturnType<typeof asLead>>;
let file: { id: string; url: string };
let before: string[];

const sign = async () => {
  const signer = await signerOf(app.deps.settings);
  const signed = await signRecord(app.store, signer, app.clock.now);
  if (signed) notes.push(signed.note);
};

/** Everything the installation holds on its disk. */
const disk = () =>
  globSync("**/*", { cwd: app.deps.realm, withFileTypes: true })
    .filter((entry) => entry.isFile())
    .map((entry) => join(entry.parentPath, entry.name));

/** Also in small letters without its beginning, as an index of words keeps it. */
const holding = () =>
  disk().filter((path) => {
    const bytes = readFileSync(path);
    return bytes.includes(WORD) || bytes.includes(WORD.toLowerCase().slice(4));
  });

const PUBLIC = [
  "/",
  "/updates",
  PAGE,
  "/corrections",
  "/months/2026-11",
  "/spheres/clinical",
  "/actions/clinical-one",
  "/strategies/fair-care",
  "/progress",
  "/reporting",
  "/updates.atom",
  "/record/events.ndjson",
  "/api/v1/updates",
  `/api/v1${PAGE}`,
  "/api/v1/corrections",
  `/api/v1/search?q=${WORD}`,
  `/search.csv?q=${WORD}`,
  "/api/v1/months/2026-11",
  "/api/v1/spheres/clinical",
  "/api/v1/actions/clinical-one",
  "/api/v1/strategies/fair-care",
  "/changes?from=2026-11-01&to=2026-12-20",
  "/api/v1/changes?from=2026-11-01&to=2026-12-20",
  "/data",
];
const inDay = (path: string) => `${path}${path.includes("?") ? "&" : "?"}asof=2026-11-25`;
const addresses = [...PUBLIC, ...PUBLIC.filter((p) => !/changes|ndjson/.test(p)).map(inDay)];

/** The public addresses whose answers hold the word. */
async function telling(): Promise<string[]> {
  const found: string[] = [];
  for (const path of addresses) {
    const answer = await app.request(path);
    if ((await answer.text()).includes(WORD)) found.push(path);
  }
  return found;
}

beforeAll(async () => {
  app = await asLead();
  const cookie = app.session.cookie;
  const fields = { kind: "update", summary: `First ${WORD} then more.`, obstacles: `At ${WORD}.` };
  await app.request("/api/v1/desk/drafts/2026-11/clinical", {
    method: "PUT",
    json: { fields },
    cookie,
    headers: { "if-match": '"0"' },
  });
  const body = new FormData();
  const bytes = [PDF, new TextEncoder().encode(`% ${WORD}\n`)];
  body.set("sphere", "clinical");
  body.set("file", new File(bytes, `${WORD}.pdf`, { type: "application/pdf" }));
  const kept = await app.request("/api/v1/desk/files", { method: "POST", body, cookie });
  file = (await kept.json()) as typeof file;
  await app.publish(
    newUpdate({
      summary: LONG,
      obstacles: `Nobody but ${WORD}\nwas there.`,
      private_note: LONG,
      lines: [
        { action: "clinical-one", stage: "underway", health: "on_track", text: `${WORD} began.` },
      ],
      evidence: [
        {
          action: "clinical-one",
          title: `A list by ${WORD}`,
          url: file.url,
          shows: `${WORD} signed it`,
        },
      ],
    }),
  );
  app.clock.now = new Date("2026-11-24T15:00:00Z");
  await app.request(`/api/v1/updates/${ID}/corrections`, {
    json: {
      why: "fact",
      reason: `A friend of ${WORD} told us.`,
      texts: { summary: `It was not ${WORD} who asked.` },
    },
    cookie,
    headers: { "idempotency-key": "key-of-the-fix", "if-match": '"1"' },
  });
  const said = `${LONG} That is all.`;
  const at = "2026-11-24T15:00:00.000Z";
  const waits = JSON.stringify({ summary: said });
  await write(app.store, [
    sql`insert into drafts (month, sphere, version, body, person, saved_at)
      values ('2026-11', 'clinical', 1, ${JSON.stringify({ summary: `Like: ${said}` })}, 'x', ${at})`,
    sql`insert into waiting (month, sphere, person, role, body, key, sent_at, comment)
      values ('2026-11', 'clinical', 'x', 'lead', ${waits}, 'k', ${at}, null)`,
    sql`insert into mail_texts (name, subject, body, saved_at) values ('soon', 'S', ${said}, ${at})`,
    sql`insert into outbox (id, kind, address, subject, body, created_at, due_at, sent_at)
      values ('sent', 'x', 'a@example.org', 'S', ${`Read: ${said}`}, ${at}, ${at}, ${at}),
        ('unsent', 'x', 'a@example.org', 'S', ${`Read: ${said}`}, ${at}, ${at}, null)`,
    sql`insert into idempotency (scope, key, body_hash, answer, seq, created_at)
      values ('x', 'k', 'h', ${waits}, 1, ${at})`,
  ]);
  await sign();
  app.clock.now = new Date("2026-12-20T15:00:00Z");
  await tick(app.deps);
  await sign();
  before = await telling();
});
afterAll(() => app.end());

test("before the removal the word stands where everyone reads it, on the disk too", async () => {
  expect(before).toEqual(
    expect.arrayContaining([PAGE, "/record/events.ndjson", "/corrections", inDay(PAGE)]),
  );
  expect(before).toContain("/months/2026-11");
  expect(holding().length).toBeGreaterThanOrEqual(2);
  const shown = await app.request(file.url);
  expect([shown.status, shown.headers.get("cache-control")]).toEqual([
    200,
    "public, max-age=60, no-transform",
  ]);
});

describe("after two people agreed", () => {
  beforeAll(async () => {
    const admin = await app.signInAs("admin");
    const moderator = await app.signInAs("moderator");
    const asked = await app.request("/api/v1/office/redactions", {
      json: { page: PAGE, all: true, reason: "personal", note: LONG },
      cookie: admin,
      headers: { "idempotency-key": "key-of-the-ask" },
    });
    const { id } = (await asked.json()) as { id: string };
    await app.request(`/api/v1/office/redactions/${id}`, {
      method: "PATCH",
      json: { do: "agree" },
      cookie: moderator,
      headers: { "idempotency-key": "key-of-the-yes", "if-match": '"1"' },
    });
  });

  test("the word is in no byte of the database, its log or the files", () => {
    expect(disk().some((path) => path.endsWith("milepost.db"))).toBe(true);
    expect(holding()).toEqual([]);
  });

  test("no page, feed, answer or log tells it, today or as of a day when it stood there", async () => {
    expect(await telling()).toEqual([]);
    expect((await app.request(PAGE)).status).toBe(410);
    expect((await app.request(inDay(PAGE))).status).toBe(410);
  });

  test("the file is gone, and its address says so", async () => {
    expect((await app.request(file.url)).status).toBe(410);
    expect(await app.deps.files.get(file.id)).toBeNull();
    expect((await app.request(`/files/${"0".repeat(64)}`)).status).toBe(404);
  });

  test("no export holds it", async () => {
    const folder = exportFolder(await readPast(app.store));
    expect([...folder].filter(([, text]) => text.includes(WORD))).toEqual([]);
    expect(folder.get("updates.csv")).toContain("[removed]");
    const { found, missing } = await exportFiles(app.store, app.deps.files);
    expect([found.size, missing]).toEqual([0, []]);
  });

  test("the frozen month was made again, and the log names the page before and after", async () => {
    const events = await app.rows("select facts from events where kind = 'edition.redacted'");
    expect(events.map((e) => (JSON.parse(String(e.facts)) as { period: string }).period)).toEqual([
      "2026-11",
    ]);
    const [page] = await app.rows("select html, hash from edition_pages where period = '2026-11'");
    expect(createHash("sha256").update(String(page!.html)).digest("hex")).toBe(page!.hash);
  });

  test("everything still verifies", async () => {
    await sign();
    const log = await (await app.request("/record/events.ndjson")).text();
    const verified = await verifyLog(log.trim().split("\n"), notes);
    expect(verified.findings).toEqual([]);
    expect(verified.gone).toBeGreaterThanOrEqual(7);
  });
});
