import { cover, type Node } from "../merkle.ts";

/** Leaves `start` (from 0) up to `start + size`: a subtree of RFC 6962, section 2.1. */
export type Range = { start: number; size: number };

/** The largest power of two smaller than n, for n > 1. */
const split = (n: number) => 2 ** (Math.ceil(Math.log2(n)) - 1);

/** Whose hashes prove that leaf `index` (from 0) is in a tree of `size`: PATH of RFC 6962, 2.1.1. */
export function inclusionRanges(index: number, size: number, start = 0): Range[] {
  if (size <= 1) return [];
  const k = split(size);
  return index < k
    ? [...inclusionRanges(index, k, start), { start: start + k, size: size - k }]
    : [...inclusionRanges(index - k, size - k, start + k), { start, size: k }];
}

/** Whose hashes prove that a tree of `from` is the beginning of one of `to`: PROOF of RFC 6962, 2.1.2. */
export const consistencyRanges = (from: number, to: number): Range[] =>
  from === 0 ? [] : subproof(from, to, 0, true);

function subproof(from: number, to: number, start: number, whole: boolean): Range[] {
  if (from === to) return whole ? [] : [{ start, size: to }];
  const k = split(to);
  return from <= k
    ? [...subproof(from, k, start, whole), { start: start + k, size: to - k }]
    : [...subproof(from - k, to - k, start + k, false), { start, size: k }];
}

/** The complete subtrees that make up a range, largest first. */
export const nodesOf = ({ start, size }: Range): Pick<Node, "level" | "idx">[] =>
  cover(size).map(({ level, idx }) => ({ level, idx: start / 2 ** level + idx }));
