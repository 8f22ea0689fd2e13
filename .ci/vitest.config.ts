import { readdirSync } from "node:fs";
import { cloudflareTest } from "@cloudflare/vitest-plugin";
import solid from "vite-plugin-solid";
import { defineConfig } from "vitest/config";
import { assetManifest, pagesAtHand } from "../web/vite.config.ts";

const root = process.cwd();
const workerd = "**/*.workers.test.ts";
const many = "**/many.workers.test.ts";
const dom = "web/**/*.dom.test.tsx";
const elsewhere = ["**/node_modules/**", "dist/**", ".data/**", "web/e2e/**"];

/** A loaded machine is slow, not wrong. */
const testTimeout = 20_000;
const hookTimeout = 60_000;

const key = (text: string) => Buffer.alloc(32, text).toString("base64");

/** The same bundle in an isolate of its own, as it runs beside the first one. */
const elsewhereIn = (bindings: Record<string, string>) => ({
  name: "elsewhere",
  modulesRoot: "dist/server",
  modules: ["worker.js", ...readdirSync("dist/server/assets").map((file) => `assets/${file}`)].map(
    (file) => ({ type: "ESModule" as const, path: `dist/server/${file}` }),
  ),
  compatibilityDate: "2026-10-01",
  compatibilityFlags: ["nodejs_compat"],
  bindings,
  r2Buckets: ["FILES"],
});

/** `main` in wrangler.toml is the built file: these tests run the production bundle. */
const inWorkerd = (name: string, url: "dbUrl" | "manyUrl", include: string, exclude: string[]) => ({
  root,
  plugins: [
    cloudflareTest(({ inject }) => {
      const bindings = {
        DATABASE_URL: inject(url),
        MAIL_URL: inject("mailUrl"),
        BASE_URL: "http://127.0.0.1:8787",
        METRICS_TOKEN: "a-token-of-the-tests-of-workers",
        SESSION_SECRET: key("session"),
        RECORD_KEY: key("record"),
      };
      return {
        wrangler: { configPath: "./wrangler.toml" },
        miniflare: {
          bindings,
          serviceBindings: { ELSEWHERE: "elsewhere" },
          workers: [elsewhereIn(bindings)],
        },
      };
    }),
  ],
  // They write into one database, one file after another.
  test: {
    name,
    testTimeout,
    fileParallelism: false,
    include: [include],
    exclude: [...elsewhere, ...exclude],
  },
});

export default defineConfig({
  root,
  test: {
    globalSetup: "./.ci/global-setup.ts",
    maxWorkers: 2,
    projects: [
      {
        root,
        plugins: [solid({ ssr: true, hot: false }), assetManifest(), pagesAtHand()],
        resolve: { conditions: ["node"] },
        ssr: { resolve: { conditions: ["node"] } },
        test: {
          name: "node",
          testTimeout,
          hookTimeout,
          environment: "node",
          // The product is loaded once for many files; what a process leaves behind is collected in time.
          isolate: false,
          execArgv: ["--max-old-space-size=1536"],
          include: ["{db,worker,web,scripts,bench}/**/*.test.{ts,tsx}"],
          exclude: [...elsewhere, workerd, dom],
        },
      },
      inWorkerd("workerd", "dbUrl", workerd, [many]),
      inWorkerd("workerd-many", "manyUrl", many, []),
      {
        root,
        plugins: [solid({ ssr: false, hot: false })],
        test: { name: "dom", environment: "happy-dom", include: [dom], exclude: elsewhere },
      },
    ],
  },
});
