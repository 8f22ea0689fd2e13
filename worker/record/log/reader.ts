import { absences } from "../copy/absent.ts";
import {
  ask,
  eventsOf,
  type Fault,
  type Get,
  proofAt,
  type Tree,
  Wrong,
  wrong,
} from "../copy/asking.ts";
import type { Logged } from "../copy/lines.ts";
import { removalIn } from "../copy/reasons.ts";
import { mayBeLost, type Reopened, reopenedIn } from "../copy/reopened.ts";
import { isOf, subjectsOf } from "../copy/subjects.ts";
import { leafIn } from "../leaf.ts";
import { isSigned, readCheckpoint, wrongField } from "../verify.ts";
import { isContinued, isIncluded } from "./check.ts";

/** What a reader kept from an earlier visit: the key as it was then, and the newest checkpoint. */
export type Kept = {
  key: string;
  note: string;
  /** When it was kept (ISO, UTC): no earlier loss is why the record does not go on from it. */
  on?: string;
};

type Text = {
  field: string;
  /** Null where nobody is served the words any more. */
  words: string | null;
  /** The event that took the words away is not signed yet: nothing proves it so far. */
  unsigned: boolean;
};

export type Proven = { seq: number; at: string; kind: string; texts: Text[] };

export type Verdict = {
  fault: Fault | null;
  /** The signed tree everything was compared with. */
  tree: { size: number; root: string } | null;
  /** How many events the checkpoint from the earlier visit held; null at the first one. */
  before: number | null;
  /** Why the record does not go on from that checkpoint, as the record itself says. */
  lost: Lost | null;
  proven: Proven[];
  /** What to keep for the next visit; null where something is wrong. */
  keep: Kept | null;
};

/** A loss that is proven to be told of; the words of its reason are null where they were removed. */
export type Lost = Reopened & { at: string; reason: string | null };

export type Progress = "signature" | "before" | "events" | "proofs";

/** More events about one page than anybody waits for. */
const MOST = 400;

/** Older browsers know no Ed25519, and none has Web Crypto on an address without https. */
const canVerify = () =>
  Promise.resolve()
    .then(() => crypto.subtle.importKey("raw", new Uint8Array(32), "Ed25519", false, ["verify"]))
    .then(
      () => true,
      () => false,
    );

async function signedTree(note: string, key: string): Promise<Tree> {
  const read = readCheckpoint(note);
  if (!read) return wrong("unreadable");
  const signed = await isSigned(note, key).catch(() => false);
  return signed ? { size: read.size, root: read.root } : wrong("signature");
}

/** What the record itself tells of losses, each proven to be signed. */
async function lossesIn(get: Get, tree: Tree): Promise<Lost[]> {
  const found: Lost[] = [];
  for (const e of await eventsOf(get, "record", 1, tree.size)) {
    const loss = reopenedIn(e);
    if (!loss) continue;
    await prove(get, e, tree);
    found.push({ ...loss, at: e.at, reason: e.words.reason?.text ?? null });
  }
  return found;
}

/** Whether a record that was seen before is the beginning of a tree. */
async function beginsWith(get: Get, older: Tree, tree: Tree): Promise<boolean> {
  if (older.size > tree.size) return false;
  const { path } = await proofAt(get, `/record/consistency?from=${older.size}&to=${tree.size}`);
  return isContinued(older, tree, path);
}

/** Compares with what was seen before: this record begins with it, or says itself why it does not. */
async function compare(get: Get, kept: Kept, tree: Tree) {
  const older = readCheckpoint(kept.note);
  if (!older) return wrong("unreadable");
  if (await beginsWith(get, older, tree)) return { before: older.size, lost: null };
  const losses = await lossesIn(get, tree);
  const lost = losses.findLast((loss) => mayBeLost(loss, older) && !(kept.on && kept.on > loss.at));
  if (lost) return { before: older.size, lost };
  return wrong(older.size > tree.size ? "shorter" : "rewritten");
}

/** Every signed event about some subjects; none of them may be left out. */
async function eventsAbout(get: Get, subjects: string[], size: number): Promise<Logged[]> {
  const found: Logged[] = [];
  for (const subject of subjects) found.push(...(await eventsOf(get, subject, 1, size)));
  if (found.length > MOST) return wrong("too_many");
  const versions = new Map<string, number>();
  const events = found.toSorted((a, b) => a.seq - b.seq);
  for (const { seq, subject, version } of events) {
    if (version !== (versions.get(subject) ?? 0) + 1) wrong("gap", seq);
    versions.set(subject, version);
  }
  return events;
}

async function prove(get: Get, e: Logged, tree: Tree): Promise<Proven> {
  const field = await wrongField(e);
  if (field !== undefined) wrong("words", e.seq, field);
  const leaf = await leafIn(e);
  if (e.leaf !== leaf) wrong("leaf", e.seq);
  const { path, root } = await proofAt(get, `/record/proof/${e.seq}?size=${tree.size}`);
  if (root !== tree.root) wrong("root", e.seq);
  if (!(await isIncluded(leaf, e.seq - 1, tree.size, path, tree.root))) wrong("proof", e.seq);
  const texts = Object.keys(e.texts).map((name) => ({
    field: name,
    words: Object.hasOwn(e.words, name) ? e.words[name]!.text : null,
    unsigned: false,
  }));
  return { seq: e.seq, at: e.at, kind: e.kind, texts };
}

/** Proves the events about a page, and those that say why words in them are gone. */
async function proveAll(get: Get, page: string, tree: Tree, events: Logged[]): Promise<Proven[]> {
  const absent = absences();
  const shown: Proven[] = [];
  for (const e of events) {
    const proof = await prove(get, e, tree);
    absent.see(e);
    if (isOf(page, e)) shown.push(proof);
  }
  const lost = absent.unexplained();
  if (lost.length === 0) return shown;
  const first = lost[0]!.seq + 1;
  const removals = await eventsOf(get, "redaction/", first, tree.size);
  const ours = removals.filter((e) => lost.some(({ seq }) => seq === removalIn(e)?.of));
  if (ours.length > MOST) return wrong("too_many");
  for (const e of ours) {
    const proof = await prove(get, e, tree);
    absent.see(e);
    if (shown.some(({ seq }) => seq === e.facts.of)) shown.push(proof);
  }
  const open = absent.unexplained();
  if (open.length === 0) return shown;
  // Words go at once; the event that says so is signed a moment later.
  for (const subject of [...subjectsOf(page), "redaction/"])
    for (const e of await eventsOf(get, subject, tree.size + 1)) absent.explain(e);
  const [gone] = absent.unexplained();
  if (gone) wrong("missing", gone.seq, gone.field);
  const isOpen = (of: number, name: string) => open.some((m) => m.seq === of && m.field === name);
  return shown.map((e) => ({
    ...e,
    texts: e.texts.map((text) => ({ ...text, unsigned: isOpen(e.seq, text.field) })),
  }));
}

/**
 * Checks every event that the site gives about a page, as anybody can: nothing is taken from the
 * pages, everything is computed from the log, its proofs and the signed head.
 */
export async function verifyPage(
  get: Get,
  page: string,
  kept: Kept | null,
  report: (step: Progress) => void = () => undefined,
): Promise<Verdict> {
  const verdict: Verdict = {
    fault: null,
    tree: null,
    before: null,
    lost: null,
    proven: [],
    keep: null,
  };
  try {
    if (subjectsOf(page).length === 0) wrong("address");
    if (!(await canVerify())) wrong("browser");
    report("signature");
    const key = (await ask(get, "/record/key")).trim();
    const note = await ask(get, "/record/checkpoint", "no_checkpoint");
    const tree = await signedTree(note, key);
    verdict.tree = tree;
    report("before");
    if (kept && kept.key !== key) wrong("key");
    if (kept) Object.assign(verdict, await compare(get, kept, tree));
    report("events");
    const events = await eventsAbout(get, subjectsOf(page), tree.size);
    if (!events.some((e) => isOf(page, e))) wrong("address");
    report("proofs");
    verdict.proven = await proveAll(get, page, tree, events);
    verdict.keep = { key, note };
  } catch (error) {
    // What cannot be read as the record's answer is none.
    verdict.fault = error instanceof Wrong ? error.fault : { what: "unreadable" };
  }
  return verdict;
}
