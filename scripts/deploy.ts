// npm run deploy -- [--dry-run] [--settings FILE]
import { spawnSync } from "node:child_process";
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { parseArgs, parseEnv } from "node:util";
import { parseSettings } from "../worker/env.ts";
import { prepareDatabase } from "./deploy/database.ts";
import { refusals, secretsOf } from "./deploy/settings.ts";

const USAGE = "npm run deploy -- [--dry-run] [--settings FILE]";
const BUILD = ["build", "-c", "web/vite.config.ts", "--logLevel", "warn"];

function run(failure: string, program: string, ...args: string[]) {
  const { status } = spawnSync(program, args, {
    stdio: "inherit",
    shell: process.platform === "win32",
  });
  if (status !== 0) throw new Error(failure);
}

const wrangler = (failure: string, ...args: string[]) =>
  run(failure, "wrangler", ...args, "-c", "wrangler.toml");

function argumentsGiven() {
  try {
    const { values } = parseArgs({
      options: { "dry-run": { type: "boolean" }, settings: { type: "string" } },
    });
    const file = values.settings ? parseEnv(readFileSync(values.settings, "utf8")) : {};
    return { dry: values["dry-run"] ?? false, env: { ...process.env, ...file } };
  } catch (error) {
    throw new Error(`${(error as Error).message}\n${USAGE}`, { cause: error });
  }
}

/** A host of our own becomes the Worker's; one below workers.dev is Cloudflare's already. */
function domainOf(origin: string): string[] {
  const { hostname } = new URL(origin);
  return hostname.endsWith(".workers.dev") ? [] : ["--domain", hostname];
}

/** Calls `work` with a file of the secrets that nobody else can read, and removes it. */
function withSecrets(env: NodeJS.ProcessEnv, work: (file: string) => void) {
  const folder = mkdtempSync(join(tmpdir(), "milepost-"));
  try {
    const file = join(folder, "secrets.json");
    writeFileSync(file, JSON.stringify(secretsOf(env)), { mode: 0o600 });
    work(file);
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}

const bucket = () => /bucket_name = "([^"]+)"/.exec(readFileSync("wrangler.toml", "utf8"))![1]!;

async function main() {
  const { dry, env } = argumentsGiven();
  const wrong = refusals(env);
  if (wrong.length > 0)
    throw new Error(`Not deployed; nothing was changed.\n${wrong.map((w) => `  ${w}`).join("\n")}`);
  const settings = parseSettings(env);
  console.log("Settings and secrets are all there.");
  run("The build failed; nothing was changed.", "vite", ...BUILD);
  const deploy = (file: string, ...more: string[]) =>
    wrangler(
      dry ? "Cloudflare's tool refuses this build." : "Not deployed: the version before runs on.",
      "deploy",
      "--secrets-file",
      file,
      ...domainOf(settings.origin),
      ...more,
    );
  withSecrets(env, (file) => deploy(file, "--dry-run"));
  if (dry) {
    console.log("This was a dry run: no database, no account and nothing public was touched.");
    return;
  }
  wrangler(
    `No account, or no bucket ${bucket()} in it: npm run wrangler -- login, npm run wrangler -- r2 bucket create ${bucket()}. Nothing was changed.`,
    "r2",
    "bucket",
    "info",
    bucket(),
  );
  for (const told of await prepareDatabase(settings.DATABASE_URL!, settings)) console.log(told);
  withSecrets(env, (file) => deploy(file));
  console.log(`Deployed: ${settings.origin}/`);
}

main().catch((error: unknown) => {
  console.error(error instanceof Error ? error.message : "The deployment failed.");
  process.exit(1);
});
