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

/** What a connection to a file must be told before it writes; a new one has forgotten it. */
export const DURABLE = ["PRAGMA synchronous=FULL", "PRAGMA secure_delete=ON"] as const;

/** An embedded client that met a lock stays broken: libsql-client-ts#352. */
async function reopen(client: Client): Promise<void> {
  client.reconnect();
  for (const pragma of DURABLE) await client.execute(pragma);
}

/** A busy database has done nothing: the batch did not begin, or was taken back as a whole. */
async function batch(client: Client, statements: InStatement[]): Promise<ResultSet[]> {
  for (const rest of RESTS) {
    try {
      return await client.batch(statements, "write");
    } catch (error) {
      if (!/SQLITE_BUSY/.test(String(error))) throw error;
      if (client.protocol === "file") await reopen(client);
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

async function logEmptied(client: Client): Promise<boolean> {
  const { rows } = await client.execute("PRAGMA wal_checkpoint(TRUNCATE)");
  return Number(rows[0]?.busy ?? 0) === 0;
}

/** Whether the file was written anew and its log emptied; false where another program holds it. */
async function rewritten(client: Client): Promise<boolean> {
  try {
    // Under a reader the log would only grow by a whole file each time.
    if (!(await logEmptied(client))) return false;
    await client.execute("VACUUM");
    return await logEmptied(client);
  } catch (error) {
    if (!/SQLITE_BUSY/.test(String(error))) throw error;
    await reopen(client);
    return false;
  }
}

/**
 * Leaves no byte of what was deleted in our own file: it is written anew, and its log emptied. What a
 * server keeps is out of reach.
 */
export function purge({ client }: Store): Promise<void> {
  if (client.protocol !== "file") return Promise.resolve();
  const mine = tail.then(async () => {
    for (const rest of RESTS) {
      if (await rewritten(client)) return;
      await new Promise((resolve) => setTimeout(resolve, rest));
    }
    if (!(await rewritten(client)))
      throw new Error("another program holds the database: deleted words may stand in its log");
  });
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
