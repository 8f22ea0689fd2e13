import { afterAll, beforeAll, describe, expect, test } from "vitest";
import type { Store } from "../../db/client.ts";
import { judgementsOf, voiceReads } from "../actions/assessing/queries.ts";
import { excusesAt } from "../months/queries.ts";
import { measureReads, measuresOf } from "../measures/queries.ts";
import { changesNow } from "../office/mails/queries.ts";
import { peopleNow } from "../office/people/queries.ts";
import { closeReads, decisionReads } from "../progress/closing/queries.ts";
import { openAsks, openPrivateAsks } from "../progress/deciding/asking/queries.ts";
import { actionsOf, receptionReads, unseenSince } from "../progress/deciding/queries.ts";
import { strategyReads } from "../progress/board/strategy/queries.ts";
import { position } from "../record/asof.ts";
import { findPage } from "../search/queries.ts";
import { talliesBySphere } from "../spheres/road/queries.ts";
import { fixReads, pageOf } from "../updates/corrections/queries.ts";
import { askedAt, comparedAt, standingAt } from "../updates/desk/queries.ts";
import { byId, byMonth, inPage } from "../updates/queries.ts";
import { tempStore } from "./tempStore.ts";

type Query = { toSQL(): { sql: string; params: unknown[] } };

let store: Store;
let end: () => void;
beforeAll(async () => {
  ({ store, end } = await tempStore());
});
afterAll(() => end());

/** How the database would look for a query's rows, one step each. */
async function stepsOf(query: Query): Promise<string[]> {
  const { sql, params } = query.toSQL();
  const args = params as never[];
  const { rows } = await store.client.execute({ sql: `explain query plan ${sql}`, args });
  return rows.map((row) => String(row.detail));
}

/** Whole tables and indexes that are walked; a list in JSON is short. */
const walked = (steps: readonly string[]) =>
  steps.filter((s) => s.startsWith("SCAN ") && !/VIRTUAL TABLE|\(subquery-\d+\)/.test(s));

const at = position(1000);
const RULES = { bindsFrom: "0000-01", dueWorkingDays: 5, graceWorkingDays: 3, holidays: [] };

describe("however long the record is, nothing is read from its beginning", () => {
  const ways = () => {
    const { db } = store;
    return {
      "of one update": byId("2026-10-clinical"),
      "of a month": byMonth("2026-10"),
      "of a page of updates": inPage(db, at, {}, 20, 0),
      "of a page of the list": pageOf(at, 20, 0),
    };
  };
  test.each(["of one update", "of a month", "of a page of updates", "of a page of the list"])(
    "for the corrections %s",
    async (name) => {
      for (const read of fixReads(store.db, at, ways()[name as keyof ReturnType<typeof ways>]))
        expect(walked(await stepsOf(read))).toEqual([]);
    },
  );

  test("for what a publication, its form and its advice start from", async () => {
    const { db } = store;
    for (const read of [
      standingAt(db, at, "clinical", "2026-10"),
      askedAt(db, at, "clinical"),
      comparedAt(db, at, "clinical"),
      excusesAt(db, at, "2026-01", "2026-10"),
    ])
      expect(walked(await stepsOf(read))).toEqual([]);
  });

  test("for what executives did about an update, and for what waits to be read or answered", async () => {
    const { db } = store;
    const id = "2026-10-clinical";
    for (const read of [
      ...receptionReads(db, at, id),
      actionsOf(db, at, id),
      openAsks(db, at, ["clinical"]),
      openPrivateAsks(db, at, ["clinical"]),
      unseenSince(db, at, "p-1", "2026-10-01T04:00:00Z", 100),
    ])
      expect(walked(await stepsOf(read))).toEqual([]);
  });

  test("for how a year closes, and for what is decided about one of its actions", async () => {
    const { db } = store;
    const [action, tallies] = decisionReads(db, at, "clinical-one");
    for (const read of [...closeReads(db, at, 2026), action, tallies])
      expect(walked(await stepsOf(read))).toEqual([]);
  });

  test("for what assessors say of one action, of a strategy and of all that are live", async () => {
    const { db } = store;
    const closes = [{ month: "2026-10", until: null }];
    const [, ofAll] = voiceReads(db, at, closes, "2026-11-22");
    const [, ofStrategy] = voiceReads(db, at, closes, "2026-11-22", "fair-care");
    // Of the months that are asked about there are few.
    for (const read of [judgementsOf(db, at, closes, "clinical-one"), ofAll, ofStrategy])
      expect(walked(await stepsOf(read)).filter((step) => !/^SCAN m\b/.test(step))).toEqual([]);
  });

  test("for the measures, their readings, and what happened to them", async () => {
    const { db } = store;
    for (const read of [measuresOf(db, at), ...measureReads(db, at, "belonging")])
      expect(walked(await stepsOf(read))).toEqual([]);
  });

  test("for what executives compare, what waits for them, and one of their strategies", async () => {
    const { db } = store;
    const month = (n: number) => `2026-${String(n).padStart(2, "0")}`;
    const asked = {
      closes: [{ month: month(11), until: null }],
      period: { months: [month(10), month(11)], open: [month(11)], last: null },
      compared: { on: "2026-08-31", month: null },
      person: "p-1",
      day: "2026-11-22",
      zone: "America/New_York",
      rules: [],
    };
    // The versions of the roadmap itself are few, and so are the months asked about, with what was
    // counted for them; of the packs the newest is the first.
    const few = /^SCAN (?:roadmap|m|p|c)\b|INDEX packs_made/;
    for (const read of strategyReads(db, at, asked, "fair-care"))
      expect(walked(await stepsOf(read)).filter((s) => !few.test(s))).toEqual([]);
  });

  test("for what is searched for, however it is narrowed", async () => {
    const { db } = store;
    const reading = { at, day: "2026-11-22", asof: null, zone: "UTC", rules: [RULES] };
    const page = { take: 20, skip: 0, order: "rank" as const, reading };
    const chosen = { strategy: "fair-care", sphere: "clinical", month: "2026-10", evidence: "yes" };
    const choices = Object.entries({
      ...chosen,
      stage: "done",
      reporting: "late",
      health: "at_risk",
    });
    // What is walked are the few things found, and the months asked about.
    const few = /^SCAN (?:found|matched|page|shown|p|h|j|s|w)\b|CONSTANT ROW/;
    for (const match of ['"care"*', undefined])
      for (const [name, value] of [...choices, ["q", "care"] as const]) {
        const read = findPage(db, { ...page, match, q: { q: "", [name]: value } });
        const steps = await stepsOf({ toSQL: () => read.getQuery() });
        expect(walked(steps).filter((step) => !few.test(step))).toEqual([]);
      }
  });

  test("for the versions of what the office edits", async () => {
    for (const read of [changesNow(store.db), peopleNow(store.db)])
      expect(walked(await stepsOf(read))).toEqual([]);
  });

  test("actions in force are found by their end: most of all versions began before today", async () => {
    const [first] = await stepsOf(talliesBySphere(store.db, at));
    expect(first).toMatch(/USING INDEX actions_live \(until_seq>\?\)/);
  });
});
