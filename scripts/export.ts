// npm run export -- DIR
import { mkdirSync, writeFileSync } from "node:fs";
import { dirname, join } from "node:path";
import { openStore } from "../db/client.node.ts";
import { parseDatabase } from "../worker/env.ts";
import { diskFiles } from "../worker/files.node.ts";
import { exportFolder } from "../worker/office/import/export.ts";
import { exportFiles } from "../worker/office/import/files.ts";
import { readPast } from "../worker/office/import/past/read.ts";
import { latestCheckpoint } from "../worker/record/checkpoint.ts";
import { canonical, type Json } from "../worker/record/leaf.ts";
import { readLog } from "../worker/record/log/routes.ts";

async function main() {
  const folder = process.argv[2];
  if (!folder || process.argv.length > 3) throw new Error("npm run export -- DIR");
  const { url, token, files: uploaded } = parseDatabase(process.env);
  const store = await openStore(url, token);
  const past = await readPast(store);
  const files = new Map<string, string | Uint8Array>(exportFolder(past));
  const { found, missing } = await exportFiles(store, diskFiles(uploaded));
  for (const [name, body] of found) files.set(join("files", name), body);
  const log = await readLog(store, 0, past.head.seq, past.head.seq);
  files.set(
    "record/events.ndjson",
    log.map((e) => `${canonical(e as unknown as Json)}\n`).join(""),
  );
  const checkpoint = await latestCheckpoint(store);
  if (checkpoint) files.set("record/checkpoint", checkpoint.note);
  for (const [name, body] of files) {
    const file = join(folder, name);
    mkdirSync(dirname(file), { recursive: true });
    writeFileSync(file, body);
  }
  console.log(
    `Written: ${files.size} files in ${folder}, the record up to event ${past.head.seq}.`,
  );
  if (missing.length > 0)
    console.log(
      `Not in ${uploaded}, so not in the copy: ${missing.length} files shown as evidence.`,
    );
  for (const [kind, n] of past.without)
    console.log(`Only in record/events.ndjson, not in the tables: ${n} ${kind}.`);
}

main().catch((error: unknown) => {
  console.error(error instanceof Error ? error.message : "The export failed.");
  process.exit(1);
});
