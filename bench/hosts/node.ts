import { setTimeout as wait } from "node:timers/promises";
import { freePort } from "../../scripts/sqld.ts";
import { answering, type Host, host } from "./host.ts";

/** The built product on Node over a data folder. */
export async function product(folder: string, env: Record<string, string> = {}): Promise<Host> {
  const port = await freePort();
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
  const server = await product(folder, env);
  await settled(server);
  return server;
}
