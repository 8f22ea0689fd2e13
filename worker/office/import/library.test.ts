import { describe, expect, it } from "vitest";
import { exportFolder } from "../../test/exportFolder.ts";
import { emptyPast, importing } from "../../test/importFolder.ts";
import { publicRows } from "../../test/publicRows.ts";
import { readPast } from "./past/read.ts";
import { prepare } from "./prepare.ts";

const now = new Date("2026-11-22T17:00:00Z");
const imported = importing(now);

const folder = {
  "roadmap.json": '{"on":"2026-01-05","title":"R","zone":"America/New_York"}',
  "strategies.csv": "on,slug,number,title\n2026-01-05,care,1,Fair care\n",
  "resources.csv": `on,slug,kind,language,checked_on,strategies,title,link,withdrawn,reason
2026-01-05,card,handout,es,2026-01-02,care,Card,https://example.org/card,,
2026-02-05,card,,,2026-02-04,,,,,
2026-03-05,card,,,,,,,yes,Out of date.
2026-04-05,card,,,,,A card,,no,It was put right.
`,
  "stories.csv": `on,slug,kind,posted_on,speaker,strategies,title,body,author,withdrawn,reason
2026-05-02,letter,letter,2026-05-01,executive,care,One year on,"We *said* more, than we did.",The executive owner,,
2026-05-03,letter,,,none,,,,Nobody of ours,,It was another.
2026-05-04,letter,,,,,,,,yes,It named the wrong year.
`,
  "terms.csv": `on,slug,language,word,forms,definition,source,retired,reason
2026-01-05,cohort,,Cohort,cohorts,"Promised, all in one year.",Us,,
2026-01-06,cohort,es,Cohorta,,,,,
2026-01-07,cohort,es,Cohorte,,Lo prometido en un año.,,,
2026-03-05,cohort,,,,Promised in one year.,,,It was long.
2026-04-05,cohort,,,,,,yes,Nobody said it.
`,
  "gatherings.csv": `on,slug,held_on,time,series,series_title,strategies,title,recap,cancelled,reason
2026-01-05,table,2026-02-05,12:30,open,Open table,care,Who waits,,,
2026-02-06,table,,,,,,,"All, nearly",,
2026-03-02,table,,none,none,,none,,,,It had none.
2026-03-02,walk,2026-09-05,,,,,A walk,,,
2026-04-02,walk,,,,,,,,yes,Rain.
2026-04-03,talk,2026-09-05,,,,,A talk,,yes,Nobody came.
`,
};

const filesWith = (more: Partial<Record<keyof typeof folder, string>> = {}) =>
  new Map(Object.entries({ ...folder, ...more }));

describe("the library in the folder", () => {
  it("comes through, and the same folder again changes nothing", async () => {
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

  it.each([
    ["gatherings.csv", "2026-05-04,new,,,,,,New,,,", "a new gathering needs title and held_on"],
    ["gatherings.csv", "2026-05-04,table,,,,,gone,,,,R", "there is no strategy gone"],
    ["gatherings.csv", "2026-05-04,walk,,,,,,,,no,R", "what was cancelled stays cancelled"],
    ["resources.csv", "2026-05-04,new,link,,,,New,,,", "needs title and kind and language"],
    ["resources.csv", "2026-05-04,card,,,,,,javascript:x,,R", "is not a link"],
    ["stories.csv", "2026-05-05,new,pulse,,,,New,,,,", "needs title and kind and posted_on"],
    ["terms.csv", "2026-05-05,none,es,Nada,,,,,", "there is no term none by then"],
    ["terms.csv", "2026-05-05,cohort,es,Otra,,,Us,,", "has a word and a definition, and nothing"],
    ["gatherings.csv", "2026-05-04,table,,9:30,,,,,,,R", "is no time: write 12:30"],
  ] as const)("%s refuses %s", (file, row, why) => {
    const files = filesWith({ [file]: `${folder[file]}${row}\n` });
    const refused = prepare({ files }, emptyPast, now).outcomes.filter(
      (o) => o.verdict === "refuse",
    );
    expect(refused.map((o) => o.why).join()).toContain(why);
    expect(refused[0]).toMatchObject({ file, line: folder[file].split("\n").length });
  });
});
