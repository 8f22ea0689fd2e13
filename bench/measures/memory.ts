import { setTimeout as wait } from "node:timers/promises";
import type { Host } from "../hosts/host.ts";
import { canLook, restOf } from "../hosts/process.ts";
import { run, rounded } from "../load/rounds.ts";
import { atMost, type Row } from "../report/rows.ts";
import type { Setting } from "../setting.ts";

const PAGES = ["/", "/actions", "/strategies/strategy-1", "/months", "/progress", "/reporting"];

/** Memory of a process at rest: started, and again some seconds after 1,200 pages were read. */
export async function atRest(what: string, host: Host, s: Setting): Promise<Row[]> {
  if (!canLook) return [];
  s.say(`memory at rest, ${what}`);
  const rest = s.quick ? 3000 : 15_000;
  await wait(rest);
  const started = rounded(restOf(host.pids[0]!), 0);
  const next = (n: number) => ({ path: `${PAGES[n % PAGES.length]}?verify=/m${n}` });
  await run({ host, next }, { connections: 4, times: 1200 });
  await wait(rest);
  const read = rounded(restOf(host.pids[0]!), 0);
  const row = (when: string, MB: number): Row => ({
    part: "Memory",
    what: `${what}, ${when}`,
    values: { MB },
    told: `${MB} MB`,
    ...atMost(120, MB, "MB"),
  });
  return [row("started", started), row("after 1,200 pages were read", read)];
}
