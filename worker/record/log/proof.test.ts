import { createHash } from "node:crypto";
import { describe, expect, test } from "vitest";
import { cover, Growing, type Node, rootOf } from "../merkle.ts";
import { isContinued, isIncluded } from "./check.ts";
import { consistencyRanges, inclusionRanges, nodesOf, type Range } from "./paths.ts";

const MOST = 300;
const hash = (...parts: (string | number[])[]) => {
  const made = createHash("sha256");
  for (const p of parts)
    made.update(typeof p === "string" ? Buffer.from(p, "hex") : Buffer.from(p));
  return made.digest("hex");
};
const leaves = Array.from({ length: MOST }, (_, i) => hash([0], [i % 256, i >> 8]));

const known = new Map<string, string>();

/** MTH of RFC 6962, section 2.1, word for word. */
function mth(start: number, size: number): string {
  const key = `${start}+${size}`;
  const had = known.get(key);
  if (had) return had;
  let k = 1;
  while (k * 2 < size) k *= 2;
  const made = size === 1 ? leaves[start]! : hash([1], mth(start, k), mth(start + k, size - k));
  known.set(key, made);
  return made;
}

const pathOf = (ranges: Range[]) => ranges.map((r) => mth(r.start, r.size));

/** What the product would read: complete subtrees only. */
const stored = new Map<string, string>();
const tree = new Growing(0, []);
const keep = (n: Node) => stored.set(`${n.level}/${n.idx}`, n.hash);
for (const [idx, leaf] of leaves.entries()) {
  keep({ level: 0, idx, hash: leaf });
  for (const node of await tree.add(leaf)) keep(node);
}
const hashesOf = (ranges: Range[]) =>
  Promise.all(
    ranges.map((r) => rootOf(nodesOf(r).map(({ level, idx }) => stored.get(`${level}/${idx}`)!))),
  );

describe("for every pair of tree sizes up to 300", () => {
  test("the hashes of a proof are those of RFC 6962's definitions", async () => {
    for (let size = 1; size <= MOST; size++) {
      const whole = { start: 0, size };
      expect(await hashesOf([whole])).toEqual([mth(0, size)]);
      const ranges = [
        ...Array.from({ length: size }, (_, i) => inclusionRanges(i, size)),
        ...Array.from({ length: size }, (_, i) => consistencyRanges(i + 1, size)),
      ].flat();
      const parts = new Map(ranges.map((r) => [`${r.start}+${r.size}`, r]));
      const made = await hashesOf([...parts.values()]);
      expect(made).toEqual([...parts.values()].map((r) => mth(r.start, r.size)));
    }
  }, 60_000);

  test("an event is proven to be in the record", async () => {
    for (let size = 1; size <= MOST; size++) {
      const root = mth(0, size);
      const found = await Promise.all(
        leaves
          .slice(0, size)
          .map((leaf, i) => isIncluded(leaf, i, size, pathOf(inclusionRanges(i, size)), root)),
      );
      expect(found.indexOf(false)).toBe(-1);
    }
  }, 60_000);

  test("an older record is proven to be the beginning of a newer one", async () => {
    for (let size = 1; size <= MOST; size++) {
      const newer = { size, root: mth(0, size) };
      const found = await Promise.all(
        leaves.slice(0, size).map((_, i) => {
          const older = { size: i + 1, root: mth(0, i + 1) };
          return isContinued(older, newer, pathOf(consistencyRanges(i + 1, size)));
        }),
      );
      expect(found.indexOf(false)).toBe(-1);
    }
  }, 60_000);
});

describe("for every pair of tree sizes up to 40, a lie is refused", () => {
  const sizes = Array.from({ length: 40 }, (_, i) => i + 1);

  test("an event at another place", async () => {
    for (const size of sizes.slice(1))
      for (let i = 0; i < size; i++) {
        const path = pathOf(inclusionRanges(i, size));
        expect(await isIncluded(leaves[i]!, (i + 1) % size, size, path, mth(0, size))).toBe(false);
      }
  });

  test("an older record with another past", async () => {
    for (const to of sizes)
      for (let from = 1; from <= to; from++) {
        const forged = { size: from, root: hash([2], mth(0, from)) };
        const newer = { size: to, root: mth(0, to) };
        const path = pathOf(consistencyRanges(from, to));
        expect(await isContinued(forged, newer, path)).toBe(false);
      }
  });
});

test("an empty record, a wrong length and malformed hashes prove nothing", async () => {
  const root = mth(0, 8);
  const path = pathOf(inclusionRanges(3, 8));
  expect(await isIncluded(leaves[3]!, 3, 0, path, root)).toBe(false);
  expect(await isIncluded(leaves[3]!, 3, 8, path.slice(1), root)).toBe(false);
  expect(await isIncluded(leaves[3]!, 3, 8, [...path, root], root)).toBe(false);
  expect(await isIncluded(leaves[3]!, 3, 8, ["", ...path.slice(1)], root)).toBe(false);
  expect(await isContinued({ size: 0, root }, { size: 8, root }, [])).toBe(false);
  expect(await isContinued({ size: 8, root }, { size: 8, root }, [root])).toBe(false);
  expect(await isContinued({ size: 9, root }, { size: 8, root }, [])).toBe(false);
  expect(consistencyRanges(0, 8)).toEqual([]);
  expect(cover(0)).toEqual([]);
});
