import { defineConfig } from "@playwright/test";
import { chromiumPath } from "../scripts/chromium.mjs";

const edge = process.env.TARGET === "edge";
const port = 8887; // the mailbox takes the next two
const dataDir = `.data/e2e${edge ? "-edge" : ""}`;
const reading = "**/public.spec.ts";
const timed = "**/charts.spec.ts";
const empty = `node -e "fs.rmSync('${dataDir}', { recursive: true, force: true })"`;

export default defineConfig({
  testDir: "../web/e2e",
  outputDir: "../test-results/browser",
  workers: 2,
  forbidOnly: true,
  timeout: 60_000,
  // A loaded machine is slow, not wrong.
  expect: { timeout: 15_000 },
  use: {
    baseURL: `http://127.0.0.1:${port}`,
    launchOptions: {
      executablePath: await chromiumPath(),
      args: [
        "--no-sandbox",
        "--disable-gpu",
        "--disable-background-networking",
        "--disable-component-update",
        "--disable-sync",
      ],
    },
  },
  // Who only reads goes beside who writes; what measures the time of a page goes by itself.
  projects: [
    { name: "reading", testMatch: reading, grepInvert: /@nojs/, workers: 1 },
    { name: "writing", testIgnore: [reading, timed], grepInvert: /@nojs/, workers: 1 },
    { name: "nojs", use: { javaScriptEnabled: false }, grep: /@nojs/, workers: 1 },
    { name: "timed", testMatch: timed, dependencies: ["reading", "writing"], workers: 1 },
  ],
  webServer: {
    command: `${empty} && exec node ${edge ? "scripts/edge.ts" : "dist/server/node.js"}`,
    cwd: "..",
    url: `http://127.0.0.1:${port}/`,
    env: { PORT: String(port), DATA_DIR: dataDir, SAMPLE: "1" },
    timeout: 60_000,
    gracefulShutdown: { signal: "SIGTERM", timeout: 10_000 },
  },
});
