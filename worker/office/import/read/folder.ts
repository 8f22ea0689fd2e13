import { readCsv, type SheetRow } from "./csv.ts";
import { roadmapRows } from "./roadmap.ts";
import {
  checkRow,
  columnsOf,
  noRows,
  type Row,
  type Rows,
  TABLE_NAMES,
  type TableName,
} from "./tables.ts";

/** Something a person has to know, with the place it is about. */
export type Remark = { file: string; line: number; why: string };

export type Read = { rows: Rows; wrong: Remark[]; notes: Remark[] };

const FORBIDDEN = new Set(["__proto__", "constructor", "prototype"]);

/** Files of a download that say nothing of their own: they are worked out from the others, or looked up anew. */
const BESIDE = new Set(["dictionary.csv", "figures.json", "files.csv", "links.csv"]);

const baseOf = (name: string) => name.split(/[\\/]/).at(-1)!;

/** What is wrong with a header, or nothing. */
function headerFault(header: readonly string[]): string | undefined {
  const forbidden = header.find((name) => FORBIDDEN.has(name));
  if (forbidden) return `a column cannot be named ${forbidden}`;
  const twice = header.find((name, i) => name !== "" && header.indexOf(name) !== i);
  return twice === undefined ? undefined : `the column ${twice} is there twice`;
}

/** The cells of a row by their column; cells beyond the header are a fault unless blank. */
export function cellsOf(header: readonly string[], row: SheetRow) {
  const beyond = row.cells.slice(header.length).some((cell) => cell.trim() !== "");
  const cells = new Map(header.map((name, i) => [name, row.cells[i] ?? ""]));
  return { cells: Object.fromEntries(cells), beyond };
}

/** A CSV file with a header that can be trusted, or what is wrong with it. */
export function openSheet(file: string, text: string) {
  const sheet = readCsv(text);
  const fault = headerFault(sheet.header);
  const wrong: Remark[] = sheet.wrong.map((w) => ({ file, ...w }));
  if (fault) wrong.unshift({ file, line: 1, why: fault });
  return { ...sheet, wrong };
}

function readTable<T extends TableName>(table: T, file: string, text: string, into: Read) {
  const sheet = openSheet(file, text);
  into.wrong.push(...sheet.wrong);
  if (sheet.wrong.length > 0) return;
  const columns: readonly string[] = columnsOf(table);
  for (const name of sheet.header)
    if (!columns.includes(name)) {
      const why = `the column ${name || "without a name"} is not read; ${table}.csv knows ${columns.join(", ")}`;
      into.notes.push({ file, line: 1, why });
    }
  if (!sheet.header.some((name) => columns.includes(name))) {
    into.wrong.push({ file, line: 1, why: `none of its columns belongs to ${table}.csv` });
    return;
  }
  for (const line of sheet.rows) {
    const place = { file, line: line.line };
    const { cells, beyond } = cellsOf(sheet.header, line);
    if (beyond) into.wrong.push({ ...place, why: "the row has more cells than the header" });
    const { row, wrong } = checkRow(table, cells, place);
    into.wrong.push(...wrong.map((why) => ({ ...place, why })));
    (into.rows[table] as Row<T>[]).push(row);
  }
}

/** Reads the files of an import folder (name -> text) into checked rows; nothing is thrown. */
export function readFolder(files: ReadonlyMap<string, string>): Read {
  const read: Read = { rows: noRows(), wrong: [], notes: [] };
  let known = 0;
  for (const [file, text] of files) {
    const base = baseOf(file);
    const table = TABLE_NAMES.find((t) => base === `${t}.csv`);
    if (base === "roadmap.json") {
      known += 1;
      const { rows, rules, wrong } = roadmapRows(file, text);
      read.rows.roadmap.push(...rows);
      read.rows.rules.push(...rules);
      read.wrong.push(...wrong);
    } else if (table && table !== "roadmap" && table !== "rules") {
      known += 1;
      readTable(table, file, text, read);
    } else if (!BESIDE.has(base))
      read.notes.push({ file, line: 1, why: "is no file of the import folder: not read" });
  }
  const [file] = files.keys();
  if (known === 0) {
    const why = `nothing here is named as in the import folder (people.csv, actions.csv …); read another sheet with --map`;
    read.wrong.push({ file: file ?? "", line: 1, why });
  }
  return read;
}
