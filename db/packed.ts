import type { Client, ResultSet } from "@libsql/client/web";
import type { LibSQLDatabase } from "drizzle-orm/libsql";

/** A query as drizzle's own `batch` takes it: what it asks, and what its rows become. */
type Prepared = {
  getQuery: () => { sql: string; params: unknown[] };
  fields?: readonly unknown[];
  mapResult: (result: unknown, isFromBatch: true) => unknown;
};
type Preparable = { _prepare: () => Prepared };

const READS = /^\s*\(?\s*(?:select|with)\b/i;

/** The rows of a read as one row: an array of them, written as JSON by the database. */
function packed(sql: string, columns: number): string {
  const names = Array.from({ length: columns }, (_, i) => `c${i}`).join();
  // Kept apart: its order is kept, and JSON within it stays the text that it is.
  return `with packed(${names}) as materialized (${sql}) select json_group_array(json_array(${names})) from packed`;
}

/**
 * Lets batches of reads come as one JSON text for each query. The driver builds rows column by
 * column, and over HTTP each value is an object of its own: both cost more than reading them.
 */
export function packing(client: Client, db: LibSQLDatabase): LibSQLDatabase {
  const batch = async (queries: readonly Preparable[]): Promise<unknown[]> => {
    const all = queries.map((query) => {
      const prepared = query._prepare();
      const { sql, params } = prepared.getQuery();
      const columns = READS.test(sql) ? (prepared.fields?.length ?? 0) : 0;
      const statement = { sql: columns > 0 ? packed(sql, columns) : sql, args: params as never[] };
      return { prepared, statement, columns };
    });
    const results: ResultSet[] = await client.batch(all.map((a) => a.statement));
    return results.map((result, i) => {
      const { prepared, columns } = all[i]!;
      if (columns === 0) return prepared.mapResult(result, true);
      return prepared.mapResult({ rows: JSON.parse(String(result.rows[0]![0])) }, true);
    });
  };
  return Object.assign(db, { batch });
}
