import { cpSync, mkdirSync, readdirSync, readFileSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { freePort, startSqld } from "../../scripts/sqld.ts";
import { type Host, host } from "./host.ts";
import { toServersCore } from "./process.ts";

/** Where a platform's package keeps the runtime that Cloudflare runs Workers in. */
const WORKERD = join(
  "node_modules",
  "@cloudflare",
  `workerd-${process.platform}-${process.arch.replace("x64", "64")}`,
  "bin",
  "workerd",
);

const SETTINGS = readFileSync("wrangler.toml", "utf8");

/** Walls against floods, by the names of their bindings. */
const WALLS = [...SETTINGS.matchAll(/\[\[ratelimits\]\]\s+name = "(\w+)"/g)].map(
  (found) => found[1]!,
);

/** What a deployment binds, in memory: workerd alone has no bucket, and no wall is in the way. */
const ENTRY = `import app from "./worker.js";
const held = new Map();
const FILES = {
  get: async (key) => held.has(key) ? new Response(held.get(key)) : null,
  put: async (key, bytes) => void held.set(key, bytes),
  delete: async (key) => void held.delete(key),
};
const wall = { limit: async () => ({ success: true }) };
const walls = Object.fromEntries(${JSON.stringify(WALLS)}.map((name) => [name, wall]));
const bound = (env) => ({ ...env, ...walls, FILES });
export default {
  fetch: (request, env, ctx) => app.fetch(request, bound(env), ctx),
  scheduled: (event, env, ctx) => app.scheduled?.(event, bound(env), ctx),
};`;

/** A cache that keeps nothing: what a page costs is measured where its reader is the first. */
const NO_CACHE = `export default { fetch: (request) => new Response(null, request.method === "GET"
  ? { status: 504, headers: { "cf-cache-status": "MISS" } } : { status: 204 }) };`;

/** As they are deployed. */
const settings = SETTINGS.split("\n")
  .filter((line) => line.startsWith("compatibility_"))
  .map((line) => line.replace(/_(.)/, (_, letter: string) => letter.toUpperCase()))
  .join(",\n  ");

const quoted = (text: string) => JSON.stringify(text);

function configOf(modules: string[], bindings: Record<string, string>, port: number): string {
  const listed = modules.map((m) => `(name = ${quoted(m)}, esModule = embed ${quoted(m)})`);
  const bound = Object.entries(bindings).map(
    ([k, v]) => `(name = ${quoted(k)}, text = ${quoted(v)})`,
  );
  return `using Workerd = import "/workerd/workerd.capnp";
const config :Workerd.Config = (
  services = [
    (name = "main", worker = .main),
    (name = "cache", worker = .cache),
    (name = "internet", network = (allow = ["public", "private"])),
  ],
  sockets = [(name = "http", address = "127.0.0.1:${port}", http = (), service = "main")],
);
const main :Workerd.Worker = (
  modules = [${listed.join(", ")}],
  bindings = [${bound.join(", ")}],
  ${settings},
  cacheApiOutbound = "cache",
);
const cache :Workerd.Worker = (
  modules = [(name = "cache.js", esModule = embed "cache.js")],
  ${settings},
);
`;
}

/** A folder with a Worker's files, from which workerd starts; the first module is the entry. */
function lay(folder: string, modules: string[], bindings: Record<string, string>, port: number) {
  const names = ["entry.js", ...modules];
  writeFileSync(join(folder, "entry.js"), ENTRY);
  writeFileSync(join(folder, "cache.js"), NO_CACHE);
  writeFileSync(join(folder, "config.capnp"), configOf(names, bindings, port));
}

/** A Worker in workerd, laid out in `folder` with all of its modules beside `worker.js`. */
export async function worker(
  folder: string,
  modules: string[],
  bindings: Record<string, string> = {},
): Promise<Host> {
  const port = await freePort();
  lay(folder, modules, { BASE_URL: `http://127.0.0.1:${port}`, ...bindings }, port);
  return host(WORKERD, ["serve", join(folder, "config.capnp")], port);
}

/** The built product in workerd against a libSQL server, over a database file made for it. */
export async function productOnEdge(folder: string, env: Record<string, string> = {}) {
  const sqld = await startSqld(join(folder, "sqld"));
  toServersCore(sqld.pid);
  const secrets = JSON.parse(readFileSync(join(folder, "secrets.json"), "utf8")) as Record<
    string,
    string
  >;
  const modules = [
    "worker.js",
    ...readdirSync("dist/server/assets").map((name) => `assets/${name}`),
  ];
  const own = join(folder, "worker");
  mkdirSync(own);
  for (const name of modules) cpSync(join("dist/server", name), join(own, name));
  const bindings = { ...secrets, DATABASE_URL: sqld.url, SAMPLE: "0", ...env };
  const begin = () => worker(own, modules, bindings);
  return { begin, sqld };
}
