import { join } from "../merkle.ts";

const isHash = (text: unknown) => typeof text === "string" && /^[0-9a-f]{64}$/.test(text);

/** Whether these hashes (hex) prove a leaf at `index` (from 0) under a root: RFC 9162, 2.1.3.2. */
export async function isIncluded(
  leaf: string,
  index: number,
  size: number,
  path: readonly string[],
  root: string,
): Promise<boolean> {
  if (!Number.isSafeInteger(index) || !Number.isSafeInteger(size)) return false;
  if (index < 0 || index >= size || ![leaf, root, ...path].every(isHash)) return false;
  let [fn, sn, r] = [index, size - 1, leaf];
  for (const p of path) {
    if (sn === 0) return false;
    if (fn % 2 === 1 || fn === sn) {
      r = await join(p, r);
      while (fn % 2 === 0 && fn !== 0) [fn, sn] = [fn / 2, Math.floor(sn / 2)];
    } else r = await join(r, p);
    [fn, sn] = [Math.floor(fn / 2), Math.floor(sn / 2)];
  }
  return sn === 0 && r === root;
}

/** Whether these hashes (hex) prove that the older tree is the newer one's beginning: RFC 9162, 2.1.4.2. */
export async function isContinued(
  older: { size: number; root: string },
  newer: { size: number; root: string },
  path: readonly string[],
): Promise<boolean> {
  if (!Number.isSafeInteger(older.size) || !Number.isSafeInteger(newer.size)) return false;
  if (older.size < 1 || older.size > newer.size) return false;
  if (![older.root, newer.root, ...path].every(isHash)) return false;
  if (older.size === newer.size) return path.length === 0 && older.root === newer.root;
  const whole = Number.isInteger(Math.log2(older.size));
  const [first, ...rest] = whole ? [older.root, ...path] : path;
  if (first === undefined) return false;
  let [fn, sn] = [older.size - 1, newer.size - 1];
  while (fn % 2 === 1) [fn, sn] = [(fn - 1) / 2, Math.floor(sn / 2)];
  let [fr, sr] = [first, first];
  for (const c of rest) {
    if (sn === 0) return false;
    if (fn % 2 === 1 || fn === sn) {
      [fr, sr] = [await join(c, fr), await join(c, sr)];
      while (fn % 2 === 0 && fn !== 0) [fn, sn] = [fn / 2, Math.floor(sn / 2)];
    } else sr = await join(sr, c);
    [fn, sn] = [Math.floor(fn / 2), Math.floor(sn / 2)];
  }
  return sn === 0 && fr === older.root && sr === newer.root;
}
