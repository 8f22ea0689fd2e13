// The production bundle in workerd, with a local libSQL server and the local mailbox.
import { spawn } from "node:child_process";
import { randomBytes } from "node:crypto";
import { once } from "node:events";
import { join } from "node:path";
import { setTimeout as wait } from "node:timers/promises";
import { openStore } from "../db/client.node.ts";
import { parseSettings, type Settings } from "../worker/env.ts";
import { startMailbox } from "../worker/mail/mailbox.ts";
import { begin } from "../worker/office/begin.ts";
import { secretsIn } from "../worker/secrets.ts";
import { startSqld } from "./sqld.ts";

async function prepare(settings: Settings, url: string) {
  const store = await openStore(url);
  await begin({
    store,
    settings,
    now: () => new Date(),
    random: (length) => new Uint8Array(randomBytes(length)),
  });
  store.client.close();
}

function startWrangler(settings: Settings) {
  const { PORT, HOST, DATA_DIR } = settings;
  const names = ["DATABASE_URL", "MAIL_URL", "SESSION_SECRET", "RECORD_KEY", "SAMPLE"] as const;
  const vars = { BASE_URL: settings.origin, PORT, ...pick(settings, names) };
  const bin = join("node_modules", "wrangler", "bin", "wrangler.js");
  const args = ["dev", "-c", "wrangler.toml", "--ip", HOST, "--port", String(PORT)];
  const quiet = ["--show-interactive-dev-session=false", "--log-level", "error"];
  const own = ["--inspector-port", "0", "--persist-to", join(DATA_DIR, "wrangler")];
  const bound = Object.entries(vars).flatMap(([name, value]) => ["--var", `${name}:${value}`]);
  return spawn(process.execPath, [bin, ...args, ...quiet, ...own, ...bound], {
    stdio: ["ignore", "inherit", "inherit"],
  });
}

const pick = <T extends object, K extends keyof T>(from: T, names: readonly K[]) =>
  Object.fromEntries(names.map((name) => [name, from[name]]));

async function answers(url: string): Promise<boolean> {
  for (let tries = 0; tries < 300; tries++) {
    if (await fetch(url).catch(() => undefined)) return true;
    await wait(100);
  }
  return false;
}

async function main() {
  const dataDir = process.env.DATA_DIR || ".data";
  const own = parseSettings({ ...secretsIn(dataDir), ...process.env });
  const sqld = await startSqld(join(dataDir, "sqld"));
  const MAIL_URL = own.MAIL_URL ?? `smtp://127.0.0.1:${own.PORT + 2}`;
  const settings = { ...own, DATABASE_URL: sqld.url, MAIL_URL };
  await prepare(settings, sqld.url);
  const ports = { smtpPort: own.PORT + 2, webPort: own.PORT + 1 };
  const mailbox = own.MAIL_URL ? undefined : await startMailbox({ host: "127.0.0.1", ...ports });
  const wrangler = startWrangler(settings);

  const here = `http://${own.HOST}:${own.PORT}`;
  // Nothing but this asks the local Worker to do what its schedule says.
  const tick = () => fetch(`${here}/cdn-cgi/handler/scheduled`).catch(() => undefined);
  const clock = setInterval(() => void tick(), 60_000);
  const stop = () => wrangler.kill("SIGTERM");
  process.on("SIGINT", stop);
  process.on("SIGTERM", stop);
  const gone = once(wrangler, "exit");
  const ended = Promise.race([gone, sqld.exited]);

  if (await Promise.race([answers(`${here}/healthz`), ended.then(() => false)])) {
    await tick();
    console.log(`Read the roadmap     ${own.origin}/`);
    if (mailbox) console.log(`Local mailbox        http://127.0.0.1:${ports.webPort}/`);
  } else {
    console.error("The Worker did not start.");
    process.exitCode = 1;
    stop();
  }
  await ended;
  clearInterval(clock);
  stop();
  await gone;
  mailbox?.close();
  await sqld.stop();
  process.exit(wrangler.exitCode || process.exitCode);
}

main().catch((error: unknown) => {
  console.error(error instanceof Error ? error.message : "Could not start.");
  process.exit(1);
});
