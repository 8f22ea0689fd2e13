import { createClient } from "@libsql/client/web";
import { drizzle } from "drizzle-orm/libsql/web";
import type { Store } from "./client.ts";
import { packing } from "./packed.ts";
import { turns } from "./turns.ts";

const AT_ONCE = 32;
const TIMEOUT = 5000;

/** A crowd waits here, where the time limit of a request to the database does not run yet. */
const turn = turns(AT_ONCE, TIMEOUT, {
  now: Date.now,
  random: Math.random,
  sleep: (ms) => new Promise((resolve) => setTimeout(resolve, ms)),
});

/** Opens a client for one request: a shared one passes work between requests and hangs. */
export function openStore(url: string, authToken?: string): Store {
  const client = createClient({
    url,
    authToken,
    fetch: (request: Request) =>
      turn(() => fetch(request, { signal: AbortSignal.timeout(TIMEOUT) })),
  });
  return { client, db: packing(client, drizzle(client)) };
}
