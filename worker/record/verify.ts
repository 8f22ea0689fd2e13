import { canonical, commitment, hex, type Json, leafOf, sha256, unbase64, unhex } from "./leaf.ts";
import { Growing } from "./merkle.ts";

/** What is wrong, and with which event; null where no single event is to blame. */
type Finding = {
  seq: number | null;
  what:
    | "unreadable"
    | "gap"
    | "time"
    | "version"
    | "text"
    | "leaf"
    | "shorter"
    | "root"
    | "checkpoint"
    | "signature";
};

export type Verified = { size: number; root: string | null; findings: Finding[] };

/** One line of the log as it is served. */
type Logged = {
  seq: number;
  at: string;
  recordedAt: string;
  kind: string;
  v: number;
  subject: string;
  version: number;
  role: string;
  facts: Json;
  texts: Record<string, string>;
  words: Record<string, { salt: string; text: string }>;
  /** As the server keeps it; not a part of what is hashed. */
  leaf?: string | null;
};

const utf8 = new TextEncoder();

/** A C2SP checkpoint (tlog-checkpoint), or undefined for anything else. */
function readCheckpoint(note: string) {
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

async function wrongWords({ texts, words }: Logged): Promise<boolean> {
  for (const [field, { salt, text }] of Object.entries(words)) {
    if (!/^[0-9a-f]{32}$/.test(salt)) return true;
    if ((await commitment(unhex(salt), text)) !== texts[field]) return true;
  }
  return false;
}

/** Reads a log line by line, oldest first, and says what is wrong with it. */
export async function verifyLog(
  lines: AsyncIterable<string> | Iterable<string>,
  notes: readonly string[],
): Promise<Verified> {
  const findings: Finding[] = [];
  const find = (seq: number | null, what: Finding["what"]) => findings.push({ seq, what });
  const checkpoints = notes.map(readCheckpoint);
  const tree = new Growing(0, []);
  const versions = new Map<string, number>();
  let size = 0;
  let at = "";
  for await (const line of lines) {
    const seq = size + 1;
    const e = readLine(line);
    if (!e) {
      find(seq, "unreadable");
      break;
    }
    if (e.seq !== seq) {
      find(seq, "gap");
      break;
    }
    if (e.at < at || e.recordedAt < e.at) find(seq, "time");
    if (e.version !== (versions.get(e.subject) ?? 0) + 1) find(seq, "version");
    if (await wrongWords(e)) find(seq, "text");
    const leaf = await leafOf({ ...e, facts: canonical(e.facts), texts: canonical(e.texts) });
    if (e.leaf && e.leaf !== leaf) find(seq, "leaf");
    at = e.at;
    versions.set(e.subject, e.version);
    await tree.add(leaf);
    size = seq;
    const here = checkpoints.filter((c) => c?.size === size);
    if (here.length === 0) continue;
    const grown = await tree.root();
    for (const c of here) if (c?.root !== grown) find(null, "root");
  }
  for (const c of checkpoints) {
    if (!c) find(null, "checkpoint");
    else if (c.size > size) find(null, "shorter");
  }
  return { size, root: size > 0 ? await tree.root() : null, findings };
}

const TEXTS = ["at", "recordedAt", "kind", "subject", "role"] as const;
const isObject = (value: unknown): value is Record<string, unknown> =>
  typeof value === "object" && value !== null && !Array.isArray(value);

/** A line of the log, or undefined for what is none. */
function readLine(line: string): Logged | undefined {
  try {
    const e: unknown = JSON.parse(line);
    if (!isObject(e) || !isObject(e.facts) || !isObject(e.texts) || !isObject(e.words))
      return undefined;
    if (!Number.isSafeInteger(e.seq) || !Number.isSafeInteger(e.v)) return undefined;
    if (!Number.isSafeInteger(e.version) || TEXTS.some((name) => typeof e[name] !== "string"))
      return undefined;
    const said = Object.values(e.words).every(
      (w) => isObject(w) && typeof w.salt === "string" && typeof w.text === "string",
    );
    return said ? (e as Logged) : undefined;
  } catch {
    return undefined;
  }
}
