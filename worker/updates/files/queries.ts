import { and, inArray, isNull, or, type SQL, sql, sum } from "drizzle-orm";
import type { Store } from "../../../db/client.ts";
import { audit } from "../../../db/schema/access.ts";
import { files, waiting } from "../../../db/schema/desk.ts";
import type { FileFacts } from "./schema.ts";

type Db = Store["db"];

/** The spheres that uploaded it: their slugs with blanks between. */
const isOf = (sphere: string): SQL =>
  sql`instr(' ' || ${files.sphere} || ' ', ${` ${sphere} `}) > 0`;

export const fileById = (db: Db, id: string) =>
  db
    .select()
    .from(files)
    .where(sql`${files.id} = ${id}`);

/** Whether a file stood under this address and was removed. */
export const wasRemoved = (db: Db, id: string) =>
  db
    .select({ at: audit.at })
    .from(audit)
    .where(sql`${audit.id} = ${`file/${id}`}`);

/** The spheres whose update shows a file and waits for its approver. */
export const asksAbout = (db: Db, id: string) =>
  db
    .select({ sphere: waiting.sphere, person: waiting.person })
    .from(waiting)
    .where(
      and(
        sql`instr(${waiting.body}, ${id}) > 0`,
        isNull(waiting.publishOn),
        isNull(waiting.returnedAt),
      ),
    );

/** Those of some files that a sphere may show: its own, and what is public. */
export const citable = (db: Db, sphere: string, ids: string[]) =>
  db
    .select({
      id: files.id,
      name: files.name,
      type: files.type,
      size: files.size,
    })
    .from(files)
    .where(and(inArray(files.id, ids), or(isOf(sphere), sql`${files.publishedAt} is not null`)));

/** How many bytes of a sphere wait unpublished. */
export const waitingBytes = (db: Db, sphere: string) =>
  db
    .select({ bytes: sum(files.size).mapWith(Number) })
    .from(files)
    .where(and(isOf(sphere), isNull(files.publishedAt)));

/** The facts of the published file at an address, as JSON; null where the address is a link. */
export const fileAt = (url: SQL<string | null>): SQL<string | null> =>
  sql<string | null>`(select json_object('name', f.name, 'type', f.type, 'size', f.size)
    from ${files} f where f.id = substr(${url}, 8) and '/files/' || f.id = ${url}
    and f.published_at is not null)`;

/** The same, read. */
export const factsIn = (json: string | null): FileFacts | null =>
  json === null ? null : (JSON.parse(json) as FileFacts);
