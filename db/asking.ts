import { turns } from "./turns.ts";

/** A database that is silent for this long is away: whoever writes is told so within three seconds. */
export const SERVING = 2000;

/**
 * Asks a database server, at most `most` questions at once; a crowd waits for its turn. A server
 * that says nothing for `patience` ms is not waited for.
 */
export function askingAtMost(most: number, patience: number) {
  const turn = turns(most, patience, {
    now: Date.now,
    random: Math.random,
    sleep: (ms) => new Promise((resolve) => setTimeout(resolve, ms)),
  });
  return (request: Request) =>
    turn((left) => fetch(request, { signal: AbortSignal.timeout(Math.ceil(left)) }));
}
