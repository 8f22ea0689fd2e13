import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { changedSince, counts } from "../test/changedSince.ts";
import type { ChangeList, Group } from "./schema.ts";

let app: Awaited<ReturnType<typeof changedSince>>;
beforeAll(async () => {
  app = await changedSince();
});
afterAll(() => app.end());

const read = (query: string) => app.changes(query);
const ofGroup = (answer: ChangeList, group: Group) => answer.items.filter((i) => i.group === group);

describe("between two days", () => {
  test("every group is told, in order, with its count", async () => {
    const whole = await read("?from=2026-01-06&to=2026-06-20");
    expect(counts(whole)).toEqual({
      new: 1,
      stage: 2,
      slipped: 1,
      owner: 2,
      wording: 2,
      dropped: 1,
      merged: 1,
      milestones: 1,
      evidence: 4,
      corrected: 2,
      redacted: 1,
      missed: 3,
      reported: 7,
    });
    expect(whole.total).toBe(28);
    expect(whole.late).toBe(2);
    expect([...new Set(whole.items.map((i) => i.group))]).toEqual(
      whole.groups.filter((g) => g.count > 0).map((g) => g.group),
    );
    expect(new Set(whole.items.map((i) => i.id)).size).toBe(28);
  });

  test("a date tells every move, its reason and how far it is from the first promise", async () => {
    const [slip] = ofGroup(await read("?from=2026-04-01&to=2026-05-20"), "slipped");
    expect(slip).toMatchObject({
      subject: "action/students-one",
      url: "/actions/students-one",
      title: "The promise of students-one, in every house.",
      on: "2026-05-20",
      was: "2026-12-15",
      now: "2027-01-04",
      days: 20,
      total_days: 20,
      first_due: "2026-12-15",
      moves: [
        { on: "2026-04-20", days: 30, reason: "capacity", text: "One analyst, not two." },
        { on: "2026-05-20", days: -10, reason: "error", correction: true },
      ],
    });
  });

  test("both wordings are given in full", async () => {
    const worded = ofGroup(await read("?from=2026-05-19&to=2026-05-20"), "wording");
    expect(worded.map((i) => [i.subject, i.text, i.texts])).toEqual([
      [
        "strategy/fair-care",
        null,
        [{ field: "result", was: "No gap.", now: "No gap at any site.", removed: false }],
      ],
      [
        "action/students-one",
        "They asked.",
        [
          {
            field: "wording",
            was: "The promise of students-one.",
            now: "The promise of students-one, in every house.",
            removed: false,
          },
        ],
      ],
    ]);
  });

  test("people are named only where their names are public", async () => {
    const whole = await read("?from=2026-05-19&to=2026-05-20");
    expect(ofGroup(whole, "owner").map((i) => [i.subject, i.held_was, i.held_now])).toEqual([
      ["post/lead/clinical", { named: [], unnamed: 0 }, { named: ["Ada Example"], unnamed: 0 }],
      ["post/lead/students", { named: [], unnamed: 0 }, { named: [], unnamed: 1 }],
    ]);
    expect(JSON.stringify(whole)).not.toContain("Bea Hidden");
  });

  test("a removed text is told by kind, roles and reason, never by its words", async () => {
    const whole = await read("?from=2026-05-20&to=2026-06-20");
    expect(ofGroup(whole, "redacted")).toMatchObject([
      {
        subject: "action/students-two",
        on: "2026-05-25",
        fields: ["wording"],
        reason: "personal",
        role: "moderator",
        asked: "admin",
      },
    ]);
    expect(ofGroup(whole, "corrected")).toMatchObject([
      { kind: "withdrawn", url: "/updates/2026-04-students", text: "Not ours." },
      {
        kind: "corrected",
        url: "/updates/2026-03-clinical",
        reason: "fact",
        texts: [{ was: "What clinical did in 2026-03.", now: "What clinical did in March." }],
      },
    ]);
  });

  test("a silence that was broken late is no longer one, and a new one is", async () => {
    const missed = ofGroup(await read("?from=2026-05-20&to=2026-06-20"), "missed");
    expect(missed.map((i) => [i.kind, i.month, i.sphere, i.on])).toEqual([
      ["missed", "2026-05", "clinical", "2026-06-11"],
      ["missed", "2026-05", "students", "2026-06-11"],
      ["late", "2026-01", "students", "2026-05-28"],
    ]);
  });

  test("the same day differs in nothing", async () => {
    const none = await read("?from=2026-05-20&to=2026-05-20");
    expect([none.total, none.items, counts(none)]).toEqual([0, [], {}]);
  });

  test("what came and went again in between is left out", async () => {
    const before = await read("?from=2026-01-27&to=2026-03-01&group=missed");
    expect(before.items.map((i) => i.month)).toEqual(["2026-01"]);
    const after = await read("?from=2026-01-27&to=2026-06-20&group=missed");
    expect(after.items.map((i) => [i.month, i.sphere])).not.toContainEqual(["2026-01", "students"]);
  });

  test("from before the first event everything is new", async () => {
    const all = await read("?from=2020-01-01&to=2026-06-20");
    expect(all.from).toBeNull();
    expect(counts(all)).toMatchObject({ new: 8, dropped: 1, merged: 1, slipped: 1 });
  });

  test("without days it is the last month", async () => {
    const { from, to } = await read("");
    expect([from, to]).toEqual(["2026-05-20", "2026-06-20"]);
  });
});
