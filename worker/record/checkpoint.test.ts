import { afterEach, beforeEach, expect, test, vi } from "vitest";
import type { Store } from "../../db/client.ts";
import { published, smallRecord } from "../test/smallRecord.ts";
import { counting, tempStore } from "../test/tempStore.ts";
import { append } from "./append.ts";
import { latestCheckpoint, openSigner, type Signer, signRecord } from "./checkpoint.ts";
import { commitment, leafOf, type StoredEvent, unhex } from "./leaf.ts";

const now = new Date("2026-11-02T15:00:00Z");
const seed = Buffer.alloc(32, 7).toString("base64");
let store: Store;
let end: () => void;
let signer: Signer;

beforeEach(async () => {
  ({ store, end } = await tempStore());
  signer = await openSigner("roadmap.example.org", seed);
  await append(store, { events: smallRecord(), expect: {}, random: counting(), now });
});
afterEach(() => end());

const more = (month: string) =>
  append(store, { events: [published("clinical", month)], expect: {}, random: counting(), now });

test("a checkpoint is a signed note over the number of events and their root", async () => {
  const checkpoint = await signRecord(store, signer, now);
  const [text, signature] = checkpoint!.note.split("\n\n") as [string, string];
  expect(text.split("\n")).toEqual([
    "roadmap.example.org",
    String(checkpoint!.size),
    Buffer.from(checkpoint!.root, "hex").toString("base64"),
  ]);
  const bytes = Buffer.from(signature.trim().split(" ")[2]!, "base64");
  const key = await crypto.subtle.importKey(
    "raw",
    signer.publicKey as BufferSource,
    "Ed25519",
    false,
    ["verify"],
  );
  const message = new TextEncoder().encode(`${text}\n`);
  expect(await crypto.subtle.verify("Ed25519", key, bytes.subarray(4), message)).toBe(true);
});

test("signing twice, or after more events, gives what signing once at the end gives", async () => {
  await signRecord(store, signer, now);
  await signRecord(store, signer, now);
  await more("2026-09");
  await more("2026-10");
  const stepwise = await signRecord(store, signer, now);
  await store.client.batch(
    ["delete from checkpoints", "delete from tree_nodes", "update events set leaf = null"],
    "write",
  );
  expect((await signRecord(store, signer, now))!.root).toBe(stepwise!.root);
});

test("what follows one commit is signed in one write, and nothing new in none", async () => {
  const batch = vi.spyOn(store.client, "batch");
  await signRecord(store, signer, now);
  expect(batch).toHaveBeenCalledTimes(1);
  await signRecord(store, signer, now);
  expect(batch).toHaveBeenCalledTimes(1);
});

test("two signers at once agree", async () => {
  await more("2026-10");
  const both = await Promise.all([signRecord(store, signer, now), signRecord(store, signer, now)]);
  expect(both[0]!.root).toBe(both[1]!.root);
});

test("a changed leaf or a record that became shorter is not signed again", async () => {
  const { size } = (await signRecord(store, signer, now))!;
  await more("2026-10");
  await store.client.execute(`update events set leaf = '${"00".repeat(32)}' where seq = ${size}`);
  await store.client.execute("update tree_nodes set hash = substr(hash, 3) || '00'");
  await expect(signRecord(store, signer, now)).rejects.toThrow("refusing to sign");
  await store.client.execute("delete from events where seq > 2");
  await store.client.execute("delete from tree_nodes");
  await expect(signRecord(store, signer, now)).rejects.toThrow("refusing to sign");
  expect((await latestCheckpoint(store))!.size).toBe(size);
});

const columns = ["at", "recorded_at", "kind", "v", "subject", "version", "role", "facts", "texts"];

test.each(columns)("a changed %s of any event is noticed by its leaf", async (column) => {
  await signRecord(store, signer, now);
  const value =
    {
      v: "v + 1",
      version: "version + 1",
      facts: `json_set(facts, '$.x', 1)`,
      texts: `json_set(texts, '$.x', 'y')`,
    }[column] ?? `${column} || 'x'`;
  await store.client.execute(`update events set ${column} = ${value} where seq = 4`);
  const { rows } = await store.client.execute(
    "select *, recorded_at as recordedAt from events order by seq",
  );
  const wrong: number[] = [];
  for (const row of rows) {
    const event = row as unknown as StoredEvent & { leaf: string };
    if ((await leafOf(event)) !== event.leaf) wrong.push(event.seq);
  }
  expect(wrong).toEqual([4]);
});

test("a changed word or salt is noticed by its commitment", async () => {
  const { rows } = await store.client.execute(
    "select t.salt, t.body, json_extract(e.texts, '$.' || t.field) as said from event_text t join events e on e.seq = t.seq",
  );
  expect(rows.length).toBeGreaterThan(5);
  for (const row of rows) {
    const salt = unhex(String(row.salt));
    expect(await commitment(salt, String(row.body))).toBe(row.said);
    expect(await commitment(salt, `${String(row.body)} `)).not.toBe(row.said);
  }
});
