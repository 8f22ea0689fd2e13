import type { Told } from "./reasons.ts";

/** A loss that the record itself tells of: what came after `after` is gone. */
export type Reopened = {
  seq: number;
  after: number;
  /** How many events were signed before the loss, and their root; null where nobody kept it. */
  upTo: number | null;
  root: string | null;
};

const isPlace = (value: unknown): value is number =>
  typeof value === "number" && Number.isSafeInteger(value);

/** The loss that an event tells of; undefined where it is none, or not the first one after the loss. */
export function reopenedIn({ seq, kind, facts }: Pick<Told, "seq" | "kind" | "facts">) {
  const { after, upTo, root } = facts;
  if (kind !== "log.reopened" || !isPlace(after) || after !== seq - 1) return undefined;
  const known = isPlace(upTo) && upTo > after && typeof root === "string";
  if (!known && (upTo !== null || root !== null)) return undefined;
  return { seq, after, upTo: known ? upTo : null, root: known ? root : null } satisfies Reopened;
}

type Tree = { size: number; root: string };

/** Whether a tree is the very one of which the newest events were lost. */
export const isLost = ({ upTo, root }: Reopened, tree: Tree): boolean =>
  tree.size === upTo && tree.root === root;

/** Whether a tree may be an older one of those that were lost: nothing is left to compare it with. */
export const mayBeLost = (r: Reopened, tree: Tree): boolean =>
  isLost(r, tree) || (tree.size > r.after && (r.upTo === null || tree.size < r.upTo));
