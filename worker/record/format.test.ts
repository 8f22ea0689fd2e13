import { createHash, createPublicKey, verify } from "node:crypto";
import { readFileSync } from "node:fs";
import { expect, test } from "vitest";

// A second reading of FORMAT.md: nothing here comes from the product.
type Logged = Record<string, unknown> & {
  seq: number;
  texts: Record<string, string>;
  words: Record<string, { salt: string; text: string }>;
};
type Vectors = {
  log: Logged[];
  leaves: string[];
  roots: string[];
  checkpoint: string;
  publicKey: string;
};

const { log, leaves, roots, checkpoint, publicKey } = JSON.parse(
  readFileSync(new URL("vectors.json", import.meta.url), "utf8"),
) as Vectors;

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
