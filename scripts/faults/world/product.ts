import { spawn } from "node:child_process";
import { once } from "node:events";
import { createServer } from "node:net";
import { setTimeout as wait } from "node:timers/promises";
import { freePort } from "../../sqld.ts";
import { ofLong } from "./tally.ts";

const isFree = async (port: number) => {
  const server = createServer().listen(port, "127.0.0.1");
  const free = await Promise.race([
    once(server, "listening").then(() => true),
    once(server, "error").then(() => false),
  ]);
  server.close();
  return free;
};

/** A free port, before two that are free as well: the mailbox stands there. */
async function threePorts(): Promise<number> {
  for (;;) {
    const port = await freePort();
    if ((await isFree(port + 1)) && (await isFree(port + 2))) return port;
  }
}

/**
 * The built product over a data folder, on a port that stays its own: killed, it can be started
 * again. `launch` is what stands before the command, such as a limit on its files.
 */
export async function productOn(
  folder: string,
  env: Record<string, string> = {},
  launch: readonly string[] = [],
) {
  const port = await threePorts();
  const origin = `http://127.0.0.1:${port}`;
  const command = [...launch, process.execPath, "dist/server/node.js"];
  const run = () =>
    spawn(command[0]!, command.slice(1), {
      env: { PATH: process.env.PATH, PORT: String(port), DATA_DIR: folder, SAMPLE: "0", ...env },
      stdio: ["ignore", "pipe", "pipe"],
    });
  let child = run();
  let said = "";
  const listen = () => {
    for (const stream of [child.stdout, child.stderr])
      stream.setEncoding("utf8").on("data", (text: string) => (said += text));
  };
  const ended = () => child.exitCode !== null || child.signalCode !== null;

  /** Until it answers; gives how long that took, in ms. */
  async function ready(): Promise<number> {
    const began = performance.now();
    while (!(await fetch(`${origin}/readyz`).catch(() => undefined))?.ok) {
      if (ended()) throw new Error(`The product did not start: build it first.\n${said}`);
      if (performance.now() - began > 60_000) throw new Error(`It is not ready.\n${said}`);
      await wait(20);
    }
    return performance.now() - began;
  }
  async function end(signal: NodeJS.Signals): Promise<number | null> {
    if (!ended()) {
      child.kill(signal);
      await once(child, "exit");
    }
    return child.exitCode;
  }
  async function again(): Promise<number> {
    child = run();
    listen();
    return ready();
  }
  /** How long an answer may take, in ms: the limit, and what this machine adds for what else it does. */
  async function within(limit: number): Promise<number> {
    let longest = 0;
    for (let round = 0; round < 3; round++) {
      const began = performance.now();
      await Promise.all(Array.from({ length: 50 }, () => fetch(`${origin}/healthz`)));
      longest = Math.max(longest, performance.now() - began);
    }
    return ofLong(limit, 2 * limit) + 3 * longest;
  }
  /** The newest checkpoint, as somebody who keeps it would have it. */
  async function noted(): Promise<string[]> {
    const answer = await fetch(`${origin}/record/checkpoint`);
    return answer.ok ? [await answer.text()] : [];
  }
  /** Until the months that are over are closed and signed: nothing changes any more by itself. */
  async function settled(): Promise<void> {
    for (let [last, now] = ["", "-"]; last !== now;) {
      last = now;
      await wait(2500);
      [now = ""] = await noted();
    }
  }
  listen();
  const started = await ready();
  return {
    within,
    noted,
    settled,
    started,
    origin,
    port,
    folder,
    pid: () => child.pid!,
    said: () => said,
    ready,
    end,
    again,
  };
}

export type Product = Awaited<ReturnType<typeof productOn>>;
