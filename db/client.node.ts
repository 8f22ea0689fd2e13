import { mkdirSync } from "node:fs";
import { dirname } from "node:path";
import { createClient } from "@libsql/client/node";
import { drizzle } from "drizzle-orm/libsql/node";
import { migrate } from "drizzle-orm/libsql/migrator";
import { readMigrationFiles } from "drizzle-orm/migrator";
import { DURABLE, type Store } from "./client.ts";
import { packing } from "./packed.ts";

const FOLDER = { migrationsFolder: "./db/migrations" };

/** The migrations that this program knows, by when each was written. */
export const knownMigrations = (): number[] =>
  readMigrationFiles(FOLDER).map((file) => file.folderMillis);

/** Opens and migrates: a file with one durable connection, or a server by its address. */
export async function openStore(url: string, authToken?: string): Promise<Store> {
  const file = url.startsWith("file:");
  if (file) mkdirSync(dirname(url.slice("file:".length)), { recursive: true });
  const client = createClient({ url, authToken, timeout: 100, concurrency: file ? 1 : 20 });
  if (file) {
    await client.execute("PRAGMA journal_mode=WAL");
    for (const pragma of DURABLE) await client.execute(pragma);
    // What was deleted before a cut must not stay in the log.
    await client.execute("PRAGMA wal_checkpoint(TRUNCATE)");
  }
  const db = packing(client, drizzle(client));
  await migrate(db, FOLDER);
  return { client, db };
}

/** Opens a database without changing it: nothing is set, nothing is migrated. */
export function openAsItStands(url: string, authToken?: string): Store {
  const client = createClient({ url, authToken, timeout: 100, concurrency: 1 });
  return { client, db: packing(client, drizzle(client)) };
}
