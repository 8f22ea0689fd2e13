import { mkdirSync } from "node:fs";
import { dirname } from "node:path";
import { createClient } from "@libsql/client/node";
import { drizzle } from "drizzle-orm/libsql/node";
import { migrate } from "drizzle-orm/libsql/migrator";
import type { Store } from "./client.ts";

/** Opens and migrates: a file with one durable connection, or a server by its address. */
export async function openStore(url: string, authToken?: string): Promise<Store> {
  const file = url.startsWith("file:");
  if (file) mkdirSync(dirname(url.slice("file:".length)), { recursive: true });
  const client = createClient({ url, authToken, timeout: 100, concurrency: file ? 1 : 20 });
  if (file) {
    await client.execute("PRAGMA journal_mode=WAL");
    await client.execute("PRAGMA synchronous=FULL");
  }
  const db = drizzle(client);
  await migrate(db, { migrationsFolder: "./db/migrations" });
  return { client, db };
}
