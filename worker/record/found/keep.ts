import { type SQL, sql } from "drizzle-orm";
import { type Store, write } from "../../../db/client.ts";
import type { NewEvent } from "../kinds/all.ts";
import { DOCS, type DocKind, fillingOf } from "./docs.ts";

/** How many events are taken in at once, where they came before the search. */
const PER_BATCH = 500;

type Happened = Pick<NewEvent, "kind" | "subject"> & { facts: unknown };

/** Whether a word that is taken out of the index leaves no byte there; said once, it holds. */
const securely = (whether: "0" | "1") =>
  sql`insert into search_words (search_words, rank) select 'secure-delete', ${sql.raw(whether)}
    where not exists (select 1 from search_words_config where k = 'secure-delete' and v = ${sql.raw(whether)})`;

/** Makes anew what can be found of what some events speak of: a function of what is shown now. */
function finding(some: readonly Happened[]): SQL[] {
  const named = new Set(some.map((e) => e.subject));
  const of = some.flatMap((e) =>
    e.kind === "text.redacted" ? [(e.facts as { of: number }).of] : [],
  );
  const first = new Set([...named].map((subject) => subject.split("/")[0]!));
  if (first.delete("reading")) first.add("measure");
  const kinds = (Object.keys(DOCS) as DocKind[]).filter((k) => of.length > 0 || first.has(k));
  if (kinds.length === 0) return [];
  // A reading is found with its measure.
  const subjects = sql`(with named(value) as (select value from json_each(${JSON.stringify([...named])})
      union select subject from events where seq in (select value from json_each(${JSON.stringify(of)})))
    select value from named union select 'measure/' || r.measure from readings r
      where r.id in (select substr(value, 9) from named where value glob 'reading/*'))`;
  return [
    securely("1"),
    sql`delete from search_words where rowid in (select id from search_docs where subject in ${subjects})`,
    sql`delete from search_docs where subject in ${subjects}`,
    ...kinds.flatMap((kind) => fillingOf(kind, subjects)),
    sql`delete from search_docs where subject in ${subjects}
      and not exists (select 1 from search_words w where w.rowid = search_docs.id)`,
  ];
}

/** Where the search has come to: the row 0, which is no thing. */
const MARK = sql`search_docs (id, subject, kind, ref, seq)`;

/**
 * What events change in the search, at the end of the batch that takes them in: texts that it
 * removes are gone then. The mark moves only where nothing is left out before them.
 */
export const found = (some: readonly NewEvent[]): SQL[] => [
  ...finding(some),
  sql`insert into ${MARK} select 0, '', '', '', seq from head
    where seq = ${some.length} or exists (select 1 from search_docs where id = 0)
    on conflict (id) do update set seq = excluded.seq where seq = excluded.seq - ${some.length}`,
];

type Read = { seq: number; kind: string; subject: string; facts: string };

/**
 * Takes in what the search does not know yet, each subject at its newest event; most of the time there
 * is nothing, and it only reads.
 */
export async function catchUp(store: Store): Promise<void> {
  // A replica may not know yet what was just written.
  for (let upTo = 0; ;) {
    const page = await store.db.all<Read>(
      sql`select seq, kind, subject, iif(kind = 'text.redacted', facts, '{}') as facts from events e
        where seq > max(${upTo}, coalesce((select seq from search_docs where id = 0), 0))
          and (kind = 'text.redacted' or not exists (
            select 1 from events n where n.subject = e.subject and n.version > e.version))
        order by seq limit ${PER_BATCH}`,
    );
    if (page.length === 0) return;
    const events = page.map((e) => ({ ...e, facts: JSON.parse(e.facts) as unknown }) as Happened);
    upTo = page.at(-1)!.seq;
    await write(store, [
      ...finding(events),
      sql`insert into ${MARK} values (0, '', '', '', ${upTo})
        on conflict (id) do update set seq = max(seq, excluded.seq)`,
    ]);
  }
}

/** Empties the search, and fills it again from what is shown. */
export async function findAnew(store: Store): Promise<void> {
  // Taking out one by one costs much more than taking out all and writing the index anew.
  await write(store, [
    securely("0"),
    sql`delete from search_words`,
    sql`insert into search_words (search_words) values ('optimize')`,
    securely("1"),
    sql`delete from search_docs`,
  ]);
  await catchUp(store);
}
