import { and, asc, eq, gt, lte, max } from "drizzle-orm";
import type { Store } from "../../../db/client.ts";
import { events } from "../../../db/schema/record.ts";
import { securityEvent } from "../../access.ts";
import type { Deps } from "../../context.ts";
import { edgeOf, latestCheckpoint, RefusedTree, type Signer, signRecord } from "../checkpoint.ts";
import { isLost, reopenedIn } from "../copy/reopened.ts";
import type { Told } from "../copy/reasons.ts";
import { leafOf } from "../leaf.ts";
import { Growing } from "../merkle.ts";
import { readCheckpoint } from "../verify.ts";

type Outside = Pick<Deps, "store" | "steer" | "kept" | "realm" | "now">;

/** How the database stands to what was published: it ends before, it differs, nobody can tell. */
export type Trouble = "shorter" | "different" | "unreadable";

/** How long a database in trouble is believed to be so without another look, in milliseconds. */
const RECHECK = 60_000;

const standing = new Map<string, { trouble: Trouble | null; at: number }>();

/** What is known of a database without asking it; null while nothing is wrong. */
export const knownTrouble = (realm: string): Trouble | null => standing.get(realm)?.trouble ?? null;

function note(realm: string, trouble: Trouble | null, at: number) {
  if (trouble !== knownTrouble(realm)) securityEvent(`record.${trouble ?? "whole_again"}`);
  standing.set(realm, { trouble, at });
}

/** The root of the first `size` events, from the signed tree and the events after it. */
async function rootAt(store: Store, size: number): Promise<string> {
  const signed = Math.min((await latestCheckpoint(store))?.size ?? 0, size);
  const tree = new Growing(signed, await edgeOf(store, signed));
  const rest = await store.db
    .select()
    .from(events)
    .where(and(gt(events.seq, signed), lte(events.seq, size)))
    .orderBy(asc(events.seq));
  for (const e of rest) await tree.add(await leafOf(e));
  return tree.root();
}

/** Whether the record itself says, for everyone, that it goes on from before this head. */
async function toldOfLoss({ db }: Store, published: { size: number; root: string }) {
  const rows = await db
    .select({ seq: events.seq, kind: events.kind, facts: events.facts })
    .from(events)
    .where(and(eq(events.subject, "record"), eq(events.kind, "log.reopened")));
  return rows
    .map((e) => reopenedIn({ ...e, facts: JSON.parse(e.facts) as Told["facts"] }))
    .some((loss) => loss && isLost(loss, published));
}

/** Compares the database with the head that was kept outside it. */
async function compare({ store, kept }: Outside) {
  const text = await kept.read();
  if (text === null) return { trouble: null, size: 0 };
  const published = readCheckpoint(text);
  if (!published) return { trouble: "unreadable" as const, size: 0 };
  const { size, root } = published;
  const [last] = await store.db.select({ seq: max(events.seq) }).from(events);
  const reaches = (last?.seq ?? 0) >= size;
  const same =
    reaches &&
    (await rootAt(store, size).then(
      (found) => found === root,
      (error: unknown) => {
        if (error instanceof RefusedTree) return false;
        throw error;
      },
    ));
  if (same) return { trouble: null, size };
  if (await toldOfLoss(store, published)) return { trouble: null, size: 0 };
  return { trouble: reaches ? ("different" as const) : ("shorter" as const), size };
}

/** Looks once in a process, and again after a while where something was wrong. */
export async function troubleWith(outside: Outside): Promise<Trouble | null> {
  const known = standing.get(outside.realm);
  const at = outside.now().getTime();
  if (known && (known.trouble === null || at - known.at < RECHECK)) return known.trouble;
  let { trouble } = await compare(outside);
  if (trouble && outside.steer) {
    // A replica may only be behind.
    outside.steer.atPrimary(true);
    ({ trouble } = await compare(outside));
  }
  note(outside.realm, trouble, at);
  return trouble;
}

/**
 * Signs the record, unless it ends before what was published or differs from it, and keeps the new
 * head outside the database. What it finds decides whether anything can be published.
 */
export async function signAndKeep(outside: Outside, signer: Signer) {
  const { store, kept, realm, now } = outside;
  const { trouble, size } = await compare(outside);
  note(realm, trouble, now().getTime());
  if (trouble) return undefined;
  try {
    const checkpoint = await signRecord(store, signer, now());
    if (checkpoint && checkpoint.size > size) await kept.write(checkpoint.note);
    return checkpoint;
  } catch (error) {
    if (error instanceof RefusedTree) note(realm, "different", now().getTime());
    throw error;
  }
}
