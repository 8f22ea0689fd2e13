import { createHash } from "node:crypto";
import type { Store } from "../../db/client.ts";
import { localDay } from "../months/rules.ts";
import { csvHead, csvOf, type Placed, roadmapJson, rowsIn } from "../office/import/export.ts";
import { reader } from "../office/import/past/rows.ts";
import { toCsv } from "../office/import/read/csv.ts";
import { noRows, type Row, SHEETS } from "../office/import/read/tables.ts";
import { position } from "../record/asof.ts";
import { lineOf, type Logged, loggedOf } from "../record/copy/lines.ts";
import { canonical } from "../record/leaf.ts";
import { consistencyRanges } from "../record/log/paths.ts";
import { hashesOf } from "../record/log/queries.ts";
import { readLog } from "../record/log/routes.ts";
import { addressOf, fileIdOf } from "../updates/files/rules.ts";
import { DICTIONARY } from "./dictionary/files.ts";
import {
  checkpointAt,
  type Cut,
  editionOf,
  editionsAt,
  figuresAt,
  filesOf,
  linksAt,
  laterReasons,
  proofsOf,
  unnamedAt,
} from "./queries.ts";
import { licence, readme } from "./readme.ts";
import type { Into } from "./zip.ts";

const LOG = "record/events.ndjson";
/** Only in a copy of an earlier day: why texts in it are gone, and the proof that it is so. */
const LATER = "record/later.ndjson";
const PROOFS = "record/later-proofs.json";
/** Only where no checkpoint ends with the copy: that the one in it goes on from its events. */
const CONSISTENCY = "record/consistency.json";
const ROADMAP = "roadmap.json";
const FILES = "files.csv";
const LINKS = "links.csv";
const utf8 = new TextEncoder();

const PER_READ = 100;

/** Requests on Node share one thread: others get their turn between two pages. */
const turn = () => new Promise<void>((next) => void setTimeout(next));

/** The public log up to a position, page by page. */
async function* pagesOf(store: Store, upTo: number) {
  for (let after = 0; after < upTo;) {
    const page = await readLog(store, after, upTo, PER_READ);
    if (page.length === 0) return;
    after = page.at(-1)!.seq;
    yield page;
    await turn();
  }
}

/** A line of the log that tells what happened and none of its words. */
const withoutWords = (e: Awaited<ReturnType<typeof laterReasons>>[number]) =>
  `${lineOf(loggedOf(e, {}))}\n`;

/** What every column and member means: the same for every record. */
export function dictionaryCsv() {
  const rows = Object.entries(DICTIONARY).flatMap(([file, { columns }]) =>
    Object.entries(columns).map(([column, [meaning, type, example, unit = ""]]) => [
      file,
      column,
      meaning,
      type,
      example,
      unit,
    ]),
  );
  return toCsv(Object.keys(DICTIONARY["dictionary.csv"]!.columns), rows);
}

/** Turns lines of the log into the rows of the tables; counts the kinds that have no row. */
function rowsOfLog(hidden: ReadonlySet<string>) {
  const without = new Map<string, number>();
  const placed = rowsIn(hidden);
  const { read } = reader();
  const take = (e: Logged): Placed[] => {
    const stored = {
      ...e,
      facts: JSON.stringify(e.facts),
      fields: Object.keys(e.texts as object),
      texts: new Map(Object.entries(e.words).map(([field, { text }]) => [field, text])),
    };
    const publication = read(stored);
    if (publication) return placed(publication);
    without.set(e.kind, (without.get(e.kind) ?? 0) + 1);
    return [];
  };
  return { take, without };
}

/** A record, the address it is published at, and the key that checks its signatures if it is known. */
export type Source = { store: Store; origin: string; key: string | null };

/**
 * Writes the whole public record up to a cut as files, in one pass over the log. The same cut of the
 * same record gives the same bytes. Returns the kinds of events that only the log holds.
 */
export async function* fill(
  { store, origin, key }: Source,
  cut: Cut,
  into: Into,
): AsyncGenerator<void, { without: Map<string, number> }> {
  const { db } = store;
  const at = position(cut.position);
  const sums: [name: string, hash: string][] = [];
  const wants = (name: string) => into.only?.has(name) ?? true;
  const open = (name: string) => {
    if (!wants(name)) return null;
    const file = into.open(name);
    const hash = createHash("sha256");
    return {
      write(text: string) {
        if (text === "") return;
        const bytes = utf8.encode(text);
        hash.update(bytes);
        file.write(bytes);
      },
      end() {
        file.end();
        sums.push([name, hash.digest("hex")]);
      },
    };
  };
  const put = async (name: string, text: () => string | Promise<string>) => {
    const file = open(name);
    if (!file) return;
    file.write(await text());
    file.end();
  };

  await put("README.txt", () => readme(cut, origin));
  await put("LICENCE.txt", () => licence(cut, origin));
  await put("dictionary.csv", dictionaryCsv);
  yield;

  const log = open(LOG);
  const sheets = new Map(SHEETS.map((table) => [table, open(`${table}.csv`)] as const));
  for (const [table, sheet] of sheets) sheet?.write(csvHead(table));
  const about = noRows();
  const shown = new Set<string>();
  const unnamed = await unnamedAt(db, at);
  const rows = rowsOfLog(new Set(unnamed.map((p) => p.id)));
  const told = [LOG, ROADMAP, FILES, ...SHEETS.map((table) => `${table}.csv`)];
  const upTo = told.some(wants) ? cut.position : 0;
  for await (const page of pagesOf(store, upTo)) {
    log?.write(page.map((e) => `${lineOf(e)}\n`).join(""));
    const placed = Map.groupBy(page.flatMap(rows.take), (p) => p.table);
    for (const [table, sheet] of sheets)
      sheet?.write(
        csvOf(
          table,
          (placed.get(table) ?? []).map((p) => p.row),
        ),
      );
    for (const p of placed.get("roadmap") ?? []) about.roadmap.push(p.row as Row<"roadmap">);
    for (const p of placed.get("rules") ?? []) about.rules.push(p.row as Row<"rules">);
    for (const p of placed.get("evidence") ?? []) {
      const id = fileIdOf((p.row as Row<"evidence">).url);
      if (id) shown.add(id);
    }
    yield;
  }
  log?.end();
  for (const sheet of sheets.values()) sheet?.end();
  const roadmap = roadmapJson(about);
  if (roadmap) await put(ROADMAP, () => roadmap);
  yield;

  await put(FILES, async () => {
    const found = await filesOf(db, [...shown]);
    const cells = found.map(({ id, name, size, type }) => [
      name,
      String(size),
      type,
      id,
      origin + addressOf(id),
    ]);
    return toCsv(Object.keys(DICTIONARY[FILES]!.columns), cells);
  });
  await put(LINKS, async () => {
    const looks = await linksAt(db, at);
    const cells = looks.map(({ at: told, update, n, state, since, hash }) => [
      localDay(told, cut.zone),
      update,
      String(n),
      state,
      since,
      hash ?? "",
    ]);
    return toCsv(Object.keys(DICTIONARY[LINKS]!.columns), cells);
  });
  await put("figures.json", async () => `${JSON.stringify(await figuresAt(db, cut), null, 1)}\n`);
  yield;
  const [signed] = await checkpointAt(db, cut.position);
  if (signed) await put("record/checkpoint", () => signed.note);
  const [from, to] = [cut.position, signed?.size ?? 0];
  if (from > 0 && to > from)
    await put(CONSISTENCY, async () => {
      const path = await hashesOf(store, consistencyRanges(from, to));
      return `${canonical({ from, to, path })}\n`;
    });
  if (key) await put("record/key", () => `${key}\n`);
  for (const { period } of await editionsAt(db, at)) {
    await put(`editions/${period}.html`, async () => (await editionOf(db, period))[0]?.html ?? "");
    yield;
  }
  // Last of all: what was taken away while this was written is told too.
  const reasons = wants(LATER) ? await laterReasons(db, cut.position) : [];
  if (reasons.length > 0) {
    await put(LATER, () => reasons.map(withoutWords).join(""));
    const proofs = signed && (await proofsOf(store, signed.size, reasons));
    if (proofs) await put(PROOFS, () => `${canonical(proofs)}\n`);
  }
  const list = sums.toSorted(([a], [b]) => (a < b ? -1 : 1));
  await put("SHA256SUMS", () => list.map(([name, hash]) => `${hash}  ${name}\n`).join(""));
  yield;
  return { without: rows.without };
}
