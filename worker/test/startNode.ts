import { spawn } from "node:child_process";
import { once } from "node:events";
import { chmodSync, mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { setTimeout as wait } from "node:timers/promises";
import { freePort } from "../../scripts/sqld.ts";

/** The production bundle in a process and a folder of its own; what it says is kept. */
export async function startNode(env: Record<string, string> = {}, mode = 0o700) {
  const folder = mkdtempSync(join(tmpdir(), "milepost-process-"));
  chmodSync(folder, mode);
  const port = await freePort();
  const child = spawn(process.execPath, ["dist/server/node.js"], {
    env: { PATH: process.env.PATH, PORT: String(port), DATA_DIR: folder, SAMPLE: "0", ...env },
    stdio: ["ignore", "pipe", "pipe"],
  });
  let said = "";
  for (const stream of [child.stdout, child.stderr])
    stream.setEncoding("utf8").on("data", (text: string) => (said += text));
  const ended = once(child, "exit").then(([code]) => code as number | null);
  const origin = `http://127.0.0.1:${port}`;
  for (let tries = 0; tries < 300 && child.exitCode === null; tries++) {
    if (await fetch(`${origin}/readyz`).catch(() => undefined)) break;
    await wait(100);
  }
  const end = async () => {
    if (child.exitCode === null) child.kill("SIGKILL");
    await ended;
    rmSync(folder, { recursive: true, force: true });
  };
  return { port, origin, child, ended, said: () => said, end };
}
