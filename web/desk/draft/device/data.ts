import { keptSince } from "../../../../worker/updates/drafts/rules.ts";

export type Fields = Record<string, string>;

/** What one page of this device holds for a month of a sphere. */
export type Kept = {
  /** The place and the page that wrote it: two pages never write over each other. */
  key: string;
  place: string;
  fields: Fields;
  /** The server's version that it goes on from. */
  from: number;
  /** The text last sent: an answer may have been lost on its way. */
  tried: string | null;
  /** Whether the server has exactly this. */
  sent: boolean;
  savedAt: string;
};

const NAME = "milepost";
const DRAFTS = "drafts";
const STARTS = "starts";

let connected: Promise<IDBDatabase> | undefined;

/** Held open, so that the last words of a page that closes are on their way at once. */
function open(): Promise<IDBDatabase> {
  return (connected ??= connect().then(
    (db) => {
      const leave = () => {
        db.close();
        connected = undefined;
      };
      db.addEventListener("versionchange", leave);
      db.addEventListener("close", leave);
      return db;
    },
    (error: unknown) => {
      connected = undefined;
      throw error;
    },
  ));
}

function connect(): Promise<IDBDatabase> {
  return new Promise((resolve, reject) => {
    const asked = indexedDB.open(NAME, 1);
    asked.addEventListener("upgradeneeded", () => {
      asked.result.createObjectStore(DRAFTS, { keyPath: "key" });
      asked.result.createObjectStore(STARTS, { keyPath: "place" });
    });
    asked.addEventListener("success", () => resolve(asked.result));
    asked.addEventListener("error", () => reject(asked.error ?? new Error("no database")));
    asked.addEventListener("blocked", () => reject(new Error("blocked")));
  });
}

async function run<T>(
  name: typeof DRAFTS | typeof STARTS,
  mode: IDBTransactionMode,
  work: (store: IDBObjectStore) => IDBRequest<T> | undefined,
): Promise<T | undefined> {
  const db = await open();
  return new Promise((resolve, reject) => {
    // oxlint-disable-next-line no-restricted-properties -- the browser's own, not the record's
    const all = db.transaction(name, mode);
    const asked = work(all.objectStore(name));
    all.addEventListener("complete", () => resolve(asked?.result));
    all.addEventListener("abort", () => reject(all.error ?? new Error("aborted")));
  });
}

/** The key of a page that writes about a place. */
export const newKey = (place: string) =>
  `${place}/${crypto.getRandomValues(new Uint32Array(2)).join("")}`;

export const keepOnDevice = (entry: Kept) =>
  run(DRAFTS, "readwrite", (drafts) => drafts.put(entry));

const all = async (): Promise<Kept[]> =>
  (await run(DRAFTS, "readonly", (drafts) => drafts.getAll() as IDBRequest<Kept[]>)) ?? [];

/** What this device holds for a place, newest first. */
export const onDevice = async (place: string): Promise<Kept[]> =>
  (await all())
    .filter((e) => e.place === place)
    .toSorted((a, b) => (a.savedAt < b.savedAt ? 1 : -1));

export const dropFromDevice = (keys: readonly string[]) =>
  run(DRAFTS, "readwrite", (drafts) => {
    for (const key of keys) drafts.delete(key);
    return undefined;
  });

/** What a form starts from, so that it opens without a network too. */
type Started = { place: string; savedAt: string; start: unknown };

export const keepStart = (entry: Started) =>
  run(STARTS, "readwrite", (starts) => starts.put(entry));

const started = async (): Promise<Started[]> =>
  (await run(STARTS, "readonly", (starts) => starts.getAll() as IDBRequest<Started[]>)) ?? [];

/** Every form that this device can open by itself. */
export const startsOnDevice = async <Start>(): Promise<Start[]> =>
  (await started()).map((s) => s.start as Start);

/** What a form starts from when the server cannot be asked, with the newest text of this device. */
export async function startOnDevice<Start extends { draft: object }>(
  place: string,
): Promise<Start | undefined> {
  const [starts, entries] = await Promise.all([started(), onDevice(place)]);
  const start = starts.find((s) => s.place === place)?.start as Start | undefined;
  const newest = entries[0];
  if (!start || !newest) return start;
  const { from: version, savedAt: saved_at } = newest;
  const fields = newest.sent ? newest.fields : {};
  return { ...start, draft: { ...start.draft, version, saved_at, fields } };
}

/** The place that an update's id is about: a replacement's number comes after it. */
function placeOf(id: string, places: readonly string[]): string | undefined {
  const whole = id.replace(/^(\d{4}-\d{2})-/, "$1/");
  return places.includes(whole) ? whole : whole.replace(/-\d+$/, "");
}

/**
 * Of what this device holds, what is older than 30 days and what a publication ended. Words that
 * the server never got were in no publication: they stay.
 */
export function overOf<E extends Pick<Kept, "place" | "savedAt"> & { sent?: boolean }>(
  entries: readonly E[],
  now: Date,
  published: string | null,
): E[] {
  const done =
    published &&
    placeOf(
      published,
      entries.map((e) => e.place),
    );
  return entries.filter(
    (e) => e.savedAt < keptSince(now) || (e.place === done && e.sent !== false),
  );
}

/** Takes away what is older than 30 days, and what has just been published. */
export async function tidyDevice(now: Date, published: string | null): Promise<void> {
  const entries = overOf(await all(), now, published);
  const starts = overOf(await started(), now, published);
  await dropFromDevice(entries.map((e) => e.key));
  await run(STARTS, "readwrite", (store) => {
    for (const one of starts) store.delete(one.place);
    return undefined;
  });
}

const SHARED = "shared=1";

/** Whether its user said that others use this computer too: then nothing is kept on it. */
export const isShared = () => document.cookie.split("; ").includes(SHARED);

/** Remembered beyond signing out, or the next one here would have to say it again. */
export function setShared(on: boolean) {
  const secure = location.protocol === "https:" ? "; Secure" : "";
  const life = on ? 400 * 86_400 : 0;
  document.cookie = `${SHARED}; Path=/; SameSite=Strict; Max-Age=${life}${secure}`;
}

const news = () => new BroadcastChannel("milepost");

/** Tells the other open pages of this device to keep nothing from now on. */
export function onWiped(then: () => void): () => void {
  const channel = news();
  channel.addEventListener("message", () => then());
  return () => channel.close();
}

/** Leaves nothing on this device: no draft, no stored page. */
export async function wipeDevice(): Promise<void> {
  const channel = news();
  channel.postMessage("wiped");
  channel.close();
  await run(DRAFTS, "readwrite", (drafts) => drafts.clear());
  await run(STARTS, "readwrite", (starts) => starts.clear());
  indexedDB.deleteDatabase(NAME);
  if (!("caches" in globalThis)) return;
  for (const worker of await navigator.serviceWorker.getRegistrations()) await worker.unregister();
  for (const name of await caches.keys()) await caches.delete(name);
}
