import { sql } from "drizzle-orm";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { write } from "../../../db/client.ts";
import { currentHead } from "../../cache.ts";
import { fill } from "../../data/entries.ts";
import { cutAt } from "../../data/queries.ts";
import { localDay } from "../../months/rules.ts";
import { position } from "../../record/asof.ts";
import { signerOf, signRecord, verifierKey } from "../../record/checkpoint.ts";
import { hashOf } from "../../record/leaf.ts";
import { changedPromises } from "../../test/changedPromises.ts";
import { published } from "../../test/smallRecord.ts";
import { tempStore } from "../../test/tempStore.ts";
import { checkFolder } from "./folder.ts";
import type { Check } from "./record.ts";

let site: Awaited<ReturnType<typeof changedPromises>>;
let key: string;
let older: string;
let realms = 0;

const PAGE = "<article data-edition><p>January</p></article>";
const AGAIN = "<article data-edition><p>[removed]</p></article>";

/** The frozen page as it stands beside the record. */
const keep = async (html: string) =>
  write(site.store, [
    sql`insert or replace into edition_pages (period, hash, html) values ('2026-01', ${await hashOf(html)}, ${html})`,
  ]);

const wrongIn = (checks: readonly Check[]) => checks.flatMap(({ wrong }) => wrong);

beforeAll(async () => {
  site = await changedPromises();
  await site.record({
    kind: "month.closed",
    subject: "edition/2026-01",
    role: "clock",
    facts: { month: "2026-01", closedOn: "2026-02-11", position: 5, hash: await hashOf(PAGE) },
  });
  await keep(PAGE);
  const signer = await signerOf(site.deps.settings);
  key = await verifierKey(signer);
  older = (await signRecord(site.store, signer, site.clock.now))!.note;
  await site.record(published("clinical", "2026-04", "planning"));
  await signRecord(site.store, signer, site.clock.now);
});
afterAll(() => site.end());

describe("whoever checks a folder", () => {
  async function exported(upTo?: number) {
    const { store, clock } = site;
    const head = await currentHead(store, `export-${(realms += 1)}`, 0, 0);
    const day = localDay(clock.now, head.zone);
    const cut = await cutAt(store, { ...head, at: position(upTo ?? head.seq), day });
    const files = new Map<string, Uint8Array>();
    const filling = fill({ store, origin: "https://roadmap.example.org", key }, cut, {
      open(name) {
        const parts: Uint8Array[] = [];
        return {
          write: (bytes) => void parts.push(bytes),
          end: () => void files.set(name, new Uint8Array(Buffer.concat(parts))),
        };
      },
    });
    while (!(await filling.next()).done);
    return files;
  }

  async function folderVerdict(files: ReadonlyMap<string, Uint8Array>, since: string[] = [older]) {
    const { store, end } = await tempStore();
    try {
      return wrongIn((await checkFolder(files, store, { older: since })).checks);
    } finally {
      end();
    }
  }

  test("finds nothing wrong with what was exported", async () => {
    expect(await folderVerdict(await exported())).toEqual([]);
  });

  test("is told of every file in which one byte was changed, or that is gone", async () => {
    const files = await exported();
    const missed: string[] = [];
    for (const [name, bytes] of files) {
      const at = Math.floor(bytes.length / 2);
      const changed = new Map(files).set(name, bytes.with(at, bytes[at]! ^ 1));
      if ((await folderVerdict(changed)).length === 0) missed.push(`${name} changed`);
      const without = new Map(files);
      without.delete(name);
      if ((await folderVerdict(without)).length === 0) missed.push(`${name} gone`);
    }
    expect(missed).toEqual([]);
  }, 120_000);

  test("is told of a figure that the record does not give, whatever the hashes say", async () => {
    const files = await exported();
    const text = new TextDecoder().decode(files.get("figures.json"));
    const forged = text.replace(/"promised": \d+/, '"promised": 99');
    files.set("figures.json", new TextEncoder().encode(forged));
    files.delete("SHA256SUMS");
    expect(await folderVerdict(files)).toEqual([
      "there is no SHA256SUMS",
      expect.stringMatching(/^figures\.json: progress\.promised says 99, the record gives \d+$/),
    ]);
  });

  test("with a key of their own is not satisfied by another one's signature", async () => {
    const files = await exported();
    const other = key.replace(/^[^+]+/, "other.example.org");
    const { store, end } = await tempStore();
    const { checks } = await checkFolder(files, store, { key: other });
    end();
    expect(wrongIn(checks)[0]).toMatch(
      /^the checkpoint of \d+ events is not signed with this key$/,
    );
  });

  test("is told why texts are gone from the copy of an earlier day, by later events alone", async () => {
    const size = Number(older.split("\n")[1]);
    const before = await exported(size);
    expect(before.has("record/later.ndjson")).toBe(false);
    await site.record(
      {
        kind: "text.redacted",
        subject: "redaction/1",
        role: "moderator",
        facts: { of: 1, fields: ["goal"], reason: "personal", asked: "admin" },
      },
      {
        kind: "person.named",
        subject: "person/p-1",
        role: "admin",
        facts: { person: "p-1", public: false, first: false },
      },
      {
        kind: "edition.redacted",
        subject: "edition/2026-01",
        role: "clock",
        facts: { period: "2026-01", was: await hashOf(PAGE), hash: await hashOf(AGAIN) },
      },
    );
    await keep(AGAIN);
    await write(site.store, [sql`delete from event_text where seq = 1 and field = 'goal'`]);
    const after = await exported(size);
    expect(new TextDecoder().decode(after.get("record/later.ndjson"))).not.toContain("Ada");
    expect(await folderVerdict(after)).toEqual([]);
    after.delete("record/later.ndjson");
    expect(await folderVerdict(after)).toEqual([
      "event 1 its text “goal” is gone, and no event says why",
      expect.stringMatching(/^event \d+ its text “name” is gone, and no event says why$/),
      "record/later.ndjson is listed and not there",
      expect.stringMatching(/^editions\/2026-01\.html \(event \d+\) is not there$/),
    ]);
    expect(await folderVerdict(await exported())).toEqual([]);
  });

  test("is shown that a later checkpoint goes on from the copy of an earlier day", async () => {
    const size = Number(older.split("\n")[1]);
    const files = await exported(size - 2);
    expect(new TextDecoder().decode(files.get("record/checkpoint"))).toBe(older);
    expect(await folderVerdict(files, [])).toEqual([]);
    const proof = new TextDecoder().decode(files.get("record/consistency.json"));
    files.set(
      "record/consistency.json",
      new TextEncoder().encode(proof.replace(/[0-9a-f]{64}/, "00")),
    );
    expect((await folderVerdict(files, []))[0]).toBe(
      `the first ${size - 2} events are not those of the checkpoint: the past was changed`,
    );
  });
});
