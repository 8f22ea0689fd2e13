import { spawn, type ChildProcess } from "node:child_process";
import { once } from "node:events";
import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { setTimeout as wait } from "node:timers/promises";
import { afterAll } from "vitest";
import { freePort } from "../../scripts/sqld.ts";
import { contract } from "./contract.ts";

const folder = mkdtempSync(join(tmpdir(), "milepost-node-"));
let child: ChildProcess | undefined;

// The production bundle on Node, with its own file, started as `npm start` starts it.
contract(async () => {
  const port = await freePort();
  const origin = `http://127.0.0.1:${port}`;
  child = spawn(process.execPath, ["dist/server/node.js"], {
    env: { PATH: process.env.PATH, PORT: String(port), DATA_DIR: folder },
    stdio: ["ignore", "ignore", "inherit"],
  });
  for (let tries = 0; tries < 300; tries++) {
    if (await fetch(`${origin}/readyz`).catch(() => undefined)) break;
    await wait(100);
  }
  const ask = (path: string, init?: RequestInit) => fetch(origin + path, init);
  return { ask, origin, mailbox: `http://127.0.0.1:${port + 1}` };
});

afterAll(async () => {
  if (child?.exitCode === null) {
    child.kill("SIGTERM");
    await once(child, "exit");
  }
  rmSync(folder, { recursive: true, force: true });
});
