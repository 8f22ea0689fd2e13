import { writeXlsx } from "hucre/xlsx";

/** A column by its name: of days, of texts, or else of numbers. */
type Column = { name: string; kind?: keyof typeof FORMATS };

/** A sheet of a workbook: a row of names, then the rows. */
export type Sheet = {
  name: string;
  columns: readonly Column[];
  rows: readonly (readonly (string | number | null)[])[];
};

/** In characters. */
const NARROWEST = 6;
const WIDEST = 60;

/** Text stays text even where somebody edits it. */
const FORMATS = { day: "yyyy-mm-dd", text: "@" };

/** No letters, and no XML file may hold them. */
const UNHELD = /[\ufffe\uffff]/g;

const HEAD = { style: { font: { name: "Calibri", size: 11, bold: true } } };

const cellOf = (value: string | number | null, { kind }: Column) => {
  if (typeof value !== "string") return value;
  return kind === "day" ? new Date(`${value}T00:00:00Z`) : value.replaceAll(UNHELD, "");
};

const widthOf = ({ columns, rows }: Sheet, i: number) => {
  const lengths = rows.map((row) => String(row[i] ?? "").length);
  return Math.min(WIDEST, Math.max(NARROWEST, columns[i]!.name.length, ...lengths) + 2);
};

/**
 * A workbook. Days are dates in it, numbers are numbers, and every text is a text, whatever it begins
 * with: nothing becomes a formula. The same sheets of the same day give the same bytes.
 */
export const exportXlsx = (sheets: readonly Sheet[], madeOn: string): Promise<Uint8Array> =>
  writeXlsx({
    properties: {
      creator: "Milepost",
      created: new Date(`${madeOn}T00:00:00Z`),
      modified: new Date(`${madeOn}T00:00:00Z`),
    },
    sheets: sheets.map((sheet) => ({
      name: sheet.name,
      columns: sheet.columns.map((column, i) => ({
        width: widthOf(sheet, i),
        numFmt: column.kind && FORMATS[column.kind],
      })),
      rows: [
        sheet.columns.map((c) => c.name),
        ...sheet.rows.map((row) => row.map((value, i) => cellOf(value, sheet.columns[i]!))),
      ],
      cells: new Map(sheet.columns.map((_, i) => [`0,${i}`, HEAD])),
      freezePane: { rows: 1 },
    })),
  });
