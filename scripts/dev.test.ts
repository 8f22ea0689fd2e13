import { spawn } from "node:child_process";
import { once } from "node:events";
import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { setTimeout as wait } from "node:timers/promises";
import { expect, onTestFinished, test } from "vitest";
import { freePort } from "./sqld.ts";

test("whoever works on the product is served its pages from the sources", async () => {
  const folder = mkdtempSync(join(tmpdir(), "milepost-dev-"));
  const port = String(await freePort());
  const args = ["node_modules/vite/bin/vite.js", "-c", "web/vite.config.ts", "--port", port];
  const env = { PATH: process.env.PATH, DATA_DIR: folder, PORT: port };
  const vite = spawn(process.execPath, args, { env, stdio: "ignore" });
  const ended = once(vite, "exit");
  onTestFinished(async () => {
    vite.kill();
    await ended;
    rmSync(folder, { recursive: true, force: true });
  });
  const ask = () => fetch(`http://127.0.0.1:${port}/strategies`).catch(() => undefined);
  let answer = await ask();
  while (!answer && vite.exitCode === null) {
    await wait(200);
    answer = await ask();
  }
  expect(answer?.status).toBe(200);
  expect(await answer?.text()).toContain("<h1");
}, 60_000);
