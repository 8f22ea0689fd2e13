import { cloudflareTest } from "@cloudflare/vitest-plugin";
import solid from "vite-plugin-solid";
import { defineConfig } from "vitest/config";
import { assetManifest } from "../web/vite.config.ts";

const root = process.cwd();
const workerd = "**/*.workers.test.ts";
const dom = "web/**/*.dom.test.tsx";
const elsewhere = ["**/node_modules/**", "dist/**", ".data/**", "web/e2e/**"];

export default defineConfig({
  root,
  test: {
    globalSetup: "./.ci/global-setup.ts",
    projects: [
      {
        root,
        plugins: [solid({ ssr: true, hot: false }), assetManifest()],
        resolve: { conditions: ["node"] },
        ssr: { resolve: { conditions: ["node"] } },
        test: {
          name: "node",
          environment: "node",
          include: ["{db,worker,web,scripts,bench}/**/*.test.{ts,tsx}"],
          exclude: [...elsewhere, workerd, dom],
        },
      },
      {
        root,
        plugins: [
          // `main` in wrangler.toml is the built file: these tests run the production bundle.
          cloudflareTest(({ inject }) => ({
            wrangler: { configPath: "./wrangler.toml" },
            miniflare: {
              bindings: {
                DATABASE_URL: inject("dbUrl"),
                SESSION_SECRET: Buffer.alloc(32, "session").toString("base64"),
                RECORD_KEY: Buffer.alloc(32, "record").toString("base64"),
              },
            },
          })),
        ],
        test: {
          name: "workerd",
          include: [workerd],
          exclude: elsewhere,
        },
      },
      {
        root,
        plugins: [solid({ ssr: false, hot: false })],
        test: { name: "dom", environment: "happy-dom", include: [dom], exclude: elsewhere },
      },
    ],
  },
});
