import { unzipSync } from "fflate/browser";
import { describe, expect, test } from "vitest";
import { exportXlsx } from "../data/sheets/xlsx.ts";

type Cell = { text?: string; number?: number; format: string };

const ENTITIES: Record<string, string> = { lt: "<", gt: ">", amp: "&", quot: '"' };

/** The words of an element, its escapes undone. */
const plain = (xml: string) =>
  xml
    .replaceAll(/&(lt|gt|amp|quot);/g, (_, name: string) => ENTITIES[name]!)
    .replaceAll(/_x([0-9A-F]{4})_/g, (_, code: string) => String.fromCharCode(parseInt(code, 16)));

/** A workbook as its file tells it: the cells of each sheet by their place, formulas included. */
export function sheetsIn(book: Uint8Array) {
  const parts = unzipSync(book);
  const utf8 = new TextDecoder("utf-8", { ignoreBOM: true });
  const part = (name: string) => utf8.decode(parts[name]);
  const all = (xml: string, pattern: RegExp) => [...xml.matchAll(pattern)].map((m) => m[1]!);
  const strings = all(part("xl/sharedStrings.xml"), /<t[^>]*>([^<]*)<\/t>/g).map(plain);
  const styles = part("xl/styles.xml");
  const formats = new Map(
    [...styles.matchAll(/numFmtId="(\d+)" formatCode="([^"]*)"/g)].map((m) => [m[1], m[2]!]),
  );
  const used = all(/<cellXfs[\s\S]*<\/cellXfs>/.exec(styles)![0], /<xf numFmtId="(\d+)"/g);
  const names = all(part("xl/workbook.xml"), /<sheet name="([^"]*)"/g).map(plain);
  return names.map((name, i) => {
    const xml = part(`xl/worksheets/sheet${i + 1}.xml`);
    const cells = [...xml.matchAll(/<c r="(\w+)"([^>]*?)(?:\/>|>([\s\S]*?)<\/c>)/g)];
    return {
      name,
      widths: all(xml, /<col [^>]*width="([\d.]+)"/g).map(Number),
      formulas: xml.match(/<f[ >]/g) ?? [],
      cells: new Map(
        cells.map(([, place, attributes = "", inside = ""]): [string, Cell] => {
          const style = /s="(\d+)"/.exec(attributes)?.[1];
          const format = formats.get(used[Number(style ?? 0)]!) ?? "";
          const value = /<v>([^<]*)<\/v>/.exec(inside)?.[1];
          if (value === undefined) return [place!, { format }];
          if (attributes.includes('t="s"'))
            return [place!, { text: strings[Number(value)], format }];
          return [place!, { number: Number(value), format }];
        }),
      ),
    };
  });
}

const DANGEROUS = [
  "=1+1",
  "+1",
  "-1",
  "@SUM(A1)",
  "\t=1",
  "\r=1",
  "＝1+1",
  "＋1",
  "－1",
  "＠a",
  "Añoranza, naïve 東京 <b>&amp;</b>",
];

/** What a workbook promises, on either runtime. */
export const workbooks = () =>
  describe("a workbook", () => {
    const made = () =>
      exportXlsx(
        [
          {
            name: "Zahlen & Wörter",
            columns: [{ name: "text", kind: "text" }, { name: "day", kind: "day" }, { name: "n" }],
            rows: [
              ...DANGEROUS.map((text) => [text, "2026-11-22", -3]),
              ["x".repeat(200), null, null],
            ],
          },
          { name: "Leer", columns: [{ name: "nothing" }], rows: [] },
        ],
        "2026-11-22",
      );

    test("holds every text as it is, whatever it begins with, and no formula", async () => {
      const [sheet, empty] = sheetsIn(await made());
      expect([sheet!.name, empty!.name]).toEqual(["Zahlen & Wörter", "Leer"]);
      expect(DANGEROUS.map((_, i) => sheet!.cells.get(`A${i + 2}`)!.text)).toEqual(DANGEROUS);
      expect(sheet!.cells.get("A2")!.format).toBe("@");
      expect(sheet!.formulas).toEqual([]);
    });

    test("holds days as dates and numbers as numbers, under a row of names", async () => {
      const [{ cells }] = sheetsIn(await made()) as [ReturnType<typeof sheetsIn>[number]];
      const since = (Date.UTC(2026, 10, 22) - Date.UTC(1899, 11, 30)) / 86_400_000;
      expect(cells.get("B2")).toEqual({ number: since, format: "yyyy-mm-dd" });
      expect(cells.get("C2")).toEqual({ number: -3, format: "" });
      expect(["A1", "B1", "C1"].map((place) => cells.get(place)!.text)).toEqual([
        "text",
        "day",
        "n",
      ]);
      expect(cells.get(`B${DANGEROUS.length + 2}`)?.number).toBeUndefined();
    });

    test("is as wide as its words, within reason, and the same bytes each time", async () => {
      const book = await made();
      expect(sheetsIn(book)[0]!.widths).toEqual([60, 12, 8]);
      expect(await made()).toEqual(book);
    });
  });
