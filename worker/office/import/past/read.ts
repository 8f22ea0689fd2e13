import { asc, sql } from "drizzle-orm";
import type { Store } from "../../../../db/client.ts";
import { addresses } from "../../../../db/schema/access.ts";
import { events, eventText, head } from "../../../../db/schema/record.ts";
import { hiddenWords } from "../../../record/asof.ts";
import type { Publication } from "../plan/publication.ts";
import { wordIn, type Wordings } from "../plan/library/wordings.ts";
import { reader, type StoredEvent } from "./rows.ts";

/** The record as rows, oldest first, and what appending to it needs to know. */
export type Past = {
  publications: Publication[];
  /** Newest version of every subject. */
  versions: Record<string, number>;
  /** What may be translated: every wording of it. */
  wordings: Wordings;
  head: { seq: number; at: string };
  zone: string | undefined;
  /** Private: address -> person. */
  addresses: Map<string, string>;
  /** Events for which the folder has no row, counted by kind. */
  without: Map<string, number>;
};

/** Reads the whole record in one batch. */
export async function readPast(store: Store): Promise<Past> {
  const { db } = store;
  const [heads, found, texts, mail] = await db.batch([
    db.select().from(head),
    db.select().from(events).orderBy(asc(events.seq)),
    db
      .select()
      .from(eventText)
      .where(sql`(${eventText.seq}, ${eventText.field}) not in ${hiddenWords}`)
      .orderBy(asc(eventText.seq)),
    db.select({ person: addresses.person, address: addresses.address }).from(addresses),
  ]);
  const bySeq = Map.groupBy(texts, (t) => t.seq);
  const versions: Record<string, number> = {};
  const without = new Map<string, number>();
  const publications: Publication[] = [];
  const wordings: Wordings = new Map();
  const { read, zone } = reader();
  for (const e of found) {
    versions[e.subject] = e.version;
    for (const { field, body } of bySeq.get(e.seq) ?? []) wordIn(wordings, e, field, body);
    const stored: StoredEvent = {
      ...e,
      fields: Object.keys(JSON.parse(e.texts) as object),
      texts: new Map(bySeq.get(e.seq)?.map((t) => [t.field, t.body])),
    };
    const publication = read(stored);
    if (publication) publications.push(publication);
    else without.set(e.kind, (without.get(e.kind) ?? 0) + 1);
  }
  return {
    publications,
    versions,
    wordings,
    head: { seq: heads[0]?.seq ?? 0, at: heads[0]?.at ?? "" },
    zone: zone(),
    addresses: new Map(mail.map((m) => [m.address, m.person])),
    without,
  };
}

/** Whether nothing was ever published. */
export async function isEmpty(store: Store): Promise<boolean> {
  const [row] = await store.db
    .select({ any: sql`1` })
    .from(events)
    .limit(1);
  return row === undefined;
}
