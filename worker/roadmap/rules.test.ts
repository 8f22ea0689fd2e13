import { describe, expect, test } from "vitest";
import type { Standing } from "../months/report/schema.ts";
import { addDays, type GridCell, monthDates } from "../months/rules.ts";
import type { Post } from "../people/team/schema.ts";
import { postsFor, roadRows, securityText, tellingSince, unkeptOf } from "./rules.ts";

const zone = "UTC";
const change = (
  kind: string,
  at: string,
  from_due: string | null,
  to_due: string | null,
  correction = false,
) => ({
  kind,
  at: `${at}T12:00:00Z`,
  action: "one-form",
  wording: "One form.",
  from_due,
  to_due,
  reason: "capacity" as const,
  correction,
  why: null,
});

describe("what did not happen", () => {
  const none = { changes: [], months: [], published: new Map<string, string>() };

  test("holds dates that moved later and drops, newest first", () => {
    const changes = [
      change("action.rescheduled", "2026-10-05", "2026-10-01", "2026-11-14"),
      change("action.dropped", "2026-10-20", null, null),
    ];
    const found = unkeptOf("2026-10-01", { ...none, changes }, zone);
    expect(found.map((u) => [u.kind, u.on])).toEqual([
      ["dropped", "2026-10-20"],
      ["moved", "2026-10-05"],
    ]);
    expect(found[1]).toMatchObject({ days: 44, reason: "capacity" });
  });

  test.each([
    [
      "a date that moved earlier",
      change("action.rescheduled", "2026-10-05", "2026-11-14", "2026-10-01"),
    ],
    [
      "a typing error put right",
      change("action.rescheduled", "2026-10-05", "2026-10-01", "2026-11-14", true),
    ],
    ["a first date", change("action.rescheduled", "2026-10-05", null, "2026-11-14")],
    ["a new promise", change("action.promised", "2026-10-05", null, null)],
    ["a drop before that day", change("action.dropped", "2026-09-30", null, null)],
  ])("leaves out %s", (_case, one) => {
    expect(unkeptOf("2026-10-01", { ...none, changes: [one] }, zone)).toEqual([]);
  });

  test("holds silences from the day after grace, and late reports from the day they came", () => {
    const sphere = (name: string, state: "missed" | "late" | "on_time", update: string | null) => ({
      sphere: name,
      title: name,
      state,
      days_late: state === "late" ? 11 : 0,
      update,
    });
    const september: Standing = {
      month: "2026-09",
      opens: "2026-09-01",
      due: "2026-10-07",
      grace_ends: "2026-10-13",
      open: false,
      spheres: [sphere("a", "missed", null), sphere("b", "late", "u"), sphere("c", "on_time", "v")],
    };
    const published = new Map([
      ["u", "2026-10-18T12:00:00Z"],
      ["v", "2026-10-02T12:00:00Z"],
    ]);
    expect(unkeptOf("2026-10-01", { ...none, months: [september], published }, zone)).toEqual([
      { kind: "late", on: "2026-10-18", month: "2026-09", sphere: "b", title: "b", days_late: 11 },
      { kind: "missed", on: "2026-10-14", month: "2026-09", sphere: "a", title: "a" },
    ]);
  });
});

describe("the months that may tell of something", () => {
  const rules = [{ bindsFrom: "2026-01", dueWorkingDays: 5, graceWorkingDays: 4, holidays: [] }];
  const months = ["2026-07", "2026-08", "2026-09"];
  const lately = { since: "2026-10-05", began: "2026-10-05T00:00:00.000Z" };
  const reported = (month: string, at: string) => ({ month, at: `${at}T12:00:00.000Z` });

  test.each([
    ["are those whose grace ends later, if nothing was reported", [], ["2026-09"]],
    [
      "hold an older one for which a report came",
      [reported("2026-07", "2026-10-05")],
      ["2026-07", "2026-09"],
    ],
    [
      "hold no older one whose report came before",
      [reported("2026-07", "2026-10-04")],
      ["2026-09"],
    ],
  ])("%s", (_, filings, told) => {
    expect(tellingSince(lately, months, filings, rules)).toEqual(told);
  });

  test("hold one whose grace ended the day before: its silence is told on that day", () => {
    const ended = monthDates("2026-08", rules).graceEnds;
    const since = addDays(ended, 1);
    expect(
      tellingSince({ since, began: `${since}T00:00:00.000Z` }, ["2026-08"], [], rules),
    ).toEqual(["2026-08"]);
    const next = addDays(ended, 2);
    expect(
      tellingSince({ since: next, began: `${next}T00:00:00.000Z` }, ["2026-08"], [], rules),
    ).toEqual([]);
  });
});

describe("the Road", () => {
  const months = ["2026-01", "2026-02"];
  const cells = (...states: ("on_time" | "missed" | "open")[]): GridCell[] =>
    states.map((state, i) => ({ month: months[i]!, state, days_late: 0, update: null }));
  const rows = roadRows(months, "2026-02", {
    strategies: [{ slug: "care", number: 1, title: "Care" }],
    grid: [
      { sphere: "a", title: "A", cells: cells("on_time", "open") },
      { sphere: "b", title: "B", cells: cells("missed", "missed") },
      { sphere: "c", title: "C", cells: cells("missed", "missed") },
    ],
    work: [
      { strategy: "care", sphere: "a", since: "2025-06" },
      { strategy: "care", sphere: "b", since: "2026-02" },
    ],
    stages: [
      { month: "2026-01", strategy: "care", stage: "underway", count: 3 },
      { month: "2026-02", strategy: "care", stage: "underway", count: 2 },
      { month: "2026-02", strategy: "care", stage: "done", count: 1 },
    ],
    moves: [{ strategy: "care", month: "2026-02", to: "done" }],
    dangers: [
      { strategy: "care", health: "at_risk", count: 4 },
      { strategy: "care", health: "off_track", count: 1 },
    ],
  });

  test("a sphere stands behind a strategy from the month of its first promise there", () => {
    expect(rows[0]!.spheres).toEqual(["a", "b"]);
    expect(rows[0]!.cells.map((c) => [c.state, c.reported, c.owed])).toEqual([
      ["on_time", 1, 1],
      ["missed", 0, 2],
    ]);
  });

  test("is paved by what was done at each close, and flags the weakest health", () => {
    expect(rows[0]!.cells.map((c) => [c.done, c.mark])).toEqual([
      [0, null],
      [1, "done"],
    ]);
    expect(rows[0]).toMatchObject({
      done: 1,
      promised: 3,
      flag: { health: "off_track", count: 1 },
    });
  });
});

test("posts that are vacant or were never filled are counted, the first one named", () => {
  const scopes = [
    { slug: "a", title: "A", number: 1 },
    { slug: "b", title: "B", number: 2 },
    { slug: "c", title: "C", number: 3 },
  ];
  const post = (scope: string, vacant: boolean): Post => ({
    role: "executive",
    scope,
    scope_title: scope,
    name: null,
    since: "2026-09-15",
    vacant,
  });
  expect(postsFor("executive", scopes, [post("a", false), post("b", true)])).toEqual({
    all: 3,
    held: 1,
    vacant: { scope: "b", title: "B", number: 2, since: "2026-09-15" },
  });
  expect(postsFor("lead", [], [])).toEqual({ all: 0, held: 0, vacant: null });
});

test("whoever found a hole is told where to write, for less than a year ahead", () => {
  const told = (contact: string | null) =>
    securityText(contact, "https://roadmap.example.org", "2026-11-22").split("\n");
  expect(told("office@example.org")).toEqual([
    "Contact: mailto:office@example.org",
    "Expires: 2027-11-17T00:00:00Z",
    "Preferred-Languages: en",
    "Canonical: https://roadmap.example.org/.well-known/security.txt",
    "",
  ]);
  expect(told("https://example.org/contact")[0]).toBe("Contact: https://example.org/contact");
  for (const contact of [
    null,
    "The office, room 3",
    "office@example.org\nContact: x",
    "http://a.example",
  ])
    expect(told(contact)[0]).toBe("Contact: https://roadmap.example.org/about");
});
