import { setTimeout as wait } from "node:timers/promises";
import { answering, type Host, host } from "./host.ts";

/** Below what systems hand out to callers, of whom a benchmark has many: each server takes three. */
let free = 20_000 + (process.pid % 1000) * 3;

/** The built product on Node over a data folder. */
export function product(folder: string, env: Record<string, string> = {}): Host {
  const port = (free += 3);
  const data = { PORT: String(port), DATA_DIR: folder, SAMPLE: "0" };
  return host(process.execPath, ["dist/server/node.js"], port, { ...data, ...env });
}

/** Waits until there is nothing left to sign or close. */
export async function settled({ origin }: Host): Promise<void> {
  await answering(`${origin}/readyz`);
  for (let last = ""; ;) {
    const answer = await fetch(`${origin}/record/checkpoint`);
    const now = answer.ok ? await answer.text() : "";
    if (now && now === last) return;
    last = now;
    await wait(2000);
  }
}

/** The same, once it has settled. */
export async function serve(folder: string, env: Record<string, string> = {}): Promise<Host> {
  const server = product(folder, env);
  await settled(server);
  return server;
}
