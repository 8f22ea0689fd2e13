import { createClient } from "@libsql/client/web";
import { drizzle } from "drizzle-orm/libsql/web";
import type { Store } from "./client.ts";

/** Opens a client for one request: a shared one passes work between requests and hangs. */
export function openStore(url: string, authToken?: string): Store {
  const client = createClient({
    url,
    authToken,
    fetch: (request: Request) => fetch(request, { signal: AbortSignal.timeout(5000) }),
  });
  return { client, db: drizzle(client) };
}
