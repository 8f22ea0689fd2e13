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

/** What was waited for in vain counts, but nobody is sent away unheard. */
const LEAST = 250;

/**
 * Lets at most `most` pieces of work run at once and has the others wait, as long as anything gets
 * done: after `patience` ms in which nothing was, waiting ends with a TimeoutError. `work` is told
 * how much of that is left for it, so that waiting and working together end in time. Each one waits
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
  return async <T>(work: (left: number) => Promise<T>): Promise<T> => {
    const began = now();
    const left = () => patience - (now() - Math.max(began, progress));
    for (let rest = SOONEST; !free(); rest = Math.min(rest * 2, LATEST)) {
      if (left() < 0) throw new DOMException("The database answers nobody.", "TimeoutError");
      // Not all at once: the longer the wait, the wider they spread.
      await sleep(Math.min(rest * (0.5 + random()), Math.max(left(), SOONEST)));
    }
    const id = Symbol();
    taken.set(id, now());
    try {
      const done = await work(Math.max(left(), LEAST));
      progress = now();
      return done;
    } finally {
      taken.delete(id);
    }
  };
}
