import type { Past } from "./past/read.ts";
import { advance } from "./plan/plan.ts";
import { list, nothingKnown, type Publication, REDACTED } from "./plan/publication.ts";
import { toCsv } from "./read/csv.ts";
import {
  columnsOf,
  noRows,
  type Row,
  type Rows,
  TABLE_NAMES,
  type TableName,
} from "./read/tables.ts";

/** What stands in the folder where a text was redacted. */
const TOMBSTONE = "[removed]";

/** Never written: it is private. */
const PRIVATE = "address";

/** Columns that are written only if some row needs them: they are worked out where blank. */
const RARE: Partial<Record<TableName, readonly string[]>> = {
  actions: ["by", "correction", "month", "cohort"],
  updates: ["by", "approval"],
};
const rare = (table: TableName, column: string) => (RARE[table] ?? ["by"]).includes(column);

const shown = (cell: string) => (cell === REDACTED ? TOMBSTONE : cell);

const isPerson = (p: Publication): p is Publication & { row: Row<"people"> } =>
  p.table === "people";

/** People whose name is not shown today: no row of the folder gives it, on whatever day it was. */
function hiddenIn(publications: readonly Publication[]): Set<string> {
  const newest = new Map(publications.filter(isPerson).map(({ row }) => [row.id, row.public]));
  return new Set([...newest].filter(([, shown]) => shown !== "yes").map(([id]) => id));
}

/** The rows of the record, each at its full instant; a line that changed nothing public is left out. */
function rowsOf(publications: readonly Publication[]): Rows {
  const rows = noRows();
  const known = nothingKnown();
  const hidden = hiddenIn(publications);
  const into = (table: TableName, row: Row<TableName>) =>
    (rows[table] as Row<TableName>[]).push(row);
  for (const p of publications) {
    const unnamed = isPerson(p) && hidden.has(p.row.id) ? { ...p.row, name: "" } : undefined;
    into(p.table, unnamed ?? p.row);
    for (const row of p.more ?? []) into("corrections", row);
    for (const line of p.lines) {
      const action = known.actions.get(line.action);
      const open = action?.lineage === "continuing" && action.stage !== "dropped";
      if (open) into("lines", { ...line, on: p.at });
    }
    for (const piece of p.evidence) into("evidence", { ...piece, on: p.at });
    advance(p, known);
  }
  return rows;
}

function csvOf(table: TableName, rows: readonly Readonly<Record<string, unknown>>[]): string {
  const columns: readonly string[] = columnsOf(table);
  const used = columns.filter(
    (c) => c !== PRIVATE && (!rare(table, c) || rows.some((row) => row[c] !== "")),
  );
  return toCsv(
    used,
    rows.map((row) => used.map((c) => shown(String(row[c])))),
  );
}

const WORDS = ["title", "goal", "contact", "body", "team", "zone", "locale"] as const;
const SWITCHES = ["approval", "assessment", "questions"] as const;

const said = (row: Row<"roadmap">, names: readonly (keyof Row<"roadmap">)[]) =>
  Object.fromEntries(
    names.filter((n) => row[n] !== "").map((n): [string, string] => [n, shown(String(row[n]))]),
  );

const switched = (row: Row<"roadmap">) =>
  Object.fromEntries(
    SWITCHES.filter((n) => row[n] !== "").map((n): [string, boolean] => [n, row[n] === "yes"]),
  );

const rule = (row: Row<"rules">) => ({
  ...(row.by ? { by: row.by } : {}),
  on: row.on,
  ...(row.binds_from ? { binds_from: row.binds_from } : {}),
  due_working_days: Number(row.due_working_days),
  grace_working_days: Number(row.grace_working_days),
  holidays: list(row.holidays),
});

function roadmapJson(rows: Rows): string | undefined {
  const [founding, ...changes] = rows.roadmap;
  if (!founding) return undefined;
  const about = (row: Row<"roadmap">) => ({ on: row.on, ...said(row, ["by", ...WORDS]) });
  const json = {
    ...about(founding),
    sample: founding.sample === "yes",
    switches: switched(founding),
    rules: rows.rules.map(rule),
    changes: changes.map((row) => ({ ...about(row), switches: switched(row) })),
  };
  return `${JSON.stringify(json, null, 2)}\n`;
}

/** The record as the folder that import reads: name -> text. Nothing private is in it. */
export function exportFolder(past: Pick<Past, "publications">): Map<string, string> {
  const rows = rowsOf(past.publications);
  const files = new Map<string, string>();
  const json = roadmapJson(rows);
  if (json) files.set("roadmap.json", json);
  for (const table of TABLE_NAMES)
    if (table !== "roadmap" && table !== "rules")
      files.set(`${table}.csv`, csvOf(table, rows[table]));
  return files;
}
