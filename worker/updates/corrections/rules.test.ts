import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { append } from "../../record/append.ts";
import { position } from "../../record/asof.ts";
import type { NewEvent } from "../../record/kinds/all.ts";
import { published, smallRecord } from "../../test/smallRecord.ts";
import { counting, tempStore } from "../../test/tempStore.ts";
import { byId, viewReads, viewsOf } from "../queries.ts";
import { changedIn, mostOf, textsOf } from "./rules.ts";

const ID = "2026-03-clinical";
const FIELDS = ["summary", "line.clinical-one", "evidence.1.title"] as const;

const rules = [{ bindsFrom: "0000-01", dueWorkingDays: 5, graceWorkingDays: 3, holidays: [] }];

const fix = fc.record({
  fields: fc.subarray([...FIELDS], { minLength: 1 }),
  words: fc.integer({ min: 1, max: 9 }).map((n) => `Version ${n}.`),
  why: fc.constantFrom("typing" as const, "fact" as const, "privacy" as const),
});

const eventOf = ({ fields, words, why }: typeof fix extends fc.Arbitrary<infer F> ? F : never) =>
  ({
    kind: "update.corrected",
    subject: "update/2026-03/clinical",
    role: "lead",
    facts: { update: ID, why, fields },
    texts: { ...Object.fromEntries(fields.map((f) => [f, `${f} ${words}`])), reason: "R." },
  }) satisfies NewEvent;

test("however corrections are split into writes, the newest words stand and earlier days keep theirs", async () => {
  const drawn = fc.array(fc.tuple(fix, fc.boolean()), { minLength: 1, maxLength: 8 });
  await fc.assert(
    fc.asyncProperty(drawn, async (fixes) => {
      const { store, end } = await tempStore();
      try {
        const now = new Date("2026-04-02T15:00:00Z");
        const random = counting();
        const base = [...smallRecord(), published("clinical", "2026-03")];
        await append(store, { events: base, expect: {}, random, now });
        const writes: NewEvent[][] = [];
        for (const [f, joins] of fixes) {
          if (joins && writes.length > 0) writes.at(-1)!.push(eventOf(f));
          else writes.push([eventOf(f)]);
        }
        let version = 1;
        for (const events of writes) {
          await append(store, { events, expect: { [events[0]!.subject]: version }, random, now });
          version += events.length;
        }
        const read = async (at: number) => {
          const rows = await store.db.batch([...viewReads(store.db, position(at), byId(ID))]);
          const [view] = viewsOf(rows, { rules, zone: "UTC" });
          return new Map(textsOf(view!).map((t) => [t.field, t.words]));
        };
        const last = base.length + fixes.length;
        for (let at = base.length; at <= last; at++) {
          const seen = await read(at);
          for (const field of FIELDS) {
            const touches = fixes.flatMap(([f], i) =>
              (f.fields as readonly string[]).includes(field)
                ? [{ ...f, seq: base.length + i + 1 }]
                : [],
            );
            const hidden = touches.some((t) => t.why === "privacy" && t.seq > at);
            const newest = touches.findLast((t) => t.seq <= at);
            const own = base.at(-1)!.texts![field];
            const expected = hidden ? undefined : newest ? `${field} ${newest.words}` : own;
            expect([at, field, seen.get(field)]).toEqual([at, field, expected]);
          }
        }
      } finally {
        end();
      }
    }),
    { numRuns: 15 },
  );
}, 60_000);

describe("a correction of words", () => {
  const now = [
    { field: "summary", words: "One.", wording: null },
    { field: "line.a", words: "x".repeat(300), wording: null },
  ];

  test("keeps only what differs", () => {
    expect(changedIn(now, { summary: "One.", "line.a": "Short." })).toEqual({
      texts: { "line.a": "Short." },
      wrong: [],
    });
  });

  test("may be as long as what is published, the summary never more than 280", () => {
    expect(now.map(mostOf)).toEqual([280, 300]);
    expect(changedIn(now, { summary: "x".repeat(281) }).wrong).toEqual([
      { path: "texts.summary", message: "text.too_long" },
    ]);
  });

  test("offers no address of a file, and the evidence in its own order", () => {
    const piece = (n: number, url: string) => ({ n, title: `T${n}`, url, shows: null });
    const none = { summary: "S", obstacles: null, needs: null, next: null, done_with: null };
    const line = { action: "a", wording: null, text: null, no_evidence: null };
    const evidence = [piece(2, "https://example.org/")];
    const lines = [{ ...line, evidence: [piece(1, "/files/ab")] }];
    expect(textsOf({ ...none, lines, evidence }).map((t) => t.field)).toEqual([
      "summary",
      "evidence.1.title",
      "evidence.2.title",
      "evidence.2.url",
    ]);
  });
});
