import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { drainOutbox, type Mail } from "../../mail/outbox.ts";
import { published, smallRecord } from "../../test/smallRecord.ts";
import { startApp } from "../../test/startApp.ts";
import { write } from "../../../db/client.ts";
import { letter } from "../append.ts";
import { signerOf } from "../checkpoint.ts";
import { signAndKeep } from "../kept/head.ts";
import { isSigned, readCheckpoint, verifyLog } from "../verify.ts";

let app: Awaited<ReturnType<typeof startApp>>;
let first: string;
let newest: string;

const sign = async () => (await signAndKeep(app.deps, await signerOf(app.deps.settings)))!.note;
const text = async (path: string) => (await app.request(path)).text();
const json = async (path: string) =>
  (await (await app.request(path)).json()) as {
    items: Record<string, unknown>[];
    total: number;
    key: string;
    checkpoint: { note: string; size: number } | null;
  };

beforeAll(async () => {
  app = await startApp({ now: "2026-10-01T15:00:00Z", events: smallRecord() });
  first = await sign();
  app.clock.now = new Date("2026-11-02T15:00:00Z");
  await app.record(published("clinical", "2026-10"), published("students", "2026-10"));
  newest = await sign();
});
afterAll(() => app.end());

const sizeOf = (note: string) => readCheckpoint(note)!.size;
const rootOf = (note: string) => note.split("\n")[2]!;

describe("what a stranger fetches to check the record", () => {
  test("the key, which checks every checkpoint there ever was", async () => {
    const answer = await app.request("/record/key");
    expect(answer.headers.get("content-type")).toContain("text/plain");
    const key = (await answer.text()).trim();
    expect(await isSigned(first, key)).toBe(true);
    expect(await isSigned(newest, key)).toBe(true);
  });

  test("the newest checkpoint, any older one by its size, and the list of all", async () => {
    expect(await text("/record/checkpoint")).toBe(newest);
    expect(await text(`/record/checkpoint?size=${sizeOf(first)}`)).toBe(first);
    expect((await app.request("/record/checkpoint?size=1")).status).toBe(404);
    expect((await app.request("/record/checkpoint?size=x")).status).toBe(422);
    const { items, total } = await json("/record/checkpoints?per_page=1&page=2");
    expect([total, items.map((i) => i.note)]).toEqual([2, [first]]);
  });

  test("the whole log, which the checkpoints fit", async () => {
    const lines = (await text("/record/events.ndjson")).trim().split("\n");
    const { findings, size } = await verifyLog(lines, [first, newest]);
    expect([findings, size]).toEqual([[], sizeOf(newest)]);
  });

  test("a part of the log by place, by subject, and by what a month is about", async () => {
    const events = async (query: string) =>
      (await text(`/record/events.ndjson?${query}`))
        .trim()
        .split("\n")
        .filter(Boolean)
        .map((line) => JSON.parse(line) as { seq: number; subject: string; words: object });
    expect((await events("from=3&to=5")).map((e) => e.seq)).toEqual([3, 4, 5]);
    const [about] = await events("subject=update/2026-10/clinical");
    expect(about?.subject).toBe("update/2026-10/clinical");
    expect(Object.keys(about!.words).length).toBeGreaterThan(0);
    expect(await events("subject=update/2026-10/")).toHaveLength(2);
    expect(await events("subject=update/2026-1/")).toHaveLength(0);
    expect(await events(`subject=update/2026-10/&to=${sizeOf(first)}`)).toHaveLength(0);
    expect((await app.request("/record/events.ndjson?subject=Robert';--")).status).toBe(422);
    expect((await app.request("/record/events.ndjson?from=0")).status).toBe(422);
  });

  test("the format, as it stands beside the code", async () => {
    const answer = await app.request("/record/format");
    expect(answer.headers.get("content-type")).toContain("text/markdown");
    expect(await answer.text()).toContain("# The format of the record");
  });
});

describe("the list of events", () => {
  test("names what each is about, newest first, with the newest checkpoint and the key", async () => {
    const { items, total, checkpoint, key } = await json("/api/v1/record/events?per_page=2");
    expect(total).toBe(sizeOf(newest));
    expect(items).toMatchObject([
      { seq: total, kind: "update.published", update: "2026-10-students", title: "students" },
      { seq: total - 1, update: "2026-10-clinical", title: "clinical" },
    ]);
    expect(checkpoint?.note).toBe(newest);
    expect(`${key}\n`).toBe(await text("/record/key"));
    const { items: all } = await json("/api/v1/record/events?per_page=100");
    expect(all.find((e) => e.subject === "action/clinical-one")?.title).toBe(
      "The promise of clinical-one.",
    );
    expect(all.find((e) => e.subject === "strategy/fair-care")?.title).toBe(
      "Give every patient the same care",
    );
  });

  test("of an earlier day ends there, with the checkpoint of that day", async () => {
    const { total, checkpoint } = await json("/api/v1/record/events?asof=2026-10-15");
    expect([total, checkpoint?.note]).toEqual([sizeOf(first), first]);
  });
});

describe("the checkpoint leaves the house", () => {
  test("in the feed, and in the feed of an earlier day the one of then", async () => {
    expect(await text("/updates.atom")).toContain(
      `<subtitle>The record of 127.0.0.1:8787: ${sizeOf(newest)} events, root ${rootOf(newest)}, signed ${newest.trim().split(" ").at(-1)}</subtitle>`,
    );
    expect(await text("/updates.atom?asof=2026-10-15")).toContain(
      `${sizeOf(first)} events, root ${rootOf(first)}`,
    );
  });

  test("in the foot of every mail that is no sign-in code", async () => {
    const mail = (id: string, expiresAt?: string) =>
      letter(
        { id, kind: "reminder", address: "a@example.org", subject: "S", body: "Body.", expiresAt },
        app.clock.now.toISOString(),
      );
    await write(app.store, [mail("letter"), mail("code", "2026-11-03T00:00:00Z")]);
    const sent: Mail[] = [];
    await drainOutbox(
      app.store,
      async (m) => {
        sent.push(m);
      },
      app.clock.now,
      app.deps.letter,
    );
    const body = (id: string) => sent.find((m) => m.id === id)?.body;
    expect(body("code")).toBe("Body.");
    expect(body("letter")).toMatch(/^Body\.\n\nThe record as it is signed; keep it/);
    expect(body("letter")?.endsWith(`\n\n${newest}`)).toBe(true);
  });
});

describe("the page about the record", () => {
  test("says what it is and proves, and gives the newest checkpoint and events", async () => {
    const html = await text("/record");
    expect(html).toContain(rootOf(newest));
    expect(html).toContain("It does not prove");
    expect(html).toContain("/updates/2026-10-clinical");
    expect(html).toContain('href="/record/format"');
    expect(html).not.toContain("data-island=");
    expect(await text("/sitemap.xml")).toContain("/record</loc>");
  });

  test("offers to check a page of the record, says how else, and refuses any other address", async () => {
    const html = await text(`/record?verify=${encodeURIComponent("/updates/2026-10-clinical")}`);
    expect(html).toContain('data-island="verify"');
    expect(html).toContain('data-page="/updates/2026-10-clinical"');
    expect(html).toContain("needs JavaScript");
    const foreign = await text(`/record?verify=${encodeURIComponent("//example.org/updates/x")}`);
    expect(foreign).not.toContain("data-island=");
    expect(foreign).toContain("nothing of its own");
  });

  test("keeps the day it is read as of, and shows that day's checkpoint", async () => {
    const html = await text("/record?asof=2026-10-15");
    expect(html).toContain(rootOf(first));
    expect(html).not.toContain('href="/updates/2026-10-clinical');
    expect(html).toContain(`href="/record/checkpoint?size=${sizeOf(first)}"`);
    expect(html).toContain('href="/strategies/fair-care?asof=2026-10-15"');
  });

  test("shows a checkpoint as soon as it is signed", async () => {
    await app.record(published("clinical", "2026-09"));
    const before = await text("/record");
    expect(before).toContain(rootOf(newest));
    expect(await text("/record")).toBe(before);
    const signed = await sign();
    expect(await text("/record")).toContain(rootOf(signed));
  });
});
