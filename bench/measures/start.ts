import { answering, type Host } from "../hosts/host.ts";
import { median, rounded } from "../load/rounds.ts";
import { atMost, type Row } from "../report/rows.ts";
import type { Setting } from "../setting.ts";

type Starting = { what: string; begin: () => Host | Promise<Host>; path: string; most?: number };

/** From spawning a process to its first answer, in turns. */
export async function starts(those: readonly Starting[], s: Setting): Promise<Row[]> {
  s.say("cold starts");
  const taken = those.map((): number[] => []);
  for (let round = 0; round < (s.quick ? 3 : 7); round++)
    for (const [i, { begin, path }] of those.entries()) {
      const since = performance.now();
      const host = await begin();
      taken[i]!.push(await answering(host.origin + path, since));
      await host.stop();
    }
  return those.map(({ what, most }, i) => {
    const ms = rounded(median(taken[i]!), 0);
    const values = { ms, worst: rounded(Math.max(...taken[i]!), 0) };
    const row = { part: "Start", what, values, told: `${ms} ms to the first answer` };
    return most === undefined ? row : { ...row, ...atMost(most, ms, "ms") };
  });
}
