import { csvHead, csvOf, roadmapJson, rowsIn } from "../office/import/export.ts";
import type { Past } from "../office/import/past/read.ts";
import { noRows, type Row, SHEETS, type TableName } from "../office/import/read/tables.ts";

/** Publications as the folder that import reads, name -> text: what a download's tables hold. */
export function exportFolder({ publications }: Pick<Past, "publications">): Map<string, string> {
  const shown = new Map<string, boolean>();
  for (const { table, row } of publications)
    if (table === "people") {
      const { id, public: is } = row as Row<"people">;
      shown.set(id, is === "yes");
    }
  const rows = noRows();
  const placed = rowsIn(new Set([...shown].filter(([, is]) => !is).map(([id]) => id)));
  for (const p of publications)
    for (const { table, row } of placed(p)) (rows[table] as Row<TableName>[]).push(row);
  const files = new Map<string, string>();
  const json = roadmapJson(rows);
  if (json) files.set("roadmap.json", json);
  for (const table of SHEETS) files.set(`${table}.csv`, csvHead(table) + csvOf(table, rows[table]));
  return files;
}
