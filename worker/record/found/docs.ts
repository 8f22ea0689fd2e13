import { type SQL, sql } from "drizzle-orm";
import { FOREVER } from "../../../db/schema/record.ts";
import { textAt } from "../asof.ts";

/** Subjects, as SQL that gives their `value`. */
export type Subjects = SQL;

type Doc = {
  /** Its rows that are shown today: `t` beside the subjects `l`. */
  live: SQL;
  /** What its address is made of. */
  ref: SQL;
  /** Its name, which counts more than the rest; null where it has none. */
  title: SQL;
  body: SQL;
  /** What has to be left of it to be found. */
  left: SQL;
};

const held = sql`+t.until_seq = ${sql.raw(String(FOREVER))}`;
const text = (column: string, field = column) => textAt(sql.raw(`t.${column}_seq`), field);

/** What stands between texts: a sign that no text can hold. */
const BETWEEN = "\u001f";

/** Texts one after another; those that are not given, or removed, leave nothing. */
const all = (...parts: SQL[]) =>
  sql.join(
    parts.map((part) => sql`coalesce(${part} || ${BETWEEN}, '')`),
    sql` || `,
  );

const each = (fields: readonly string[]) => fields.map((field) => text(field));

/** The texts of rows that belong to it. */
const those = (from: SQL) => sql`(select group_concat(x.body, ${BETWEEN}) from ${from})`;

const anyWord = sql`title is not null or body <> ''`;

/** A noun with versions, under its own name. */
const versions = (kind: string, table: string, title: SQL, body: SQL, shown = sql`1`): Doc => ({
  live: sql`join ${sql.identifier(table)} t
    on t.slug = substr(l.value, ${sql.raw(String(kind.length + 2))}) and ${held} and ${shown}`,
  ref: sql`t.slug`,
  title,
  body,
  left: anyWord,
});

/** What an update says in a field, in the words of its newest correction. */
const said = textAt(
  sql`coalesce((select max(c.seq) from corrections c where c.update_id = t.id and c.field = j.key), t.seq)`,
  sql`j.key`,
);

/**
 * Each kind of thing that can be found, by the first word of its subject, with the words that are
 * live: none that was redacted, corrected, withdrawn or retired.
 */
export const DOCS = {
  strategy: versions("strategy", "strategies", text("title"), all(...each(["area", "result"]))),
  sphere: versions("sphere", "spheres", text("title"), all(...each(["about", "programme"]))),
  action: versions(
    "action",
    "actions",
    text("wording"),
    all(
      text("result"),
      text("done_with", "doneWith"),
      those(sql`milestones m join event_text x on x.seq = m.title_seq and x.field = 'title'
        where m.action = t.slug and +m.until_seq = ${sql.raw(String(FOREVER))} and not m.dropped`),
      those(sql`events e join event_text x on x.seq = e.seq and x.field = 'reason'
        where e.subject = 'action/' || t.slug`),
    ),
  ),
  update: {
    live: sql`join updates t on t.month = substr(l.value, 8, 7) and t.sphere = substr(l.value, 16)
      and not exists (select 1 from updates n where n.month = t.month and n.sphere = t.sphere and n.seq > t.seq)
      and not exists (select 1 from withdrawals w where w.update_id = t.id)`,
    ref: sql`t.id`,
    // Its month and sphere.
    title: sql`t.id`,
    body: sql`coalesce((select group_concat(words, ${BETWEEN}) from (
      select ${said} as words from events e, json_each(e.texts) j
      where e.seq = t.seq and j.key not glob 'evidence.*.url'
      order by j.key glob 'evidence.*', j.key <> 'summary', j.key)), '')`,
    left: sql`body <> ''`,
  },
  measure: versions(
    "measure",
    "measures",
    text("title"),
    all(
      ...each(["definition", "unit", "source"]),
      those(sql`measure_parts m join event_text x on x.seq = m.label_seq and x.field = 'label'
        where m.measure = t.slug and +m.until_seq = ${sql.raw(String(FOREVER))} and not m.retired`),
      those(sql`readings r join event_text x on x.seq in (r.note_seq, r.source_seq)
        and (x.seq, x.field) in ((r.note_seq, 'note'), (r.source_seq, 'source'))
        where r.measure = t.slug and +r.until_seq = ${sql.raw(String(FOREVER))}`),
    ),
    sql`not t.retired`,
  ),
  question: {
    live: sql`join questions t on t.id = substr(l.value, 10)`,
    ref: sql`t.id`,
    title: textAt(sql`t.seq`, "question"),
    body: all(
      textAt(
        sql`coalesce((select max(c.seq) from answer_corrections c where c.question = t.id), t.answered_seq)`,
        "answer",
      ),
    ),
    left: anyWord,
  },
  gathering: versions(
    "gathering",
    "gatherings",
    text("title"),
    all(
      ...each(["series", "description", "facilitators", "place", "audience", "materials"]),
      ...each(["attendance", "recap", "reason"]),
    ),
  ),
  resource: versions(
    "resource",
    "resources",
    text("title"),
    all(...each(["description", "topic", "audience", "maker"])),
    sql`not t.withdrawn`,
  ),
  story: versions(
    "story",
    "stories",
    text("title"),
    all(...each(["body", "author"])),
    sql`not t.withdrawn`,
  ),
  term: versions(
    "term",
    "terms",
    text("word"),
    all(
      ...each(["forms", "definition", "source"]),
      those(sql`term_words w join event_text x on x.seq in (w.word_seq, w.definition_seq)
        and (x.seq, x.field) in ((w.word_seq, 'word'), (w.definition_seq, 'definition'))
        where w.term = t.slug and +w.until_seq = ${sql.raw(String(FOREVER))}`),
    ),
    sql`not t.retired`,
  ),
} satisfies Record<string, Doc>;

export type DocKind = keyof typeof DOCS;

/** The rows of one kind's subjects, and then their words. */
export const fillingOf = (kind: DocKind, subjects: Subjects): SQL[] => {
  const { live, ref, title, body, left } = DOCS[kind];
  const mine = sql`(select value from ${subjects} where value glob ${`${kind}/*`}) l`;
  return [
    sql`insert into search_docs (subject, kind, ref, seq)
      select l.value, ${kind}, ${ref}, (select max(seq) from events where subject = l.value)
      from ${mine} cross ${live}`,
    sql`insert into search_words (rowid, title, body)
      with made as materialized (select d.id as id, ${title} as title, ${body} as body
        from ${mine} cross ${live} join search_docs d on d.subject = l.value)
      select id, title, body from made where ${left}`,
  ];
};
