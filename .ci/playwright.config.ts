import { defineConfig } from "@playwright/test";
import { chromiumPath } from "../scripts/chromium.mjs";

const edge = process.env.TARGET === "edge";
const port = 8887; // the mailbox takes the next two
const dataDir = `.data/e2e${edge ? "-edge" : ""}`;
const empty = `node -e "fs.rmSync('${dataDir}', { recursive: true, force: true })"`;

export default defineConfig({
  testDir: "../web/e2e",
  outputDir: "../test-results/browser",
  workers: 1,
  forbidOnly: true,
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
  projects: [
    { name: "js", grepInvert: /@nojs/ },
    { name: "nojs", use: { javaScriptEnabled: false }, grep: /@nojs/ },
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
