/** Numbers that look random and are the same on every run: mulberry32, by its published constants. */
export function seeded(seed: number) {
  let state = seed >>> 0;
  /** From 0 up to, not including, 1. */
  const next = () => {
    state = (state + 0x6d2b79f5) >>> 0;
    let t = state;
    t = Math.imul(t ^ (t >>> 15), t | 1);
    t ^= t + Math.imul(t ^ (t >>> 7), t | 61);
    return ((t ^ (t >>> 14)) >>> 0) / 2 ** 32;
  };
  return {
    /** Whether something of this likelihood happens. */
    chance: (likelihood: number) => next() < likelihood,
    pick: <T>(from: readonly T[]): T => from[Math.floor(next() * from.length)]!,
    whole: (least: number, most: number) => least + Math.floor(next() * (most - least + 1)),
    bytes: (length: number) => Uint8Array.from({ length }, () => Math.floor(next() * 256)),
  };
}

export type Random = ReturnType<typeof seeded>;
