/** Numbers of people from one to this are not told: they could point at persons. */
export const FEW = 10;

export const isFew = (n: number | null): boolean => n !== null && n >= 1 && n <= FEW;

/** A number as it may be published: null and hidden where it is too small a number of people. */
export type Published = { value: number | null; hidden: boolean };

export type Counted = Published & {
  /** By group; null where it is hidden. */
  parts: Record<string, number | null>;
};

type Whole = { value: number; parts: Readonly<Record<string, number>> };

/** A number alone. */
export const publishedOf = (value: number | null, hides: boolean): Published =>
  hides && isFew(value) ? { value: null, hidden: true } : { value, hidden: false };

/** Whether the sum of hidden numbers alone gives every one of them away: all 1, or all `FEW`. */
const isFixed = (numbers: readonly number[]) =>
  numbers.every((n) => n === 1) || numbers.every((n) => n === FEW);

/**
 * What may be told of a number of people and its groups, which add up to it. Groups of 1 to 10 are
 * hidden. Whoever subtracts what is shown from the total knows the sum of what is hidden: where that
 * tells a number (one group alone, or all of them 1 or all 10), the next smallest group is hidden as
 * well, with all of its size, so that nothing depends on their order; where there is none, the total
 * is. Nought is told. `kept` names what an earlier version of the same reading hid: it stays hidden,
 * or both versions together would give a number away.
 */
export function tellable({ value, parts }: Whole, kept: ReadonlySet<string> = new Set()): Counted {
  const told = Object.entries(parts).filter(([, n]) => n > 0);
  const hidden = new Map(told.filter(([id, n]) => isFew(n) || kept.has(id)));
  while (hidden.size > 0 && hidden.size < told.length && givesAway([...hidden.values()])) {
    const least = Math.min(...told.flatMap(([id, n]) => (hidden.has(id) ? [] : [n])));
    for (const [id, n] of told) if (n === least) hidden.set(id, n);
  }
  const shown = Object.entries(parts).map(([id, n]) => [id, hidden.has(id) ? null : n]);
  const whole = isFew(value) || (hidden.size > 0 && givesAway([...hidden.values()]));
  return { value: whole ? null : value, hidden: whole, parts: Object.fromEntries(shown) };
}

const givesAway = (numbers: readonly number[]) => numbers.length === 1 || isFixed(numbers);
