import { exports } from "cloudflare:workers";
import { inject } from "vitest";
import { contract } from "./contract.ts";

const origin = "http://127.0.0.1:8787";
const worker = (exports as unknown as { default: { fetch: typeof fetch } }).default;

// The production bundle inside workerd, on a real libSQL server.
contract(async () => ({
  ask: (path, init) => worker.fetch(origin + path, init),
  origin,
  mailbox: inject("mailboxUrl"),
}));
