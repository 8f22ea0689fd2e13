import { describe, expect, it } from "vitest";
import { readFolder } from "./folder.ts";

const read = (files: Record<string, string>) => readFolder(new Map(Object.entries(files)));
const wrong = (files: Record<string, string>) =>
  read(files).wrong.map((w) => `${w.file}:${w.line} ${w.why}`);

describe("an import folder is read", () => {
  it("with its columns in any order, and blank cells where a file has fewer columns", () => {
    const { rows } = read({ "in/people.csv": "public,id,on\nYES,p-1,2026-01-02\n" });
    expect(rows.people).toEqual([
      {
        file: "in/people.csv",
        line: 2,
        on: "2026-01-02",
        by: "",
        id: "p-1",
        name: "",
        public: "yes",
        address: "",
      },
    ]);
  });

  it("with a note for a column or a file that is not read", () => {
    const { notes, wrong: none } = read({
      "people.csv": "id,shoe\np-1,43\n",
      "notes.csv": "a\n1\n",
    });
    expect(none).toEqual([]);
    expect(notes.map((n) => n.why)).toEqual([
      "the column shoe is not read; people.csv knows on, by, id, name, public, address",
      "is no file of the import folder: not read",
    ]);
  });

  it("with the roadmap's rules, five and three working days where it states none", () => {
    const { rows } = read({
      "roadmap.json": '{"on":"2026-01-05","title":"R","zone":"UTC","holidays":["2026-12-25"]}',
    });
    expect(rows.rules).toMatchObject([
      { on: "2026-01-05", due_working_days: "5", grace_working_days: "3", holidays: "2026-12-25" },
    ]);
  });
});

describe("what is wrong is told with file and line, in the reader's words", () => {
  it.each([
    ["id,on\np-1,2026-02-30\n", 'people.csv:2 on "2026-02-30" is a day that no calendar has'],
    [
      "id,on\np-1,2.3.2026\n",
      'people.csv:2 on "2.3.2026" is neither a day (2026-03-31) nor an instant (2026-03-31T16:00:00Z)',
    ],
    [
      'id,public\np-1,"a\nb"\np-2,perhaps\n',
      'people.csv:4 public "perhaps" is none of yes, no, true, false',
    ],
    ["id\nP 1\n", 'people.csv:2 id "P 1" may hold small letters, digits and single hyphens only'],
    ["id,address\np-1,nobody\n", 'people.csv:2 address "nobody" is not a mail address'],
    ["id,name\np-1,A,B\n", "people.csv:2 the row has more cells than the header"],
    ["id,__proto__\np-1,x\n", "people.csv:1 a column cannot be named __proto__"],
    ["id,id\np-1,p-2\n", "people.csv:1 the column id is there twice"],
    ["shoe,size\n1,2\n", "people.csv:1 none of its columns belongs to people.csv"],
  ])("people.csv %j", (text, expected) => {
    expect(wrong({ "people.csv": text })).toContain(expected);
  });

  it("roadmap.json that is not JSON, or knows a word that we do not", () => {
    expect(wrong({ "roadmap.json": "{" })[0]).toMatch(/^roadmap.json:1 is not JSON/);
    expect(wrong({ "roadmap.json": '{\n  "title": "R",\n  "colour": "red"\n}' })).toEqual([
      "roadmap.json:3 roadmap.json knows no colour",
    ]);
  });

  it("a summary of more than 280 characters", () => {
    const long = "x".repeat(281);
    expect(wrong({ "updates.csv": `id,summary\n2026-01-a,${long}\n` })[0]).toMatch(
      /is longer than 280 characters$/,
    );
  });

  it("files of which none is one of the folder's", () => {
    expect(wrong({ "sheet.csv": "a\n1\n" })[0]).toMatch(/read another sheet with --map$/);
  });
});
