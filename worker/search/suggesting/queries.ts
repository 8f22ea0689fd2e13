import { sql } from "drizzle-orm";
import type { Store } from "../../../db/client.ts";
import type { Begun } from "./rules.ts";

/** How many known words, and how many things, are looked at. */
const LOOKED_AT = sql.raw("200");

/** Longer names are no suggestion: nobody reads them in a list. */
const LONGEST = sql.raw("120");

/** Known words that begin so, those of most things first; then the names that hold the words, short ones first. */
export const suggestionsFor = (db: Store["db"], { match, prefix }: Begun) =>
  db.all<{ text: string }>(sql`with known as materialized (select term, doc from search_vocabulary
      where term >= ${prefix} and term < ${prefix} || char(1114111) limit ${LOOKED_AT}),
    named as materialized (select w.rowid as id, w.title
      from search_words w cross join search_docs d on d.id = w.rowid
      where search_words match ${match} and d.kind <> 'update' limit ${LOOKED_AT})
    select text from (select term as text from known where length(term) > 3
      order by doc desc, term limit 3)
    union all select title from (select title from named where length(title) <= ${LONGEST}
      order by length(title), id limit 9)`);
