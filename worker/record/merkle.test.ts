import fc from "fast-check";
import { expect, test } from "vitest";
import { hex, sha256 } from "./leaf.ts";
import { cover, Growing, join, type Node, rootOf } from "./merkle.ts";

/** RFC 6962 section 2.1, as written there. */
async function definition(leaves: string[]): Promise<string> {
  if (leaves.length === 1) return leaves[0]!;
  let k = 1;
  while (k * 2 < leaves.length) k *= 2;
  return join(await definition(leaves.slice(0, k)), await definition(leaves.slice(k)));
}

const leavesOf = (n: number) =>
  Promise.all(
    Array.from({ length: n }, async (_, i) => hex(await sha256(new Uint8Array([i % 256, i >> 8])))),
  );

test("the root of a growing record is the root that RFC 6962 defines", async () => {
  await fc.assert(
    fc.asyncProperty(fc.integer({ min: 1, max: 130 }), async (n) => {
      const leaves = await leavesOf(n);
      const tree = new Growing(0, []);
      for (const leaf of leaves) await tree.add(leaf);
      expect(await tree.root()).toBe(await definition(leaves));
    }),
    { numRuns: 40 },
  );
});

test("a tree goes on from its kept nodes as if it had never stopped", async () => {
  await fc.assert(
    fc.asyncProperty(
      fc.integer({ min: 1, max: 60 }),
      fc.integer({ min: 1, max: 60 }),
      async (a, b) => {
        const leaves = await leavesOf(a + b);
        const kept = new Map<string, string>(leaves.map((hash, i) => [`0/${i}`, hash]));
        const first = new Growing(0, []);
        for (const leaf of leaves.slice(0, a))
          for (const node of await first.add(leaf))
            kept.set(`${node.level}/${node.idx}`, node.hash);
        const edge: Node[] = cover(a).map((n) => ({
          ...n,
          hash: kept.get(`${n.level}/${n.idx}`)!,
        }));
        const second = new Growing(a, edge);
        for (const leaf of leaves.slice(a)) await second.add(leaf);
        expect(await second.root()).toBe(await definition(leaves));
      },
    ),
    { numRuns: 40 },
  );
});

test("an empty record has no root", async () => {
  expect(cover(0)).toEqual([]);
  await expect(rootOf([])).rejects.toThrow("no root");
});
