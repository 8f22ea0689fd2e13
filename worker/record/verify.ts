import { absences } from "./copy/absent.ts";
import { type Edition, editionsSeen } from "./copy/editions.ts";
import { lineOf, type Lines, type Logged, readLine } from "./copy/lines.ts";
import { removalIn } from "./copy/reasons.ts";
import { isLost, mayBeLost, type Reopened, reopenedIn } from "./copy/reopened.ts";
import { commitment, hex, leafIn, sha256, unbase64, unhex } from "./leaf.ts";
import { Growing } from "./merkle.ts";

/** What is wrong, and with which event; null where no single event is to blame. */
export type Finding = {
  seq: number | null;
  what:
    | "unreadable"
    | "gap"
    | "later"
    | "form"
    | "time"
    | "version"
    | "text"
    | "missing"
    | "kept"
    | "removal"
    | "edition"
    | "leaf"
    | "shorter"
    | "root"
    | "lost"
    | "checkpoint"
    | "signature";
  /** The event's kind, or the field of the text. */
  about?: string;
};

export type Verified = {
  size: number;
  root: string | null;
  /** In the order of the log; what blames no event comes last. */
  findings: Finding[];
  /** The hash of every event, hex. */
  leaves: string[];
  /** How many texts opened their commitment, and how many are gone for a reason in the log. */
  texts: number;
  gone: number;
  /** How many texts and pages are gone for a reason that only `later` gives: nothing here proves it. */
  claimed: number;
  /** The frozen pages that the log tells of. */
  editions: Edition[];
  /** The losses that the log tells of. */
  reopened: (Reopened & { at: string })[];
};

const utf8 = new TextEncoder();

/** A C2SP checkpoint (tlog-checkpoint), or undefined for anything else. */
export function readCheckpoint(note: string) {
  const [, name, size, root, rest] = /^([^\n]+)\n([1-9]\d*)\n([^\n]+)\n\n([^]*)$/.exec(note) ?? [];
  if (!name || !size || !root || !rest || !/^[A-Za-z0-9+/]{43}=$/.test(root)) return undefined;
  const text = `${name}\n${size}\n${root}\n`;
  return { name, size: Number(size), root: hex(unbase64(root)), text, signatures: rest };
}

/**
 * Whether a note is signed by a C2SP verifier key (`name+id+base64(0x01 || key)`), Ed25519. False,
 * too, for a note or a key that cannot be read.
 */
export async function isSigned(note: string, verifier: string): Promise<boolean> {
  const checkpoint = readCheckpoint(note);
  const [, name, id, key] = /^([^+\s]+)\+([0-9a-f]{8})\+([A-Za-z0-9+/]+=*)$/.exec(verifier) ?? [];
  if (!checkpoint || !name || !key || checkpoint.name !== name) return false;
  const raw = unbase64(key);
  if (raw[0] !== 1 || raw.length !== 33) return false;
  const made = hex((await sha256(utf8.encode(`${name}\n`), raw)).slice(0, 4));
  if (made !== id) return false;
  const imported = await crypto.subtle.importKey("raw", raw.slice(1), "Ed25519", false, ["verify"]);
  for (const line of checkpoint.signatures.split("\n")) {
    const [, signer, signature] = /^— (\S+) ([A-Za-z0-9+/]+=*)$/.exec(line) ?? [];
    if (signer !== name || !signature) continue;
    const whole = unbase64(signature);
    if (hex(whole.slice(0, 4)) !== id) continue;
    if (
      await crypto.subtle.verify("Ed25519", imported, whole.slice(4), utf8.encode(checkpoint.text))
    )
      return true;
  }
  return false;
}

/** The first field whose words are not those that were committed to. */
export async function wrongField({ texts, words }: Logged): Promise<string | undefined> {
  for (const [field, { salt, text }] of Object.entries(words)) {
    if (!/^[0-9a-f]{32}$/.test(salt) || !text.isWellFormed()) return field;
    if ((await commitment(unhex(salt), text)) !== texts[field]) return field;
  }
  return undefined;
}

/** The leaf and the canonical form; undefined where there is a value that has no canonical bytes. */
async function bytesOf(e: Logged) {
  try {
    return { leaf: await leafIn(e), form: lineOf(e) };
  } catch {
    return undefined;
  }
}

/** An event from after the end of a copy, as it may stand beside it: without words. */
async function readLater(line: string): Promise<Logged | undefined> {
  const e = readLine(line);
  const bytes = e && (await bytesOf(e));
  if (!e || bytes?.form !== line || e.recordedAt < e.at) return undefined;
  if (Object.keys(e.words).length > 0 || (e.leaf && e.leaf !== bytes.leaf)) return undefined;
  return e;
}

/**
 * Reads a log line by line, oldest first, and says what is wrong with it. `later` are events from
 * after its end that say why texts in it are gone: whether they are in the record, the caller has to
 * find out. `newest` is the size of the newest checkpoint that is known: a log that reaches it can
 * have no later events.
 */
export async function verifyLog(
  lines: Lines,
  notes: readonly string[],
  later: Lines = [],
  newest = Number.POSITIVE_INFINITY,
): Promise<Verified> {
  const findings: Finding[] = [];
  const find = (seq: number | null, what: Finding["what"], about?: string) =>
    findings.push(about === undefined ? { seq, what } : { seq, what, about });
  const checkpoints = notes.map(readCheckpoint);
  const signed = Math.max(0, ...checkpoints.map((c) => c?.size ?? 0));
  const tree = new Growing(0, []);
  const versions = new Map<string, number>();
  const absent = absences();
  const editions = editionsSeen();
  const leaves: string[] = [];
  const reopened: Verified["reopened"] = [];
  /** A checkpoint that does not fit: unless it is the very one that was lost, as the log says. */
  const misfit = (tree: { size: number; root: string }, what: "root" | "shorter") => {
    const loss = reopened.findLast((r) => mayBeLost(r, tree));
    if (!loss) find(null, what, `${tree.size}`);
    else if (!isLost(loss, tree))
      find(
        null,
        "lost",
        `${tree.size} events, and event ${loss.seq} of ${loss.at.slice(0, 10)} says that those after event ${loss.after} were lost`,
      );
  };
  let [at, texts, committed] = ["", 0, 0];
  for await (const line of lines) {
    const seq = leaves.length + 1;
    const e = readLine(line);
    const bytes = e && (await bytesOf(e));
    if (!e || !bytes) {
      find(seq, "unreadable");
      break;
    }
    const { leaf, form } = bytes;
    if (e.seq !== seq) {
      find(seq, "gap");
      break;
    }
    // Somebody else's reader may take another one of two members of the same name.
    if (form !== line) find(seq, "form", e.kind);
    if (e.at < at || e.recordedAt < e.at) find(seq, "time", e.kind);
    if (e.version !== (versions.get(e.subject) ?? 0) + 1) find(seq, "version", e.kind);
    const wrong = await wrongField(e);
    if (wrong !== undefined) find(seq, "text", wrong);
    if (e.leaf ? e.leaf !== leaf : seq <= signed) find(seq, "leaf", e.kind);
    if (!editions.see(e)) find(seq, "edition", e.kind);
    if (e.kind === "text.redacted" && !removalIn(e)) find(seq, "removal", e.kind);
    absent.see(e);
    const loss = reopenedIn(e);
    if (loss) reopened.push({ ...loss, at: e.at });
    texts += Object.keys(e.words).length;
    committed += Object.keys(e.texts).length;
    at = e.at;
    versions.set(e.subject, e.version);
    await tree.add(leaf);
    leaves.push(leaf);
    const here = checkpoints.filter((c) => c?.size === seq);
    if (here.length === 0) continue;
    const grown = await tree.root();
    for (const c of here) if (c && c.root !== grown) misfit(c, "root");
  }
  const size = leaves.length;
  const lost = absent.unexplained();
  let last = size;
  for await (const line of later) {
    const e = await readLater(line);
    const follows = e && e.seq > last && e.at >= at && e.version > (versions.get(e.subject) ?? 0);
    if (!follows || size >= newest || (e.kind === "text.redacted" && !removalIn(e))) {
      find(null, "later");
      continue;
    }
    if (!editions.leave(e)) find(null, "later");
    absent.explain(e);
    [last, at] = [e.seq, e.at];
    versions.set(e.subject, e.version);
  }
  const unexplained = new Set(absent.unexplained());
  for (const c of checkpoints) {
    if (!c) find(null, "checkpoint");
    else if (c.size > size) misfit(c, "shorter");
  }
  // What is missing may have its reason in events that were not read.
  if (!findings.some((f) => f.what === "unreadable" || f.what === "gap" || f.what === "shorter")) {
    for (const { seq, field } of unexplained) find(seq, "missing", field);
    for (const seq of absent.unkept()) find(seq, "kept", "text.redacted");
  }
  const place = ({ seq }: Finding) => seq ?? Number.MAX_SAFE_INTEGER;
  return {
    size,
    root: size > 0 ? await tree.root() : null,
    findings: findings.toSorted((a, b) => place(a) - place(b)),
    leaves,
    texts,
    gone: committed - texts,
    claimed: lost.filter((m) => !unexplained.has(m)).length + editions.left(),
    editions: editions.all(),
    reopened,
  };
}
