import { isNotNull, sql } from "drizzle-orm";
import { type Store, write } from "../../../db/client.ts";
import { files } from "../../../db/schema/desk.ts";
import type { FileStore } from "../../context.ts";
import { hex, sha256 } from "../../record/leaf.ts";
import { judge } from "../../updates/files/rules.ts";
import { readCsv, toCsv } from "./read/csv.ts";

/** The list of names in the folder `files`; beside it stands each file under its id. */
const NAMES = "names.csv";
const COLUMNS = ["file", "name"];

const placeOf = ({ id, name }: { id: string; name: string }) => `${id}.${name.split(".").at(-1)}`;

/** The published files as the folder `files` holds them, and the ids of those not found here. */
export async function exportFiles(store: Store, from: FileStore) {
  const rows = await store.db
    .select({ id: files.id, name: files.name })
    .from(files)
    .where(isNotNull(files.publishedAt))
    .orderBy(files.id);
  const found = new Map<string, Uint8Array | string>();
  const missing: string[] = [];
  const names: string[][] = [];
  for (const row of rows) {
    const bytes = await from.get(row.id);
    if (!bytes) missing.push(row.id);
    else {
      found.set(placeOf(row), bytes);
      names.push([placeOf(row), row.name]);
    }
  }
  if (names.length > 0) found.set(NAMES, toCsv(COLUMNS, names));
  return { found, missing };
}

type Taken = { id: string; name: string; type: string; bytes: Uint8Array };

/** Reads the folder `files`: what may be kept, and why the rest may not. */
export async function readFiles(given: ReadonlyMap<string, Uint8Array>) {
  const taken: Taken[] = [];
  const refused: string[] = [];
  const list = readCsv(new TextDecoder().decode(given.get(NAMES)));
  const names = new Map(list.rows.map(({ cells }) => [cells[0] ?? "", cells[1] ?? ""]));
  for (const [place, bytes] of given) {
    if (place === NAMES) continue;
    const id = hex(await sha256(bytes));
    const judged = judge({ name: names.get(place) ?? place, type: "", bytes });
    if (place.split(".")[0] !== id) refused.push(`files/${place}: its name is not the hash of it`);
    else if ("wrong" in judged) refused.push(`files/${place}: no file that evidence may show`);
    else taken.push({ id, ...judged, bytes });
  }
  return { taken, refused };
}

/** Keeps the files that evidence in the record shows, and makes them public. */
export async function takeFiles(
  store: Store,
  into: FileStore,
  taken: readonly Taken[],
  at: string,
) {
  let kept = 0;
  for (const { id, name, type, bytes } of taken) {
    const url = `/files/${id}`;
    const cited = await store.client.execute({
      sql: `select u.sphere from evidence e join updates u on u.id = e.update_id
        join event_text t on t.seq = e.seq and t.field = 'evidence.' || e.n || '.url' where t.body = ?`,
      args: [url],
    });
    const sphere = cited.rows[0]?.sphere;
    if (sphere === undefined) continue;
    await into.put(id, bytes, type);
    await write(store, [
      sql`insert into ${files} (id, name, type, size, person, uploaded_at, published_at, sphere)
        values (${id}, ${name}, ${type}, ${bytes.length}, 'import', ${at}, ${at}, ${String(sphere)})
        on conflict (id) do update set published_at = coalesce(files.published_at, excluded.published_at)`,
    ]);
    kept++;
  }
  return kept;
}
