import { type Client, createClient } from "@libsql/client/web";
import { drizzle } from "drizzle-orm/libsql/web";
import { askingAtMost, SERVING } from "./asking.ts";
import type { Store } from "./client.ts";
import { packing } from "./reads/packed.ts";

/** A libSQL server writes one after another: more at once would wait there, against the time limit. */
const AT_ONCE = 20;

/** A crowd waits here, where the time limit of a request to the database does not run yet. */
const ask = askingAtMost(AT_ONCE, SERVING);

export const storeOf = (client: Client): Store => ({
  client,
  db: packing(client, drizzle(client)),
});

/** Opens a client for one request: a shared one passes work between requests and hangs. */
export const openStore = (url: string, authToken?: string): Store =>
  storeOf(createClient({ url, authToken, fetch: ask }));
