import { spawn } from "node:child_process";
import { once } from "node:events";
import { setTimeout as wait } from "node:timers/promises";
import { onServersCore } from "./process.ts";

/** A server in processes of its own. */
export type Host = {
  port: number;
  origin: string;
  pids: number[];
  stop: () => Promise<void>;
};

/** Starts a program that serves on `port`; its first process is the one that is measured. */
export function host(
  program: string,
  args: string[],
  port: number,
  env: Record<string, string> = {},
): Host {
  const child = spawn(...onServersCore(program, args), {
    env: { PATH: process.env.PATH, ...env },
    stdio: ["ignore", "ignore", process.env.BENCH_LOUD ? "inherit" : "ignore"],
  });
  const kill = () => child.kill("SIGKILL");
  process.once("exit", kill);
  const stop = async () => {
    process.off("exit", kill);
    if (child.exitCode !== null || child.signalCode !== null) return;
    child.kill("SIGTERM");
    await Promise.race([once(child, "exit"), wait(12_000)]);
    child.kill("SIGKILL");
  };
  return { port, origin: `http://127.0.0.1:${port}`, pids: [child.pid!], stop };
}

/** Waits until an address answers well; gives how long that took, in milliseconds. */
export async function answering(address: string, since = performance.now()): Promise<number> {
  while (performance.now() - since < 60_000) {
    const answer = await fetch(address).catch(() => undefined);
    await answer?.arrayBuffer();
    if (answer?.ok) return performance.now() - since;
    await wait(2);
  }
  throw new Error(`Nothing answers well at ${new URL(address).pathname}: is it built?`);
}
