import { sql } from "drizzle-orm";
import { type Store, write } from "../../db/client.ts";
import { currentHead } from "../cache.ts";
import { fill } from "../data/entries.ts";
import { signedCut } from "../data/queries.ts";
import { localDay } from "../months/rules.ts";
import { checkFolder } from "../progress/verify/folder.ts";
import { position } from "../record/asof.ts";
import { signerOf, signRecord, verifierKey } from "../record/checkpoint.ts";
import { hashOf } from "../record/leaf.ts";
import { changedPromises } from "./changedPromises.ts";
import { published } from "./smallRecord.ts";
import { tempStore } from "./tempStore.ts";

type Copy = ReadonlyMap<string, Uint8Array>;

let realms = 0;

/** The files of a copy up to a place, as a folder would hold them. */
async function exportedCopy(from: { store: Store; now: Date; key: string }, upTo?: number) {
  const { store, now, key } = from;
  const head = await currentHead(store, `export-${(realms += 1)}`, 0, 0);
  const day = localDay(now, head.zone);
  const cut = await signedCut(store, { ...head, at: position(upTo ?? head.seq), day });
  const files = new Map<string, Uint8Array>();
  const filling = fill({ store, origin: "https://roadmap.example.org", key }, cut, {
    open(name) {
      const parts: Uint8Array[] = [];
      return {
        write: (bytes) => void parts.push(bytes),
        end: () => void files.set(name, new Uint8Array(Buffer.concat(parts))),
      };
    },
  });
  while (!(await filling.next()).done);
  return files;
}

export const textIn = (files: Copy, name: string) =>
  new TextDecoder("utf-8", { ignoreBOM: true }).decode(files.get(name));

/** Other files in a copy, with the list of hashes that whoever forges them would write. */
export async function forged(files: Copy, others: Record<string, string>) {
  const made = new Map(files);
  for (const [name, text] of Object.entries(others)) made.set(name, new TextEncoder().encode(text));
  made.delete("SHA256SUMS");
  const lines: string[] = [];
  for (const [name] of made) lines.push(`${await hashOf(textIn(made, name))}  ${name}\n`);
  return made.set("SHA256SUMS", new TextEncoder().encode(lines.join("")));
}

/** Everything that somebody is told to be wrong who checks these files. */
async function wrongInFolder(files: Copy, older: readonly string[] = []) {
  const { store, end } = await tempStore();
  try {
    const { checks } = await checkFolder(files, store, { older });
    return checks.flatMap(({ wrong }) => wrong);
  } finally {
    end();
  }
}

const CLOSED = "<article data-edition><p>January</p></article>";

/** Promises that changed, a frozen page, and a checkpoint before the newest event and one after. */
export async function signedSite() {
  const site = await changedPromises();
  const keep = async (html: string) =>
    write(site.store, [
      sql`insert or replace into edition_pages (period, hash, html) values ('2026-01', ${await hashOf(html)}, ${html})`,
    ]);
  await site.record({
    kind: "month.closed",
    subject: "edition/2026-01",
    role: "clock",
    facts: { month: "2026-01", closedOn: "2026-02-11", position: 5, hash: await hashOf(CLOSED) },
  });
  await keep(CLOSED);
  const signer = await signerOf(site.deps.settings);
  const key = await verifierKey(signer);
  const signed = async () => (await signRecord(site.store, signer, site.clock.now))!.note;
  const older = await signed();
  await site.record(published("clinical", "2026-04", "planning"));
  await signed();
  const exported = (upTo?: number) =>
    exportedCopy({ store: site.store, now: site.clock.now, key }, upTo);
  const verdict = (files: Copy, since: readonly string[] = [older]) => wrongInFolder(files, since);
  return { ...site, key, older, keep, signed, exported, verdict, page: CLOSED };
}
