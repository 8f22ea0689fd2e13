import type { Day } from "../../../months/rules.ts";
import { cellsOf, openSheet, type Remark } from "../read/folder.ts";
import { checkRow, type Row } from "../read/tables.ts";
import type { SheetMap } from "./map.ts";

/** One row of a foreign sheet in the record's words. */
export type Entry = {
  file: string;
  line: number;
  number: string;
  strategy: string;
  sphere: string;
  wording: string;
  result: string;
  due: string;
  stage: string;
  doneWith: string;
};

/** The rows that were published together. */
export type Version = { name: string; day: Day; entries: Entry[] };

const tidy = (text: string) => text.replaceAll(/\s+/g, " ").trim();

/** A day that begins with the year, or one whose order the map tells; other cells stay as they are. */
function dayOf(cell: string, order: SheetMap["dates"]): string {
  const iso = /^\d{4}-\d{2}-\d{2}/.exec(cell);
  if (iso) return iso[0];
  const parts = /^(\d{1,2})[./](\d{1,2})[./](\d{4})/.exec(cell);
  if (!parts || !order) return cell;
  const [month, day] = order === "mdy" ? [parts[1]!, parts[2]!] : [parts[2]!, parts[1]!];
  return `${parts[3]}-${month.padStart(2, "0")}-${day.padStart(2, "0")}`;
}

/** "3.0" and "3" are one number. */
const numberOf = (cell: string) => cell.trim().replace(/\.0+$/, "");

function missingColumns(map: SheetMap, header: readonly string[]): string[] {
  const wanted = [...Object.values(map.columns), map.version, map.date, map.owners?.column];
  return wanted.filter((name): name is string => name !== undefined && !header.includes(name));
}

/** Reads a foreign sheet through its map into versions, oldest first. */
export function readSheet(file: string, text: string, map: SheetMap, on: Day) {
  const sheet = openSheet(file, text);
  const wrong: Remark[] = [...sheet.wrong];
  const missing = missingColumns(map, sheet.header);
  if (missing.length > 0)
    wrong.push({
      file,
      line: 1,
      why: `the map names columns that are not there: ${missing.join(", ")}`,
    });
  if (wrong.length > 0) return { versions: [], wrong };
  const versions = new Map<string, Version>();
  for (const line of sheet.rows) {
    const place = { file, line: line.line };
    const told = (why: string) => wrong.push({ ...place, why });
    const { cells, beyond } = cellsOf(sheet.header, line);
    if (beyond) told("the row has more cells than the header");
    const cell = (name: string | undefined) => (name ? tidy(cells[name] ?? "") : "");
    const status = cell(map.columns.stage).toLowerCase();
    const stage = map.stages.get(status) ?? "";
    if (status && !stage) told(`the status "${status}" is in no entry of the map's stages`);
    const separator = map.owners?.separator ?? ";";
    const parties = cell(map.owners?.column).split(separator).map(tidy).filter(Boolean);
    const entry: Entry = {
      ...place,
      number: numberOf(cell(map.columns.number)),
      strategy: cell(map.columns.strategy) || (map.constants.strategy ?? ""),
      sphere: cell(map.columns.sphere) || (map.constants.sphere ?? ""),
      wording: cell(map.columns.wording),
      result: cell(map.columns.result),
      due: dayOf(cell(map.columns.due), map.dates),
      stage,
      doneWith: parties.join("; "),
    };
    const { wording, result, due, doneWith } = entry;
    const checked = checkRow("actions", { wording, result, due, done_with: doneWith }, place);
    for (const why of checked.wrong) told(why);
    if (!wording) told(`the row has no ${map.columns.wording}`);
    const day = dayOf(cell(map.date), map.dates) || on;
    const name = cell(map.version) || day;
    if (checkRow("actions", { on: day }, place).wrong.length > 0) told(`${day} is not a day`);
    const version = versions.get(name) ?? { name, day, entries: [] };
    versions.set(name, version);
    version.entries.push(entry);
  }
  const ordered = [...versions.values()].toSorted((a, b) =>
    a.day < b.day ? -1 : a.day > b.day ? 1 : 0,
  );
  return { versions: ordered, wrong };
}

/** A row of the folder that stands for a row of the sheet. */
export function rowFor<T extends "actions" | "strategies" | "spheres">(
  table: T,
  cells: Record<string, string>,
  entry: { file: string; line: number },
): Row<T> {
  return checkRow(table, cells, { file: entry.file, line: entry.line }).row;
}
