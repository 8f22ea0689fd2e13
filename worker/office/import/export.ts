import { publicColumns } from "../../data/dictionary/files.ts";
import { advance } from "./plan/plan.ts";
import { list, nothingKnown, type Publication, REDACTED } from "./plan/publication.ts";
import { csvRows, toCsv } from "./read/csv.ts";
import type { Row, Rows, TableName } from "./read/tables.ts";

/** What stands in the folder where a text was redacted. */
const TOMBSTONE = "[removed]";

const shown = (cell: string) => (cell === REDACTED ? TOMBSTONE : cell);

const isPerson = (p: Publication): p is Publication & { row: Row<"people"> } =>
  p.table === "people";

/** A row and the table it belongs to. */
export type Placed = { [T in TableName]: { table: T; row: Row<T> } }[TableName];

/**
 * Takes publications, oldest first, and gives the rows of each at its full instant; a line that
 * changed nothing public is left out.
 */
export function rowsIn(hidden: ReadonlySet<string>): (p: Publication) => Placed[] {
  const known = nothingKnown();
  return (p) => {
    const unnamed = isPerson(p) && hidden.has(p.row.id) ? { ...p.row, name: "" } : undefined;
    const rows = [{ table: p.table, row: unnamed ?? p.row } as Placed];
    for (const row of p.more ?? []) rows.push({ table: p.table, row } as Placed);
    for (const line of p.lines) {
      const action = known.actions.get(line.action);
      const open = action?.lineage === "continuing" && action.stage !== "dropped";
      if (open) rows.push({ table: "lines", row: { ...line, on: p.at } });
    }
    for (const piece of p.evidence) rows.push({ table: "evidence", row: { ...piece, on: p.at } });
    advance(p, known);
    return rows;
  };
}

/** The first line of a table's CSV. */
export const csvHead = (table: TableName): string => toCsv(publicColumns(table), []);

/** Some rows of a table, to follow its head. */
export function csvOf(table: TableName, rows: readonly Readonly<Record<string, unknown>>[]) {
  const columns = publicColumns(table);
  return csvRows(rows.map((row) => columns.map((c) => shown(String(row[c])))));
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

/** The roadmap and its rules, or nothing in an empty record. */
export function roadmapJson(rows: Pick<Rows, "roadmap" | "rules">): string | undefined {
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
