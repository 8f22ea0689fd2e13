import { and, eq, inArray, or } from "drizzle-orm";
import type { Store } from "../../../db/client.ts";
import { checkpoints, events, treeNodes } from "../../../db/schema/record.ts";
import { rootOf } from "../merkle.ts";
import { nodesOf, type Range } from "./paths.ts";

/** A signed head as it is served. */
export const signedHead = {
  size: checkpoints.size,
  root: checkpoints.root,
  signed_at: checkpoints.signedAt,
  note: checkpoints.note,
};

const key = (level: number, idx: number) => `${level}/${idx}`;

/** The hashes (hex) of some ranges of leaves, in their order; one read, a few nodes for each. */
export async function hashesOf({ db }: Store, ranges: readonly Range[]): Promise<string[]> {
  const wanted = ranges.flatMap(nodesOf);
  const seqs = wanted.filter((n) => n.level === 0).map((n) => n.idx + 1);
  const inner = wanted.filter((n) => n.level > 0);
  const [leaves, nodes] = await db.batch([
    db.select({ seq: events.seq, hash: events.leaf }).from(events).where(inArray(events.seq, seqs)),
    db
      .select()
      .from(treeNodes)
      .where(
        or(
          ...inner.map((n) => and(eq(treeNodes.level, n.level), eq(treeNodes.idx, n.idx))),
          eq(treeNodes.level, -1),
        ),
      ),
  ]);
  const found = new Map([
    ...leaves.map((l) => [key(0, l.seq - 1), l.hash] as const),
    ...nodes.map((n) => [key(n.level, n.idx), n.hash] as const),
  ]);
  return Promise.all(
    ranges.map((range) =>
      rootOf(
        nodesOf(range).map(({ level, idx }) => {
          const hash = found.get(key(level, idx));
          if (!hash) throw new Error(`the tree has no node ${key(level, idx)}`);
          return hash;
        }),
      ),
    ),
  );
}
