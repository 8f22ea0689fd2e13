import { type SQL } from "drizzle-orm";
import { SQLiteAsyncDialect } from "drizzle-orm/sqlite-core";
import type { Client, InStatement, ResultSet } from "@libsql/client/web";
import type { LibSQLDatabase } from "drizzle-orm/libsql";
import { causesOf } from "./causes.ts";

/** One door to libSQL: reads through `db`, writes through `write`. */
export type Store = { client: Client; db: LibSQLDatabase };

const dialect = new SQLiteAsyncDialect();

const statement = (q: SQL): InStatement => {
  const { sql, params } = dialect.sqlToQuery(q);
  return { sql, args: params as never[] };
};

/** How long a batch rests, in ms, when somebody else holds the lock; then it fails. */
const RESTS = [10, 25, 50, 100, 200, 400, 800];

/** A busy database has done nothing: the batch did not begin, or was taken back as a whole. */
async function batch(client: Client, statements: InStatement[]): Promise<ResultSet[]> {
  for (const rest of RESTS) {
    try {
      return await client.batch(statements, "write");
    } catch (error) {
      if (!/SQLITE_BUSY/.test(String(error))) throw error;
      // An embedded client that met a lock stays broken: libsql-client-ts#352.
      if (client.protocol === "file") client.reconnect();
      await new Promise((resolve) => setTimeout(resolve, rest));
    }
  }
  return client.batch(statements, "write");
}

let tail: Promise<unknown> = Promise.resolve();

/** The only way to write: one atomic batch, BEGIN IMMEDIATE; in a file one batch at a time. */
export function write(store: Store, queries: SQL[]): Promise<ResultSet[]> {
  const run = () => batch(store.client, queries.map(statement));
  if (store.client.protocol !== "file") return run();
  const mine = tail.then(run);
  tail = mine.catch(() => undefined);
  return mine;
}

/** The first column of a UNIQUE violation ("events.subject"), in either protocol's wording. */
export function uniqueViolation(error: unknown): string | undefined {
  for (const { message = "" } of causesOf(error)) {
    const m = /UNIQUE constraint failed: ([\w.]+)/.exec(message);
    if (m) return m[1];
  }
  return undefined;
}
