import type { Store } from "../../../db/client.ts";
import { currentHead, forgetHead } from "../../cache.ts";
import { fill } from "../../data/entries.ts";
import { cutAt } from "../../data/queries.ts";
import { isDay } from "../../months/rules.ts";
import { SHEETS } from "../../office/import/read/tables.ts";
import { position } from "../../record/asof.ts";
import { linesOf } from "../../record/copy/lines.ts";
import { hex, sha256 } from "../../record/leaf.ts";
import type { Verified } from "../../record/verify.ts";
import { type Proofs } from "./later.ts";
import { type Check, checkRecord, many, wrongPage } from "./record.ts";
import { firstDifference, firstLine, isObject, json } from "./rules.ts";

/** A folder or archive: the names of its files, with their bytes. */
export type Folder = ReadonlyMap<string, Uint8Array>;

const LOG = "record/events.ndjson";
const SUMS = "SHA256SUMS";

const PER_READ = 1 << 20;

async function* pieces(bytes: Uint8Array) {
  for (let from = 0; from < bytes.length; from += PER_READ)
    yield bytes.subarray(from, from + PER_READ);
}

const textIn = (folder: Folder, name: string) => {
  const bytes = folder.get(name);
  return bytes ? new TextDecoder("utf-8", { ignoreBOM: true }).decode(bytes) : null;
};

/** Files whose every byte the record decides. */
const FIGURES = "figures.json";
const DECIDED = new Set([
  LOG,
  "roadmap.json",
  "links.csv",
  FIGURES,
  ...SHEETS.map((table) => `${table}.csv`),
]);

/** Everything the record decides, written again from the copy: name -> text. */
async function writtenAgain(store: Store, day: string) {
  const head = await currentHead(store, FIGURES, 0, 0);
  forgetHead(FIGURES);
  const files = new Map<string, string>();
  const cut = await cutAt(store, { ...head, at: position(head.seq), day });
  const filling = fill({ store, origin: "", key: null }, cut, {
    only: DECIDED,
    open(name) {
      const decoder = new TextDecoder("utf-8", { ignoreBOM: true });
      let text = "";
      return {
        write: (bytes) => void (text += decoder.decode(bytes, { stream: true })),
        end: () => void files.set(name, text),
      };
    },
  });
  while (!(await filling.next()).done);
  return files;
}

/** Whether tables and figures are those that the record gives, byte for byte. */
async function tables(folder: Folder, store: Store): Promise<Check> {
  const figures = json(textIn(folder, FIGURES));
  const day = isObject(figures) && isDay(String(figures.day)) ? String(figures.day) : undefined;
  if (!day) return { said: "tables and figures", wrong: [`there is no ${FIGURES} with its day`] };
  const wrong: string[] = [];
  const again = await writtenAgain(store, day);
  for (const [name, given] of again) {
    const text = textIn(folder, name);
    if (text === null) wrong.push(`${name} is not there`);
    else if (text !== given)
      wrong.push(
        `${name}: ${(name === FIGURES && firstDifference(figures, json(given))) || firstLine(text, given)}`,
      );
  }
  const said = `${many(again.size, "file")} of tables and figures made again for ${day}, byte for byte`;
  return { said, wrong };
}

/** Uploaded files are named for their bytes, and stand in no list. */
const EVIDENCE = /^files\/[0-9a-f]{64}\.[^/]+$/;

/** Whether every file is the one that the list of hashes names; none is missing, and none beside. */
async function sums(folder: Folder): Promise<Check> {
  const list = textIn(folder, SUMS);
  if (list === null) return { said: SUMS, wrong: [`there is no ${SUMS}`] };
  const wrong: string[] = [];
  const lines = list.split("\n").filter(Boolean);
  if (lines.length === 0) wrong.push(`${SUMS} lists nothing`);
  const listed = new Set<string>();
  for (const line of lines) {
    const [, hash, name] = /^([0-9a-f]{64}) {2}(.+)$/.exec(line) ?? [];
    if (name !== undefined) listed.add(name);
    const bytes = name === undefined ? undefined : folder.get(name);
    if (!bytes) wrong.push(`${name ?? line} is listed and not there`);
    else if (hex(await sha256(bytes)) !== hash) wrong.push(`${name}: its bytes were changed`);
  }
  for (const name of folder.keys())
    if (name !== SUMS && !listed.has(name) && !EVIDENCE.test(name))
      wrong.push(`${name} is not listed: it does not belong to the copy`);
  return { said: `${many(lines.length, "file")} compared with ${SUMS}`, wrong };
}

async function pages(folder: Folder, { editions }: Verified): Promise<Check> {
  const wrong: string[] = [];
  for (const edition of editions) {
    const name = `editions/${edition.period}.html`;
    const found = await wrongPage(name, textIn(folder, name), edition);
    if (found) wrong.push(found);
  }
  return { said: `${many(editions.length, "edition")} hashed again`, wrong };
}

/** Files shown as evidence carry the hash of their bytes in their name. */
async function evidence(folder: Folder): Promise<Check> {
  const wrong: string[] = [];
  const named = [...folder].filter(([name]) => EVIDENCE.test(name));
  for (const [name, bytes] of named)
    if (hex(await sha256(bytes)) !== name.slice(6, 70))
      wrong.push(`${name}: its bytes were changed`);
  return { said: `${many(named.length, "file")} shown as evidence, hashed again`, wrong };
}

/** The hashes of a consistency proof; none that hold where it cannot be read. */
function pathIn(text: string | null): string[] | undefined {
  if (text === null) return undefined;
  const proof = json(text);
  return isObject(proof) && Array.isArray(proof.path) ? proof.path.map(String) : [];
}

/** What proves later events; nothing that holds where it cannot be read. */
function proofsIn(text: string | null): Proofs | undefined {
  const read = json(text);
  if (!isObject(read) || !Array.isArray(read.path) || !Array.isArray(read.proofs)) return undefined;
  const proofs = read.proofs.filter(isObject).map(({ seq, path }) => ({
    seq: Number(seq),
    path: Array.isArray(path) ? path.map(String) : [],
  }));
  return { note: String(read.checkpoint), path: read.path.map(String), proofs };
}

/** Checks a folder as `npm run export` writes it; `store` is empty and is filled from its log. */
export async function checkFolder(
  folder: Folder,
  store: Store,
  given: { key?: string; older?: readonly string[] } = {},
) {
  const log = folder.get(LOG);
  if (!log) return { checks: [{ said: LOG, wrong: [`there is no ${LOG}`] }], size: 0, key: null };
  const later = textIn(folder, "record/later.ndjson");
  const copy = {
    lines: () => linesOf(pieces(log)),
    later: later === null ? undefined : later.replace(/\n$/, "").split("\n"),
    proofs: proofsIn(textIn(folder, "record/later-proofs.json")),
    note: textIn(folder, "record/checkpoint"),
    path: pathIn(textIn(folder, "record/consistency.json")),
    key: given.key ?? textIn(folder, "record/key")?.trim() ?? null,
    older: given.older ?? [],
  };
  const { checks, log: read, whole } = await checkRecord(copy, store);
  checks.push(await sums(folder), await pages(folder, read), await evidence(folder));
  if (whole) checks.push(await tables(folder, store));
  return { checks, size: read.size, key: copy.key };
}
