import { and, asc, desc, eq, gt, or, sql, type SQL } from "drizzle-orm";
import { type Store, write } from "../../db/client.ts";
import { checkpoints, events, treeNodes } from "../../db/schema/record.ts";
import { base64, hex, leafOf, sha256, unbase64, unhex } from "./leaf.ts";
import { cover, Growing, type Node, rootOf } from "./merkle.ts";
import { insert } from "./project.ts";

const utf8 = new TextEncoder();

/** The tree in the database is none that may be signed. */
export class RefusedTree extends Error {
  override name = "RefusedTree";
}

export type Signer = {
  /** The key's name in the note: the address of the record without its scheme. */
  name: string;
  publicKey: Uint8Array;
  sign(message: Uint8Array): Promise<Uint8Array>;
};

/** PKCS #8 wrapping of a raw Ed25519 seed (RFC 8410 section 7). */
const PKCS8 = unhex("302e020100300506032b657004220420");

/** `seed` is 32 bytes, base64 (the setting RECORD_KEY). */
export async function openSigner(name: string, seed: string): Promise<Signer> {
  const pkcs8 = new Uint8Array([...PKCS8, ...unbase64(seed)]);
  const key = await crypto.subtle.importKey("pkcs8", pkcs8, "Ed25519", true, ["sign"]);
  const jwk = (await crypto.subtle.exportKey("jwk", key)) as JsonWebKey;
  const publicKey = unbase64(jwk.x!.replaceAll("-", "+").replaceAll("_", "/"));
  const sign = async (message: Uint8Array) =>
    new Uint8Array(await crypto.subtle.sign("Ed25519", key, message as BufferSource));
  return { name, publicKey, sign };
}

/** The signer of an installation: its record bears the name of its host. */
export const signerOf = (s: { origin: string; RECORD_KEY: string }): Promise<Signer> =>
  openSigner(new URL(s.origin).host, s.RECORD_KEY);

/** C2SP signed-note key id: the first 4 bytes of SHA-256(name || LF || 0x01 || public key). */
const keyId = async (s: Signer) =>
  (await sha256(utf8.encode(`${s.name}\n`), new Uint8Array([1]), s.publicKey)).slice(0, 4);

/** The C2SP verifier key that others configure: name+id+base64(0x01 || public key). */
export const verifierKey = async (s: Signer) =>
  `${s.name}+${hex(await keyId(s))}+${base64(new Uint8Array([1, ...s.publicKey]))}`;

/** A C2SP checkpoint (tlog-checkpoint) of a tree, signed. */
async function signedNote(s: Signer, size: number, root: string): Promise<string> {
  const text = `${s.name}\n${size}\n${base64(unhex(root))}\n`;
  const signature = new Uint8Array([...(await keyId(s)), ...(await s.sign(utf8.encode(text)))]);
  return `${text}\n— ${s.name} ${base64(signature)}\n`;
}

/** The covering subtrees of a signed tree of `size`, as `Growing` takes them. */
export async function edgeOf(store: Store, size: number): Promise<Node[]> {
  const wanted = cover(size);
  if (wanted.length === 0) return [];
  const inner = wanted.filter((n) => n.level > 0);
  const leaf = wanted.find((n) => n.level === 0);
  const found: Node[] = inner.length
    ? await store.db
        .select()
        .from(treeNodes)
        .where(or(...inner.map((n) => and(eq(treeNodes.level, n.level), eq(treeNodes.idx, n.idx)))))
    : [];
  if (leaf) {
    const [row] = await store.db
      .select({ hash: events.leaf })
      .from(events)
      .where(eq(events.seq, leaf.idx + 1));
    if (row?.hash) found.push({ ...leaf, hash: row.hash });
  }
  if (found.length !== wanted.length) throw new RefusedTree("the tree has a gap: refusing to sign");
  return found.toSorted((a, b) => b.level - a.level);
}

const PER_BATCH = 500;

/** The newest signed head, if there is one. */
export async function latestCheckpoint(store: Store) {
  const [row] = await store.db.select().from(checkpoints).orderBy(desc(checkpoints.size)).limit(1);
  return row;
}

/**
 * Fills in the leaves and tree nodes after the last checkpoint and signs the tree. Safe to run at
 * any time, twice or by two processes: the same events give the same rows. Refuses a tree that is
 * smaller than the last checkpoint, differs from it, or has a gap. Returns the newest checkpoint.
 */
export async function signRecord(store: Store, signer: Signer, now: Date) {
  const last = await latestCheckpoint(store);
  let size = last?.size ?? 0;
  const edge = await edgeOf(store, size);
  if (last && (await rootOf(edge.map((n) => n.hash))) !== last.root)
    throw new RefusedTree("the record differs from its checkpoint: refusing to sign");
  const tree = new Growing(size, edge);
  for (;;) {
    const page = await store.db
      .select()
      .from(events)
      .where(gt(events.seq, size))
      .orderBy(asc(events.seq))
      .limit(PER_BATCH);
    const rows: SQL[] = [];
    for (const e of page) {
      if (e.seq !== size + 1) throw new RefusedTree("the record has a gap: refusing to sign");
      const leaf = await leafOf(e);
      if (e.leaf === null)
        rows.push(sql`update ${events} set leaf = ${leaf} where seq = ${e.seq} and leaf is null`);
      for (const node of await tree.add(leaf))
        rows.push(
          sql`insert or ignore into ${treeNodes} (level, idx, hash) values (${node.level}, ${node.idx}, ${node.hash})`,
        );
      size = e.seq;
    }
    if (page.length === PER_BATCH) {
      if (rows.length > 0) await write(store, rows);
      continue;
    }
    if (size === 0 || last?.size === size) return last;
    const root = await tree.root();
    const note = await signedNote(signer, size, root);
    const checkpoint = { size, root, note, signedAt: now.toISOString() };
    await write(store, [...rows, sql`${insert(checkpoints, checkpoint)} on conflict do nothing`]);
    return checkpoint;
  }
}
