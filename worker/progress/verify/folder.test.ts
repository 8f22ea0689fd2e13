import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { checkpointsIn } from "../../record/events/rules.ts";
import { canonical, type Json } from "../../record/leaf.ts";
import { forged, signedSite, textIn } from "../../test/exportedCopy.ts";
import { tempStore } from "../../test/tempStore.ts";
import { checkFolder } from "./folder.ts";
import type { Check } from "./record.ts";

const wrongIn = (checks: readonly Check[]) => checks.flatMap(({ wrong }) => wrong);
const utf8 = new TextEncoder();

let site: Awaited<ReturnType<typeof signedSite>>;
beforeAll(async () => {
  site = await signedSite();
});
afterAll(() => site.end());

describe("whoever checks a folder", () => {
  test("finds nothing wrong with what was exported", async () => {
    expect(await site.verdict(await site.exported())).toEqual([]);
  });

  test("is told of every file in which one byte was changed, or that is gone", async () => {
    const files = await site.exported();
    const missed: string[] = [];
    for (const [name, bytes] of files) {
      const at = Math.floor(bytes.length / 2);
      const changed = new Map(files).set(name, bytes.with(at, bytes[at]! ^ 1));
      if ((await site.verdict(changed)).length === 0) missed.push(`${name} changed`);
      const without = new Map(files);
      without.delete(name);
      if ((await site.verdict(without)).length === 0) missed.push(`${name} gone`);
    }
    expect(missed).toEqual([]);
  }, 120_000);

  test("is told of a figure that the record does not give, whatever the hashes say", async () => {
    const files = await site.exported();
    const text = new TextDecoder().decode(files.get("figures.json"));
    const forged = text.replace(/"promised": \d+/, '"promised": 99');
    files.set("figures.json", new TextEncoder().encode(forged));
    files.delete("SHA256SUMS");
    expect(await site.verdict(files)).toEqual([
      "there is no SHA256SUMS",
      expect.stringMatching(/^figures\.json: progress\.promised says 99, the record gives \d+$/),
    ]);
  });

  test("with a key of their own is not satisfied by another one's signature", async () => {
    const files = await site.exported();
    const other = site.key.replace(/^[^+]+/, "other.example.org");
    const { store, end } = await tempStore();
    const { checks } = await checkFolder(files, store, { key: other });
    end();
    expect(wrongIn(checks)[0]).toMatch(
      /^the checkpoint of \d+ events is not signed with this key$/,
    );
  });

  test("is told of a file that is in no list, and of a list that names nothing", async () => {
    const files = await site.exported();
    const beside = new Map(files).set("record/more.json", utf8.encode("{}"));
    beside.set(`files/${"0".repeat(63)}/x.pdf`, utf8.encode("x"));
    expect(await site.verdict(beside)).toEqual([
      "record/more.json is not listed: it does not belong to the copy",
      expect.stringMatching(/^files\/0+\/x\.pdf is not listed/),
    ]);
    const empty = new Map(files).set("SHA256SUMS", new Uint8Array());
    expect((await site.verdict(empty))[0]).toBe("SHA256SUMS lists nothing");
  });

  test("is told of events at the end that nobody signed", async () => {
    const files = await site.exported();
    const log = textIn(files, "record/events.ndjson");
    const last = JSON.parse(log.trim().split("\n").at(-1)!) as Record<string, Json>;
    const added = {
      ...last,
      seq: Number(last.seq) + 1,
      subject: "update/x/y",
      version: 1,
      leaf: null,
    };
    const longer = await forged(files, {
      "record/events.ndjson": `${log}${canonical(added)}\n`,
    });
    expect((await site.verdict(longer))[0]).toBe(
      "the newest 1 event of the copy: nobody signed them",
    );
  });

  test("is given no event that is not signed yet", async () => {
    const before = await site.exported();
    await site.record({
      kind: "strategy.changed",
      subject: "strategy/fair-care",
      role: "admin",
      facts: { strategy: "fair-care" },
      texts: { result: "No gap at all." },
    });
    const after = await site.exported();
    expect(textIn(after, "record/events.ndjson")).toBe(textIn(before, "record/events.ndjson"));
    expect(await site.verdict(after)).toEqual([]);
    await site.signed();
    expect((await site.exported()).get("record/events.ndjson")!.length).toBeGreaterThan(
      after.get("record/events.ndjson")!.length,
    );
  });

  test("may have kept no more than the line of an older feed", async () => {
    const [name, size, root] = site.older.split("\n");
    const line = `<subtitle>The record of ${name}: ${size} events, root ${root}</subtitle>`;
    const files = await site.exported();
    expect(await site.verdict(files, checkpointsIn(line))).toEqual([]);
    const other = line.replace(root!, `${"A".repeat(43)}=`);
    expect((await site.verdict(files, checkpointsIn(other)))[0]).toBe(
      `the first ${size} events are not those of the checkpoint: the past was changed`,
    );
  });

  test("is shown that a later checkpoint goes on from the copy of an earlier day", async () => {
    const size = Number(site.older.split("\n")[1]);
    const files = await site.exported(size - 2);
    expect(new TextDecoder().decode(files.get("record/checkpoint"))).toBe(site.older);
    expect(await site.verdict(files, [])).toEqual([]);
    const proof = new TextDecoder().decode(files.get("record/consistency.json"));
    files.set(
      "record/consistency.json",
      new TextEncoder().encode(proof.replace(/[0-9a-f]{64}/, "00")),
    );
    expect((await site.verdict(files, []))[0]).toBe(
      `the first ${size - 2} events are not those of the checkpoint: the past was changed`,
    );
  });
});
