import { type SQL, sql } from "drizzle-orm";
import type { Store } from "../../db/client.ts";
import { FOREVER } from "../../db/schema/record.ts";
import type { Reading } from "../asof.ts";
import { addMonths, closesAt, monthOf, monthsFrom } from "../months/rules.ts";
import { textAt } from "../record/asof.ts";
import { BEGINS, ENDS, KINDS, type Kind, type Row } from "./rules.ts";
import type { Narrowing } from "./schema.ts";

type Db = Store["db"];

/** More hits of one search are not ranked: the words were too common to tell things apart. */
const MOST_HITS = 10_000;

const forever = sql.raw(String(FOREVER));
const live = (t: string) => sql.raw(`${t}.slug = d.ref and +${t}.until_seq = ${FOREVER}`);
const isKind = (kind: Kind) => sql`d.kind = ${kind}`;

const ofAction = (what: SQL) =>
  sql`(${isKind("action")} and exists (select 1 from actions a where ${live("a")} and ${what}))`;
const ofUpdate = (what: SQL) =>
  sql`(${isKind("update")} and exists (select 1 from updates u where u.id = d.ref and ${what}))`;

/** Where what the library holds stands. */
const SHELVES = { gathering: "gatherings", resource: "resources", story: "stories" } as const;

/** What of the library speaks of something: `list` is the column of its JSON array. */
const speaksOf = (list: "strategies" | "spheres", slug: string) =>
  sql.join(
    Object.entries(SHELVES).map(
      ([kind, table]) => sql`or (${isKind(kind as Kind)} and exists (
        select 1 from ${sql.identifier(table)} m, json_each(m.${sql.identifier(list)}) j
        where ${live("m")} and j.value = ${slug}))`,
    ),
    sql` `,
  );

/** Questions about something, or that a sphere has to answer. */
const ofQuestion = (what: SQL) =>
  sql`or (${isKind("question")} and exists (select 1 from questions q where q.id = d.ref and ${what}))`;

/** Things of a day: that of a month. */
const inMonth = (month: string) => sql`(${ofUpdate(sql`u.month = ${month}`)}
  ${ofQuestion(sql`substr(q.asked_on, 1, 7) = ${month}`)}
  ${sql.join(
    (["gathering", "story"] as const).map(
      (kind) => sql`or (${isKind(kind)} and exists (
        select 1 from ${sql.identifier(SHELVES[kind])} m
        where ${live("m")} and substr(m.on_day, 1, 7) = ${month}))`,
    ),
    sql` `,
  )})`;

const inStrategy = (slug: string) => sql`(
  (${isKind("strategy")} and d.ref = ${slug})
  or ${ofAction(sql`a.strategy = ${slug}`)}
  or ${ofUpdate(sql`exists (select 1 from lines l where l.seq = u.seq and l.strategy = ${slug})`)}
  or (${isKind("measure")} and exists (select 1 from measures m, json_each(m.strategies) j
    where ${live("m")} and j.value = ${slug}))
  ${ofQuestion(sql`((q.about = 'strategy' and q.of = ${slug}) or (q.about = 'action' and exists (
    select 1 from actions a where a.slug = q.of and a.strategy = ${slug})))`)}
  ${speaksOf("strategies", slug)})`;

const inSphere = (slug: string) => sql`(
  (${isKind("sphere")} and d.ref = ${slug})
  or ${ofAction(sql`a.sphere = ${slug}`)}
  or ${ofUpdate(sql`u.sphere = ${slug}`)}
  ${ofQuestion(sql`(q.sphere = ${slug} or (q.about = 'sphere' and q.of = ${slug}))`)}
  ${speaksOf("spheres", slug)})`;

/** Farther back nothing is told to have been in time. */
const MOST_MONTHS = 600;

/** Whether a sphere's month was reported on time, late, or as nothing: by its first publication. */
function reported(state: NonNullable<Narrowing["reporting"]>, { day, rules, zone }: Reading): SQL {
  const last = monthOf(day);
  const months = monthsFrom(addMonths(last, -MOST_MONTHS), last);
  const closes = JSON.stringify(
    Object.fromEntries(months.map((m) => [m, closesAt(m, rules, zone)])),
  );
  const cell = sql`updates x where x.month = u.month and x.sphere = u.sphere`;
  const late = sql`(select min(x.at) from ${cell}) >= json_extract(${closes}, '$.' || json_quote(u.month))`;
  const told = sql`exists (select 1 from ${cell} and x.kind = 'update')`;
  if (state === "late") return ofUpdate(late);
  return ofUpdate(sql`not ${late} and ${state === "nothing" ? sql`not ` : sql``}${told}`);
}

/** What a thing has to be, beside holding the words. */
function narrowed(q: Narrowing, reading: Reading): SQL {
  const all: SQL[] = [
    sql`d.kind in (${sql.join(
      (q.kind ? [q.kind] : KINDS).map((k) => sql`${k}`),
      sql`, `,
    )})`,
  ];
  if (q.strategy) all.push(inStrategy(q.strategy));
  if (q.sphere) all.push(inSphere(q.sphere));
  if (q.stage) all.push(ofAction(sql`a.stage = ${q.stage}`));
  if (q.health) all.push(ofAction(sql`a.health = ${q.health}`));
  if (q.month) all.push(inMonth(q.month));
  if (q.reporting) all.push(reported(q.reporting, reading));
  if (q.evidence)
    all.push(sql`(${ofUpdate(sql`u.evidence_count > 0`)}
      or (${isKind("action")} and exists (select 1 from evidence v where v.action = d.ref)))`);
  return sql.join(all, sql` and `);
}

/** What is asked for: how things are matched, and what narrows them. */
export type Wanted = {
  match: string | undefined;
  q: Narrowing;
  reading: Reading;
  order: "rank" | "newest";
  take: number;
  skip: number;
};

const COLUMNS = sql`d.id, d.kind, d.ref, d.seq, d.subject, h.score`;

/**
 * The things that match, each with how well: the lower the better. `found` are all of them, `matched`
 * those that may stand on the page: where nothing narrows a search, the best and those like the last
 * of these, since only they need to be looked up.
 */
function matching({ match, q, reading, order, take, skip }: Wanted): SQL {
  if (!match)
    return sql`found as materialized (select ${COLUMNS} from (select 0 as score) h, search_docs d
      where ${narrowed(q, reading)}), matched as (select * from found)`;
  const hits = sql`select rowid as id, bm25(search_words, 8.0, 1.0) as score
    from search_words where search_words match ${match} limit ${MOST_HITS}`;
  const { q: _, asof: __, ...narrowing } = q;
  if (order === "rank" && Object.values(narrowing).every((value) => !value))
    return sql`found as materialized (${hits}),
      best as (select score from found order by score limit ${skip + take}),
      matched as materialized (select ${COLUMNS} from found h cross join search_docs d on d.id = h.id
        where h.score <= (select max(score) from best))`;
  return sql`found as materialized (select ${COLUMNS} from (${hits}) h cross join search_docs d on d.id = h.id
    where ${narrowed(q, reading)}), matched as (select * from found)`;
}

/** How many words an excerpt has. */
const WORDS = 28;

/** Rows in order; the last one only counts. */
export type PageRow = Row & { n: number; total: number | null };

/** One page of what is found, in order, and as the last row how many there are in all. */
export function findPage(db: Db, w: Wanted) {
  const order = w.order === "rank" && w.match ? sql`score, ` : sql``;
  const marks = w.match
    ? sql`highlight(search_words, 0, ${BEGINS}, ${ENDS}) as marked,
      snippet(search_words, 1, ${BEGINS}, ${ENDS}, ' … ', ${sql.raw(String(WORDS))}) as excerpt`
    : sql`search_words.title as marked, substr(search_words.body, 1, 200) as excerpt`;
  const matched = w.match ? sql`search_words match ${w.match} and ` : sql``;
  return db.all<PageRow>(sql`with ${matching(w)},
    page as materialized (select id, kind, ref, seq,
        row_number() over (order by ${order}seq desc, subject) as n
      from matched order by n limit ${w.take} offset ${w.skip}),
    shown as materialized (select p.n, p.kind, p.ref,
        iif(p.kind = 'update', null, search_words.title) as title, ${marks},
        u.month, ${textAt(sql`s.title_seq`, "title")} as sphere_title, e.at as changed_at
      from page p cross join search_words
      left join updates u on p.kind = 'update' and u.id = p.ref
      left join spheres s on s.slug = u.sphere and +s.until_seq = ${forever}
      left join events e on e.seq = p.seq
      where ${matched}search_words.rowid = p.id)
    select *, null as total from shown
    union all select 1e9, null, null, null, null, null, null, null, null, count(*) from found
    order by n`);
}

/** Which of some terms, as FTS5 reads them, nothing holds: their places. */
export const unknownOf = (db: Db, terms: readonly string[]) =>
  db.all<{ n: number }>(sql`select j.key as n from json_each(${JSON.stringify(terms)}) j
    where not exists (select 1 from search_words where search_words match j.value)`);

/** Whether the search has not come to the newest event yet. */
export const isBehind = (db: Db) =>
  db.all<{ behind: number }>(sql`select seq > coalesce(
    (select seq from search_docs where id = 0), 0) as behind from head`);

/** More known words than these are not looked through for one that nobody wrote. */
const MOST_WORDS = 20_000;

/** The known words of some lengths, with how many things hold each. */
export const wordsOf = (db: Db, shortest: number, longest: number) =>
  db.all<{ term: string; docs: number }>(sql`select term, doc as docs
    from (select term, doc from search_vocabulary limit ${MOST_WORDS})
    where length(term) between ${shortest} and ${longest}`);
