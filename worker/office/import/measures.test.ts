import { describe, expect, it } from "vitest";
import { exportFolder } from "../../test/exportFolder.ts";
import { emptyPast, importing } from "../../test/importFolder.ts";
import { publicRows } from "../../test/publicRows.ts";
import { readPast } from "./past/read.ts";
import { prepare } from "./prepare.ts";

const now = new Date("2026-11-22T17:00:00Z");
const imported = importing(now);

const HEAD =
  "on,slug,kind,direction,decimals,title,strategies,definition,baseline,baseline_on,breaks,retired,reason";

const folder = {
  "roadmap.json": '{"on":"2026-01-05","title":"R","zone":"America/New_York"}',
  "strategies.csv": "on,slug,number,title\n2026-01-05,care,1,Fair care\n",
  "measures.csv": `${HEAD}
2026-01-05,heard,percent,higher,1,Who was heard,care,Who said so.,62.50,2026-01-02,,,
2026-01-05,asked,people,lower,,Who asked,none,Who wrote to us.,7,2026-01-02,,,
2026-05-04,heard,,,,,,Who said so in writing.,,,,,It was too loose.
2026-08-03,heard,,,,,,,64,2026-07-01,no,,The old number was misprinted.
2026-11-02,asked,,,,,,,,,,yes,Another one asks it better.
`,
  "groups.csv": `on,measure,id,label,retired
2026-01-05,asked,students,Students,
2026-01-05,asked,staff,Staff,
2026-01-05,asked,others,Others,
2026-10-05,asked,others,,yes
`,
  "readings.csv": `on,by,measure,read_on,group,value,source,note,reason
2026-03-02,admin,heard,2026-02-15,,"61,5",The spring survey,,
2026-06-01,admin,heard,2026-05-20,,58,The second survey,One site did not ask.,
2026-03-02,admin,asked,2026-02-28,staff,40,,,
2026-03-02,admin,asked,2026-02-28,,75,The mailbox,,
2026-03-02,admin,asked,2026-02-28,students,5,,,
2026-03-02,admin,asked,2026-02-28,others,30,,,
2026-03-03,admin,asked,2026-02-28,,87,,,One sheet was missing.
2026-03-03,admin,asked,2026-02-28,students,17,,,
2026-03-03,admin,asked,2026-02-28,staff,40,,,
2026-03-03,admin,asked,2026-02-28,others,30,,,
2026-06-02,admin,asked,2026-05-31,,4,The mailbox,,
`,
};

const filesWith = (more: Partial<Record<keyof typeof folder, string>> = {}) =>
  new Map(Object.entries({ ...folder, ...more }));

describe("measures in the folder", () => {
  it("come through, and the same folder again changes nothing", async () => {
    const { store, refused } = await imported(filesWith());
    expect(refused).toEqual([]);
    const past = await readPast(store);
    expect(prepare({ files: filesWith() }, past, now).steps).toEqual([]);
    const copy = exportFolder(past);
    expect(prepare({ files: copy }, past, now).steps).toEqual([]);
    const again = await imported(copy);
    expect(again.refused).toEqual([]);
    expect(await publicRows(again.store)).toEqual(await publicRows(store));
  });

  it("as numbers that people read, the whole before its groups, breaks and series told", async () => {
    const { store } = await imported(filesWith());
    const copy = exportFolder(await readPast(store));
    const cells = (name: string, ...columns: string[]) => {
      const [head, ...rows] = copy.get(name)!.trim().split("\r\n");
      const at = columns.map((c) => head!.split(",").indexOf(c));
      return rows.map((row) => at.map((i) => row.split(",")[i]).join(" "));
    };
    expect(cells("readings.csv", "id", "series", "group", "value")).toEqual([
      "heard-2026-02-15 1  61.5",
      "asked-2026-02-28 1  75",
      "asked-2026-02-28 1 others hidden",
      "asked-2026-02-28 1 staff 40",
      "asked-2026-02-28 1 students hidden",
      "asked-2026-02-28 1  87",
      "asked-2026-02-28 1 others hidden",
      "asked-2026-02-28 1 staff 40",
      "asked-2026-02-28 1 students hidden",
      "heard-2026-05-20-2 2  58",
      "asked-2026-05-31 1  hidden",
    ]);
    expect(cells("measures.csv", "slug", "baseline", "breaks", "retired")).toEqual([
      "heard 62.5  ",
      "asked hidden  ",
      "heard  yes ",
      "heard 64 no ",
      "asked  no yes",
    ]);
  });

  it("of a number of people that is too small nothing enters the record", async () => {
    const { store } = await imported(filesWith());
    const { rows } = await store.client.execute(
      "select facts from events where subject like '%asked%' order by seq",
    );
    const facts = rows.map((r) => JSON.parse(String(r.facts)) as Record<string, unknown>);
    expect(facts[0]).toMatchObject({ baseline: null, baselineHidden: true });
    expect(facts.filter((f) => f.reading)).toMatchObject([
      { value: 75, parts: { students: null, staff: 40, others: null } },
      { value: 87, parts: { students: null, staff: 40, others: null } },
      { value: null, hidden: true, parts: {} },
    ]);
  });

  it("a row without a day changes only what differs, and a new meaning begins a series", async () => {
    const { store } = await imported(filesWith());
    const past = await readPast(store);
    const ask = (cells: string) => {
      const text = `slug,definition,baseline,unit\n${cells}\n`;
      const { steps } = prepare({ files: new Map([["measures.csv", text]]) }, past, now);
      return steps.flatMap((s) => s.events).map((e) => e.facts);
    };
    expect(ask("heard,Who said so in writing.,64.0,")).toEqual([]);
    expect(ask("heard,,65,")).toMatchObject([{ baseline: 650, breaks: true }]);
    expect(ask("heard,,,of 100 who answered")).toMatchObject([{ breaks: true }]);
  });

  it.each([
    ["measures.csv", "2026-03-02,new,,higher,,New,,,,,,,", "a new measure needs its title, kind"],
    ["measures.csv", "2026-12-02,heard,,,,,,,,,,,Soon", "2026-12-02 is after today"],
    ["measures.csv", "2026-03-02,heard,number,,,,,,,,,,R", "the kind of a measure never changes"],
    ["measures.csv", "2026-03-02,asked,,,1,,,,,,,,R", "the decimals of a measure never changes"],
    ["measures.csv", "2026-03-02,heard,,,,,gone,,,,,,R", "there is no strategy gone"],
    ["measures.csv", "2026-03-02,heard,,,,,,,62.55,,,,R", "baseline 62.55 has more decimal"],
    ["measures.csv", "2026-03-02,heard,,,,,,,101,,,,R", "baseline 101 is over 100"],
    ["measures.csv", "2026-03-02,heard,,,,,,,none,,,,R", "a baseline needs its day in"],
    ["measures.csv", "2026-03-02,heard,,,,,,,hidden,,,,R", "only a small number of people"],
    ["groups.csv", "2026-03-02,gone,students,Students,", "there is no measure gone"],
    ["groups.csv", "2026-03-02,asked,staff,People,", "a group never changes"],
    ["readings.csv", "2026-03-04,,gone,2026-03-01,,5,,,", "there is no measure gone by then"],
    [
      "readings.csv",
      "2026-03-04,,heard,2026-02-15,,60,,,",
      "heard was read for 2026-02-15 already",
    ],
    ["readings.csv", "2026-03-04,,heard,2026-03-05,,60,,,", "a later day than the row's own"],
    ["readings.csv", "2026-03-04,,heard,2026-03-01,,hidden,,,", "only a small number of people"],
    ["readings.csv", "2026-03-04,,heard,2026-03-01,,60.25,,,", "value 60.25 has more decimal"],
    ["readings.csv", "2026-03-04,,heard,2026-03-01,staff,60,,,", "a reading needs its whole"],
    ["readings.csv", "2026-11-04,,asked,2026-11-01,,60,,,", "the measure asked is read no more"],
    [
      "readings.csv",
      "2026-03-04,,asked,2026-03-01,,60,,,\n2026-03-04,,asked,2026-03-01,staff,60,,,",
      "give a number for each group",
    ],
    [
      "readings.csv",
      "2026-03-04,,asked,2026-03-01,,60,,,\n2026-03-04,,asked,2026-03-01,staff,hidden,,,",
      "the one hidden group can be worked out",
    ],
  ] as const)("%s refuses %s", (file, row, why) => {
    const files = filesWith({ [file]: `${folder[file]}${row}\n` });
    const { outcomes } = prepare({ files }, emptyPast, now);
    const refused = outcomes.filter((o) => o.verdict === "refuse");
    expect(refused).toHaveLength(1);
    expect(refused[0]).toMatchObject({ file, line: folder[file].split("\n").length });
    expect(refused[0]!.why).toContain(why);
  });

  it("names the row of a group that is wrong", () => {
    const rows = "2026-03-04,,asked,2026-03-01,,60,,,\n2026-03-04,,asked,2026-03-01,gone,60,,,";
    const files = filesWith({ "readings.csv": `${folder["readings.csv"]}${rows}\n` });
    const { outcomes } = prepare({ files }, emptyPast, now);
    expect(outcomes.filter((o) => o.verdict === "refuse")).toMatchObject([
      { line: 14, why: "the measure has no such group by then" },
    ]);
  });
});
