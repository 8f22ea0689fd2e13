import { spawn } from "node:child_process";
import { once } from "node:events";
import { setTimeout as wait } from "node:timers/promises";
import { freePort } from "../../sqld.ts";

/**
 * The built product over a data folder, on a port that stays its own: killed, it can be started
 * again. `launch` is what stands before the command, such as a limit on its files.
 */
export async function productOn(
  folder: string,
  env: Record<string, string> = {},
  launch: readonly string[] = [],
) {
  const port = await freePort();
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
  listen();
  await ready();
  return { origin, port, folder, pid: () => child.pid!, said: () => said, ready, end, again };
}

export type Product = Awaited<ReturnType<typeof productOn>>;
