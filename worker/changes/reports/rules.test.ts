import { describe, expect, test } from "vitest";
import { within } from "../posts/rules.ts";
import { diff } from "../state/rules.ts";
import {
  type Excuse,
  type Filed,
  missedIn,
  missedItems,
  openAtStart,
  reportItems,
} from "./rules.ts";

const judged = {
  rules: [{ bindsFrom: "0000-01", dueWorkingDays: 5, graceWorkingDays: 3, holidays: [] }],
  zone: "America/New_York",
};
const sphere = { slug: "clinical", reports_from: "2026-01" };
const filed = (at: string, more: Partial<Filed> = {}): Filed => ({
  id: "2026-01-clinical",
  seq: 9,
  sphere: "clinical",
  month: "2026-01",
  kind: "update",
  at,
  later: 1,
  told: 1,
  ...more,
});

type Case = {
  from: string | null;
  to: string;
  filings?: Filed[];
  excuses?: Excuse[];
  owes?: boolean;
};

function told({ from, to, filings = [], excuses = [], owes = true }: Case) {
  const days = { from, to };
  const after = [owes ? sphere : { ...sphere, reports_from: null }];
  const known = { first: "2026-01", before: [sphere], after, filings, excuses };
  const { was, now } = missedIn(known, days, judged);
  const whole = within({}, []);
  const items = missedItems(diff(was, now), { filings, excuses }, new Map(), whole, judged);
  return items.map((i) => [i.kind, i.month, i.on ?? null]);
}

describe("a month without an update", () => {
  // January is due on 6 February; its grace ends on the 11th.
  test.each<[string, Case, unknown[]]>([
    ["is none while there is grace", { from: "2026-01-20", to: "2026-02-11" }, []],
    [
      "is missed from the day after",
      { from: "2026-01-20", to: "2026-02-12" },
      [["missed", "2026-01", "2026-02-12"]],
    ],
    ["is told once, not on every later day", { from: "2026-02-12", to: "2026-02-20" }, []],
    [
      "is missed no longer once an update came",
      { from: "2026-02-12", to: "2026-02-20", filings: [filed("2026-02-15T15:00:00Z")] },
      [["late", "2026-01", null]],
    ],
    [
      "or an excuse, which history may bring late",
      {
        from: "2026-02-12",
        to: "2026-02-20",
        excuses: [{ seq: 9, sphere: "clinical", month: "2026-01", later: 1 }],
      },
      [["excused", "2026-01", null]],
    ],
    [
      "or nothing is owed any more",
      { from: "2026-02-12", to: "2026-02-20", owes: false },
      [["unowed", "2026-01", null]],
    ],
  ])("%s", (_, asked, expected) => {
    expect(told(asked)).toEqual(expected);
  });

  test("counts from the first month that was open at the start", () => {
    expect(openAtStart({ from: "2026-03-05", to: "2026-05-01" }, judged)).toBe("2026-02");
    expect(openAtStart({ from: "2026-03-20", to: "2026-05-01" }, judged)).toBe("2026-03");
    expect(openAtStart({ from: null, to: "2026-05-01" }, judged)).toBe("2026-05");
  });
});

describe("an update is late", () => {
  test.each([
    // The last day of grace ends at midnight in New York, five hours after that in UTC.
    ["2026-02-12T04:59:59.000Z", "on_time"],
    ["2026-02-12T05:00:00.000Z", "late"],
    ["2026-02-10T00:00:00.000Z", "on_time"],
    ["2026-03-01T00:00:00.000Z", "late"],
  ])("or not, published at %s: %s", (at, state) => {
    const [item] = reportItems([filed(at)], {}, new Map(), judged);
    expect(item?.state).toBe(state);
  });

  test("and only what was published in the stretch is told", () => {
    const old = filed("2026-02-01T15:00:00Z", { later: 0 });
    const other = filed("2026-02-01T15:00:00Z", { told: 0 });
    expect(reportItems([old, other], {}, new Map(), judged)).toEqual([]);
  });
});
