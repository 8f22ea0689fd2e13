import { spawn } from "node:child_process";
import { once } from "node:events";
import { createServer } from "node:net";
import { setTimeout as wait } from "node:timers/promises";

/** A TCP port that nobody listens on at this moment. */
export async function freePort(): Promise<number> {
  const server = createServer().listen(0, "127.0.0.1");
  await once(server, "listening");
  const { port } = server.address() as { port: number };
  server.close();
  await once(server, "close");
  return port;
}

/**
 * A libSQL server over `folder`, ready to answer, at a port of its own or the one that is named.
 * `stop` lets it write its checkpoint.
 */
export async function startSqld(folder: string, port?: number, more: readonly string[] = []) {
  const binary = process.env.SQLD_BIN;
  if (!binary) throw new Error("No libSQL server for this platform; set SQLD_BIN to its path.");
  const address = `127.0.0.1:${port ?? (await freePort())}`;
  const flags = ["--no-welcome", "-d", folder, "--http-listen-addr", address];
  // Its automatic checkpoint, taken inside a commit, stops every writer for 5 s where many write.
  flags.push("--checkpoint-interval-s", "60");
  const limits = ["--max-concurrent-requests", "2048", "--max-concurrent-connections", "2048"];
  const child = spawn(binary, [...flags, ...limits, ...more], {
    stdio: ["ignore", "ignore", "inherit"],
    env: { ...process.env, RUST_LOG: process.env.RUST_LOG ?? "error" },
  });
  process.once("exit", () => child.kill("SIGKILL"));
  let ended = false;
  const exited = new Promise<void>((resolve) => {
    child.once("exit", () => resolve());
    child.once("error", () => resolve());
  });
  void exited.then(() => (ended = true));
  const stop = async (signal: NodeJS.Signals = "SIGINT") => {
    child.kill(signal);
    await exited;
  };
  const url = `http://${address}`;
  for (let tries = 0; tries < 200; tries++) {
    if (ended) break;
    const answer = await fetch(`${url}/health`).catch(() => undefined);
    if (answer?.ok) return { url, pid: child.pid!, stop, exited };
    await wait(50);
  }
  await stop("SIGKILL");
  throw new Error("The libSQL server did not start.");
}
