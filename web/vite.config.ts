import { builtinModules } from "node:module";
import { createHash } from "node:crypto";
import { readdirSync, readFileSync, renameSync, rmSync, statSync, writeFileSync } from "node:fs";
import type { ServerResponse } from "node:http";
import { join } from "node:path";
import { brotliCompressSync, gzipSync } from "node:zlib";
import { getRequestListener } from "@hono/node-server";
import {
  type Connect,
  defineConfig,
  esmExternalRequirePlugin,
  isRunnableDevEnvironment,
  type Plugin,
} from "vite";
import solid from "vite-plugin-solid";
import { piecesOf } from "./ui/sheet/pieces.ts";

/** The same for the same sources: what an answer is made by, on either side. */
function sourceHash(): string {
  const hash = createHash("sha256");
  const add = (folder: string) => {
    for (const path of readdirSync(folder)
      .toSorted()
      .map((name) => join(folder, name)))
      if (statSync(path).isDirectory()) add(path);
      else hash.update(path).update(readFileSync(path));
  };
  for (const folder of ["db", "web", "worker"]) add(folder);
  return hash.update(readFileSync("package-lock.json")).digest("hex");
}

/** Beside each file of text its shorter forms, for a server that sends them as they stand. */
function shorten(folder: string): void {
  for (const name of readdirSync(folder)) {
    const path = join(folder, name);
    if (statSync(path).isDirectory()) shorten(path);
    if (!/\.(?:css|js|svg)$/.test(name)) continue;
    const bytes = readFileSync(path);
    writeFileSync(`${path}.br`, brotliCompressSync(bytes));
    writeFileSync(`${path}.gz`, gzipSync(bytes, { level: 9 }));
  }
}

type Manifest = Record<string, { css?: string[] }>;

/** The sheet of every page, in pieces. */
function sheetOf(manifest: string) {
  const { css } = (JSON.parse(manifest) as Manifest)["web/islands.ts"]!;
  return piecesOf(css!.map((file) => readFileSync(join("dist/client", file), "utf8")).join(""));
}

/** `virtual:asset-manifest`: the client build's manifest inside the server build, null in dev. */
export function assetManifest(): Plugin {
  let build = false;
  return {
    name: "asset-manifest",
    configResolved(config) {
      build = config.command === "build";
    },
    resolveId: (id) => (id === "virtual:asset-manifest" ? "\0asset-manifest" : undefined),
    load(id) {
      if (id !== "\0asset-manifest") return undefined;
      const manifest = build ? readFileSync("dist/manifest.json", "utf8") : "null";
      return [
        `export default ${manifest};`,
        `export const build = "${build ? sourceHash() : "dev"}";`,
        `export const sheet = ${build ? JSON.stringify(sheetOf(manifest)) : "[]"};`,
      ].join("\n");
    },
  };
}

const PAGES = `["/web/*/*Page.tsx", "/web/*/*/*Page.tsx"]`;

/** `virtual:pages`: every page by its path; a browser asks for the one it shows, a server has all. */
export function pagesAtHand(): Plugin {
  return {
    name: "pages",
    resolveId: (id) => (id === "virtual:pages" ? "\0pages" : undefined),
    load(id) {
      if (id !== "\0pages") return undefined;
      if (this.environment.config.consumer === "client")
        return `import { lazy } from "solid-js";
const all = import.meta.glob(${PAGES});
export const componentOf = (path) => all[path] && lazy(all[path]);`;
      return `const all = import.meta.glob(${PAGES}, { eager: true, import: "default" });
export const componentOf = (path) => all[path];`;
    },
  };
}

type Fetcher = { app: { fetch: (request: Request, env: object) => Response | Promise<Response> } };

/** Dev: the app runs in Vite's ssr environment on Node, behind Vite's own middlewares. */
function honoDev(entry: string): Plugin {
  return {
    name: "hono-dev",
    apply: "serve",
    configureServer(server) {
      const ssr = server.environments.ssr;
      return () => {
        const handle = async (
          req: Connect.IncomingMessage,
          res: ServerResponse,
          next: Connect.NextFunction,
        ) => {
          try {
            if (!isRunnableDevEnvironment(ssr))
              throw new Error("Vite's ssr environment cannot run.");
            req.url = req.originalUrl ?? req.url;
            const { app } = await ssr.runner.import<Fetcher>(entry);
            const listener = getRequestListener((request) => app.fetch(request, {}), {
              overrideGlobalObjects: false,
            });
            await listener(req, res);
          } catch (error) {
            server.ssrFixStacktrace(error as Error);
            next(error);
          }
        };
        server.middlewares.use((req, res, next) => void handle(req, res, next));
      };
    },
  };
}

export default defineConfig(({ command }) => ({
  appType: "custom",
  publicDir: "web/public",
  plugins: [solid({ ssr: true }), assetManifest(), pagesAtHand(), honoDev("/worker/dev.ts")],
  server: { host: "127.0.0.1", port: 5173, strictPort: true },
  builder: {
    async buildApp(builder) {
      await builder.build(builder.environments.client!);
      // Out of the public folder: left there, the manifest would be served to everyone.
      renameSync("dist/client/.vite/manifest.json", "dist/manifest.json");
      rmSync("dist/client/.vite", { recursive: true });
      shorten("dist/client");
      await builder.build(builder.environments.ssr!);
    },
  },
  environments: {
    client: {
      build: {
        outDir: "dist/client",
        manifest: true,
        // The content security policy admits fonts from the site itself, not from data: addresses.
        assetsInlineLimit: 0,
        rollupOptions: { input: { client: "web/client.tsx", islands: "web/islands.ts" } },
      },
    },
    ssr: {
      resolve: {
        // While developing Node reads packages itself: some are CommonJS, which Vite's runner is not.
        ...(command === "build" && { noExternal: true as const }),
        external: ["libsql", "@libsql/client/node", "smtp-server"],
        // `workerd` first, or libSQL's WebSocket shim arrives as CommonJS and workerd will not start.
        conditions: ["workerd", "module", "node", "development|production"],
      },
      build: {
        outDir: "dist/server",
        ssr: true,
        target: "es2022",
        minify: true,
        copyPublicDir: false,
        rollupOptions: {
          input: { worker: "worker/index.ts", node: "worker/node.ts" },
          // CommonJS packages ask for Node's modules by require(), which workerd has no way to make.
          plugins: [
            esmExternalRequirePlugin({ external: [...builtinModules], skipDuplicateCheck: true }),
          ],
        },
      },
    },
  },
}));
