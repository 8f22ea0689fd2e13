import { describe, expect, it } from "vitest";
import { exportFolder } from "../../test/exportFolder.ts";
import { emptyPast, importing } from "../../test/importFolder.ts";
import { publicRows } from "../../test/publicRows.ts";
import { readPast } from "./past/read.ts";
import { prepare } from "./prepare.ts";

const now = new Date("2026-11-22T17:00:00Z");
const imported = importing(now);

const folder = {
  "roadmap.json": '{"on":"2026-01-05","title":"R","goal":"G","zone":"America/New_York"}',
  "strategies.csv": `on,slug,number,title,result
2026-01-05,care,1,Fair care,No gap
2026-03-05,care,,Fairer care,
`,
  "translations.csv": `on,about,of,field,language,original,words
2026-01-06,roadmap,,goal,es,,La meta
2026-01-06,strategy,care,title,es,,Atención justa
2026-04-06,strategy,care,title,es,Fair care,"Atención justa, de nuevo"
2026-04-06,strategy,care,title,zh-Hans,,更公平的医疗
2026-04-07,strategy,care,title,es,,Atención más justa
`,
};

const filesWith = (rows = "") =>
  new Map(Object.entries({ ...folder, "translations.csv": folder["translations.csv"] + rows }));

describe("translations in the folder", () => {
  it("come through with the words that they are of, and the same folder again changes nothing", async () => {
    const { store, refused } = await imported(filesWith());
    expect(refused).toEqual([]);
    const past = await readPast(store);
    expect(prepare({ files: filesWith() }, past, now).steps).toEqual([]);
    const copy = exportFolder(past);
    expect(copy.get("translations.csv")).toContain('Fair care,"Atención justa, de nuevo"');
    expect(prepare({ files: copy }, past, now).steps).toEqual([]);
    const again = await imported(copy);
    expect(again.refused).toEqual([]);
    expect(await publicRows(again.store)).toEqual(await publicRows(store));
    const facts = "select facts, subject from events where kind = 'text.translated' order by seq";
    const rows = async (from: typeof store) => (await from.client.execute(facts)).rows;
    expect(await rows(again.store)).toEqual(await rows(store));
    expect((await rows(store)).map((r) => JSON.parse(String(r.facts)).version)).toEqual([
      1, 1, 1, 2, 2,
    ]);
  });

  it.each([
    ["2026-05-04,strategy,none,title,es,,Nada", "has not said these words as its title by then"],
    ["2026-05-04,strategy,care,title,es,Never,Nunca", "has not said these words"],
    ["2026-05-04,strategy,care,wording,es,,Nada", "is none that is translated"],
    ["2026-05-04,strategy,care,title,fr,,Rien", "is none of es, zh-Hans"],
    ["2026-05-04,update,care,summary,es,,Nada", "is none of roadmap, strategy"],
    ["2026-05-04,strategy,,title,es,,Nada", "says what it is about"],
    ["2026-05-04,strategy,care,title,es,,", "needs its language and its words"],
  ])("%s is refused", (row, why) => {
    const refused = prepare({ files: filesWith(`${row}\n`) }, emptyPast, now).outcomes.filter(
      (o) => o.verdict === "refuse",
    );
    expect(refused.map((o) => o.why).join()).toContain(why);
    expect(refused[0]).toMatchObject({ file: "translations.csv", line: 7 });
  });
});
