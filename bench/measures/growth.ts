import { addMonths } from "../../worker/months/rules.ts";
import { dataOf, knownOf, pagesOf } from "../addresses.ts";
import type { Host } from "../hosts/host.ts";
import { type Ran, median, quantile, rounded, run } from "../load/rounds.ts";
import { atMost, type Row } from "../report/rows.ts";
import { SIZES } from "../sizes.ts";
import type { SizeName } from "../sets/folder.ts";
import type { Setting } from "../setting.ts";

/** The same for whatever is in the record, or made once and kept. */
const FIXED = /^\/(?:robots|record\/(?:key|format)|\.well-known|api\/v1\/openapi)/;

/** For how long each is asked in each round, in milliseconds: long enough for the ticks of /proc. */
const ROUND = 120;

type Asked = { path: string; address: string; headers?: Record<string, string> };

/** Every address of a size, by a name that is the same at each size. */
async function addressesOf(size: SizeName, host: Host, s: Setting): Promise<Asked[]> {
  const known = await knownOf((path) => fetch(host.origin + path));
  const day = `${addMonths(s.until, -Math.floor(SIZES[size].months / 2))}-15`;
  const then = {
    ...known,
    month: addMonths(day.slice(0, 7), -2),
    year: addMonths(day.slice(0, 7), -12).slice(0, 4),
  };
  const dated = (address: string) => `${address}${address.includes("?") ? "&" : "?"}asof=${day}`;
  const pages = pagesOf(known);
  const past = Object.entries(pagesOf(then)).filter(
    ([path]) => !/^\/(?:changes|updates\/|years|data|how|about|access|.*copy)/.test(path),
  );
  return [
    ...Object.entries({ ...pages, ...dataOf(known) })
      .filter(([path]) => !FIXED.test(path))
      .map(([path, address]) => ({ path, address })),
    ...past.map(([path, address]) => ({ path: `${path} as of a day`, address: dated(address) })),
  ];
}

type Taken = { p50: number; p95: number; cpu: number; bytes: number };

const takenOf = (all: Ran[]): Taken => {
  const times = all.flatMap((r) => r.times);
  return {
    p50: rounded(median(times)),
    p95: rounded(quantile(times, 0.95)),
    cpu: rounded(all.reduce((sum, r) => sum + r.cpu * r.times.length, 0) / times.length),
    bytes: all[0]!.bytes,
  };
};

/** What is promised of pages beside their growth. */
const limitOf = (path: string) => (path.endsWith("/changes") ? 300 : undefined);

/** Every page and every answer at each size, made anew each time, in turns. */
export async function growth(
  hosts: Partial<Record<SizeName, { host: Host; cookie?: string }>>,
  s: Setting,
): Promise<Row[]> {
  const sizes = s.sizes.filter((size) => hosts[size]);
  const lists = await Promise.all(
    sizes.map(async (size) => {
      const { host, cookie } = hosts[size]!;
      const asked = await addressesOf(size, host, s);
      const headers = { cookie: cookie ?? "" };
      const board = [
        { path: "/board (executives)", address: "/board", headers },
        { path: "/board/pictures (executives)", address: "/board/pictures", headers },
      ];
      return cookie ? [...asked, ...board] : asked;
    }),
  );
  const all = new Map<string, Ran[][]>();
  let n = 0;
  const rounds = s.quick ? 2 : 5;
  for (let round = 0; round <= rounds; round++) {
    s.say(`growth, round ${round} of ${rounds}`);
    for (const { path } of lists[0]!)
      for (const [i, list] of lists.entries()) {
        const found = list.find((l) => l.path === path);
        if (!found) continue;
        const { address, headers } = found;
        const mark = address.includes("?") ? "&" : "?";
        const next = () => ({ path: `${address}${mark}verify=/${n++}`, headers });
        const ran = await run(
          { host: hosts[sizes[i]!]!.host, next },
          round === 0 ? { connections: 1, times: 4 } : { connections: 1, ms: ROUND },
        );
        if (round === 0) continue;
        const kept = all.get(path) ?? sizes.map(() => []);
        kept[i]!.push(ran);
        all.set(path, kept);
      }
  }
  return [...all].map(([path, ran]) => rowOf(path, sizes, ran.map(takenOf)));
}

function rowOf(path: string, sizes: readonly SizeName[], taken: Taken[]): Row {
  const values: Row["values"] = {};
  for (const [i, size] of sizes.entries())
    for (const [name, value] of Object.entries(taken[i]!)) values[`${size} ${name}`] = value;
  const first = taken[0]!;
  const last = taken.at(-1)!;
  const told = taken
    .map((t) => `${t.p50} ms (${t.cpu} cpu, ${rounded(t.bytes / 1000, 0)} kB)`)
    .join(" → ");
  const row = { part: "Growth", what: path, values, told };
  const limit = limitOf(path);
  if (limit) return { ...row, ...atMost(limit, last.p50, "ms over all years") };
  if (path.startsWith("/board")) return { ...row, ...atMost(10, last.cpu, "ms of the server") };
  if (sizes.length < 2) return row;
  const times = rounded(last.cpu / first.cpu);
  values.times = times;
  return { ...row, told: `${told}, ${times} times`, ...atMost(1.5, times, "times") };
}
