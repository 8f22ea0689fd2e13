import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { readCsv, toCsv } from "./csv.ts";

const cells = (text: string) => readCsv(text).rows.map((r) => r.cells);

describe("a sheet is read whatever program saved it", () => {
  it("with a byte order mark, semicolons and Windows line ends", () => {
    const sheet = readCsv('\uFEFFid;name;public\r\np-1;Zoë Núñez;yes\r\np-2;"Ana; Ben";no\r\n');
    expect(sheet.header).toEqual(["id", "name", "public"]);
    expect(sheet.rows.map((r) => r.cells)).toEqual([
      ["p-1", "Zoë Núñez", "yes"],
      ["p-2", "Ana; Ben", "no"],
    ]);
    expect(sheet.rows.map((r) => r.line)).toEqual([2, 3]);
  });

  it("with tabs, old line ends and blank lines", () => {
    expect(cells("a\tb\r1\t2\r\r3\t4\r")).toEqual([
      ["1", "2"],
      ["3", "4"],
    ]);
  });

  it("and a row is found by the line on which it begins, after cells of several lines too", () => {
    const sheet = readCsv('a,b\n"one\ntwo\nthree",x\n\nlast,y\n');
    expect(sheet.rows.map((r) => r.line)).toEqual([2, 6]);
  });

  it("an open quotation mark is told with its line", () => {
    expect(readCsv('a,b\n1,2\n"never closed,3\n').wrong.map((w) => w.line)).toEqual([3]);
  });

  it("an empty file has no header and no rows", () => {
    expect(readCsv("")).toEqual({ header: [], rows: [], wrong: [] });
  });
});

describe("what is written opens in a spreadsheet without a formula", () => {
  it.each([
    "=1+1",
    "+1",
    "-1",
    "@SUM(A1)",
    "\tx",
    "\nx",
    " =1",
    "＝1",
    "＋1",
    "－1",
    "＠x",
    "'=1",
    "''",
  ])("%j", (text) => {
    const csv = toCsv(["a", "b"], [[text, "x"]]);
    expect(csv.replaceAll('"', "").split("\r\n")[1]).toMatch(/^'/);
    expect(cells(csv)).toEqual([[text, "x"]]);
  });

  it("a text that only begins with an apostrophe is read as it stands", () => {
    expect(cells("a,b\n'Twas so,x\n")).toEqual([["'Twas so", "x"]]);
  });

  it("and every text comes back as it was", () => {
    const text = fc
      .array(
        fc.oneof(
          fc.constantFrom(
            "=",
            "+",
            "-",
            "@",
            "'",
            '"',
            ",",
            ";",
            "\n",
            "\t",
            " ",
            "＝",
            "é",
            "\uFEFF",
          ),
          fc.string({ unit: "binary" }).map((s) => s.replaceAll("\r", "")),
        ),
        { maxLength: 6 },
      )
      .map((parts) => parts.join(""));
    fc.assert(
      fc.property(fc.array(fc.tuple(text, text), { maxLength: 5 }), (rows) => {
        const marked = rows.map(([a, b]) => [a, b, "row"]);
        expect(cells(toCsv(["a", "b", "c"], marked))).toEqual(marked);
      }),
      { numRuns: 300 },
    );
  });
});
