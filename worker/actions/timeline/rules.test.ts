import fc from "fast-check";
import { describe, expect, test } from "vitest";
import type { Entry } from "./schema.ts";
import { grouped, type Known, timelineOf } from "./rules.ts";

const rules = [{ bindsFrom: "0000-01", dueWorkingDays: 5, graceWorkingDays: 3, holidays: [] }];

let seq = 0;
const stamped = (on: string, recordedAt = `${on}T15:00:00Z`) => ({
  seq: ++seq,
  at: `${on}T15:00:00Z`,
  recordedAt,
  role: "lead" as const,
});
const event = (on: string, kind: string, facts: object, words: Record<string, string> = {}) => ({
  ...stamped(on),
  kind,
  facts: JSON.stringify(facts),
  texts: JSON.stringify(words),
  words: JSON.stringify(words),
});
const line = (on: string, month: string, rest: object = {}) => ({
  ...stamped(on),
  month,
  update: `${month}-u`,
  stage: "underway" as const,
  health: "on_track" as const,
  hasText: false,
  text: null,
  noEvidence: false,
  whyNone: null,
  ...rest,
});

const known = (rest: Partial<Known>): Known => ({
  history: [],
  lines: [],
  moves: [],
  evidence: [],
  filings: [],
  cells: [],
  excuses: [],
  rules,
  zone: "America/New_York",
  ...rest,
});

const promised = () => event("2026-01-05", "action.promised", { due: null, continues: null });

describe("a life of an action", () => {
  test("a line that says nothing new is unchanged; months in a row become one entry", () => {
    const first = promised();
    const lines = [
      line("2026-02-02", "2026-01"),
      line("2026-03-02", "2026-02"),
      line("2026-04-02", "2026-03"),
      line("2026-05-04", "2026-04", { health: "at_risk" }),
    ];
    const moves = [{ seq: first.seq, from: null, to: "underway" as const }];
    const timeline = timelineOf(known({ history: [first], lines, moves }));
    expect(timeline.map((e) => [e.kind, e.months ?? e.month])).toEqual([
      ["line", "2026-04"],
      ["unchanged", ["2026-02", "2026-03"]],
      ["line", "2026-01"],
      ["promised", undefined],
    ]);
    expect(timeline[0]).toMatchObject({ was_health: "on_track", health: "at_risk" });
  });

  test("a report for a month long past does not change what was said since", () => {
    const lines = [
      line("2026-03-02", "2026-02", { health: "at_risk" }),
      line("2026-03-20", "2026-01"),
      line("2026-04-02", "2026-03", { health: "at_risk" }),
    ];
    const kinds = timelineOf(known({ lines })).map((e) => [e.kind, e.was_health]);
    expect(kinds).toEqual([
      ["unchanged", undefined],
      ["line", undefined],
      ["line", null],
    ]);
  });

  test("a silence shows while the action is open, and not after it is done", () => {
    const first = promised();
    const done = line("2026-03-02", "2026-02", { stage: "done", health: null });
    const missed = (month: string) =>
      ({ month, state: "missed", days_late: 0, update: null }) as const;
    const timeline = timelineOf(
      known({
        history: [first],
        lines: [done],
        moves: [
          { seq: first.seq, from: null, to: "underway" },
          { seq: done.seq, from: "underway", to: "done" },
        ],
        cells: [missed("2026-01"), missed("2026-03")],
      }),
    );
    expect(timeline.map((e) => [e.kind, e.on])).toEqual([
      ["line", "2026-03-02"],
      ["missed", "2026-02-11"],
      ["promised", "2026-01-05"],
    ]);
  });

  test("what was entered more than a day after its day says so", () => {
    const late = { ...promised(), recordedAt: "2026-11-01T00:00:00Z" };
    const same = { ...promised(), recordedAt: "2026-01-06T14:00:00Z" };
    expect(timelineOf(known({ history: [late] }))[0]?.later).toBe(true);
    expect(timelineOf(known({ history: [same] }))[0]?.later).toBe(false);
  });

  test("a first date that is stated later is no move", () => {
    const dated = event("2026-02-01", "action.rescheduled", {
      to: "2026-12-01",
      reason: "scope",
      correction: false,
    });
    const [moved] = timelineOf(known({ history: [promised(), dated] }));
    expect(moved).toMatchObject({ kind: "moved", was_due: null, due: "2026-12-01", days: null });
  });

  test("a removed reason is a gap, a reason never given is not", () => {
    const tomb = { field: "reason", reason: "personal", asked: "admin", role: "moderator" };
    const gone = {
      ...event("2026-02-01", "action.dropped", {}, { reason: "x" }),
      words: "{}",
      removed: JSON.stringify([{ ...tomb, at: "2026-05-21T15:00:00Z" }]),
    };
    const none = event("2026-02-01", "action.dropped", {});
    expect(timelineOf(known({ history: [gone] }))[0]).toMatchObject({
      text: null,
      redacted: [{ ...tomb, on: "2026-05-21" }],
    });
    expect(timelineOf(known({ history: [none] }))[0]?.redacted).toBeUndefined();
  });

  test("it goes on into another year, and says why", () => {
    const carried = event("2026-12-20", "action.carried", { year: 2027 }, { reason: "Longer." });
    expect(timelineOf(known({ history: [promised(), carried] }))[0]).toMatchObject({
      kind: "carried",
      id: `e-${carried.seq}`,
      year: 2027,
      text: "Longer.",
    });
  });

  test("an assessor's judgement is told, and moves neither its stage nor its silence", () => {
    const first = promised();
    const judged = event(
      "2026-02-05",
      "action.assessed",
      { month: "2026-01", stage: "done", health: null },
      { reasons: "So it looks." },
    );
    const timeline = timelineOf(
      known({
        history: [first, judged],
        moves: [{ seq: first.seq, from: null, to: "underway" }],
        cells: [{ month: "2026-01", state: "missed", days_late: 0, update: null }],
      }),
    );
    expect(timeline.map((e) => [e.kind, e.stage])).toEqual([
      ["missed", undefined],
      ["assessed", undefined],
      ["promised", "underway"],
    ]);
    expect(timeline[1]).toMatchObject({
      judged: { stage: "done", health: null },
      month: "2026-01",
      text: "So it looks.",
    });
  });

  test("kinds that the page does not know are left out", () => {
    expect(timelineOf(known({ history: [event("2026-02-01", "action.sung", {})] }))).toEqual([]);
  });
});

const entries = fc.array(
  fc.record({
    kind: fc.constantFrom("unchanged" as const, "line" as const, "missed" as const),
    later: fc.boolean(),
  }),
);

test("grouping loses no month and changes no order", () => {
  fc.assert(
    fc.property(entries, (drawn) => {
      const all = drawn.map((d, i): Entry => {
        const month = `${2000 + i}-01`;
        return {
          id: `e-${i}`,
          on: `${month}-31`,
          month,
          ...d,
          ...(d.kind === "unchanged" && { months: [month] }),
        };
      });
      const flat = grouped(all).flatMap((e) => e.months ?? [e.month]);
      expect(flat).toEqual(all.map((e) => e.month));
    }),
  );
});
