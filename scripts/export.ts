// npm run export -- DIR
import {
  closeSync,
  existsSync,
  mkdirSync,
  openSync,
  readdirSync,
  writeFileSync,
  writeSync,
} from "node:fs";
import { dirname, join } from "node:path";
import { openStore } from "../db/client.node.ts";
import { currentHead } from "../worker/cache.ts";
import { fill } from "../worker/data/entries.ts";
import { checkpointAt, signedCut } from "../worker/data/queries.ts";
import type { Into } from "../worker/data/zip.ts";
import { NO_KEY, parseDatabase, parseSettings } from "../worker/env.ts";
import { Refusal } from "../worker/errors.ts";
import { diskFiles } from "../worker/files.node.ts";
import { localDay } from "../worker/months/rules.ts";
import { exportFiles } from "../worker/office/import/files.ts";
import { position } from "../worker/record/asof.ts";
import { openSigner, verifierKey } from "../worker/record/checkpoint.ts";
import { isSigned, readCheckpoint } from "../worker/record/verify.ts";
import { secretsKept } from "../worker/secrets.ts";

/** The site's settings as far as this folder knows them; no secret is made. */
function settingsHere() {
  return parseSettings({
    SESSION_SECRET: NO_KEY,
    RECORD_KEY: NO_KEY,
    ...secretsKept(process.env.DATA_DIR || ".data"),
    ...process.env,
  });
}

/** Files in a folder on disk; counts them. */
function intoFolder(folder: string) {
  const at = (name: string) => {
    const file = join(folder, name);
    mkdirSync(dirname(file), { recursive: true });
    return file;
  };
  let written = 0;
  const into: Into = {
    open(name) {
      const file = openSync(at(name), "w");
      written += 1;
      return { write: (bytes) => void writeSync(file, bytes), end: () => closeSync(file) };
    },
  };
  const put = (name: string, body: string | Uint8Array) => {
    writeFileSync(at(name), body);
    written += 1;
  };
  return { into, put, written: () => written };
}

async function main() {
  const folder = process.argv[2];
  if (!folder || process.argv.length > 3) throw new Error("npm run export -- DIR");
  if (existsSync(folder) && readdirSync(folder).length > 0)
    throw new Error(
      `${folder} is not empty. Give a folder that is empty or not there yet: whoever checks the copy takes every file in it for a part of it.`,
    );
  const { url, token, files: uploaded } = parseDatabase(process.env);
  const settings = settingsHere();
  const store = await openStore(url, token);
  const now = new Date();
  const { seq, zone, rules } = await currentHead(store, url, now.getTime(), 0);
  const cut = await signedCut(store, { at: position(seq), day: localDay(now, zone), zone, rules });
  const [signed] = await checkpointAt(store.db, cut.position);
  // The name that the record is signed under, wherever this runs.
  const name = signed && readCheckpoint(signed.note)?.name;
  const own = name && (await verifierKey(await openSigner(name, settings.RECORD_KEY)));
  const key = own && (await isSigned(signed.note, own)) ? own : null;
  const { into, put, written } = intoFolder(folder);
  const filling = fill({ store, origin: settings.origin, key }, cut, into);
  let step = await filling.next();
  while (!step.done) step = await filling.next();
  const { found, missing } = await exportFiles(store, diskFiles(uploaded));
  for (const [name, body] of found) put(join("files", name), body);
  console.log(`Written: ${written()} files in ${folder}, the record up to event ${cut.position}.`);
  if (seq > cut.position)
    console.log(
      `Not in the copy: ${seq - cut.position} newer events that are not signed yet. The site signs them while it runs.`,
    );
  if (missing.length > 0)
    console.log(
      `Not in ${uploaded}, so not in the copy: ${missing.length} files shown as evidence.`,
    );
  if (signed && !key)
    console.log("No record/key: the record is not signed with the RECORD_KEY that is set here.");
  for (const [kind, n] of step.value.without)
    console.log(`Only in record/events.ndjson, not in the tables: ${n} ${kind}.`);
}

main().catch((error: unknown) => {
  if (error instanceof Refusal)
    console.error(
      "Events that take words away are not signed yet, so nothing could prove why these words are not in the copy. The site signs them while it runs: start it, empty the folder and export again.",
    );
  else console.error(error instanceof Error ? error.message : "The export failed.");
  process.exit(1);
});
