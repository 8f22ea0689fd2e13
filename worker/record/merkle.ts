import { hex, sha256, unhex } from "./leaf.ts";

/** A complete subtree: `idx` counts subtrees of 2^level leaves from the left. */
export type Node = { level: number; idx: number; hash: string };

/** SHA-256(0x01 || left || right) of RFC 6962 section 2.1, hex. */
export const join = async (left: string, right: string): Promise<string> =>
  hex(await sha256(new Uint8Array([1]), unhex(left), unhex(right)));

/**
 * The complete subtrees that cover a tree of `size` leaves, largest first:
 * 13 leaves are one of 8, one of 4 and one of 1.
 */
export function cover(size: number): { level: number; idx: number }[] {
  const nodes: { level: number; idx: number }[] = [];
  let start = 0;
  for (let level = Math.floor(Math.log2(Math.max(size, 1))); level >= 0; level--) {
    const width = 2 ** level;
    if (size - start < width) continue;
    nodes.push({ level, idx: start / width });
    start += width;
  }
  return size === 0 ? [] : nodes;
}

/** The Merkle tree hash from the covering subtrees, in `cover` order; refuses an empty tree. */
export async function rootOf(hashes: string[]): Promise<string> {
  if (hashes.length === 0) throw new RangeError("an empty record has no root");
  let root = hashes.at(-1)!;
  for (const left of hashes.slice(0, -1).toReversed()) root = await join(left, root);
  return root;
}

/** A tree that grows: starts from the covering subtrees of `size`, gives each node it completes. */
export class Growing {
  #edge: Node[];
  #size: number;

  constructor(size: number, edge: Node[]) {
    this.#size = size;
    this.#edge = [...edge];
  }

  /** Adds one leaf; returns the nodes above level 0 that it completes. */
  async add(leaf: string): Promise<Node[]> {
    const done: Node[] = [];
    let node: Node = { level: 0, idx: this.#size, hash: leaf };
    this.#size += 1;
    while (this.#edge.at(-1)?.level === node.level) {
      const left = this.#edge.pop()!;
      const hash = await join(left.hash, node.hash);
      node = { level: node.level + 1, idx: left.idx / 2, hash };
      done.push(node);
    }
    this.#edge.push(node);
    return done;
  }

  root(): Promise<string> {
    return rootOf(this.#edge.map((n) => n.hash));
  }
}
