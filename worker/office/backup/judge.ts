import { join } from "node:path";
import { knownMigrations } from "../../../db/client.node.ts";
import type { Deps } from "../../context.ts";
import { mayBeLost } from "../../record/copy/reopened.ts";
import { diskNote } from "../../record/kept/note.node.ts";
import { Growing } from "../../record/merkle.ts";
import { readCheckpoint, type Verified } from "../../record/verify.ts";
import type { recordIn } from "./check.ts";
import type { Manifest } from "./file/manifest.ts";
import { Refused } from "./file/refused.ts";
import type { Standing } from "./place.ts";

export type Asked = Pick<Deps, "now" | "random"> & {
  file: string;
  /** Where the head, the files and, unless a server holds it, the database stand. */
  folder: string;
  url: string;
  token?: string;
  /** The key that the site signs with, base64; null where none is set. */
  recordKey: string | null;
  /** Verifier keys that it signed with earlier. */
  keys: readonly string[];
  /** Checkpoints that somebody kept. */
  since: readonly string[];
  replace: boolean;
  acceptLoss: string | null;
};

export type Head = { size: number; root: string; note: string };

/** The record in a backup, checked from its first event to its last. */
export type Checked = Awaited<ReturnType<typeof recordIn>>;

/** Refuses a database that has tables this program does not know. */
export function refuseNewer(name: string, { migrations }: Manifest): void {
  const known = new Set(knownMigrations());
  if (migrations.some((each) => !known.has(each)))
    throw new Refused(
      "newer",
      `${name} was made by a newer Milepost: its database has tables that this one does not know. Bring Milepost up to date first.`,
    );
}

/** Refuses a reason that is none, or not one line. */
export function refuseReason({ acceptLoss }: Asked): void {
  const words = acceptLoss?.trim();
  const isFit = words === undefined || (words.length >= 3 && words.length <= 500);
  if (!isFit || /\p{Cc}/u.test(words ?? ""))
    throw new Refused(
      "wrong_reason",
      "Give --accept-loss a reason of 3 to 500 characters, in one line: everybody reads it.",
    );
}

/** The newest signed heads that are known outside the backup. */
export async function headsOutside({ folder, since }: Asked): Promise<Head[]> {
  const kept = await diskNote(join(folder, "head")).read();
  return [...(kept === null ? [] : [kept]), ...since].map((note) => {
    const read = readCheckpoint(note);
    if (read) return { size: read.size, root: read.root, note };
    throw new Refused(
      "unreadable_head",
      note === kept
        ? `The head in ${join(folder, "head")} cannot be read, so nothing says whether this is the newest backup. Put its copy back, or remove it and give a checkpoint that somebody kept with --since.`
        : "A checkpoint given with --since cannot be read.",
    );
  });
}

async function rootOf({ leaves }: Verified, size: number) {
  const tree = new Growing(0, []);
  for (const leaf of leaves.slice(0, size)) await tree.add(leaf);
  return tree.root();
}

/** The newest head that the backup does not reach; refuses one whose record went another way. */
export async function lostBy({ file }: Asked, { log }: Checked, heads: readonly Head[]) {
  const isTold = (head: Head) => log.reopened.some((r) => mayBeLost(r, head));
  const open = heads.filter((head) => !isTold(head));
  for (const head of open)
    if (head.size <= log.size && (await rootOf(log, head.size)) !== head.root)
      throw new Refused(
        "forked",
        `${file} is forked: its first ${head.size} events are not those that were signed. It is of another record, or of this one written on from an older state.`,
      );
  return open.filter((head) => head.size > log.size).toSorted((a, b) => b.size - a.size)[0];
}

/** Refuses a loss that nobody accepted, and to accept one where there is none. */
export function refuseLoss(
  { file, acceptLoss }: Asked,
  { log }: Checked,
  heads: number,
  lost?: Head,
) {
  if (lost && acceptLoss === null)
    throw new Refused(
      "stale",
      `${file} is stale: it ends with event ${log.size}, and ${lost.size} events were published and signed. Restore a newer backup. If there is none, --accept-loss "REASON" goes on from here and publishes the gap and the reason.`,
    );
  if (!lost && heads > 0 && acceptLoss !== null)
    throw new Refused(
      "nothing_lost",
      `${file} holds everything that was signed: leave out --accept-loss.`,
    );
}

/** Refuses to put a backup in the place of something that it must not replace. */
export function refuseStanding(asked: Asked, { log }: Checked, there: Standing, heads: number) {
  if (there.size === 0) return;
  const { file, replace, acceptLoss } = asked;
  if (there.first !== null && there.first !== log.leaves[0])
    throw new Refused(
      "other_record",
      "The database here holds another record than the backup (the sample, perhaps). Choose an empty DATA_DIR.",
    );
  const state = there.leaves
    ? `whole, with ${there.leaves.length} events`
    : "damaged, or cannot be read";
  if (!replace)
    throw new Refused(
      "occupied",
      `The database here already holds this record (${state}). With --replace it is moved aside and the backup takes its place.`,
    );
  if (!there.leaves) return;
  const differs = there.leaves.findIndex((leaf, i) => i < log.size && leaf !== log.leaves[i]);
  if (differs >= 0 && heads === 0)
    throw new Refused(
      "forked",
      `${file} is forked: from event ${differs + 1} on it is not the record that stands here, and nothing says which one was published. Give a checkpoint that somebody kept with --since.`,
    );
  if (differs < 0 && there.leaves.length > log.size && acceptLoss === null)
    throw new Refused(
      "stale",
      `${file} is stale: it ends with event ${log.size}, and the database here is whole and has ${there.leaves.length}. Nothing has to be restored.`,
    );
}
