import { getTableColumns, getTableName, sql, type SQL } from "drizzle-orm";
import type { SQLiteColumn, SQLiteTable } from "drizzle-orm/sqlite-core";
import { FOREVER } from "../../db/schema/record.ts";

/** An event at its place: `seq` is SQL, since appending takes positions inside the batch. */
export type Placed<Facts> = {
  seq: SQL;
  role: string;
  facts: Facts;
  /** Fields whose text the event carries, redacted later or not. */
  texts: ReadonlySet<string>;
};

export type Kind<Facts> = { v: number; project(e: Placed<Facts>): SQL[] };

/** Declares a kind of event: what its facts are and which rows it makes. */
export const kind = <Facts>(project: (e: Placed<Facts>) => SQL[]): Kind<Facts> => ({
  v: 1,
  project,
});

type Cell = SQL | string | number | boolean | null;
type Row = Record<string, Cell | undefined>;

const ident = (name: string) => sql.identifier(name);
const list = (parts: SQL[]) => sql.join(parts, sql`, `);
const bind = (value: Cell): SQL =>
  typeof value === "boolean" ? sql`${value ? 1 : 0}` : sql`${value as SQL}`;

/** `texts` that are present become their event's position, others stay as they are. */
export function given(e: Placed<unknown>, fields: Record<string, string>): Row {
  const row: Row = {};
  for (const [column, field] of Object.entries(fields)) if (e.texts.has(field)) row[column] = e.seq;
  return row;
}

function columnsOf(table: SQLiteTable): [string, SQLiteColumn][] {
  return Object.entries(getTableColumns(table)) as [string, SQLiteColumn][];
}

/** Inserts one row, by the table's property names; what is missing is null. */
export function insert(table: SQLiteTable, row: Row): SQL {
  const columns = columnsOf(table);
  const names = columns.map(([, c]) => ident(c.name) as unknown as SQL);
  const values = columns.map(([key]) => bind(row[key] ?? null));
  return sql`insert into ${ident(getTableName(table))} (${list(names)}) values (${list(values)})`;
}

/** The first version of a subject. */
export const open = (table: SQLiteTable, seq: SQL, row: Row): SQL =>
  insert(table, { ...row, fromSeq: seq, untilSeq: FOREVER });

/**
 * Closes the version in force and opens the next with `changes`.
 * Where nothing differs, nothing is written: the second statement copies only what the first closed.
 * The `+` keeps SQLite from walking all live rows: the key or `only` finds the few that matter.
 */
export function revise(
  table: SQLiteTable,
  seq: SQL,
  key: Row,
  changes: Row,
  only: SQL = sql`1`,
): SQL[] {
  const columns = columnsOf(table);
  const nameOf = new Map(columns.map(([k, c]) => [k, c.name]));
  const changed = Object.entries(changes).filter(([, value]) => value !== undefined);
  if (changed.length === 0) return [];
  const name = ident(getTableName(table));
  const same = Object.entries(key).map(([k, v]) => sql`${ident(nameOf.get(k)!)} = ${bind(v!)}`);
  const where = same.length > 0 ? sql.join(same, sql` and `) : sql`1`;
  const differs = changed.map(([k, v]) => sql`${ident(nameOf.get(k)!)} is not ${bind(v!)}`);
  const next = columns.map(([k, c]) => {
    if (k === "fromSeq") return seq;
    if (k === "untilSeq") return sql`${FOREVER}`;
    const value = changes[k];
    return value === undefined ? (ident(c.name) as unknown as SQL) : bind(value);
  });
  const names = columns.map(([, c]) => ident(c.name) as unknown as SQL);
  return [
    sql`update ${name} set until_seq = ${seq} where ${where} and +until_seq = ${FOREVER} and (${sql.join(differs, sql` or `)}) and ${only}`,
    sql`insert into ${name} (${list(names)}) select ${list(next)} from ${name} where ${where} and until_seq = ${seq}`,
  ];
}
