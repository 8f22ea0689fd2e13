import { usedBy } from "../hosts/process.ts";
import type { Host } from "../hosts/host.ts";
import { type Asked, connection } from "./ask.ts";

export const rounded = (n: number, digits = 2) => Number(n.toFixed(digits));

/** The value that a share of the values stay below. */
export function quantile(values: readonly number[], share: number): number {
  const sorted = values.toSorted((a, b) => a - b);
  return sorted[Math.min(sorted.length - 1, Math.floor(sorted.length * share))] ?? Number.NaN;
}

export const median = (values: readonly number[]) => quantile(values, 0.5);

/** One of those that are measured beside each other: who is asked for what, and what is right. */
export type Runner = { host: Host; next: (n: number) => Asked; status?: number };

/** What a runner did: answers a second, processor time for each, and the time that each took. */
export type Ran = { rate: number; cpu: number; times: number[]; bytes: number };

/** Asks over so many connections at once, for so long or so many times. */
export async function run(
  { host, next, status = 200 }: Runner,
  o: { connections: number; ms?: number; times?: number; from?: number },
): Promise<Ran> {
  const times: number[] = [];
  let bytes = 0;
  let asked = o.from ?? 0;
  const last = asked + (o.times ?? Number.POSITIVE_INFINITY);
  const open = await Promise.all(
    Array.from({ length: o.connections }, () => connection(host.port)),
  );
  const before = usedBy(host.pids);
  const begun = performance.now();
  const end = begun + (o.ms ?? Number.POSITIVE_INFINITY);
  await Promise.all(
    open.map(async ({ ask, close }) => {
      while (asked < last && performance.now() < end) {
        const what = next(asked++);
        const told = await ask(what);
        if (told.status !== status) throw new Error(`${what.path} answered ${told.status}`);
        times.push(told.ms);
        bytes = told.bytes;
      }
      close();
    }),
  );
  const seconds = (performance.now() - begun) / 1000;
  const cpu = (usedBy(host.pids) - before) / times.length;
  return { rate: times.length / seconds, cpu, times, bytes };
}

/** What several did in all rounds together: the middle one of the rounds. */
export type Told = { rate: number; cpu: number; p50: number; p95: number; bytes: number };

/**
 * Runs several in turns, so that what else the machine does meets all of them alike; the first
 * round warms them up. Gives each one's middle, and each one's middle share of the first's rate.
 */
export async function beside(
  runners: readonly Runner[],
  o: { rounds: number; ms: number },
): Promise<{ told: Told[]; ofFirst: number[] }> {
  const many: Ran[][] = runners.map(() => []);
  const single: Ran[][] = runners.map(() => []);
  let from = 0;
  for (let round = 0; round <= o.rounds; round++)
    for (const [i, runner] of runners.entries()) {
      const crowd = await run(runner, { connections: 16, ms: o.ms, from });
      from += crowd.times.length;
      const alone = await run(runner, { connections: 1, ms: o.ms / 2, from });
      from += alone.times.length;
      if (round === 0) continue;
      many[i]!.push(crowd);
      single[i]!.push(alone);
    }
  const told = runners.map((_, i) => {
    const times = single[i]!.flatMap((r) => r.times);
    return {
      rate: rounded(median(many[i]!.map((r) => r.rate)), 0),
      cpu: rounded(median(many[i]!.map((r) => r.cpu)), 3),
      p50: rounded(quantile(times, 0.5)),
      p95: rounded(quantile(times, 0.95)),
      bytes: many[i]![0]!.bytes,
    };
  });
  const ofFirst = runners.map((_, i) =>
    rounded(median(many[i]!.map((r, n) => many[0]![n]!.rate / r.rate))),
  );
  return { told, ofFirst };
}
