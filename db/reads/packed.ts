import type { Client, ResultSet } from "@libsql/client/web";
import { fillPlaceholders } from "drizzle-orm";
import type { LibSQLDatabase } from "drizzle-orm/libsql";
import { type Field, rowsOf } from "./rows.ts";

/** A query as drizzle's own `batch` takes it: what it asks, and what its rows become. */
type Prepared = {
  getQuery: () => { sql: string; params: unknown[] };
  fields?: readonly Field[];
  joinsNotNullableMap?: Record<string, boolean>;
  mapResult: (result: unknown, isFromBatch: true) => unknown;
};
export type Preparable = { _prepare: () => Prepared };

const READS = /^[\s(]*(?:select|with)\b/i;
const PACKED = "with packed(";

/** Whether this is one of the statements that pages are read by. */
export const isPacked = (sql: string) => sql.startsWith(PACKED);

/** The rows of a read as one row: an array of them, written as JSON by the database. */
function packed(sql: string, columns: number): string {
  const names = Array.from({ length: columns }, (_, i) => `c${i}`).join();
  // Kept apart: its order is kept, and JSON within it stays the text that it is.
  return `${PACKED}${names}) as materialized (${sql}) select json_group_array(json_array(${names})) from packed`;
}

/** A query as it is sent, and what becomes of the answer. */
export type Built = { sql: string; params: unknown[]; read: (result: ResultSet) => unknown };

/** Takes about as long as asking a small question. */
export function built(query: Preparable): Built {
  const prepared = query._prepare();
  const { sql, params } = prepared.getQuery();
  const { fields, joinsNotNullableMap: joined = {} } = prepared;
  if (!READS.test(sql) || !fields || fields.length === 0)
    return { sql, params, read: (result) => prepared.mapResult(result, true) };
  // Whatever may be missing as a whole is left to drizzle.
  const rows = Object.values(joined).every(Boolean) ? rowsOf(fields) : undefined;
  const read = (result: ResultSet) => {
    const found = JSON.parse(String(result.rows[0]![0])) as unknown[][];
    return rows ? rows(found) : prepared.mapResult({ rows: found }, true);
  };
  return { sql: packed(sql, fields.length), params, read };
}

/** Asks all in one batch; `given` fills the placeholders. */
export async function askAll(
  client: Client,
  queries: readonly Built[],
  given: Record<string, unknown> = {},
): Promise<unknown[]> {
  const results: ResultSet[] = await client.batch(
    queries.map(({ sql, params }) => ({ sql, args: fillPlaceholders(params, given) as never[] })),
  );
  return results.map((result, i) => queries[i]!.read(result));
}

/**
 * Lets batches of reads come as one JSON text for each query. The driver builds rows column by
 * column, and over HTTP each value is an object of its own: both cost more than reading them.
 */
export function packing(client: Client, db: LibSQLDatabase): LibSQLDatabase {
  const batch = (queries: readonly Preparable[]) => askAll(client, queries.map(built));
  return Object.assign(db, { batch });
}
