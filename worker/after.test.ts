import { afterEach, beforeEach, expect, test, vi } from "vitest";
import { write } from "../db/client.ts";
import { following } from "./after.ts";
import { letter as worded } from "./app.ts";
import { drainOutbox } from "./mail/outbox.ts";
import { append, letter } from "./record/append.ts";
import { latestCheckpoint, openSigner, signRecord } from "./record/checkpoint.ts";
import { published, smallRecord } from "./test/smallRecord.ts";
import { counting, tempStore } from "./test/tempStore.ts";

const now = new Date("2026-11-02T15:00:00Z");
let db: Awaited<ReturnType<typeof tempStore>>;
beforeEach(async () => {
  db = await tempStore();
});
afterEach(() => db.end());

const happens = (events: Parameters<typeof append>[1]["events"]) =>
  append(db.store, { events, expect: {}, random: counting(), now });

test("a mail server that hangs delays no signature, and every mail leaves once", async () => {
  const signer = await openSigner("roadmap.example.org", Buffer.alloc(32, 7).toString("base64"));
  const mail = {
    id: "m",
    kind: "reminder",
    address: "lead@example.org",
    subject: "S",
    body: "B",
  } as const;
  await write(db.store, [letter(mail, now.toISOString())]);
  let answer = () => {};
  const silence = new Promise<void>((done) => (answer = done));
  const sent: string[] = [];
  const send = async ({ id }: { id: string }) => {
    sent.push(id);
    await silence;
  };
  const follow = following(() => 0);
  const after = () =>
    follow(
      () => signRecord(db.store, signer, now),
      () => drainOutbox(db.store, send, now, worded),
    );
  await happens(smallRecord());
  const hanging = after();
  await vi.waitFor(() => expect(sent).toEqual(["m"]));
  const { seq } = await happens([published("clinical", "2026-10")]);
  await after();
  await vi.waitFor(async () => expect((await latestCheckpoint(db.store))?.size).toBe(seq));
  answer();
  await hanging;
  expect(sent).toEqual(["m"]);
});

test("what fails is told in the log, and comes again after the next commit", async () => {
  const log = vi.spyOn(console, "error").mockImplementation(() => undefined);
  const follow = following(() => 0);
  let tries = 0;
  const fails = () => Promise.reject(new Error(`no ${++tries}`));
  await follow(fails, undefined);
  await follow(fails, undefined);
  expect(log.mock.calls.flat()).toEqual([
    '{"after":"sign","error":"Error: no 1"}',
    '{"after":"sign","error":"Error: no 2"}',
  ]);
  log.mockRestore();
});
