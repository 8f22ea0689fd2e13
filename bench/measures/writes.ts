import type { Host } from "../hosts/host.ts";
import type { Asked } from "../load/ask.ts";
import { median, quantile, rounded, run, type Ran } from "../load/rounds.ts";
import { atMost, type Row } from "../report/rows.ts";
import type { Setting } from "../setting.ts";

/** How many are published one after another and sixteen at once, in each round and for warming up. */
const ALONE = 12;
const CROWD = 24;
const ROUNDS = 5;

/** How many publications a whole run takes. */
export const PUBLICATIONS = (ROUNDS + 1) * (ALONE + CROWD);

/** Each goes on from where the last one came to. */
function counter() {
  let at = 0;
  return (n: number) => {
    const from = at;
    at += n;
    return from;
  };
}

const timesOf = (all: Ran[]) => all.flatMap((r) => r.times);
const p50 = (all: Ran[]) => rounded(median(timesOf(all)));
const p95 = (all: Ran[]) => rounded(quantile(timesOf(all), 0.95));
const rate = (all: Ran[]) => rounded(median(all.map((r) => r.rate)), 0);

/** Publishing, in rounds, beside one insert where there is one; and whether all of it is there. */
export async function publishing(
  part: string,
  o: { product: Host; next: (n: number) => Asked; bare?: Host; published: () => Promise<number> },
  s: Setting,
): Promise<Row[]> {
  s.say(`${part}: publishing`);
  const before = await o.published();
  const hosts = [o.product, ...(o.bare ? [o.bare] : [])];
  const alone: Ran[][] = hosts.map(() => []);
  const crowd: Ran[][] = hosts.map(() => []);
  const from = hosts.map(counter);
  for (let round = 0; round <= ROUNDS; round++)
    for (const [i, host] of hosts.entries()) {
      const next = i === 0 ? o.next : (n: number) => ({ ...o.next(n), path: "/written" });
      const runner = { host, next, status: 201 };
      const one = await run(runner, { connections: 1, times: ALONE, from: from[i]!(ALONE) });
      const all = await run(runner, { connections: 16, times: CROWD, from: from[i]!(CROWD) });
      if (round === 0) continue;
      alone[i]!.push(one);
      crowd[i]!.push(all);
    }
  const found = (await o.published()) - before;
  const lost = PUBLICATIONS - found;
  const own = { p50: p50(alone[0]!), p95: p95(alone[0]!), rate: rate(crowd[0]!) };
  const values: Row["values"] = {
    "p50 ms": own.p50,
    "p95 ms": own.p95,
    "req/s": own.rate,
    acknowledged: PUBLICATIONS,
    lost,
  };
  let told = `${own.p50} ms, p95 ${own.p95} ms; ${own.rate}/s at 16; ${PUBLICATIONS} acknowledged, ${lost} lost`;
  if (o.bare) {
    const other = { p50: p50(alone[1]!), rate: rate(crowd[1]!) };
    values["insert p50 ms"] = other.p50;
    values["insert req/s"] = other.rate;
    told += `; Hono and one durable insert ${other.p50} ms, ${other.rate}/s`;
  }
  const row: Row = { part, what: "publish an update of five lines", values, told };
  // A libSQL server acknowledges before it syncs: that is another promise.
  if (!o.bare) return [{ ...row, target: "none lost", met: lost === 0 }];
  const { target, met } = atMost(3, own.p50, "ms durably, none lost");
  return [{ ...row, target, met: met && lost === 0 }];
}
