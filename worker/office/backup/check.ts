import { asc, gt, and, lte, sql } from "drizzle-orm";
import type { Store } from "../../../db/client.ts";
import { editionPages } from "../../../db/schema/editions.ts";
import { checkpoints, events, eventText, head, treeNodes } from "../../../db/schema/record.ts";
import { told, wrongPage } from "../../progress/verify/record.ts";
import { lineOf, loggedOf } from "../../record/copy/lines.ts";
import { Growing } from "../../record/merkle.ts";
import { isSigned, readCheckpoint, type Verified, verifyLog } from "../../record/verify.ts";

const PER_READ = 500;

/** The whole log with every word that is still there, whether it is public or not. */
async function* linesIn({ db }: Store) {
  for (let after = 0; ;) {
    const rows = await db
      .select()
      .from(events)
      .where(gt(events.seq, after))
      .orderBy(asc(events.seq))
      .limit(PER_READ);
    const last = rows.at(-1)?.seq;
    if (last === undefined) return;
    const words = await db
      .select()
      .from(eventText)
      .where(and(gt(eventText.seq, after), lte(eventText.seq, last)));
    const bySeq = Map.groupBy(words, (w) => w.seq);
    for (const e of rows) {
      const these = (bySeq.get(e.seq) ?? []).map((w) => [w.field, { salt: w.salt, text: w.body }]);
      yield lineOf(loggedOf(e, Object.fromEntries(these)));
    }
    after = last;
  }
}

/** Nodes of the tree that are not those of its leaves. */
async function wrongNodes({ db }: Store, { leaves }: Verified, signed: number): Promise<string[]> {
  const stored = await db.select().from(treeNodes);
  const known = new Map(stored.map((n) => [`${n.level}/${n.idx}`, n.hash]));
  const tree = new Growing(0, []);
  for (const leaf of leaves.slice(0, signed))
    for (const { level, idx, hash } of await tree.add(leaf)) {
      if (level > 0 && known.get(`${level}/${idx}`) !== hash)
        return [`the tree has a wrong hash at level ${level}, place ${idx}`];
    }
  return [];
}

/** Signed heads that no key given here signed. */
async function unsigned(notes: readonly string[], keysOf: (name: string) => Promise<string[]>) {
  const keys = new Map<string, string[]>();
  for (const note of notes.toReversed()) {
    const read = readCheckpoint(note);
    if (!read) continue;
    const known = keys.get(read.name) ?? (await keysOf(read.name));
    keys.set(read.name, known);
    const signs = await Promise.all(known.map((key) => isSigned(note, key)));
    if (!signs.includes(true)) return read;
  }
  return undefined;
}

/**
 * Looks at the record in a database as at a stranger's copy: every text, leaf, root, node and frozen
 * page is computed again. What is wrong, the first thing first.
 */
export async function recordIn(store: Store) {
  const { db } = store;
  const [signed, pages, [at], [words], [last]] = await db.batch([
    db.select().from(checkpoints).orderBy(asc(checkpoints.size)),
    db.select({ period: editionPages.period, hash: editionPages.hash }).from(editionPages),
    db.select({ seq: head.seq, at: head.at }).from(head),
    db.select({ n: sql<number>`count(*)` }).from(eventText),
    db.select({ at: sql<string | null>`max(${events.at})` }).from(events),
  ]);
  const notes = signed.map((c) => c.note);
  const log = await verifyLog(linesIn(store), notes);
  const wrong = log.findings.map(told);
  if (words?.n !== log.texts) wrong.push("there are texts that belong to no event");
  if (at?.seq !== log.size || (log.size > 0 && at.at !== last?.at))
    wrong.push("where the record ends is not where its last event stands");
  for (const c of signed) {
    const read = readCheckpoint(c.note);
    if (read && (read.size !== c.size || read.root !== c.root))
      wrong.push(`the checkpoint of ${c.size} events is not the one that was signed`);
  }
  const kept = new Map(pages.map((page) => [page.period, page.hash]));
  for (const edition of log.editions) {
    // One whose hash is empty waits to be made again.
    if (kept.get(edition.period) === "") continue;
    const [page] = await db
      .select({ html: editionPages.html })
      .from(editionPages)
      .where(sql`${editionPages.period} = ${edition.period}`);
    const told = await wrongPage(`the frozen page of ${edition.period}`, page?.html, edition);
    if (told) wrong.push(told);
  }
  if (wrong.length === 0) wrong.push(...(await wrongNodes(store, log, signed.at(-1)?.size ?? 0)));
  return {
    log,
    wrong,
    newest: signed.at(-1)?.note ?? null,
    /** The first signed head that none of the keys for its name signed. */
    unsigned: (keysOf: (name: string) => Promise<string[]>) => unsigned(notes, keysOf),
  };
}

/** Whether a file could not be read because it is damaged, or no database at all. */
export const isDamage = (error: unknown) =>
  /CORRUPT|NOTADB|malformed|not a database/i.test(String(error));

/** What SQLite says about the file itself; undefined where all of it is sound. */
export async function brokenFile({ client }: Store): Promise<string | undefined> {
  try {
    const { rows } = await client.execute("PRAGMA integrity_check(1)");
    const said = String(Object.values(rows[0] ?? {})[0] ?? "it cannot be read");
    return said === "ok" ? undefined : said;
  } catch (error) {
    return error instanceof Error ? error.message : "it cannot be read";
  }
}
