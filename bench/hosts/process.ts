import { spawnSync } from "node:child_process";
import { readFileSync, writeFileSync } from "node:fs";
import { availableParallelism, loadavg } from "node:os";

const TICK = 10; // ms: what /proc counts in, on every Linux that Node runs on
const KB = 1024;

/** Whether the system tells how much memory and processor time another process takes. */
export const canLook = process.platform === "linux";

const canPin =
  canLook &&
  availableParallelism() > 1 &&
  spawnSync("taskset", ["-V"], { stdio: "ignore" }).status === 0;

/** Servers on the first core, who asks on the second, where that can be had. */
export const onServersCore = (program: string, args: string[]): [string, string[]] =>
  canPin ? ["taskset", ["-c", "0", program, ...args]] : [program, args];

function pin(core: number, pid: number): boolean {
  if (canPin) spawnSync("taskset", ["-a", "-cp", String(core), String(pid)], { stdio: "ignore" });
  return canPin;
}

/** Moves a server that runs already to where the others are. */
export const toServersCore = (pid: number) => pin(0, pid);

/** Moves this process, which asks, away from the servers. */
export const moveAside = () => pin(1, process.pid);

/** Processor time that processes have used, in milliseconds; 0 where the system does not tell. */
export function usedBy(pids: readonly number[]): number {
  if (!canLook) return 0;
  return pids
    .map((pid) => {
      const line = readFileSync(`/proc/${pid}/stat`, "utf8");
      const [user, system] = line
        .slice(line.lastIndexOf(")") + 2)
        .split(" ")
        .slice(11, 13);
      return (Number(user) + Number(system)) * TICK;
    })
    .reduce((a, b) => a + b, 0);
}

/** Memory that is a process's own, its share of what it shares included, in MB. */
export function restOf(pid: number): number {
  const line = /^Pss:\s+(\d+) kB/m.exec(readFileSync(`/proc/${pid}/smaps_rollup`, "utf8"));
  return Number(line?.[1] ?? 0) / KB;
}

function told(pid: number, name: "VmRSS" | "VmHWM"): number {
  const line = new RegExp(`^${name}:\\s+(\\d+) kB`, "m").exec(
    readFileSync(`/proc/${pid}/status`, "utf8"),
  );
  return Number(line?.[1] ?? 0) / KB;
}

/** Begins to watch a process; gives how much more memory than now it has held at most since, in MB. */
export function watched(pid: number): () => number {
  if (!canLook) return () => 0;
  writeFileSync(`/proc/${pid}/clear_refs`, "5");
  const before = told(pid, "VmRSS");
  return () => Math.max(0, told(pid, "VmHWM") - before);
}

/** How many cores were busy in the last minute. */
export const load = () => Math.round(loadavg()[0]! * 100) / 100;
