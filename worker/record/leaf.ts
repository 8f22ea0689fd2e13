/** The byte format of the record; FORMAT.md says it in words, with vectors. */

export type Json = string | number | boolean | null | Json[] | { [key: string]: Json };

/** RFC 8785 (JCS) for the values the record holds: integers only, no lone surrogates. */
export function canonical(value: Json): string {
  if (Array.isArray(value)) return `[${value.map(canonical).join(",")}]`;
  if (value !== null && typeof value === "object") {
    const members = Object.keys(value)
      .toSorted()
      .map((key) => `${JSON.stringify(key)}:${canonical(value[key]!)}`);
    return `{${members.join(",")}}`;
  }
  if (typeof value === "number" && !Number.isSafeInteger(value))
    throw new RangeError("the record holds safe integers only");
  return JSON.stringify(value);
}

const PAIRS = Array.from({ length: 256 }, (_, byte) => byte.toString(16).padStart(2, "0"));

export function hex(bytes: Uint8Array): string {
  let text = "";
  for (const byte of bytes) text += PAIRS[byte]!;
  return text;
}

export function unhex(text: string): Uint8Array {
  const bytes = new Uint8Array(text.length >> 1);
  for (let i = 0; i < bytes.length; i++)
    bytes[i] = Number.parseInt(text.slice(2 * i, 2 * i + 2), 16);
  return bytes;
}

export const base64 = (bytes: Uint8Array) => btoa(String.fromCharCode(...bytes));

export const unbase64 = (text: string) => Uint8Array.from(atob(text), (c) => c.charCodeAt(0));

/** On a server a digest need not wait its turn; a browser has no other than Web Crypto's. */
const node = globalThis.process?.getBuiltinModule?.("node:crypto");

export async function sha256(...parts: Uint8Array[]): Promise<Uint8Array> {
  if (node) {
    const made = node.createHash("sha256");
    for (const part of parts) made.update(part);
    return new Uint8Array(made.digest());
  }
  const whole = new Uint8Array(parts.reduce((n, p) => n + p.length, 0));
  let offset = 0;
  for (const part of parts) {
    whole.set(part, offset);
    offset += part.length;
  }
  return new Uint8Array(await crypto.subtle.digest("SHA-256", whole));
}

const utf8 = new TextEncoder();

/** SHA-256 of a text's UTF-8, hex. */
export const hashOf = async (text: string) => hex(await sha256(utf8.encode(text)));

/** SHA-256(salt || UTF-8 of the text), hex; the salt is 16 bytes. */
export const commitment = async (salt: Uint8Array, text: string) =>
  hex(await sha256(salt, utf8.encode(text)));

/** The columns of `events` that a leaf covers; `facts` and `texts` as stored, canonical. */
export type StoredEvent = {
  seq: number;
  at: string;
  recordedAt: string;
  kind: string;
  v: number;
  subject: string;
  version: number;
  role: string;
  facts: string;
  texts: string;
};

/** An event with its facts and texts as they are read. */
export type ReadEvent = Omit<StoredEvent, "facts" | "texts"> & { facts: Json; texts: Json };

/** What a leaf covers of an event, and nothing else that comes with it. */
const coveredIn = (e: ReadEvent): ReadEvent => ({
  seq: e.seq,
  at: e.at,
  recordedAt: e.recordedAt,
  kind: e.kind,
  v: e.v,
  subject: e.subject,
  version: e.version,
  role: e.role,
  facts: e.facts,
  texts: e.texts,
});

/** A stored event as it is read. */
export const readOf = (e: StoredEvent): ReadEvent =>
  coveredIn({ ...e, facts: JSON.parse(e.facts) as Json, texts: JSON.parse(e.texts) as Json });

/** SHA-256(0x00 || JCS(event)) of RFC 6962 section 2.1, hex. */
export const leafIn = async (e: ReadEvent): Promise<string> =>
  hex(await sha256(new Uint8Array([0]), utf8.encode(canonical(coveredIn(e)))));

/** The same of an event as it is stored. */
export const leafOf = async (e: StoredEvent): Promise<string> => leafIn(readOf(e));
