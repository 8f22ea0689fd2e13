/** Times in milliseconds: the middle one and the one that 95 of 100 stay below. */
export type Times = { p50: number; p95: number; bytes: number };

const ROUNDS = 40;
const WARM = 8;

const rounded = (ms: number) => Math.round(ms * 100) / 100;

/**
 * Asks the addresses one after another, in turns, so that what else the machine does meets all of
 * them alike. Each asks for something that no page here looks at: no answer is a kept one.
 */
export async function timesOf(
  origin: string,
  paths: readonly string[],
  cookie = "",
): Promise<Times[]> {
  const taken = paths.map((): number[] => []);
  const bytes = paths.map(() => 0);
  for (let round = 0; round < WARM + ROUNDS; round++)
    for (const [i, path] of paths.entries()) {
      const address = `${origin}${path}${path.includes("?") ? "&" : "?"}verify=/${round}`;
      const begun = performance.now();
      const answer = await fetch(address, { headers: { cookie }, redirect: "error" });
      const body = await answer.arrayBuffer();
      if (!answer.ok) throw new Error(`${path} answered ${answer.status}`);
      if (round >= WARM) taken[i]!.push(performance.now() - begun);
      bytes[i] = body.byteLength;
    }
  return taken.map((times, i) => {
    const sorted = times.toSorted((a, b) => a - b);
    const at = (share: number) => rounded(sorted[Math.floor(sorted.length * share)]!);
    return { p50: at(0.5), p95: at(0.95), bytes: bytes[i]! };
  });
}
