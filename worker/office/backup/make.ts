import { createHash } from "node:crypto";
import { createReadStream, existsSync, statSync } from "node:fs";
import { type FileHandle, mkdir, mkdtemp, open, readdir, rename, rm } from "node:fs/promises";
import { dirname, join, resolve } from "node:path";
import type { Store } from "../../../db/client.ts";
import { openAsItStands } from "../../../db/client.node.ts";
import { brokenFile, isDamage, recordIn } from "./check.ts";
import {
  ABOUT,
  DATABASE,
  FILES,
  FORMAT,
  LEFT_OUT,
  MANIFEST,
  type Manifest,
  type Part,
  SUMS,
  sumsOf,
} from "./file/manifest.ts";
import { Refused } from "./file/refused.ts";
import { copyServer } from "./server.ts";
import { END, header, padded } from "./file/tar.ts";

/** Where the database and the files stand. */
export type Source = { url: string; token?: string; files: string };

const SERVED = /^\/files\/([0-9a-f]{64})$/;

/** How long to rest, in ms, while a removal writes the whole file anew. */
const RESTS = [100, 500, 2000, 8000];

async function copyFile({ client }: Store, to: string): Promise<void> {
  for (const rest of [...RESTS, 0])
    try {
      await client.execute({ sql: "VACUUM INTO ?", args: [to] });
      return;
    } catch (error) {
      if (rest === 0 || !/SQLITE_BUSY/.test(String(error))) throw error;
      await rm(to, { force: true });
      client.reconnect();
      await new Promise((resolve) => setTimeout(resolve, rest));
    }
}

/** A consistent copy of the database, whoever writes meanwhile. */
async function copyDatabase({ url, token }: Source, to: string): Promise<Store> {
  if (!url.startsWith("file:")) {
    const copy = openAsItStands(`file:${to}`);
    await copyServer(url, token, copy);
    return copy;
  }
  const file = url.slice("file:".length);
  if (!existsSync(file)) throw new Refused("no_database", `There is no database ${file}.`);
  const live = openAsItStands(url);
  try {
    await copyFile(live, to);
  } catch (error) {
    if (!isDamage(error)) throw error;
    const said = error instanceof Error ? error.message : "it cannot be read";
    throw new Refused(
      "broken_database",
      `The database itself is damaged: ${said}. Nothing was written; keep the last good backup.`,
    );
  } finally {
    live.client.close();
  }
  return openAsItStands(`file:${to}`);
}

/** Takes out of a copy what opens a door, and leaves no byte of it. */
async function leaveOut({ client }: Store): Promise<void> {
  const { rows } = await client.execute("select name from sqlite_master where type = 'table'");
  const there = new Set(rows.map((row) => String(row.name)));
  for (const table of LEFT_OUT) if (there.has(table)) await client.execute(`delete from ${table}`);
  // An address was promised to go with the answer: a copy would bring it back.
  if (there.has("asked"))
    await client.batch([
      "delete from asked where published_at is not null",
      "update asked set address = null",
    ]);
  await client.execute("VACUUM");
}

async function described(copy: Store, files: string, now: Date) {
  const broken = await brokenFile(copy);
  const { log, wrong, newest } = broken
    ? { log: undefined, wrong: [broken], newest: null }
    : await recordIn(copy);
  if (!log || wrong.length > 0)
    throw new Refused(
      "broken_database",
      `The database itself is not right: ${wrong[0]}. Nothing was written, since nobody could restore it; keep the last good backup.`,
    );
  const { client } = copy;
  const [migrated, kept, shown, last] = await client.batch([
    "select created_at from __drizzle_migrations order by created_at",
    "select id from files",
    "select body from event_text where body like '/files/%'",
    "select max(at) as at from events",
  ]);
  const ids = new Set(kept!.rows.map((row) => String(row.id)));
  for (const row of shown!.rows) {
    const id = SERVED.exec(String(row.body))?.[1];
    if (id) ids.add(id);
  }
  const found = [...ids].toSorted().filter((id) => existsSync(join(files, id)));
  return {
    found,
    manifest: {
      milepost_backup: FORMAT,
      about: ABOUT,
      made_at: now.toISOString(),
      events: log.size,
      newest_event: (last!.rows[0]?.at as string | null | undefined) ?? null,
      checkpoint: newest,
      migrations: migrated!.rows.map((row) => Number(row.created_at)),
      left_out: LEFT_OUT,
      missing: [...ids].toSorted().filter((id) => !found.includes(id)),
    } satisfies Omit<Manifest, "parts">,
  };
}

async function hashed(name: string, path: string): Promise<Part> {
  const hash = createHash("sha256");
  for await (const bytes of createReadStream(path)) hash.update(bytes as Buffer);
  return { name, size: statSync(path).size, sha256: hash.digest("hex") };
}

const digest = (text: string) => createHash("sha256").update(text).digest("hex");

async function writePart(
  to: FileHandle,
  name: string,
  size: number,
  from: AsyncIterable<Uint8Array> | Uint8Array[],
) {
  await to.writeFile(header(name, size));
  let done = 0;
  for await (const bytes of from) {
    await to.writeFile(bytes);
    done += bytes.length;
  }
  if (done !== size) throw new Error(`${name} changed while it was read.`);
  await to.writeFile(new Uint8Array(padded(size) - size));
}

/** The file that stands at `path` from now on survives a power cut. */
export async function syncFolder(path: string): Promise<void> {
  const folder = await open(path, "r");
  try {
    await folder.sync();
  } finally {
    await folder.close();
  }
}

async function writeAll(half: string, manifest: Manifest, paths: ReadonlyMap<string, string>) {
  const to = await open(half, "wx", 0o600);
  try {
    const list = Buffer.from(`${JSON.stringify(manifest, null, 1)}\n`);
    const sums = Buffer.from(sumsOf(digest(list.toString()), manifest.parts));
    await writePart(to, MANIFEST, list.length, [list]);
    await writePart(to, SUMS, sums.length, [sums]);
    for (const { name, size } of manifest.parts)
      await writePart(to, name, size, createReadStream(paths.get(name)!) as AsyncIterable<Buffer>);
    await to.writeFile(END);
    await to.sync();
  } finally {
    await to.close();
  }
}

/** Where a backup is made, beside its own place. */
const SCRATCH = ".milepost-backup-";
const DAY = 24 * 60 * 60 * 1000;

/** Removes what backups left that were cut off; one that is still being made is younger. */
async function sweep(folder: string): Promise<void> {
  for (const name of await readdir(folder)) {
    if (!name.startsWith(SCRATCH)) continue;
    const left = join(folder, name);
    if (Date.now() - statSync(left).mtimeMs > DAY) await rm(left, { recursive: true, force: true });
  }
}

/** Makes one file of the database and the files that it names: whole, or not at all. */
export async function makeBackup(source: Source, file: string, now: Date): Promise<Manifest> {
  if (existsSync(file))
    throw new Refused("exists", `${file} is there already: no backup is written over another one.`);
  const folder = dirname(resolve(file));
  await mkdir(folder, { recursive: true });
  await sweep(folder);
  const scratch = await mkdtemp(join(folder, SCRATCH));
  let copy: Store | undefined;
  try {
    const database = join(scratch, DATABASE);
    copy = await copyDatabase(source, database);
    await leaveOut(copy);
    const { manifest, found } = await described(copy, source.files, now);
    copy.client.close();
    const paths = new Map(found.map((id) => [FILES + id, join(source.files, id)]));
    paths.set(DATABASE, database);
    const parts = [await hashed(DATABASE, database)];
    for (const id of found) parts.push(await hashed(FILES + id, join(source.files, id)));
    const odd = parts.find(({ name, sha256 }) => name !== DATABASE && name !== FILES + sha256);
    if (odd)
      throw new Refused(
        "broken_database",
        `${join(source.files, odd.name.slice(FILES.length))} is damaged: its name is not its SHA-256. Bring it back from an earlier backup first.`,
      );
    const half = join(scratch, "backup");
    await writeAll(half, { ...manifest, parts }, paths);
    await rename(half, file);
    await syncFolder(folder);
    return { ...manifest, parts };
  } finally {
    copy?.client.close();
    await rm(scratch, { recursive: true, force: true });
  }
}
