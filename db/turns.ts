export type Clock = {
  now: () => number;
  sleep: (ms: number) => Promise<unknown>;
  /** From 0 to 1. */
  random: () => number;
};

/** What is taken longer than this belongs to a request that was cut off. */
const FORGOTTEN = 10_000;
const SOONEST = 5;
const LATEST = 400;

/**
 * Lets at most `most` pieces of work run at once and has the others wait, as long as anything gets
 * done: after `patience` ms in which nothing was, waiting ends with a TimeoutError. Each one waits
 * by its own timer, since on Workers no request may wake another.
 */
export function turns(most: number, patience: number, { now, sleep, random }: Clock) {
  const taken = new Map<symbol, number>();
  let progress = -Infinity;
  const free = () => {
    if (taken.size >= most)
      for (const [id, since] of taken) if (now() - since > FORGOTTEN) taken.delete(id);
    return taken.size < most;
  };
  return async <T>(work: () => Promise<T>): Promise<T> => {
    const began = now();
    for (let rest = SOONEST; !free(); rest = Math.min(rest * 2, LATEST)) {
      if (now() - Math.max(began, progress) > patience)
        throw new DOMException("The database answers nobody.", "TimeoutError");
      // Not all at once: the longer the wait, the wider they spread.
      await sleep(rest * (0.5 + random()));
    }
    const id = Symbol();
    taken.set(id, now());
    try {
      const done = await work();
      progress = now();
      return done;
    } finally {
      taken.delete(id);
    }
  };
}
