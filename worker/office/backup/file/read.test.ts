import { createHash } from "node:crypto";
import { mkdirSync, readFileSync, writeFileSync } from "node:fs";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { sql } from "drizzle-orm";
import { write } from "../../../../db/client.ts";
import { backedUp } from "../../../test/backedUp.ts";
import { published, smallRecord } from "../../../test/smallRecord.ts";
import { startApp } from "../../../test/startApp.ts";
import { withBackup } from "./read.ts";
import { header } from "./tar.ts";

const NOTE = "Only the executives may read of the third ward.";
const BYTES = new TextEncoder().encode("%PDF-1.7 the guide");
const ID = createHash("sha256").update(BYTES).digest("hex");

let app: Awaited<ReturnType<typeof startApp>>;
let box: ReturnType<typeof backedUp>;
let whole: Buffer;

beforeAll(async () => {
  app = await startApp({ events: [...smallRecord(), published("clinical", "2026-10")] });
  box = backedUp(app);
  await box.sign();
  await app.deps.files.put(ID, BYTES, "application/pdf");
  await write(app.store, [
    sql`insert into private_notes (update_id, body, created_at) values ('2026-10-clinical', ${NOTE}, 'x')`,
    sql`insert into files (id, name, type, size, person, uploaded_at, sphere)
      values (${ID}, 'guide.pdf', 'application/pdf', ${BYTES.length}, 'x', 'x', 'clinical')`,
  ]);
  whole = readFileSync(await box.backup("whole"));
});
afterAll(() => {
  box.end();
  app.end();
});

/** The sentence that refuses these bytes, with the reason's name before it. */
async function said(bytes: Uint8Array): Promise<string> {
  writeFileSync(box.at("given"), bytes);
  return withBackup(box.at("given"), async () => "taken").catch((error: unknown) => {
    const { why = "no reason", message } = error as { why?: string; message: string };
    return `${why}: ${message}`;
  });
}

const why = async (bytes: Uint8Array) => (await said(bytes)).split(":")[0];

const flipped = (at: number, bit = 0) => {
  const bytes = Buffer.from(whole);
  bytes[at] = bytes[at]! ^ (1 << bit);
  return bytes;
};

/** A part's header, bytes and padding. */
const block = (name: string, body: Buffer) =>
  Buffer.concat([header(name, body.length), body, Buffer.alloc((512 - (body.length % 512)) % 512)]);

/** Whole numbers spread over a length, the ends included. */
const spread = (length: number, n: number) =>
  Array.from({ length: n }, (_, i) => Math.floor((i * (length - 1)) / (n - 1)));

test("a whole backup is taken, with the database and the files in it", async () => {
  expect(await said(whole)).toBe("taken");
  expect(whole.includes(NOTE)).toBe(true);
  expect(whole.includes(Buffer.from(BYTES))).toBe(true);
});

describe("a file is refused for what is wrong with it", () => {
  test("an empty one", async () => {
    expect(await said(Buffer.alloc(0))).toMatch(/^empty: .+given is empty\.$/);
  });

  test("one that is none, whatever it is", async () => {
    for (const other of ["hello", "x".repeat(5000)])
      expect(await said(Buffer.from(other))).toMatch(/^not_a_backup: .+is not a backup/);
    const database = whole.subarray(whole.indexOf("SQLite format 3"));
    expect(await why(database)).toBe("not_a_backup");
    expect(await why(Buffer.alloc(4096))).toBe("not_a_backup");
    mkdirSync(box.at("folder"));
    for (const path of ["folder", "nowhere"])
      await expect(withBackup(box.at(path), async () => "taken")).rejects.toThrow(/no file/);
  });

  test("one that was cut, at whichever byte", async () => {
    const ends = [1, 99, 511, 512, 513, 1023, 1024, 2048, whole.length - 1024, whole.length - 1];
    for (const end of new Set([...ends, ...spread(whole.length - 1, 60).slice(1)]))
      expect([end, await why(whole.subarray(0, end))]).toEqual([end, "cut_off"]);
    expect(await said(whole.subarray(0, 9000))).toContain(
      `is cut off: it has 9,000 bytes of ${whole.length.toLocaleString("en-US")} bytes`,
    );
  });

  test("one with a single changed bit, wherever it stands", async () => {
    const parts = ["manifest.json", "SHA256SUMS", "milepost.db", `files/${ID}`];
    const headers = parts.flatMap((name) => {
      const at = whole.indexOf(name);
      return [at, at + 124, at + 150, at + 300];
    });
    const inside = [NOTE, "SQLite format 3", "What clinical did", "%PDF", '"events"'].map((words) =>
      whole.indexOf(words),
    );
    const ends = [whole.length - 1, whole.length - 1024, whole.length - 1025];
    const places = new Set([...headers, ...inside, ...ends, ...spread(whole.length, 150)]);
    expect(Math.min(...places)).toBe(0);
    for (const at of places) expect([at, await why(flipped(at, at % 8))]).toEqual([at, "damaged"]);
  });

  test("one whose private rows, files or list were changed is told which", async () => {
    expect(await said(flipped(whole.indexOf(NOTE)))).toContain(
      "milepost.db is not what was backed up",
    );
    expect(await said(flipped(whole.indexOf("%PDF")))).toContain(`files/${ID} is not what`);
    expect(await said(flipped(whole.indexOf('"events"') + 12))).toContain(
      "its list of contents was changed",
    );
  });

  test("one with parts in each other's place, one missing, or more behind it", async () => {
    const file = whole.indexOf(`files/${ID}\0`);
    const database = whole.indexOf("milepost.db\0");
    const [first, last] = [whole.subarray(database, file), whole.subarray(file, -1024)];
    const before = whole.subarray(0, database);
    const end = Buffer.alloc(1024);
    expect(await why(Buffer.concat([before, last, first, end]))).toBe("damaged");
    expect(await why(Buffer.concat([before, first, end]))).toBe("cut_off");
    expect(await why(Buffer.concat([whole, end]))).toBe("damaged");
  });

  test("one that a newer program made", async () => {
    const newer = Buffer.from('{"milepost_backup":2,"parts":"another way"}\n');
    const sum = createHash("sha256").update(newer).digest("hex");
    const sums = Buffer.from(`${sum}  manifest.json\n`);
    const file = Buffer.concat([block("manifest.json", newer), block("SHA256SUMS", sums)]);
    expect(await said(file)).toMatch(/^newer: .+made by a newer Milepost \(format 2/);
  });
});
