import { createHash } from "node:crypto";
import { mkdirSync } from "node:fs";
import { mkdtemp, open, readdir, rm } from "node:fs/promises";
import { join } from "node:path";
import { purge, type Store } from "../../../db/client.ts";
import { openStore } from "../../../db/client.node.ts";
import { diskFiles } from "../../files.node.ts";
import { append } from "../../record/append.ts";
import { openSigner, verifierKey } from "../../record/checkpoint.ts";
import { readGone } from "../../record/kept/gone.ts";
import { diskNote } from "../../record/kept/note.node.ts";
import { replay } from "../../record/replay.ts";
import { brokenFile, recordIn } from "./check.ts";
import { DATABASE, FILES } from "./file/manifest.ts";
import { type Backup, databaseIn, withBackup } from "./file/read.ts";
import { Refused } from "./file/refused.ts";
import { forgetAgain } from "./forget.ts";
import {
  type Asked,
  type Checked,
  type Head,
  headsOutside,
  lostBy,
  refuseLoss,
  refuseNewer,
  refuseReason,
  refuseStanding,
} from "./judge.ts";
import { clearWay, emptyServer, putInPlace } from "./place.ts";
import { fillServer } from "./server.ts";

/** Where a backup is unpacked and checked, beside the database. */
const SCRATCH = ".restoring-";

async function extract(backup: Backup, to: string): Promise<void> {
  const file = await open(to, "wx", 0o600);
  try {
    await backup.copyTo(databaseIn(backup), (bytes) => file.writeFile(bytes));
  } finally {
    await file.close();
  }
}

async function checked(asked: Asked, store: Store): Promise<Checked> {
  const broken = await brokenFile(store);
  const record = broken ? undefined : await recordIn(store);
  const wrong = broken ?? record?.wrong[0];
  if (!record || wrong !== undefined)
    throw new Refused(
      "wrong_record",
      `The record in ${asked.file} is wrong: ${wrong}. It was changed before it was backed up; take another backup.`,
    );
  if (record.newest === null) return record;
  if (asked.recordKey === null && asked.keys.length === 0)
    throw new Refused(
      "no_key",
      `Nothing here says who signed ${asked.file}: put secrets.json back into DATA_DIR or set RECORD_KEY, or give the site's old key with --key.`,
    );
  const unsigned = await record.unsigned(async (name) => [
    ...asked.keys,
    ...(asked.recordKey ? [await verifierKey(await openSigner(name, asked.recordKey))] : []),
  ]);
  if (unsigned)
    throw new Refused(
      "wrong_key",
      `The checkpoint of ${unsigned.size} events in ${asked.file} is signed with another key than RECORD_KEY. Set the key of this record, or give an old one with --key.`,
    );
  return record;
}

/** The first thing that happens after a loss: everybody can read of it. */
async function publishLoss(asked: Asked, store: Store, lost: Head | undefined): Promise<void> {
  if (asked.acceptLoss === null) return;
  const { rows } = await store.client.execute(
    "select (select coalesce(max(seq), 0) from events) as seq, (select coalesce(max(version), 0) from events where subject = 'record') as version",
  );
  await append(store, {
    events: [
      {
        kind: "log.reopened",
        subject: "record",
        role: "import",
        facts: {
          after: Number(rows[0]!.seq),
          upTo: lost?.size ?? null,
          root: lost?.root ?? null,
          checkpoint: lost?.note ?? null,
        },
        texts: { reason: asked.acceptLoss },
      },
    ],
    expect: { record: Number(rows[0]!.version) },
    now: asked.now(),
    random: asked.random,
  });
}

/** Brings back the files that the database still names. */
async function bringFiles(backup: Backup, store: Store, folder: string): Promise<number> {
  const { rows } = await store.client.execute(
    "select id from files union select substr(body, 8) from event_text where body like '/files/%'",
  );
  const named = new Set(rows.map((row) => FILES + String(row.id)));
  const into = diskFiles(join(folder, "files"));
  let brought = 0;
  for (const part of backup.manifest.parts) {
    const id = part.name.slice(FILES.length);
    if (!named.has(part.name)) continue;
    const there = await into.get(id);
    if (there && createHash("sha256").update(there).digest("hex") === id) continue;
    const pieces: Uint8Array[] = [];
    await backup.copyTo(part, async (bytes) => pieces.push(bytes));
    await into.put(id, Buffer.concat(pieces), "");
    brought += 1;
  }
  return brought;
}

async function restoreFrom(backup: Backup, asked: Asked, scratch: string) {
  const { manifest } = backup;
  refuseNewer(asked.file, manifest);
  const isFile = asked.url.startsWith("file:");
  const target = asked.url.slice("file:".length);
  const made = join(scratch, DATABASE);
  await extract(backup, made);
  const store = await openStore(`file:${made}`);
  try {
    const record = await checked(asked, store);
    const heads = await headsOutside(asked);
    const lost = await lostBy(asked, record, heads);
    refuseLoss(asked, record, heads.length, lost);
    if (isFile)
      await clearWay(target, (there) => refuseStanding(asked, record, there, heads.length));
    const server = isFile ? undefined : await emptyServer(asked.url, asked.token);
    // What is shown is what the events say, whatever stood in the tables.
    await replay(store);
    await publishLoss(asked, store, lost);
    const gone = readGone(await diskNote(join(asked.folder, "gone")).read());
    const forgotten = await forgetAgain(store, gone, asked);
    const files = await bringFiles(backup, store, asked.folder);
    await purge(store);
    const told = {
      events: record.log.size,
      made: manifest.made_at,
      missing: manifest.missing.length,
      forgotten,
      files,
      lost: lost?.size ?? null,
      compared: heads.length > 0,
    };
    if (server) {
      await fillServer(store, server);
      server.client.close();
      return { ...told, aside: null };
    }
    await store.client.execute("PRAGMA journal_mode=DELETE");
    store.client.close();
    if (lost) await diskNote(join(asked.folder, "head")).write(lost.note);
    return { ...told, aside: await putInPlace(made, target, asked.now()) };
  } finally {
    store.client.close();
  }
}

/** Puts a backup in the place of a database: all of it is checked before anything is changed. */
export async function restoreBackup(asked: Asked) {
  refuseReason(asked);
  return withBackup(asked.file, async (backup) => {
    mkdirSync(asked.folder, { recursive: true });
    // Of a restore that was cut off.
    for (const left of await readdir(asked.folder))
      if (left.startsWith(SCRATCH)) await rm(join(asked.folder, left), { recursive: true });
    const scratch = await mkdtemp(join(asked.folder, SCRATCH));
    try {
      return await restoreFrom(backup, asked, scratch);
    } finally {
      await rm(scratch, { recursive: true, force: true });
    }
  });
}
