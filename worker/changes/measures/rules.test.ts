import { afterAll, beforeAll, describe, expect, test } from "vitest";
import type { NewEvent } from "../../record/kinds/all.ts";
import { changedSince, counts } from "../../test/changedSince.ts";
import { measured } from "../../test/measuredAndJudged.ts";

const [defined, group, taken, corrected, broken, retired, groupRetired] = measured as [
  NewEvent,
  NewEvent,
  NewEvent,
  NewEvent,
  NewEvent,
  NewEvent,
  NewEvent,
];

const wait = (facts: object): NewEvent =>
  ({
    kind: "measure.changed",
    subject: "measure/wait",
    role: "admin",
    facts: { measure: "wait", breaks: false, ...facts },
    texts: { reason: "Counted from the door." },
  }) as NewEvent;

const waiting: NewEvent = {
  kind: "measure.defined",
  subject: "measure/wait",
  role: "admin",
  facts: {
    measure: "wait",
    position: 2,
    strategies: [],
    kind: "number",
    direction: "lower",
    suppress: false,
    decimals: 1,
    baseline: 125,
    baselineOn: "2026-01-31",
    baselineHidden: false,
    target: 90,
    targetOn: "2027-06-30",
  },
  texts: { title: "Days until a bed", definition: "From the ward.", unit: "days" },
};

let app: Awaited<ReturnType<typeof changedSince>>;
beforeAll(async () => {
  app = await changedSince();
  await app.onDay("2026-06-21", defined, group, taken);
  await app.onDay("2026-06-25", corrected, waiting);
  await app.onDay("2026-06-28", broken, wait({ baseline: 130, breaks: true, direction: "lower" }));
  await app.onDay("2026-06-30", retired, groupRetired);
});
afterAll(() => app.end());

const told = async (query: string) => (await app.changes(`?${query}`)).items;

describe("what is measured is told", () => {
  test("as new, with what it means, where it began and what it aims at", async () => {
    const [measure] = await told("from=2026-06-20&to=2026-06-21&group=new");
    expect(measure).toMatchObject({
      kind: "measure",
      subject: "measure/heard",
      url: "/measures/heard",
      title: "Who was heard",
      on: "2026-06-21",
      counts: "people",
      unit: "people",
      steps: 1,
      said: [{ field: "definition", text: "People who said so." }],
      settings: [
        { field: "baseline", was: null, now: "hidden" },
        { field: "baseline_on", was: null, now: "2026-02-01" },
        { field: "target", was: null, now: "60" },
        { field: "target_on", was: null, now: "2027-06-30" },
      ],
    });
  });

  test("with its numbers to the last decimal place, and with a break", async () => {
    const [changed] = await told("from=2026-06-25&to=2026-06-28&group=measures");
    const other = (await told("from=2026-06-25&to=2026-06-28&group=measures"))[1];
    expect(changed).toMatchObject({
      kind: "measure_changed",
      subject: "measure/heard",
      breaks: true,
      text: "It was too loose.",
      texts: [
        {
          field: "definition",
          was: "People who said so.",
          now: "People who said so in writing.",
          removed: false,
        },
      ],
      settings: [],
    });
    expect(other).toMatchObject({
      subject: "measure/wait",
      breaks: true,
      counts: "number",
      unit: "days",
      settings: [{ field: "baseline", was: "12.5", now: "13.0" }],
    });
  });

  test("when it is read no more, and no longer tells a group apart", async () => {
    const ended = await told("from=2026-06-28&to=2026-06-30&group=measures");
    expect(ended.map((i) => [i.kind, i.title, i.label, i.text])).toEqual([
      ["measure_retired", "Who was heard", undefined, "Another one asks it better."],
      ["part_retired", "Who was heard", "Students", undefined],
    ]);
  });
});

describe("a reading is told", () => {
  test("with its day and note, hidden numbers as hidden", async () => {
    const [reading] = await told("from=2026-06-20&to=2026-06-21&group=measured");
    expect(reading).toMatchObject({
      kind: "reading",
      subject: "reading/heard-2026-05-01",
      title: "Who was heard",
      taken: "2026-05-01",
      unit: "people",
      figures: [
        { part: null, label: null, was: null, now: "40" },
        { part: "students", label: "Students", was: null, now: "hidden" },
      ],
      said: [{ field: "note", text: "Few answered." }],
    });
  });

  test("with both numbers where it was put right", async () => {
    const [reading] = await told("from=2026-06-21&to=2026-06-25&group=measured");
    expect(reading).toMatchObject({
      kind: "reading_corrected",
      text: "One sheet was missing.",
      figures: [
        { part: null, was: "40", now: "41" },
        { part: "students", was: "hidden", now: "12" },
      ],
    });
  });

  test("as it stands, and as it was put right, where both happened since", async () => {
    const both = await told("from=2026-06-20&to=2026-06-25&group=measured");
    expect(both.map((i) => [i.kind, i.figures?.[0]])).toEqual([
      ["reading", { part: null, label: null, was: null, now: "41" }],
      ["reading_corrected", { part: null, label: null, was: "40", now: "41" }],
    ]);
  });
});

test("measures belong to their strategies, and to no sphere or action", async () => {
  const of = async (only: string) => {
    const { measured: read, measures } = counts(await app.changes(`?from=2026-06-21&${only}`));
    return [read, measures];
  };
  expect(await of("strategy=fair-care")).toEqual([1, 2]);
  expect(await of("")).toEqual([1, 3]);
  expect(await of("sphere=clinical")).toEqual([undefined, undefined]);
  expect(await of("action=clinical-one")).toEqual([undefined, undefined]);
});
