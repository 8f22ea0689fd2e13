import { addDays } from "../../worker/months/rules.ts";
import type { Host } from "../hosts/host.ts";
import { usedBy, watched } from "../hosts/process.ts";
import { connection } from "../load/ask.ts";
import { median, rounded } from "../load/rounds.ts";
import { atMost, type Row } from "../report/rows.ts";
import type { SizeName } from "../sets/folder.ts";
import type { Setting } from "../setting.ts";

const MB = 1024 * 1024;

/** The whole record as a file, made anew: an archive of an earlier day is another one. */
const FILES = [
  { what: "/data/milepost.zip", path: (day: string) => `/data/milepost.zip?asof=${day}` },
  { what: "/record/events.ndjson", path: () => "/record/events.ndjson" },
  { what: "/data/actions.csv", path: (day: string) => `/data/actions.csv?asof=${day}` },
];

async function takenFrom(host: Host, path: string) {
  const { ask, close } = await connection(host.port);
  const more = watched(host.pids[0]!);
  const before = usedBy(host.pids);
  const told = await ask({ path });
  close();
  if (told.status !== 200) throw new Error(`${path} answered ${told.status}`);
  return {
    ms: told.ms,
    first: told.firstByte,
    mb: told.bytes / MB,
    cpu: usedBy(host.pids) - before,
    more: more(),
  };
}

/** Downloads at each size: first byte, time, size, and the memory that they take. */
export async function downloads(
  hosts: Partial<Record<SizeName, { host: Host }>>,
  s: Setting,
): Promise<Row[]> {
  const rows: Row[] = [];
  const today = new Date().toISOString().slice(0, 10);
  for (const { what, path } of FILES)
    for (const size of s.sizes) {
      if (!hosts[size] || (s.quick && size === "L")) continue;
      s.say(`download of ${what} at ${size}`);
      const all: Awaited<ReturnType<typeof takenFrom>>[] = [];
      for (let n = 1; n <= (size === "L" ? 2 : 4); n++)
        all.push(await takenFrom(hosts[size].host, path(addDays(today, -n))));
      const middle = (of: (one: (typeof all)[number]) => number) => rounded(median(all.map(of)), 1);
      const values = {
        "first byte ms": middle((a) => a.first),
        ms: middle((a) => a.ms),
        "cpu ms": middle((a) => a.cpu),
        MB: rounded(all[0]!.mb),
        "more memory MB": middle((a) => a.more),
      };
      const told = `first byte ${values["first byte ms"]} ms, whole ${values.ms} ms, ${values.MB} MB, ${values["more memory MB"]} MB more memory`;
      const limit = atMost(20, values["first byte ms"], "ms to the first byte");
      rows.push({ part: "Download", what: `${what} at ${size}`, values, told, ...limit });
    }
  return rows;
}
