import { existsSync } from "node:fs";
import { link, open, rename } from "node:fs/promises";
import { dirname } from "node:path";
import { asc } from "drizzle-orm";
import type { Store } from "../../../db/client.ts";
import { openAsItStands, openStore } from "../../../db/client.node.ts";
import { events } from "../../../db/schema/record.ts";
import { leafOf } from "../../record/leaf.ts";
import { brokenFile, isDamage, recordIn } from "./check.ts";
import { Refused } from "./file/refused.ts";
import { syncFolder } from "./make.ts";

/** A database that stands where a backup is to go. */
export type Standing = {
  /** How many events it holds; null where nobody can tell. */
  size: number | null;
  /** The leaves of its events; null where something in it is wrong. */
  leaves: string[] | null;
  /** The hash of its first event, which no other record has. */
  first: string | null;
};

const inUse = (file: string) =>
  new Refused("in_use", `${file} is in use: stop the service first, then restore.`);

/** Refuses a file that somebody else has open: what they wrote later would be lost. */
async function refuseInUse({ client }: Store, file: string): Promise<void> {
  try {
    // Only who is alone may leave the write-ahead log.
    await client.execute("PRAGMA journal_mode=DELETE");
  } catch (error) {
    if (/SQLITE_BUSY|locked/.test(String(error))) throw inUse(file);
    if (!isDamage(error)) throw error;
  }
}

async function looked(store: Store): Promise<Standing> {
  const { db, client } = store;
  try {
    const known = await client.execute("select 1 from sqlite_master where name = 'events'");
    if (known.rows.length === 0) return { size: 0, leaves: [], first: null };
    const [founding] = await db.select().from(events).orderBy(asc(events.seq)).limit(1);
    const { rows } = await client.execute("select count(*) as n from events");
    const size = Number(rows[0]?.n);
    const first = founding ? await leafOf(founding) : null;
    const right = await rightIn(store).catch(() => null);
    return { size, first, leaves: right };
  } catch {
    return { size: null, leaves: null, first: null };
  }
}

async function rightIn(store: Store): Promise<string[] | null> {
  if (await brokenFile(store)) return null;
  const { log, wrong } = await recordIn(store);
  return wrong.length === 0 ? log.leaves : null;
}

/**
 * Looks at what stands in a file already, if anything does; `refuse` judges it. Refuses one that is
 * in use. Nothing is changed before.
 */
export async function clearWay(file: string, refuse: (there: Standing) => void): Promise<void> {
  if (!existsSync(file)) return;
  const store = openAsItStands(`file:${file}`);
  try {
    refuse(await looked(store));
    // By the same connection: one that was closed may hold the file for a while.
    await refuseInUse(store, file);
  } finally {
    store.client.close();
  }
}

/** An empty database on a server, migrated; refuses one that holds anything. */
export async function emptyServer(url: string, token: string | undefined): Promise<Store> {
  const store = await openStore(url, token);
  const [row] = await store.db.select({ seq: events.seq }).from(events).limit(1);
  if (!row) return store;
  store.client.close();
  throw new Refused(
    "occupied",
    "The database on the server already holds events, and none there can be moved aside. Make a new, empty database and set DATABASE_URL and DATABASE_TOKEN to it.",
  );
}

/** The name under which something is kept that stood here until `now`. */
const asideName = (file: string, now: Date) =>
  `${file}.replaced-${now.toISOString().slice(0, 19).replaceAll(":", "-")}`;

/**
 * Puts a database in its place; what stood there is moved aside. At no moment is there none: a
 * service that starts then would begin another record.
 */
export async function putInPlace(made: string, file: string, now: Date): Promise<string | null> {
  const handle = await open(made, "r+");
  await handle.sync();
  await handle.close();
  const aside = existsSync(file) ? asideName(file, now) : null;
  if (aside) {
    await link(file, aside).catch(() => rename(file, aside));
    for (const log of ["-wal", "-shm"])
      if (existsSync(file + log)) await rename(file + log, aside + log);
  }
  await rename(made, file);
  await syncFolder(dirname(file));
  return aside;
}
