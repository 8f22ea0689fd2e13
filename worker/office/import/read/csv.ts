import Papa from "papaparse";

/** One row of a sheet: its cells and the line of the file on which it begins. */
export type SheetRow = { line: number; cells: string[] };

/** A sheet as it was read; `wrong` holds what could not be read. */
export type Sheet = { header: string[]; rows: SheetRow[]; wrong: { line: number; why: string }[] };

/** Text that a spreadsheet would take for a formula, or that looks as if it had been escaped. */
const RISKY = /^['=+\-@＝＋－＠\t\r\n]|^\s+[=+\-@＝＋－＠]/;

const escaped = (text: string) => (RISKY.test(text) ? `'${text}` : text);

/** Takes off the apostrophe that `toCsv` put before a risky text; other apostrophes stay. */
const unescaped = (text: string) =>
  text.startsWith("'") && RISKY.test(text.slice(1)) ? text.slice(1) : text;

const DELIMITERS = [",", ";", "\t"];

/** The delimiter of the header row; names of columns hold none, unless they are quoted. */
function delimiterOf(text: string): string {
  const bare = text.replaceAll(/"[^"]*"/g, "").split("\n", 1)[0]!;
  const counts = DELIMITERS.map((d) => bare.split(d).length);
  return DELIMITERS[counts.indexOf(Math.max(...counts))]!;
}

const linesIn = (cells: readonly string[]) =>
  cells.reduce((n, cell) => n + cell.split("\n").length - 1, 0);

/** Reads CSV with any line ends, a byte order mark, and comma, semicolon or tab between cells. */
export function readCsv(text: string): Sheet {
  const plain = text
    .replace(/^\uFEFF/, "")
    .replaceAll("\r\n", "\n")
    .replaceAll("\r", "\n");
  const parsed = Papa.parse<string[]>(plain, { delimiter: delimiterOf(plain), newline: "\n" });
  const rows: SheetRow[] = [];
  let line = 1;
  const starts = parsed.data.map((cells) => {
    const start = line;
    line += 1 + linesIn(cells);
    return start;
  });
  for (const [i, cells] of parsed.data.entries())
    if (cells.some((cell) => cell.trim() !== ""))
      rows.push({ line: starts[i]!, cells: cells.map(unescaped) });
  const wrong = parsed.errors.map((e) => ({
    line: starts[e.row ?? 0] ?? 1,
    why: "the quotation marks of this row do not close",
  }));
  const header = (rows.shift()?.cells ?? []).map((name) => name.trim());
  return { header, rows, wrong };
}

/** Rows of CSV (RFC 4180) in which no cell is taken for a formula. */
export const csvRows = (rows: readonly (readonly string[])[]): string =>
  rows.length === 0
    ? ""
    : `${Papa.unparse(
        rows.map((cells) => cells.map(escaped)),
        { newline: "\r\n" },
      )}\r\n`;

/** Writes CSV with its header; `readCsv` gives it back. */
export const toCsv = (header: readonly string[], rows: readonly (readonly string[])[]): string =>
  `${Papa.unparse([[...header]], { newline: "\r\n" })}\r\n${csvRows(rows)}`;
