import { mkdirSync } from "node:fs";
import { dirname } from "node:path";
import { type Client, createClient, LibsqlError } from "@libsql/client/node";
import { drizzle } from "drizzle-orm/libsql/node";
import { migrate } from "drizzle-orm/libsql/migrator";
import { readMigrationFiles } from "drizzle-orm/migrator";
import { askingAtMost, SERVING } from "./asking.ts";
import { DURABLE, type Store } from "./client.ts";
import { packing } from "./reads/packed.ts";
import { prepareReadsOnce } from "./reads/prepared.node.ts";

prepareReadsOnce();

const FOLDER = { migrationsFolder: "./db/migrations" };

/** The migrations that this program knows, by when each was written. */
export const knownMigrations = (): number[] =>
  readMigrationFiles(FOLDER).map((file) => file.folderMillis);

/** How long a file's lock is waited for at a time, in ms: nobody else is answered meanwhile. */
const AT_A_TIME = 20;

/** The same before anybody is answered, for a start while a backup runs. */
const AT_START = 5000;

/** A migration or an import may take its time, in ms. */
const UNHURRIED = 120_000;

/** Questions to a server wait for their turn in `askingAtMost`, where what they wait is counted. */
const AT_ONCE = 20;
const NO_LIMIT = 1e9;

/** Asks again where a writer opened the connection anew just before the question was asked. */
async function again<T>(ask: () => Promise<T>): Promise<T> {
  try {
    return await ask();
  } catch (error) {
    if (error instanceof LibsqlError && error.code === "CLIENT_CLOSED") return ask();
    throw error;
  }
}

function connect(url: string, authToken?: string, patience = UNHURRIED): Client {
  if (!url.startsWith("file:")) {
    const fetch = askingAtMost(AT_ONCE, patience);
    return createClient({ url, authToken, concurrency: NO_LIMIT, fetch });
  }
  const client = createClient({ url, timeout: AT_A_TIME, concurrency: 1 });
  const [execute, batch] = [client.execute.bind(client), client.batch.bind(client)];
  client.execute = (...asked: unknown[]) => again(() => execute(...(asked as [string])));
  client.batch = (...asked) => again(() => batch(...asked));
  return client;
}

export const storeOf = (client: Client): Store => ({
  client,
  db: packing(client, drizzle(client)),
});

/** Opens and migrates: a file with one durable connection, or a server by its address. */
export async function openStore(url: string, authToken?: string): Promise<Store> {
  const file = url.startsWith("file:");
  if (file) mkdirSync(dirname(url.slice("file:".length)), { recursive: true });
  const client = connect(url, authToken);
  if (file) {
    await client.execute(`PRAGMA busy_timeout=${AT_START}`);
    await client.execute("PRAGMA journal_mode=WAL");
    for (const pragma of DURABLE) await client.execute(pragma);
    // What was deleted before a cut must not stay in the log.
    await client.execute("PRAGMA wal_checkpoint(TRUNCATE)");
  }
  const store = storeOf(client);
  await migrate(store.db, FOLDER);
  if (file) await client.execute(`PRAGMA busy_timeout=${AT_A_TIME}`);
  return store;
}

/** Opens a database without changing it: nothing is set, nothing is migrated. */
export const openAsItStands = (url: string, authToken?: string): Store =>
  storeOf(connect(url, authToken));

/** The same database for those who wait for an answer: a server that is silent is given up soon. */
export function forServing(store: Store, url: string, authToken?: string): Store {
  if (url.startsWith("file:")) return store;
  store.client.close();
  return storeOf(connect(url, authToken, SERVING));
}
