import { describe, expect, it } from "vitest";
import type { Past } from "../past/read.ts";
import { prepare, report } from "../prepare.ts";
import { reader } from "../past/rows.ts";

const NOW = new Date("2026-11-22T15:00:00Z");
const empty: Past = {
  publications: [],
  versions: {},
  wordings: new Map(),
  head: { seq: 0, at: "" },
  zone: undefined,
  addresses: new Map(),
  without: new Map(),
};

const base = {
  "roadmap.json": '{"on":"2026-01-05","title":"R","zone":"America/New_York"}',
  "strategies.csv": "on,slug,number,title\n2026-01-05,care,1,Fair care\n",
  "spheres.csv":
    "on,slug,title,reports_from\n2026-01-05,clinical,Clinical,2026-01\n2026-01-05,students,Students,\n",
  "people.csv": "on,id,name,public,address\n2026-01-05,p-1,Ann,yes,ann@example.org\n",
};
const promised = "2026-01-06,guide,promised,care,clinical,Everyone has the guide.,2026-06-30,,,,\n";
const actions = (rows: string) =>
  `on,slug,change,strategy,sphere,wording,due,stage,owners,reason,into\n${promised}${rows}`;

const ask = (files: Record<string, string>, past: Past = empty, on?: string) =>
  prepare({ files: new Map(Object.entries({ ...base, ...files })), on }, past, NOW);
const refusals = (files: Record<string, string>) =>
  ask(files)
    .outcomes.filter((o) => o.verdict === "refuse")
    .map((o) => `${o.file}:${o.line} ${o.why}`);

/** The record as it would be after a plan. */
function after(files: Record<string, string>): Past {
  const { steps } = ask(files);
  const { read } = reader();
  const events = steps.flatMap((s) => s.events.map((event) => ({ event, at: s.at })));
  const publications = events.flatMap(({ event, at }, i) => {
    const texts = Object.entries(event.texts ?? {}).filter((t): t is [string, string] => !!t[1]);
    const stored = {
      seq: i + 1,
      at,
      kind: event.kind,
      subject: event.subject,
      version: 1,
      role: event.role,
      facts: JSON.stringify(event.facts),
      fields: texts.map(([field]) => field),
      texts: new Map(texts),
    };
    return read(stored) ?? [];
  });
  const head = { seq: publications.length, at: events.at(-1)!.at };
  return {
    ...empty,
    publications,
    head,
    zone: "America/New_York",
    addresses: new Map([["ann@example.org", "p-1"]]),
  };
}

describe("a plan says what each row would do", () => {
  it("every row of a new record creates something, each at noon of its day in the roadmap's zone", () => {
    const { outcomes, steps } = ask({ "actions.csv": actions("") });
    expect(new Set(outcomes.map((o) => o.verdict))).toEqual(new Set(["create"]));
    expect(steps.map((s) => s.at).at(-1)).toBe("2026-01-06T17:00:00.000Z");
    expect(steps.at(-1)!.events[0]).toMatchObject({
      kind: "action.promised",
      facts: { cohort: 2026, month: "2026-01", due: "2026-06-30", stage: "not_started" },
    });
  });

  it("today's rows are never later than now", () => {
    const { steps } = ask({ "actions.csv": actions("2026-11-22,guide,dropped,,,,,,,Why not.,\n") });
    expect(steps.at(-1)!.at).toBe("2026-11-22T15:00:00.000Z");
  });

  it("promises and milestones stand before what happens to them on the same day", () => {
    const { steps } = ask({
      "actions.csv": `on,slug,change,strategy,sphere,wording,into\n2026-01-06,old,continued,,,,new\n2026-01-06,old,promised,care,clinical,Old.,\n2026-01-06,new,promised,care,clinical,New.,\n`,
    });
    expect(steps.slice(-3).map((s) => s.events[0]!.kind)).toEqual([
      "action.promised",
      "action.promised",
      "action.continued",
    ]);
  });

  it("the same files again change nothing", () => {
    const files = { "actions.csv": actions("2026-03-01,guide,moved,,,,2026-09-30,,,Late.,\n") };
    const { outcomes, steps } = ask(files, after(files));
    expect(new Set(outcomes.map((o) => o.verdict))).toEqual(new Set(["leave"]));
    expect(steps).toEqual([]);
  });

  it("a row without a day states what holds now: only what differs is published, today", () => {
    const files = { "strategies.csv": "slug,number,title,result\ncare,1,Fair care,No gap.\n" };
    const { steps, outcomes } = ask(files, after({}));
    expect(steps).toHaveLength(1);
    expect(steps[0]).toMatchObject({
      at: NOW.toISOString(),
      events: [
        { kind: "strategy.changed", facts: { strategy: "care" }, texts: { result: "No gap." } },
      ],
    });
    expect(outcomes.find((o) => o.file === "strategies.csv")?.verdict).toBe("change");
  });

  it("an address is private: it changes no event", () => {
    const files = { "people.csv": "id,address\np-1,ann.b@example.org\n" };
    expect(ask(files, after({})).steps).toEqual([
      {
        at: NOW.toISOString(),
        events: [],
        address: { person: "p-1", address: "ann.b@example.org" },
      },
    ]);
  });

  it("the report names every row and counts the verdicts", () => {
    const text = report(ask({ "actions.csv": actions("2026-03-01,guid,dropped,,,,,,,,\n") }));
    expect(text).toMatch(/^create {2}actions\.csv:2 +actions guide promised$/m);
    expect(text).toMatch(
      /^refuse {2}actions\.csv:3 +actions guid dropped: the action guid has not been promised by then$/m,
    );
    expect(text.split("\n").at(-1)).toBe("7 create, 0 change, 0 leave, 1 refuse.");
  });
});

describe("what cannot be published is refused by name", () => {
  it.each([
    ["2026-11-23,guide,dropped,,,,,,,,", "2026-11-23 is after today, 2026-11-22"],
    ["2026-03-01,guide,moved,,,,,,,Late.,", "a row that says moved needs due"],
    ["2026-03-01,guide,moved,care,,,2026-09-30,,,,", "a row that says moved cannot fill strategy"],
    [
      "2026-03-01,guide,,,,,,,,,",
      "the cell change is empty: write promised, reworded, moved, staged and so on",
    ],
    [
      "2026-03-01,guide,staged,,,,,dropped,,,",
      "to drop an action, write dropped into the cell change",
    ],
    ["2026-03-01,guide,merged,,,,,,,,guide", "an action cannot go into itself"],
    ["2026-03-01,guide,merged,,,,,,,,other", "there is no action other by then"],
    ["2026-03-01,guide,owned,,,,,,p-9,,", "people.csv has no person p-9"],
    [
      "2026-03-01,guide,reinstated,,,,,planning,,,",
      "only a dropped, merged or continued action is reinstated",
    ],
    [
      "2026-03-01,guide,promised,care,clinical,Again.,,,,,",
      "an action of this slug was promised before; a slug is never used twice",
    ],
    ["2026-03-01,more,promised,gone,clinical,More.,,,,,", "there is no strategy gone"],
  ])("%s", (row, why) => {
    expect(refusals({ "actions.csv": actions(`${row}\n`) })).toEqual([`actions.csv:3 ${why}`]);
  });

  const updates = (row: string) => `on,sphere,month,id,kind,summary\n${row}\n`;
  const line = (row: string) => ({
    "actions.csv": actions(""),
    "updates.csv": updates("2026-02-02,clinical,2026-01,2026-01-clinical,update,Well."),
    "lines.csv": `update,action,stage,health,text\n2026-01-clinical,${row}\n`,
  });

  it.each([
    [
      line("guide,done,,"),
      "lines.csv:2 guide is done: it needs evidence, or the reason why there is none",
    ],
    [line("guide,planning,on_track,"), "lines.csv:2 only what is underway has a health"],
    [line("gone,planning,,"), "lines.csv:2 the action gone has not been promised by then"],
    [
      line("guide,planning,,\n2026-01-clinical,guide,underway,,"),
      "lines.csv:3 the update has two lines about guide",
    ],
    [
      { "updates.csv": updates("2026-02-02,clinical,2026-03,2026-03-clinical,update,Soon.") },
      "updates.csv:2 2026-03 had not begun on 2026-02-02",
    ],
    [
      {
        "updates.csv": updates(
          "2026-02-02,clinical,2026-01,2026-01-clinical,update,A.\n2026-02-03,clinical,2026-01,2026-01-clinical-2,update,B.",
        ),
      },
      "updates.csv:3 clinical has an update for 2026-01 already; a month has one",
    ],
    [
      { "lines.csv": "update,action,stage\n2026-01-clinical,guide,planning\n" },
      "lines.csv:2 there is no new update 2026-01-clinical in updates.csv to put it in",
    ],
    [
      {
        "appointments.csv":
          "on,id,person,role,scope,from\n2026-01-05,a-1,p-1,lead,care,2026-01-05\n",
      },
      "appointments.csv:2 the scope of a lead is a sphere; there is no sphere care",
    ],
    [
      {
        "people.csv": "on,id,address\n2026-01-05,p-1,a@example.org\n2026-01-05,p-2,a@example.org\n",
      },
      "people.csv:3 the address belongs to p-1 already",
    ],
  ])("%#", (files, why) => {
    expect(refusals(files)).toEqual([why]);
  });

  it("a day before the last day of the record, with the way out", () => {
    const past = after({ "actions.csv": actions("") });
    const late = { "actions.csv": actions("2026-01-05,more,promised,care,clinical,More.,,,,,\n") };
    expect(ask(late, past).outcomes.filter((o) => o.verdict === "refuse")).toMatchObject([
      {
        line: 3,
        why: '2026-01-05 is before the last day of the record, 2026-01-06; leave "on" empty to publish it now',
      },
    ]);
  });

  it.each([
    ["2026-01-05", "--on 2026-01-05 is before the last day of the record, 2026-01-06"],
    ["2026-11-23", "--on 2026-11-23 is after today, 2026-11-22"],
    ["2026-13-01", "--on 2026-13-01 is not a day: write 2026-03-31"],
  ])("--on %s", (on, why) => {
    const past = after({ "actions.csv": actions("") });
    expect(ask({}, past, on).outcomes).toMatchObject([{ verdict: "refuse", why }]);
  });

  it("anything without a roadmap", () => {
    const files = new Map([["spheres.csv", "slug,title\na,A\n"]]);
    expect(prepare({ files }, empty, NOW).outcomes).toMatchObject([
      { verdict: "refuse", why: "the record has no roadmap yet: import roadmap.json too" },
    ]);
  });
});
