import { sql } from "drizzle-orm";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { write } from "../../../db/client.ts";
import type { Logged } from "../../record/copy/lines.ts";
import { canonical, hashOf, type Json } from "../../record/leaf.ts";
import { forged, signedSite, textIn } from "../../test/exportedCopy.ts";

const AGAIN = "<article data-edition><p>[removed]</p></article>";

let site: Awaited<ReturnType<typeof signedSite>>;
beforeAll(async () => {
  site = await signedSite();
});
afterAll(() => site.end());

describe("whoever checks the copy of an earlier day", () => {
  test("is told why texts are gone from the copy of an earlier day, by later events that are proven", async () => {
    const size = Number(site.older.split("\n")[1]);
    const before = await site.exported(size);
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
        facts: { period: "2026-01", was: await hashOf(site.page), hash: await hashOf(AGAIN) },
      },
    );
    await site.keep(AGAIN);
    await write(site.store, [sql`delete from event_text where seq = 1 and field = 'goal'`]);
    await site.signed();
    const after = await site.exported(size);
    expect(textIn(after, "record/later.ndjson")).not.toContain("Ada");
    expect(await site.verdict(after)).toEqual([]);
    const unproven = new Map(after);
    unproven.delete("record/later-proofs.json");
    expect(await site.verdict(unproven)).toContain(
      "nothing proves the events in record/later.ndjson: only this copy claims them",
    );
    after.delete("record/later.ndjson");
    expect(await site.verdict(after)).toEqual([
      "event 1 its text “goal” is gone, and no event says why",
      expect.stringMatching(/^event \d+ its text “name” is gone, and no event says why$/),
      "record/later.ndjson is listed and not there",
      expect.stringMatching(/^editions\/2026-01\.html \(event \d+\) is not there$/),
    ]);
    expect(await site.verdict(await site.exported())).toEqual([]);
  });

  test("is told of a later event that somebody made up, to take words or a page away", async () => {
    const size = Number(site.older.split("\n")[1]);
    const files = await site.exported(size);
    const later = textIn(files, "record/later.ndjson");
    const log = textIn(files, "record/events.ndjson");
    const of = log.split("\n").findIndex((line) => line.includes("strategy.stated")) + 1;
    const lines = log.split("\n");
    const event = JSON.parse(lines[of - 1]!) as Logged;
    const { result: _, ...words } = event.words;
    lines[of - 1] = canonical({ ...event, words } as unknown as Json);
    const [removal] = later
      .trim()
      .split("\n")
      .map((line) => JSON.parse(line) as Logged);
    const made = { ...removal!, facts: { ...removal!.facts, of, fields: ["result"] }, leaf: null };
    const forgery = await forged(files, {
      "record/events.ndjson": lines.join("\n"),
      "record/later.ndjson": `${canonical(made as unknown as Json)}\n${later.split("\n").slice(1).join("\n")}`,
    });
    expect(await site.verdict(forgery)).toContain(
      `event ${removal!.seq} in record/later.ndjson is not proven: only this copy claims it`,
    );
  });
});
