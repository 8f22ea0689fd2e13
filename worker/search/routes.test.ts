import { sql } from "drizzle-orm";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { asLead, newUpdate } from "../test/asLead.ts";
import { askedOf, listed } from "../test/listedAndAsked.ts";
import { drawnSearches } from "../test/drawnSearches.ts";
import { measured } from "../test/measuredAndJudged.ts";
import { removed } from "../test/removed.ts";
import { write } from "../../db/client.ts";
import { replay } from "../record/replay.ts";
import type { FoundList } from "./schema.ts";

const WORD = "Quilvandrex";
let app: Awaited<ReturnType<typeof asLead>>;

async function find(query: string | Record<string, string>): Promise<FoundList> {
  const given = typeof query === "string" ? { q: query } : query;
  const answer = await app.request(`/api/v1/search?${new URLSearchParams(given)}`);
  expect(answer.status).toBe(200);
  return (await answer.json()) as FoundList;
}
const refs = async (query: string | Record<string, string>) =>
  (await find(query)).items.map((item) => `${item.kind} ${item.ref}`);

beforeAll(async () => {
  app = await asLead();
  await app.record(...listed, ...askedOf, ...measured.slice(0, 2));
  await app.publish(
    newUpdate({
      summary: "Eight of nine laboratories changed over. *Añadió* the café.",
      lines: [
        { action: "clinical-one", stage: "underway", health: "on_track", text: "It began well." },
      ],
      evidence: [
        {
          action: "clinical-one",
          title: "The list",
          url: "https://example.org/hidden-host",
          shows: "All",
        },
      ],
    }),
  );
});
afterAll(() => app.end());

describe("everything public is found", () => {
  test("by its words, whatever kind of thing holds them, best first", async () => {
    const found = await find("laboratories");
    expect(found.items[0]).toMatchObject({
      kind: "update",
      url: "/updates/2026-11-clinical",
      sphere_title: "clinical",
      month: "2026-11",
    });
    expect(found.items[0]!.excerpt).toContainEqual({ text: "laboratories", hit: true });
    expect(await refs("promise clinical")).toContain("action clinical-one");
    expect(await refs("patient same care")).toEqual(["strategy fair-care"]);
    expect(await refs({ q: "heard", kind: "measure" })).toEqual(["measure heard"]);
    expect(await refs("wishes")).toEqual(["gathering who-is-heard"]);
    expect((await find({ kind: "term" })).items.every((i) => i.url.startsWith("/glossary#"))).toBe(
      true,
    );
  });

  test("without accents, with capitals, and by the beginning of its last word", async () => {
    for (const q of ["anadio", "CAFÉ", "cafe", "laborat"])
      expect(await refs(q), q).toEqual(["update 2026-11-clinical"]);
  });

  test("with typing errors, and the answer says which word it searched for", async () => {
    const found = await find("labratories");
    expect(found.instead).toEqual([{ asked: "labratories", found: "laboratories" }]);
    expect(found.items.map((i) => i.ref)).toEqual(["2026-11-clinical"]);
    const page = await (await app.request("/search?q=labratories")).text();
    expect(page).toContain("Nothing holds “labratories”; searched for “laboratories”.");
    expect(page).toContain("<mark>laboratories</mark>");
  });

  test("by some of the words where nothing holds all of them", async () => {
    const found = await find("laboratories zebra");
    expect([found.some, found.total]).toEqual([true, 1]);
  });

  test("narrowed by what the address says", async () => {
    const q = "clinical";
    expect(await refs({ q, stage: "underway" })).toEqual(["action clinical-one"]);
    expect(await refs({ q, evidence: "yes" })).toEqual(
      expect.arrayContaining(["update 2026-11-clinical", "action clinical-one"]),
    );
    expect(await refs({ month: "2026-11" })).toEqual(["update 2026-11-clinical"]);
    expect(await refs({ reporting: "on_time" })).toEqual(["update 2026-11-clinical"]);
    expect(await refs({ reporting: "late" })).toEqual([]);
    expect(await refs({ sphere: "students", kind: "sphere" })).toEqual(["sphere students"]);
    expect((await refs({ strategy: "fair-care", kind: "action" })).length).toBe(4);
    expect((await app.request("/search?stage=nonsense")).status).toBe(422);
  });

  test("as it stands today, whatever day the address names", async () => {
    expect(await refs({ q: "laboratories", asof: "2026-02-01" })).toHaveLength(1);
  });

  test("as a feed that keeps ids, and as a sheet that no spreadsheet runs", async () => {
    const feed = await (await app.request("/search.atom?q=laboratories&kind=update")).text();
    expect(feed).toContain("<id>http://127.0.0.1:8787/updates/2026-11-clinical</id>");
    expect(feed).toContain("clinical, November 2026]]></title>");
    expect(feed).toContain("/search?q=laboratories&amp;kind=update");
    const sheet = await (await app.request("/search.csv?q=laboratories")).text();
    expect(sheet.split("\r\n")[0]).toBe("kind,ref,name,excerpt,changed_at,url");
    expect(sheet.split("\r\n")[1]).toMatch(/^update,2026-11-clinical,/);
  });
});

describe("nothing else is found, nor counted", () => {
  const counts = async () =>
    Promise.all(
      ["", "the", "clinical", WORD].map(async (q) => (await find({ q, sphere: "clinical" })).total),
    );

  test("a word of a draft or of a question that was declined matches nothing", async () => {
    const before = await counts();
    const draft = JSON.stringify({ summary: `${WORD} and the clinical rooms.` });
    await write(app.store, [
      sql`insert into drafts (month, sphere, version, body, person, saved_at)
        values ('2026-11', 'clinical', 1, ${draft}, 'x', '2026-11-22T00:00:00.000Z')`,
      sql`insert into asked (id, about, of, body, asked_at, asked_on)
        values ('q-77', 'sphere', 'clinical', ${`Why ${WORD}?`}, '2026-11-20T00:00:00.000Z', '2026-11-20')`,
    ]);
    await app.record({
      kind: "question.declined",
      subject: "question/q-77",
      role: "moderator",
      facts: { reason: "spam", askedOn: "2026-11-20" },
    });
    expect(await counts()).toEqual(before);
    expect(await refs(WORD)).toEqual([]);
    const page = await (await app.request(`/search?q=${WORD.slice(0, -1)}`)).text();
    expect(page).not.toContain(WORD.toLowerCase());
  });

  test("the address of evidence is no word of an update", async () => {
    expect(await refs('"hidden host"')).toEqual([]);
  });

  test("a correction takes the place of the words before it", async () => {
    await app.request("/api/v1/updates/2026-11-clinical/corrections", {
      json: { why: "fact", reason: "A slip.", texts: { summary: `Seven ${WORD} changed over.` } },
      cookie: app.session.cookie,
      headers: { "idempotency-key": "key-of-the-fix", "if-match": '"1"' },
    });
    expect(await refs(WORD)).toEqual(["update 2026-11-clinical"]);
    expect((await find("laboratories")).total).toBe(0);
  });

  test("what was removed is in no answer and no byte of the index", async () => {
    await removed(app, "update/2026-11/clinical", ["summary"]);
    expect((await find(WORD)).total).toBe(0);
    const blocks = await app.rows("select block from search_words_data");
    const bytes = blocks.map((b) => Buffer.from(b.block as ArrayBuffer).toString("latin1")).join();
    expect(bytes.toLowerCase()).not.toContain(WORD.toLowerCase().slice(4));
    expect(await app.rows("select * from search_vocabulary where term like 'quilv%'")).toEqual([]);
  });

  test("a withdrawn update and a retired measure are gone", async () => {
    expect(await refs({ q: "began well" })).toEqual(["update 2026-11-clinical"]);
    await app.record({
      kind: "update.withdrawn",
      subject: "update/2026-11/clinical",
      role: "lead",
      facts: { update: "2026-11-clinical" },
      texts: { reason: "Not ours." },
    });
    expect(await refs({ q: "began well", kind: "update" })).toEqual([]);
    expect(await refs({ kind: "measure" })).toEqual(["measure heard"]);
    await app.record({
      kind: "measure.changed",
      subject: "measure/heard",
      role: "admin",
      facts: { measure: "heard", breaks: false, retired: true },
      texts: { reason: "Read elsewhere." },
    });
    expect(await refs({ kind: "measure" })).toEqual([]);
  });

  test("made anew from the events, the index answers the same", async () => {
    const asks = ["clinical", "the promise", "care", "students"];
    const before = await Promise.all(asks.map(find));
    await replay(app.store);
    // Another address: the answers that are kept are not asked.
    expect(await Promise.all(asks.map((q) => find({ q, page: "1" })))).toEqual(before);
  });
});

test("whatever is typed, the answer is one: operators, quotes, emoji, ten thousand letters", async () => {
  const wrong: string[] = [];
  for (const q of drawnSearches(300)) {
    const answer = await app.request(`/api/v1/search?q=${encodeURIComponent(q.toWellFormed())}`);
    if (answer.status !== 200) wrong.push(`${answer.status} ${JSON.stringify(q.slice(0, 80))}`);
  }
  expect(wrong).toEqual([]);
  expect(await app.rows("select count(*) as n from events")).not.toEqual([{ n: 0 }]);
});
