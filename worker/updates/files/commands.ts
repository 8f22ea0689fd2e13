import { type SQL, sql } from "drizzle-orm";
import { write } from "../../../db/client.ts";
import { drafts, files, waiting } from "../../../db/schema/desk.ts";
import { speaksFor } from "../../access.ts";
import type { Deps, Viewer } from "../../context.ts";
import { type FieldError, Refusal, logFailure } from "../../errors.ts";
import { hex, sha256 } from "../../record/leaf.ts";
import { keptSince } from "../drafts/rules.ts";
import { fileById, waitingBytes } from "./queries.ts";
import { addressOf, codeOf, judge, MOST_BYTES, MOST_FILES, MOST_WAITING } from "./rules.ts";

/** Why a file is not taken. */
const refuse = (path: string, message: string) =>
  new Refusal(codeOf([{ message }]), [{ path, message }]);

/**
 * Keeps a file for the evidence of a sphere; nobody else may open it before it is published. The
 * same bytes are kept once: a second sphere that has them is noted beside the first.
 */
export async function keepFile(
  deps: Deps,
  viewer: Viewer,
  sphere: string,
  file: File,
  path: string,
) {
  if (!speaksFor(viewer, sphere)) throw new Refusal("update.other_sphere");
  if (file.size > MOST_BYTES) throw refuse(path, "file.too_large");
  const bytes = new Uint8Array(await file.arrayBuffer());
  const judged = judge({ name: file.name, type: file.type, bytes });
  if ("wrong" in judged) throw refuse(path, judged.wrong);
  const { db } = deps.store;
  const [waits] = await waitingBytes(db, sphere);
  if ((waits?.bytes ?? 0) + bytes.length > MOST_WAITING) throw refuse(path, "file.no_room");
  const id = hex(await sha256(bytes));
  const { name, type } = judged;
  const now = deps.now().toISOString();
  await deps.files.put(id, bytes, type);
  const others = sql`instr(' ' || files.sphere || ' ', ${` ${sphere} `})`;
  await write(deps.store, [
    sql`insert into ${files} (id, name, type, size, person, uploaded_at, sphere)
      values (${id}, ${name}, ${type}, ${bytes.length}, ${viewer.person}, ${now}, ${sphere})
      on conflict (id) do update set uploaded_at = excluded.uploaded_at,
        name = iif(files.sphere = excluded.sphere, excluded.name, files.name),
        type = iif(files.sphere = excluded.sphere, excluded.type, files.type),
        sphere = iif(${others} > 0, files.sphere, files.sphere || ' ' || excluded.sphere)
      where files.published_at is null`,
  ]);
  const [kept] = await fileById(db, id);
  return { id, name: kept!.name, type: kept!.type, size: bytes.length, url: addressOf(id) };
}

const CHOSEN = /^evidence\.([1-9]\d?)\.file$/;

type Fields = [name: string, value: unknown][];

/** Keeps the files that a form brought, and puts in place of each what the form carries on. */
export async function keepFiles(deps: Deps, viewer: Viewer, sphere: string, sent: Fields) {
  const kept = new Map<string, string>();
  const wrong: FieldError[] = [];
  let chosen = 0;
  for (const [path, file] of sent) {
    const n = CHOSEN.exec(path)?.[1];
    if (!n || !(file instanceof File) || (file.name === "" && file.size === 0)) continue;
    try {
      if (++chosen > MOST_FILES) throw refuse(path, "file.too_many");
      const { id, name, size } = await keepFile(deps, viewer, sphere, file, path);
      for (const [field, value] of Object.entries({ id, name, size, drop: "" }))
        kept.set(`evidence.${n}.${field}`, String(value));
    } catch (error) {
      if (error instanceof Refusal && error.fields.length === 0) throw error;
      if (!(error instanceof Refusal)) logFailure({ file: "not kept" }, error);
      const fields = error instanceof Refusal ? error.fields : [{ path, message: "file.not_kept" }];
      wrong.push(...fields);
    }
  }
  const others = sent.filter(([name, value]) => !kept.has(name) && !(value instanceof File));
  return { fields: [...others, ...kept] satisfies Fields, wrong };
}

/** Makes files public, in the same write as the update that shows them. They stay. */
export const publishFiles = (ids: readonly string[], at: string): SQL[] =>
  ids.length === 0
    ? []
    : [
        sql`update ${files} set published_at = coalesce(published_at, ${at})
          where id in (select value from json_each(${JSON.stringify(ids)}))`,
      ];

/** What was uploaded 30 days ago and is in no update, no draft and nothing that waits. */
export function oldFiles(now: Date): SQL {
  const before = keptSince(now);
  return sql`${files} where published_at is null and uploaded_at < ${before}
    and not exists (select 1 from ${drafts} d where instr(d.body, files.id))
    and not exists (select 1 from ${waiting} w where instr(w.body, files.id))`;
}

/** Removes the bytes of files whose rows are gone. */
export async function removeBytes(deps: Deps, ids: readonly string[]): Promise<void> {
  for (const id of ids) await deps.files.remove(id);
}
