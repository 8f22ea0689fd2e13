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

/** How long a batch rests, in ms, when somebody else holds the lock; the last one again and again. */
const RESTS = [10, 25, 50, 100, 200];

/** So long after it was asked for, a batch that meets a lock fails, in ms. */
const PATIENCE = 2000;

/** Spread, so that two who met do not meet again. */
const rested = (tries: number) =>
  new Promise((resolve) =>
    setTimeout(resolve, RESTS[Math.min(tries, RESTS.length - 1)]! * (0.5 + Math.random())),
  );

/** What a connection to a file must be told before it writes; a new one has forgotten it. */
export const DURABLE = ["PRAGMA synchronous=FULL", "PRAGMA secure_delete=ON"] as const;

/** An embedded client that met a lock stays broken: libsql-client-ts#352. */
async function reopen(client: Client): Promise<void> {
  client.reconnect();
  for (const pragma of DURABLE) await client.execute(pragma);
}

/** The last lock that was met, and for how long whoever comes too late need not look for himself. */
let met: { at: number; error: unknown } | undefined;
const FRESH = 500;

/** A busy database has done nothing: the batch did not begin, or was taken back as a whole. */
async function batch(client: Client, statements: InStatement[], until: number) {
  for (let tries = 0; ; tries++) {
    const now = performance.now();
    if (met && now > until && now - met.at < FRESH) throw met.error;
    try {
      const done = await client.batch(statements, "write");
      met = undefined;
      return done;
    } catch (error) {
      if (!/SQLITE_BUSY/.test(String(error))) throw error;
      met = { at: performance.now(), error };
      if (client.protocol === "file") await reopen(client);
      if (met.at > until) throw error;
      await rested(tries);
    }
  }
}

let tail: Promise<unknown> = Promise.resolve();

/** The only way to write: one atomic batch, BEGIN IMMEDIATE; in a file one batch at a time. */
export function write(store: Store, queries: SQL[]): Promise<ResultSet[]> {
  // Whoever waited in the queue behind a lock does not wait for it anew.
  const until = performance.now() + PATIENCE;
  const run = () => batch(store.client, queries.map(statement), until);
  if (store.client.protocol !== "file") return run();
  const mine = tail.then(run);
  tail = mine.catch(() => undefined);
  return mine;
}

/** How often the file is tried to be written anew before somebody is told. */
const PURGES = 10;

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
    for (let tries = 0; tries < PURGES; tries++) {
      if (await rewritten(client)) return;
      await rested(tries);
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
