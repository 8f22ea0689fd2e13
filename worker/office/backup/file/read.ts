import { createHash } from "node:crypto";
import { type FileHandle, open } from "node:fs/promises";
import * as v from "valibot";
import {
  DATABASE,
  formatOf,
  MANIFEST,
  type Manifest,
  manifestSchema,
  type Part,
  SUMS,
  sumsOf,
} from "./manifest.ts";
import { Refused } from "./refused.ts";
import { BLOCK, END, header, padded, sizeIn } from "./tar.ts";

const CHUNK = 1024 * 1024;
/** Nothing but a damaged header says that a manifest is larger. */
const LARGEST_MANIFEST = 64 * CHUNK;

const many = (n: number) => `${n.toLocaleString("en-US")} bytes`;
const sha256 = (bytes: Uint8Array) => createHash("sha256").update(bytes).digest("hex");

/** A backup that is whole; `copyTo` gives the bytes of a part once more. */
export type Backup = {
  manifest: Manifest;
  copyTo(part: Part, write: (bytes: Uint8Array) => Promise<unknown>): Promise<void>;
};

/** A file that is opened to be checked. */
type Opened = { name: string; handle: FileHandle; size: number };

const cutOff = (of: Opened, expected?: number): never => {
  const meant =
    expected === undefined
      ? "it ends within its list of contents"
      : `it has ${many(of.size)} of ${many(expected)}`;
  throw new Refused(
    "cut_off",
    `${of.name} is cut off: ${meant}. Copy it again from where it came from, or take another backup.`,
  );
};

const damaged = (of: Opened, what: string): never => {
  throw new Refused(
    "damaged",
    `${of.name} is damaged: ${what}. Copy it again from where it came from, or take another backup.`,
  );
};

async function bytesAt({ handle, size }: Opened, at: number, length: number): Promise<Uint8Array> {
  const there = Math.max(0, Math.min(length, size - at));
  const bytes = new Uint8Array(there);
  for (let done = 0; done < there;) {
    const { bytesRead } = await handle.read(bytes, done, there - done, at + done);
    if (bytesRead === 0) return bytes.slice(0, done);
    done += bytesRead;
  }
  return bytes;
}

/** Where a part's bytes begin, given where its header stands; refuses any other header. */
async function begin(of: Opened, name: string, size: number, at: number): Promise<number> {
  const found = await bytesAt(of, at, BLOCK);
  if (!header(name, size).every((byte, i) => byte === found[i]))
    damaged(of, `what stands before ${name} was changed`);
  return at + BLOCK;
}

/** Refuses padding that is not empty; where the next header stands. */
async function after(of: Opened, name: string, size: number, at: number): Promise<number> {
  const rest = await bytesAt(of, at + size, padded(size) - size);
  if (rest.some((byte) => byte !== 0)) damaged(of, `what stands after ${name} was changed`);
  return at + padded(size);
}

/** A part in pieces, whose SHA-256 is checked at the end. */
async function pass(
  of: Opened,
  { name, size, sha256: meant }: Part,
  at: number,
  write?: (bytes: Uint8Array) => Promise<unknown>,
): Promise<void> {
  const hash = createHash("sha256");
  for (let done = 0; done < size;) {
    const bytes = await bytesAt(of, at + done, Math.min(CHUNK, size - done));
    if (bytes.length === 0) break;
    hash.update(bytes);
    await write?.(bytes);
    done += bytes.length;
  }
  if (hash.digest("hex") !== meant) damaged(of, `${name} is not what was backed up`);
}

/** The text of the manifest, and where it ends. */
async function manifestIn(of: Opened) {
  const first = await bytesAt(of, 0, BLOCK);
  const size = first.length === BLOCK ? sizeIn(first, MANIFEST) : undefined;
  if (size === undefined || size > LARGEST_MANIFEST) {
    const start = new TextDecoder("latin1").decode(await bytesAt(of, 0, 2 * BLOCK));
    if (first.length < BLOCK && MANIFEST.startsWith(start.slice(0, MANIFEST.length)))
      return cutOff(of);
    // What is wrong may be the header alone.
    if (start.startsWith(MANIFEST) || start.includes('"milepost_backup"'))
      return damaged(of, "its first block was changed");
    throw new Refused("not_a_backup", `${of.name} is not a backup that npm run backup made.`);
  }
  const bytes = await bytesAt(of, BLOCK, size);
  if (bytes.length < size) return cutOff(of);
  return { bytes, sha256: sha256(bytes), ends: await after(of, MANIFEST, size, BLOCK) };
}

function parsed(of: Opened, bytes: Uint8Array): Manifest {
  let json: unknown;
  try {
    json = JSON.parse(new TextDecoder("utf-8", { fatal: true }).decode(bytes));
  } catch {
    return damaged(of, "its list of contents cannot be read");
  }
  const format = formatOf(json);
  if (format !== undefined && format > 1)
    throw new Refused(
      "newer",
      `${of.name} was made by a newer Milepost (format ${format}; this one reads format 1). Bring Milepost up to date first.`,
    );
  const read = v.safeParse(manifestSchema, json);
  return read.success ? read.output : damaged(of, "its list of contents makes no sense");
}

/** The list of sums behind the manifest, if its header is right. */
async function sumsIn(of: Opened, at: number) {
  const block = await bytesAt(of, at, BLOCK);
  const size = block.length === BLOCK ? sizeIn(block, SUMS) : undefined;
  if (size === undefined) return undefined;
  return new TextDecoder("latin1").decode(await bytesAt(of, at + BLOCK, size));
}

async function check(of: Opened): Promise<Backup> {
  if (of.size === 0) throw new Refused("empty", `${of.name} is empty.`);
  const { bytes, sha256: own, ends } = await manifestIn(of);
  const found = await sumsIn(of, ends);
  if (found === undefined && of.size < ends + BLOCK) return cutOff(of);
  if (found === undefined) return damaged(of, `what stands before ${SUMS} was changed`);
  if (found.length < 64) return cutOff(of);
  if (!found.startsWith(`${own}  ${MANIFEST}\n`)) {
    if (found.slice(64).startsWith(`  ${MANIFEST}\n`))
      return damaged(of, "its list of contents was changed");
    return damaged(of, `${SUMS} was changed`);
  }
  const manifest = parsed(of, bytes);
  const sums = sumsOf(own, manifest.parts);
  const rest = manifest.parts.map((part) => BLOCK + padded(part.size));
  const total = ends + BLOCK + padded(sums.length) + rest.reduce((a, b) => a + b, 0) + END.length;
  if (of.size < total) return cutOff(of, total);
  if (of.size > total) return damaged(of, `${many(of.size - total)} stand after its end`);
  if (found !== sums) return damaged(of, `${SUMS} was changed`);
  let at = await after(of, SUMS, sums.length, await begin(of, SUMS, sums.length, ends));
  const places = new Map<string, number>();
  for (const part of manifest.parts) {
    const begins = await begin(of, part.name, part.size, at);
    places.set(part.name, begins);
    await pass(of, part, begins);
    at = await after(of, part.name, part.size, begins);
  }
  if ((await bytesAt(of, at, END.length)).some((byte) => byte !== 0))
    damaged(of, "its end was changed");
  return { manifest, copyTo: (part, write) => pass(of, part, places.get(part.name)!, write) };
}

/** Opens a backup for as long as `use` takes; refuses by name whatever is not one, or not whole. */
export async function withBackup<T>(name: string, use: (backup: Backup) => Promise<T>): Promise<T> {
  const handle = await open(name, "r").catch(() => {
    throw new Refused("absent", `There is no file ${name} that can be read.`);
  });
  try {
    const stat = await handle.stat();
    if (!stat.isFile()) throw new Refused("not_a_backup", `${name} is no file.`);
    return await use(await check({ name, handle, size: stat.size }));
  } finally {
    await handle.close();
  }
}

/** The part that holds the database: the manifest begins with it. */
export const databaseIn = ({ manifest }: Backup): Part =>
  manifest.parts.find((part) => part.name === DATABASE)!;
