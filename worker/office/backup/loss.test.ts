import { writeFileSync } from "node:fs";
import { afterEach, beforeEach, expect, test } from "vitest";
import { append } from "../../record/append.ts";
import { removing } from "../redactions/queries.ts";
import { checkRecord } from "../../progress/verify/record.ts";
import type { Get } from "../../record/copy/asking.ts";
import { verifyPage } from "../../record/log/reader.ts";
import { readCheckpoint } from "../../record/verify.ts";
import { backedUp } from "../../test/backedUp.ts";
import { pageOf } from "../../test/pageOf.ts";
import { published, smallRecord } from "../../test/smallRecord.ts";
import { startApp } from "../../test/startApp.ts";
import { tempStore } from "../../test/tempStore.ts";

const REASON = "The disk broke, and the newest backup was of the day before.";
const PAGE = "/updates/2026-09-clinical";

let app: Awaited<ReturnType<typeof startApp>>;
let box: ReturnType<typeof backedUp>;
/** Checkpoints that readers keep: of what the backup holds, of the lost part, and the newest lost one. */
let notes: Record<"held" | "between" | "lost", string>;
let key: string;

beforeEach(async () => {
  app = await startApp({ now: "2026-11-02T15:00:00Z", events: smallRecord() });
  box = backedUp(app);
  const signed = async (sphere: string, month: string) => {
    await app.record(published(sphere, month));
    return (await box.sign())!.note;
  };
  const held = await signed("clinical", "2026-09");
  await box.backup("older");
  app.clock.now = new Date("2026-11-03T15:00:00Z");
  const between = await signed("clinical", "2026-10");
  notes = { held, between, lost: await signed("students", "2026-10") };
  key = (await (await app.request("/record/key")).text()).trim();
  app.clock.now = new Date("2026-11-04T15:00:00Z");
});
afterEach(() => {
  box.end();
  app.end();
});

const size = (note: string) => readCheckpoint(note)!.size;

/** The site after the loss, begun from the older backup with the head that was kept. */
async function reopened() {
  const done = await box.restore("older", "new", { since: [notes.lost], acceptLoss: REASON });
  expect(done).toMatchObject({ events: size(notes.held), lost: size(notes.lost) });
  const there = await box.start("new");
  expect(await there.deps.kept.read()).toBe(notes.lost);
  const get: Get = async (path) => {
    const answer = await there.request(path);
    return { status: answer.status, text: await answer.text() };
  };
  return { ...there, get };
}

test("the first event after a loss says what was lost and why, and names the old checkpoint", async () => {
  const there = await reopened();
  await box.sign(there.deps);
  const log = (await there.get("/record/events.ndjson")).text.trim().split("\n");
  expect(JSON.parse(log.at(-1)!)).toMatchObject({
    seq: size(notes.held) + 1,
    kind: "log.reopened",
    facts: {
      after: size(notes.held),
      upTo: size(notes.lost),
      root: readCheckpoint(notes.lost)!.root,
      checkpoint: notes.lost,
    },
    words: { reason: { text: REASON } },
  });
  const page = await pageOf(await there.request("/record"));
  const told = page.querySelector("#lost")!.closest("section")!.textContent ?? "";
  expect(told).toContain(REASON);
  expect(told).toContain(`ended with event ${size(notes.held)}`);
  expect(told).toContain(`events ${size(notes.held) + 1} to ${size(notes.lost)}`);
  for (const line of notes.lost.trim().split("\n")) expect(told).toContain(line);
  const before = await pageOf(await there.request("/record?asof=2026-11-03"));
  expect(before.querySelector("#lost")).toBeNull();
});

test("words in the reason can be removed like any others, and the loss is still told", async () => {
  const there = await reopened();
  const seq = size(notes.held) + 1;
  await append(there.store, {
    events: [
      {
        kind: "text.redacted",
        subject: "redaction/r-1",
        role: "admin",
        facts: { of: seq, fields: ["reason"], reason: "personal", asked: "moderator" },
      },
    ],
    expect: {},
    now: app.clock.now,
    random: app.deps.random,
    also: [removing([{ seq, fields: ["reason"] }])],
  });
  const page = await pageOf(await there.request("/record"));
  const told = page.querySelector("#lost")!.closest("section")!.textContent ?? "";
  expect(told).not.toContain(REASON);
  expect(told).toContain("The reason given was removed.");
});

test("the site publishes again, though the kept head is of what was lost", async () => {
  const there = await reopened();
  const post = (deps: typeof there.deps) => ({
    method: "POST",
    headers: { origin: deps.settings.origin, "content-type": "application/json" },
    body: "{}",
  });
  expect((await there.request("/api/v1/updates", post(there.deps))).status).toBe(401);
  expect((await box.sign(there.deps))?.size).toBe(size(notes.held) + 1);
  expect(size((await there.deps.kept.read())!)).toBe(size(notes.held) + 1);
  await box.backup("after", { url: `file:${box.at("new", "milepost.db")}`, files: "nowhere" });
  await box.restore("after", "again", { since: [notes.lost, notes.held] });
  // The lost head would be in the way of any other record of that length.
  await box.restore("older", "silent");
  writeFileSync(box.at("silent", "head"), notes.lost);
  const silent = await box.start("silent");
  expect((await silent.request("/api/v1/updates", post(silent.deps))).status).toBe(503);
});

test("a browser that kept a checkpoint of the lost part is told of the loss, and keeps the new one", async () => {
  const there = await reopened();
  const now = (await box.sign(there.deps))!.note;
  for (const note of [notes.between, notes.lost]) {
    const verdict = await verifyPage(there.get, PAGE, { key, note });
    expect(verdict).toMatchObject({
      fault: null,
      before: size(note),
      lost: { after: size(notes.held), upTo: size(notes.lost), reason: REASON },
      keep: { note: now },
    });
  }
  const held = await verifyPage(there.get, PAGE, { key, note: notes.held });
  expect([held.fault, held.lost, held.before]).toEqual([null, null, size(notes.held)]);
});

test("a loss explains nothing that was kept after it, nor more than was lost", async () => {
  const there = await reopened();
  await box.sign(there.deps);
  const on = "2026-11-05T00:00:00.000Z";
  const later = await verifyPage(there.get, PAGE, { key, note: notes.between, on });
  expect(later.fault?.what).toBe("rewritten");
  const [name, , root, ...rest] = notes.lost.split("\n");
  for (const other of [size(notes.lost) + 1, 500]) {
    const note = [name, other, root, ...rest].join("\n");
    expect((await verifyPage(there.get, PAGE, { key, note })).fault?.what).toBe("shorter");
  }
});

test("npm run verify tells of the loss, and why an older checkpoint of it does not fit", async () => {
  const there = await reopened();
  const note = (await box.sign(there.deps))!.note;
  const log = (await there.get("/record/events.ndjson")).text.trim().split("\n");
  const checks = async (older: string[]) => {
    const { store, end } = await tempStore();
    const found = await checkRecord({ lines: () => log, note, key, older }, store);
    end();
    return found.checks;
  };
  const told = `events ${size(notes.held) + 1} to ${size(notes.lost)} were lost, as event ${size(note)} of 2026-11-04 says`;
  for (const older of [[], [notes.held], [notes.lost]]) {
    const all = await checks(older);
    expect(all.flatMap((check) => check.wrong)).toEqual([]);
    expect(all.map((check) => check.said).join("\n")).toContain(told);
  }
  const wrong = (await checks([notes.between])).flatMap((check) => check.wrong);
  expect(wrong).toEqual([
    `a checkpoint counts ${size(notes.between)} events, and event ${size(note)} of 2026-11-04 says that those after event ${size(notes.held)} were lost; if it was kept before, that is why the record does not go on from it`,
  ]);
});

test("where nobody kept how far the record reached, the loss says so", async () => {
  await box.restore("older", "new", { acceptLoss: REASON });
  const there = await box.start("new");
  await box.sign(there.deps);
  const page = await pageOf(await there.request("/record"));
  const told = page.querySelector("#lost")!.closest("section")!.textContent ?? "";
  expect(told).toContain("Nobody had kept how far the record reached");
  expect(told).not.toContain("The signed checkpoint");
});
