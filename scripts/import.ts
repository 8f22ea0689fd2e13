// npm run import -- PATH… [--map MAP.json] [--on DATE] [--apply]
import { randomBytes } from "node:crypto";
import { readdirSync, readFileSync, statSync } from "node:fs";
import { join } from "node:path";
import { parseArgs } from "node:util";
import { openStore } from "../db/client.node.ts";
import { parseDatabase } from "../worker/env.ts";
import { diskFiles } from "../worker/files.node.ts";
import { applySteps } from "../worker/office/import/apply.ts";
import { readFiles, takeFiles } from "../worker/office/import/files.ts";
import { readPast } from "../worker/office/import/past/read.ts";
import { prepare, report } from "../worker/office/import/prepare.ts";
import { Raced } from "../worker/record/append.ts";

const USAGE = "npm run import -- PATH… [--map MAP.json] [--on DATE] [--apply]";

function fail(message: string): never {
  console.error(message);
  process.exit(1);
}

/** The text of a file; a spreadsheet's own format, or another encoding, is refused. */
function textOf(path: string): string {
  const bytes = readFileSync(path);
  try {
    return new TextDecoder("utf-8", { fatal: true, ignoreBOM: true }).decode(bytes);
  } catch {
    return fail(`${path} is not UTF-8 text: save it as "CSV UTF-8".`);
  }
}

function filesAt(path: string): [string, string][] {
  if (!statSync(path, { throwIfNoEntry: false })) return fail(`There is no ${path}.`);
  if (!statSync(path).isDirectory()) return [[path, textOf(path)]];
  const names = readdirSync(path).filter((name) => /\.(csv|json)$/.test(name));
  return names.toSorted().map((name) => [join(path, name), textOf(join(path, name))]);
}

/** The files that evidence shows: those in the folder `files` of a path. */
function bytesAt(path: string): [string, Uint8Array][] {
  const folder = join(path, "files");
  if (!statSync(folder, { throwIfNoEntry: false })?.isDirectory()) return [];
  return readdirSync(folder).map((name) => [name, readFileSync(join(folder, name))]);
}

function argumentsGiven() {
  try {
    return parseArgs({
      allowPositionals: true,
      options: { map: { type: "string" }, on: { type: "string" }, apply: { type: "boolean" } },
    });
  } catch (error) {
    return fail(`${error instanceof Error ? error.message : "Wrong arguments."}\n${USAGE}`);
  }
}

async function main() {
  const { positionals, values } = argumentsGiven();
  if (positionals.length === 0) fail(USAGE);
  const files = new Map(positionals.flatMap(filesAt));
  const map = values.map ? { file: values.map, text: textOf(values.map) } : undefined;
  const shown = await readFiles(new Map(positionals.flatMap(bytesAt)));
  const { url, token, files: uploaded } = parseDatabase(process.env);
  const store = await openStore(url, token);
  const now = new Date();
  const past = await readPast(store);
  const prepared = prepare({ files, map, on: values.on }, past, now);
  console.log(report(prepared));
  for (const why of shown.refused) console.log(`refuse  ${why}`);
  if (shown.refused.length > 0 || prepared.outcomes.some((o) => o.verdict === "refuse")) {
    console.error("Nothing was written: mend what is refused, then run this again.");
    process.exitCode = 1;
    return;
  }
  if (!values.apply) {
    console.log("This was a dry run: nothing was written. Add --apply to write.");
    return;
  }
  const random = (length: number) => new Uint8Array(randomBytes(length));
  const done = await applySteps(store, prepared.steps, past, { now, random });
  const at = now.toISOString();
  const kept = await takeFiles(store, diskFiles(uploaded), shown.taken, at);
  if (kept > 0) console.log(`Kept: ${kept} files that evidence shows.`);
  console.log(
    done ? `Written: the record now has ${done.seq} events.` : "There was nothing to publish.",
  );
}

main().catch((error: unknown) => {
  if (error instanceof Raced)
    fail("Someone published meanwhile; nothing was written. Run this again.");
  fail(error instanceof Error ? error.message : "The import failed; nothing was written.");
});
