import { createHash, createPublicKey, verify } from "node:crypto";
import { readFileSync } from "node:fs";
import { expect, test } from "vitest";

// A second reading of FORMAT.md: nothing here comes from the product.
type Logged = Record<string, unknown> & {
  seq: number;
  kind: string;
  facts: Record<string, unknown>;
  texts: Record<string, string>;
  words: Record<string, { salt: string; text: string }>;
};
type Vectors = {
  log: Logged[];
  leaves: string[];
  roots: string[];
  checkpoint: string;
  publicKey: string;
  verifierKey: string;
  page: { period: string; html: string };
  inclusion: { seq: number; size: number; path: string[] }[];
  consistency: { from: number; to: number; path: string[] }[];
};

const vectors = JSON.parse(
  readFileSync(new URL("vectors.json", import.meta.url), "utf8"),
) as Vectors;
const { log, leaves, roots, checkpoint, publicKey } = vectors;

const sha = (...parts: Buffer[]) => createHash("sha256").update(Buffer.concat(parts)).digest();
const NAMES = [
  "at",
  "facts",
  "kind",
  "recordedAt",
  "role",
  "seq",
  "subject",
  "texts",
  "v",
  "version",
];

function jcs(value: unknown): string {
  if (Array.isArray(value)) return "[" + value.map(jcs).join(",") + "]";
  if (value === null || typeof value !== "object") return JSON.stringify(value);
  const entries = Object.entries(value).sort(([a], [b]) => (a < b ? -1 : 1));
  return "{" + entries.map(([k, v]) => JSON.stringify(k) + ":" + jcs(v)).join(",") + "}";
}

const leaf = (event: Logged) =>
  sha(Buffer.from([0]), Buffer.from(jcs(Object.fromEntries(NAMES.map((n) => [n, event[n]])))));

function root(hashes: Buffer[]): Buffer {
  if (hashes.length < 2) return hashes[0]!;
  const k = 2 ** Math.ceil(Math.log2(hashes.length) - 1);
  return sha(Buffer.from([1]), root(hashes.slice(0, k)), root(hashes.slice(k)));
}

test("every text of the vectors opens its commitment", () => {
  let texts = 0;
  for (const event of log)
    for (const [field, { salt, text }] of Object.entries(event.words)) {
      expect(sha(Buffer.from(salt, "hex"), Buffer.from(text)).toString("hex")).toBe(
        event.texts[field],
      );
      texts++;
    }
  expect(texts).toBeGreaterThan(10);
});

test("every leaf and the root of every prefix come out the same", () => {
  expect(log.map((e) => leaf(e).toString("hex"))).toEqual(leaves);
  expect(log.map((_, n) => root(log.slice(0, n + 1).map(leaf)).toString("hex"))).toEqual(roots);
});

test("the checkpoint names the size and the root and carries a good signature", () => {
  const [text, , last] = checkpoint.split(/\n(\n)/) as [string, string, string];
  const [name, size, hash] = text.split("\n") as [string, string, string];
  expect(Number(size)).toBe(log.length);
  expect(Buffer.from(hash, "base64").toString("hex")).toBe(roots.at(-1));
  const raw = Buffer.from(publicKey, "base64");
  const signature = Buffer.from(last.trim().split(" ")[2]!, "base64");
  expect(signature.subarray(0, 4)).toEqual(sha(Buffer.from(name + "\n\u0001"), raw).subarray(0, 4));
  const spki = Buffer.concat([Buffer.from("302a300506032b6570032100", "hex"), raw]);
  const key = createPublicKey({ key: spki, format: "der", type: "spki" });
  expect(verify(null, Buffer.from(text + "\n"), key, signature.subarray(4))).toBe(true);
});

test("every text that is missing is missing for a reason that stands in the log", () => {
  const reasons = log.flatMap((event) =>
    Object.keys(event.texts)
      .filter((field) => !event.words[field])
      .map((field) => {
        const names = (e: Logged) => (e.facts.fields as string[] | undefined)?.includes(field);
        const later = log.filter((e) => e.seq > event.seq);
        if (later.some((e) => e.kind === "text.redacted" && e.facts.of === event.seq && names(e)))
          return "removed";
        const about = log.filter(
          (e) => e.kind === "person.named" && e.facts.person === event.facts.person,
        );
        if (event.kind === "person.named" && field === "name")
          return about.at(-1)?.facts.public === false ? "not public" : "none";
        const replaced = later.some(
          (e) =>
            e.kind === "update.corrected" &&
            e.facts.why === "privacy" &&
            e.facts.update === event.facts.update &&
            names(e),
        );
        return replaced ? "replaced" : "none";
      }),
  );
  expect(reasons).toEqual(["removed", "replaced", "not public"]);
});

test("the frozen page is the one whose hash the newest event about it holds", () => {
  const [closed, redacted] = log.filter((e) => "hash" in e.facts);
  expect(closed).toMatchObject({ kind: "month.closed", facts: { month: vectors.page.period } });
  expect(redacted).toMatchObject({ kind: "edition.redacted", facts: { was: closed!.facts.hash } });
  expect(redacted!.facts.hash).toBe(sha(Buffer.from(vectors.page.html)).toString("hex"));
});

/** MTH, PATH and PROOF as RFC 6962, section 2.1, defines them. */
const hashes = log.map(leaf);
const split = (n: number) => 2 ** Math.ceil(Math.log2(n) - 1);
const mth = (from: number, to: number) => root(hashes.slice(from, to)).toString("hex");

function path(m: number, from: number, to: number): string[] {
  if (to - from < 2) return [];
  const k = from + split(to - from);
  return m < k ? [...path(m, from, k), mth(k, to)] : [...path(m, k, to), mth(from, k)];
}

function proof(m: number, from: number, to: number, whole: boolean): string[] {
  if (m === to) return whole ? [] : [mth(from, to)];
  const k = from + split(to - from);
  return m <= k
    ? [...proof(m, from, k, whole), mth(k, to)]
    : [...proof(m, k, to, false), mth(from, k)];
}

test("proofs are those of RFC 6962", () => {
  for (const each of vectors.inclusion) expect(each.path).toEqual(path(each.seq - 1, 0, each.size));
  for (const each of vectors.consistency)
    expect(each.path).toEqual(proof(each.from, 0, each.to, true));
  expect(vectors.inclusion.length).toBeGreaterThan(3);
});

test("the verifier key is made of the name and the public key", () => {
  const [name, id, key] = vectors.verifierKey.split("+") as [string, string, string];
  const raw = Buffer.from(publicKey, "base64");
  expect(name).toBe(checkpoint.split("\n")[0]);
  expect(id).toBe(
    sha(Buffer.from(`${name}\n\u0001`), raw)
      .subarray(0, 4)
      .toString("hex"),
  );
  // Base64 holds plus signs of its own.
  const rest = vectors.verifierKey.slice(name.length + id.length + 2);
  expect(rest.startsWith(key)).toBe(true);
  expect(Buffer.from(rest, "base64")).toEqual(Buffer.concat([Buffer.from([1]), raw]));
});
