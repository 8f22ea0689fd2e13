import { Column, getTableName, is, SQL, StringChunk } from "drizzle-orm";
import type { Store } from "../../db/client.ts";

type Selected = { field: unknown };
type Dialect = {
  buildSelection: (fields: Selected[], how?: { isSingleTable?: boolean }) => SQL;
  sqlToQuery: (query: SQL) => { sql: string };
};

/** Columns that stand in a sub-select of a template itself, not in one more template within it. */
function bareIn(query: SQL): Column[] {
  const within: boolean[] = [];
  const found: Column[] = [];
  for (const chunk of query.queryChunks) {
    if (is(chunk, Column) && within.includes(true)) found.push(chunk);
    if (!is(chunk, StringChunk)) continue;
    for (const [sign] of chunk.value.join("").matchAll(/\(\s*select\b|[()]/gi))
      if (sign === ")") within.pop();
      else within.push(sign !== "(");
  }
  return found;
}

/** A table that is read, and whatever word follows: its other name, or how the select goes on. */
const READ_FROM = /(?:\bfrom|\bjoin|,)\s+"?(\w+)"?(?!["\w.])(?:\s+(?:as\s+)?(\w+))?/gi;
const GOES_ON = /^(?:where|join|left|inner|cross|on|group|order|limit|union)$/i;

/**
 * Refuses what a select of one table would read from another: drizzle leaves the table out of its
 * columns there, so that `${table.column}` in a sub-select is its inner table's where that has one
 * of this name. A template of its own, `${sql`${table.column}`}`, keeps the table.
 */
export async function refuseBareColumns({ client, db }: Store): Promise<void> {
  const { rows } = await client.execute(
    "select t.name as table_name, c.name as name from sqlite_master t, pragma_table_info(t.name) c where t.type = 'table'",
  );
  const known = new Set(rows.map((row) => `${String(row.table_name)}.${String(row.name)}`));
  const { dialect } = db as unknown as { dialect: Dialect };
  const build = dialect.buildSelection.bind(dialect);
  dialect.buildSelection = (fields, how) => {
    for (const { field } of how?.isSingleTable ? fields : []) {
      const query = is(field, SQL.Aliased) ? field.sql : field;
      if (!is(query, SQL)) continue;
      const bare = bareIn(query);
      if (bare.length === 0) continue;
      const { sql } = dialect.sqlToQuery(query);
      const read = [...sql.matchAll(READ_FROM)].map(([, of = "", next]) => ({
        of,
        renamed: next !== undefined && !GOES_ON.test(next),
      }));
      for (const { name, table } of bare) {
        const meant = read.some(({ of, renamed }) => of === getTableName(table) && !renamed);
        if (!meant && read.some(({ of }) => known.has(`${of}.${name}`)))
          throw new Error(`"${name}" would be the inner table's in ${sql}`);
      }
    }
    return build(fields, how);
  };
}
